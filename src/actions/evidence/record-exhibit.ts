import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { type ExhibitKind, nextExhibitReference, type Obtained, readInitials, readSeal } from '../../domain/exhibit.ts'
import { insertCustodyMove, insertExhibit, referencesIn } from '../../store/exhibit.ts'
import { insertNarratives, type NarrativeRow } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import type { Brought } from './arrive.ts'
import { keepFile } from './bring-file.ts'
import type { EvidenceHouse } from './house.ts'

export type RecordExhibit = {
  readonly matter: string
  readonly kind: ExhibitKind | undefined
  readonly obtained: Obtained | undefined
  readonly on: CalendarDate | undefined
  readonly description: string | undefined
  readonly producedBy: string | undefined
  readonly initials: string | undefined
  /** From whom or where it came. */
  readonly handedBy: string | undefined
  /** Who has it now, or where it is kept. */
  readonly keptBy: string | undefined
  readonly seal: string | undefined
}

export type ExhibitRecorded = { readonly number: number; readonly reference: string }

/** Write down an exhibit with where it is kept now, and keep its file where one came with it. */
export function recordExhibit(
  acting: Acting,
  house: EvidenceHouse,
  command: RecordExhibit,
  brought?: Brought,
): Promise<Recorded<ExhibitRecorded>> {
  return atDesk(acting, 'record exhibit', command.matter, async ({ tx, witness, file }) => {
    const { kind, obtained, on, seal } = command
    const [initials, read] = [readInitials(command.initials), readSeal(seal)]
    const [first, ...rest] = exhibitLacks(command, acting.today, brought)
    if (first || !kind || !obtained || !on || !initials || read.kind === 'no seal')
      return missing(witness, [first ?? lacking('description', 'Say what it is', 'policy-exhibits'), ...rest])

    const matter = file.matter.id
    const given = await referencesIn(tx, matter)
    const [number, reference] = [given.length + 1, nextExhibitReference(initials, given)]
    const narratives = writer(acting, matter)
    const id = acting.newId<'Exhibit'>()
    const row = {
      id,
      matter,
      number,
      reference,
      kind,
      obtained,
      valid_from: on,
      description: narratives.written('what it is', command.description),
      produced_by: narratives.written('who produced it', command.producedBy),
    }
    const move = {
      id: acting.newId<'CustodyMove'>(),
      matter,
      exhibit: id,
      number: 1,
      valid_from: on,
      handed_by: narratives.ifWritten('from whom or where', command.handedBy),
      kept_by: narratives.written('who has it or where it is', command.keptBy),
      reason: null,
      seal: read.kind === 'a seal' ? read.seal : null,
    }
    await insertNarratives(tx, narratives.rows)
    await insertExhibit(tx, row)
    await insertCustodyMove(tx, move)
    if (brought) await keepFile(tx, acting, house, { matter, exhibit: id }, brought)

    return { ok: true, number, reference }
  })
}

/** Gathers what was written, to be kept together before the rows that name it. */
export function writer(acting: Acting, matter: string) {
  const rows: NarrativeRow[] = []
  const written = (about: string, words: string | undefined): string => {
    const id = acting.newId<'Narrative'>()
    rows.push({ id, matter, purpose: 'exhibit', about, words: (words ?? '').trim() })
    return id
  }

  return {
    rows,
    written,
    ifWritten: (about: string, words: string | undefined) => (isWritten(words) ? written(about, words) : null),
  }
}

function exhibitLacks(command: RecordExhibit, today: CalendarDate, brought: Brought | undefined): readonly Missing[] {
  const lacks: Missing[] = []
  const asked = (about: string, say: string) => lacks.push(lacking(about, say, 'policy-exhibits'))
  if (!command.kind) asked('kind', 'Say whether it is digital or physical')
  if (command.kind === 'physical' && brought)
    asked('kind', 'A physical exhibit has no file: choose digital, or leave the file out')
  if (!command.obtained) asked('obtained', 'Say whether it was seized, received or made')
  if (!command.on) asked('on', 'Say on which day')
  else if (command.on > today) asked('on', 'The day cannot be later than today')
  if (!isWritten(command.description)) asked('description', 'Say what it is')
  if (!isWritten(command.producedBy)) asked('producedBy', 'Say who produces it')
  if (!readInitials(command.initials))
    asked('initials', 'Give the initials of whoever produces it: one to five letters')
  if (!isWritten(command.keptBy)) asked('keptBy', 'Say who has it now, or where it is kept')
  if (readSeal(command.seal).kind === 'no seal')
    asked('seal', 'A seal number has letters, figures, strokes and dashes only')

  return lacks
}
