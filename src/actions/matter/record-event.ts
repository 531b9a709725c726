import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { referralDutyOf } from '../../domain/matter-kind.ts'
import { enterAllegationStates } from '../../store/allegation.ts'
import { insertEvent, type MatterEventKind } from '../../store/matter-event.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { referredIn } from '../decision/decide-mode.ts'
import { atDesk, type Desk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { type CaseFile, latestAnswer, latestEvent, misconductStateOf } from './case-file.ts'
import { withdrawalOf } from './ending.ts'

export type RecordEvent = {
  readonly matter: string
  readonly kind: MatterEventKind
  readonly on: CalendarDate
  /** What a person wants to say of it; kept as free text. */
  readonly words: string | undefined
}

/** Record what was done that is no decision: a referral sent, an investigation begun, a report received, an update given. */
export function recordEvent(acting: Acting, command: RecordEvent): Promise<Recorded<object>> {
  return atDesk(acting, 'record event', command.matter, async (desk) => {
    const { tx, witness, file } = desk
    const { kind, on, words } = command
    const [first, ...rest] = missingIn(file, command, acting.today)
    if (first) return missing(witness, [first, ...rest])

    const matter = file.matter.id
    const narrative = isWritten(words)
      ? { id: acting.newId(), matter, purpose: 'event' as const, about: kind, words: words.trim() }
      : undefined
    if (narrative) await insertNarratives(tx, [narrative])
    await insertEvent(tx, { id: acting.newId(), matter, valid_from: on, kind, words: narrative?.id ?? null })
    if (kind === 'investigation began') await putUnderInvestigation(desk, on)

    return { ok: true }
  })
}

function missingIn(file: CaseFile, { kind, on }: RecordEvent, today: CalendarDate): readonly Missing[] {
  const missing: Missing[] = []
  if (on > today) missing.push(lacking('on', 'The day cannot be later than today', 'policy-reasons'))
  if (on < file.state.came_to_attention)
    missing.push(lacking('on', 'The day cannot be earlier than the matter came to attention', 'policy-reasons'))
  if (kind === 'referral sent' && referredIn(file) !== 'referred')
    missing.push(lacking('kind', 'Decide first that this is referred', 'pra-sch3-13-1-b'))
  if (kind === 'complaint withdrawn') missing.push(lacking('kind', 'A withdrawal has a form of its own', 'cmr-38'))
  if (kind === 'IOPC told of withdrawal' && withdrawalOf(file) !== 'IOPC not told')
    missing.push(lacking('kind', 'There is no withdrawal to tell the IOPC of', 'cmr-38'))
  if (kind === 'person informed of outcome' && !file.allegations.every(({ id }) => latestAnswer(file, 'outcome', id)))
    missing.push(lacking('kind', 'Not every allegation has an outcome that could be told', 'cmr-34'))
  if (kind === 'investigation began' && referralDutyOf(file.state.kind) !== 'none' && !latestAnswer(file, 'mode'))
    missing.push(lacking('kind', 'Record first which form the investigation takes', 'pra-sch3-15'))
  if (kind === 'report received' && !latestEvent(file, 'investigation began'))
    missing.push(lacking('kind', 'The investigation has not begun', 'pra-sch3-22'))
  if ((kind === 'investigation began' || kind === 'report received') && latestEvent(file, kind))
    missing.push(lacking('kind', 'This is recorded already', 'policy-reasons'))

  return missing
}

async function putUnderInvestigation({ tx, acting, file }: Desk, since: CalendarDate): Promise<void> {
  const mode = latestAnswer(file, 'mode')?.mode ?? 'local'
  const waiting = file.allegations.filter(({ id }) => misconductStateOf(file, id)?.kind === 'recorded')
  await enterAllegationStates(
    tx,
    waiting.map(({ id }) => ({
      id: acting.newId(),
      allegation: id,
      valid_from: since,
      state: { kind: 'under investigation', since, mode },
    })),
  )
}
