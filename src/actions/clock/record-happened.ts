import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ClockEvent } from '../../domain/clock-event.ts'
import { lacking, type Missing } from '../../domain/decision.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { keepWords } from '../task/open-task.ts'
import { type StartedClock, startClocks } from './start-clocks.ts'

/** What may be recorded by itself. Everything else that starts a clock has a form of its own. */
export const RECORDED_BY_ITSELF = [
  'the suspect was released',
  'bail was changed or cancelled',
  'it was decided not to investigate',
  'a court hearing was fixed',
  'a verdict, sentence or appeal came',
  'a suspension was given by word of mouth',
  'a hearing was fixed',
  'the proceedings ended',
  'the outcome was published',
  'the crime was reported',
  'a complaint about the Code was received',
  'the victim was told of a police decision',
  'a police VRR was requested',
  'the victim was told of a CPS decision',
  'a CPS VRR was requested',
  'CPS local resolution did not settle it',
  'a super-complaint was received',
] as const satisfies readonly ClockEvent[]

/** One of these. */
export type RecordedByItself = (typeof RECORDED_BY_ITSELF)[number]

export type RecordHappened = {
  readonly matter: string
  readonly event: RecordedByItself | undefined
  readonly on: CalendarDate | undefined
  readonly words: string | undefined
}

/** Record what happened that starts clocks, and say which it started, the earliest due first. */
export function recordHappened(
  acting: Acting,
  command: RecordHappened,
): Promise<Recorded<{ readonly started: readonly StartedClock[] }>> {
  return atDesk(acting, 'start clocks', command.matter, async ({ tx, witness, file }) => {
    const { event, on, words } = command
    const open: Missing[] = []
    if (event === undefined) open.push(lacking('event', 'Say what happened', 'policy-reasons'))
    if (on === undefined) open.push(lacking('on', 'Give the day on which it happened', 'policy-reasons'))
    // A hearing is fixed for a day to come, from which its clock is counted back.
    else if (on > acting.today && event !== 'a hearing was fixed')
      open.push(lacking('on', 'The day cannot be later than today', 'policy-reasons'))
    const [first, ...rest] = open
    if (first || event === undefined || on === undefined)
      return missing(witness, [first ?? lacking('event', 'Say what happened', 'policy-reasons'), ...rest])

    const matter = file.matter.id
    await keepWords(tx, acting, { matter, about: event, words })

    return { ok: true, started: await startClocks(tx, acting, { matter, event, on }) }
  })
}
