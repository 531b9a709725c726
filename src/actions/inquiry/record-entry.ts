import { type Decided, lacking, type Missing } from '../../domain/decision.ts'
import {
  type DecidedEntry,
  decideEntry,
  type EntryAnswers,
  type EntryFacts,
  type EntryKind,
  isAsked,
} from '../../domain/entry-kind.ts'
import { ENTRY_KINDS, type EntryKindName } from '../../domain/inquiry-entry.ts'
import { CONNECTIONS } from '../../domain/unconnected.ts'
import {
  type InquiryEntryRow,
  inquiryEntriesIn,
  inquiryEntryNumbered,
  insertInquiryEntry,
  nextEntryNumber,
} from '../../store/inquiry.ts'
import { insertEvent } from '../../store/matter-event.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { connectionsOf } from '../approval/connections.ts'
import { atDesk, type Desk } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { concernedPerson } from '../duty/decide-duty-status.ts'
import { allegationNumbered, latestAnswer } from '../matter/case-file.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { moveClocksAndTasks } from './move-clocks.ts'

export type RecordEntry = {
  readonly matter: string
  readonly kind: EntryKindName
  readonly given: EntryAnswers
  readonly allegation?: number | undefined
  /** The reference of an officer concerned. */
  readonly person?: string | undefined
  /** The number of the entry that it follows. */
  readonly follows?: number | undefined
}

/** Record one thing of an inquiry, with what was on record then; move the clocks and the tasks that hang on it. */
export function recordEntry(acting: Acting, command: RecordEntry): Promise<Recorded<{ readonly entry: number }>> {
  const kind: EntryKind = ENTRY_KINDS[command.kind]

  return atDesk(acting, kind.act, command.matter, async (desk) => {
    const { tx, file, witness } = desk
    const matter = file.matter.id
    const about = await aboutWhom(desk, kind, command)
    if (!about.ok) return missingOne(witness, about.missing)

    const decided = await decideAt(desk, kind, command, about)
    if (!decided.ok) return missing(witness, decided.missing)

    const { answers, words, on } = decided.decision
    const narratives = words.map(({ name, words: said }) => ({
      ...{ id: acting.newId(), matter, purpose: 'reason' as const, about: name, words: said },
    }))
    await insertNarratives(tx, narratives)
    const number = await nextEntryNumber(tx, matter)
    const entry = {
      ...{ id: acting.newId(), matter, number, kind: command.kind, version: kind.version, valid_from: on },
      ...{ allegation: about.allegation ?? null, person_serving: about.person ?? null },
      ...{ follows: about.follows?.id ?? null, entered_by: acting.person, detail: answers },
      known: {
        allegations: file.allegations.length,
        decisions: file.decisions.length,
        entries: number - 1,
        asOf: acting.now.toISOString(),
      },
      words: narratives.map(({ id }) => id),
    }
    await insertInquiryEntry(tx, entry)
    await moveClocksAndTasks(desk, kind, { ...entry, given: command.given, text: words.map((each) => each.words) })
    if (kind.records)
      await insertEvent(tx, { id: acting.newId(), matter, valid_from: on, kind: kind.records, words: null })

    return { ok: true, entry: number }
  })
}

type About =
  | {
      readonly ok: true
      readonly allegation: string | undefined
      readonly person: string | undefined
      readonly follows: InquiryEntryRow | undefined
    }
  | { readonly ok: false; readonly missing: Missing }

async function aboutWhom(desk: Desk, kind: EntryKind, command: RecordEntry): Promise<About> {
  const { tx, file } = desk
  const allegation = kind.about === 'allegation' ? allegationNumbered(file, command.allegation ?? 0)?.id : undefined
  if (kind.about === 'allegation' && allegation === undefined) return { ok: false, missing: NO_SUCH_ALLEGATION }
  const person = kind.about === 'officer' ? await concernedPerson(desk, command.person ?? '') : undefined
  if (kind.about === 'officer' && person === undefined)
    return { ok: false, missing: lacking('kind', 'Say which officer concerned this is about', kind.provision) }
  const follows =
    command.follows === undefined ? undefined : await inquiryEntryNumbered(tx, file.matter.id, command.follows)
  if (kind.follows && !(follows && kind.follows.includes(follows.kind)))
    return { ok: false, missing: lacking('kind', 'Say what this comes after', kind.provision) }

  return { ok: true, allegation, person, follows: kind.follows ? follows : undefined }
}

async function decideAt(
  desk: Desk,
  kind: EntryKind,
  { given }: RecordEntry,
  { allegation, follows }: Extract<About, { ok: true }>,
): Promise<Decided<DecidedEntry>> {
  const { tx, acting, file } = desk
  const lines = await inquiryEntriesIn(tx, file.matter.id, { kinds: ['line of enquiry'], below: undefined, most: 500 })
  const facts: EntryFacts = {
    today: acting.today,
    matterKind: file.state.kind,
    cameToAttention: file.state.came_to_attention,
    linesAway: lines.filter(({ detail }) => detail.direction !== 'towards the allegation').length,
    wroteWhatItFollows: follows?.entered_by === acting.person ? 'yes' : 'no',
    severity: allegation === undefined ? undefined : latestAnswer(file, 'severity', allegation)?.level,
  }
  const decided = decideEntry(kind, given, facts)
  const strangers = kind.fields.filter(
    (field) =>
      field.kind === 'person' &&
      isAsked(field.when, given) &&
      given[field.name] !== undefined &&
      !file.onIt.some(({ staff_person }) => staff_person === given[field.name]),
  )
  const tied =
    kind.by === 'someone not connected'
      ? await connectionsOf(desk, { proposer: follows?.entered_by, outsideUnit: 'not asked' })
      : []
  const [first, ...rest] = [
    ...tied.map((each) => lacking('kind', CONNECTIONS[each], kind.provision)),
    ...(decided.ok ? [] : decided.missing),
    ...strangers.map(({ name }) => lacking(name, 'Choose someone who works this matter', kind.provision)),
  ]

  return first ? { ok: false, missing: [first, ...rest] } : decided
}
