import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ClockDischarge, ClockEvent } from '../../domain/clock-event.ts'
import { lacking, type Missing } from '../../domain/decision.ts'
import { clockNamed } from '../../domain/running-clock.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { keepWords } from '../task/open-task.ts'
import { type DischargedClock, dischargeClocks } from './discharge-clocks.ts'
import { isOpen } from './kept-clock.ts'
import { startClocks } from './start-clocks.ts'

/** What one message, or one deed, was at once: the clocks that it meets. */
export type MeetClocks = {
  readonly matter: string
  readonly clocks: readonly string[]
  readonly on: CalendarDate | undefined
  readonly words: string | undefined
}

/** What has been told or answered starts the next clock of its kind by itself. */
const GOES_ON: Readonly<Partial<Record<ClockDischarge, ClockEvent>>> = {
  'an update was given': 'an update was given',
  'the outcome was told': 'the outcome letter was sent',
  'an information request was answered': 'an information request was answered',
  'an internal review was answered': 'an internal review was answered',
}

/** Record what was done that meets clocks, and say which those are and whether each was met in time. */
export function meetClocks(
  acting: Acting,
  command: MeetClocks,
): Promise<Recorded<{ readonly met: readonly DischargedClock[] }>> {
  return atDesk(acting, 'meet clocks', command.matter, async ({ tx, witness, file }) => {
    const { on, words } = command
    const chosen = file.clocks.filter((clock) => command.clocks.includes(clock.id) && isOpen(clock))
    const open: Missing[] = []
    if (chosen.length === 0) open.push(lacking('clocks', 'Say which of these was met', 'policy-reasons'))
    if (on === undefined) open.push(lacking('on', 'Give the day on which it was done', 'policy-reasons'))
    else if (on > acting.today) open.push(lacking('on', 'The day cannot be later than today', 'policy-reasons'))
    else if (chosen.some(({ clock }) => clockNamed(clock).metBy.includes('risk was assessed')))
      open.push(lacking('clocks', 'Assess the risk by a form: that is what meets it', 'policy-risk'))
    else if (chosen.some((clock) => clock.started_on > on))
      open.push(lacking('on', 'The day cannot be before the clock started', 'policy-reasons'))
    const [first, ...rest] = open
    if (first || on === undefined) return missing(witness, [first ?? NO_DAY, ...rest])

    const matter = file.matter.id
    await keepWords(tx, acting, { matter, about: 'what met a clock', words })
    const met: DischargedClock[] = []
    for (const clock of chosen) {
      const [by] = clockNamed(clock.clock).metBy
      if (by) met.push(...(await dischargeClocks(tx, acting, { matter, by, on, only: clock.id })))
    }
    for (const by of new Set(met.map((each) => each.by))) {
      const event = GOES_ON[by]
      if (event) await startClocks(tx, acting, { matter, event, on })
    }

    return { ok: true, met }
  })
}

const NO_DAY: Missing = lacking('on', 'Give the day on which it was done', 'policy-reasons')
