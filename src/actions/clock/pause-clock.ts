import type { CalendarDate } from '../../domain/calendar-date.ts'
import { lacking } from '../../domain/decision.ts'
import { type ClockPause, countedDue, decidePause, type ProposedPause } from '../../domain/running-clock.ts'
import { enterClockStates } from '../../store/running-clock.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { keepWords } from '../task/open-task.ts'
import { keptNumbered } from './clock-view.ts'
import { blankState } from './kept-clock.ts'

export type PauseClock = ProposedPause & { readonly matter: string; readonly clock: string }

const NO_SUCH_CLOCK = lacking('pause', 'This matter has no such clock', 'policy-pause')

/** Let a clock stand still from today to a day, for a reason of a class that counts for it, and no longer than its cap. */
export function pauseClock(acting: Acting, command: PauseClock): Promise<Recorded<{ readonly pause: ClockPause }>> {
  return atDesk(acting, 'pause clock', command.matter, async ({ tx, witness, file }) => {
    const found = keptNumbered(file.clocks, command.clock)
    if (!found) return missingOne(witness, NO_SUCH_CLOCK)
    const { kept, start, states } = found
    const decided = decidePause(start, states, command, acting.today)
    if (!decided.ok) return missing(witness, decided.missing)

    const pause = decided.decision
    const matter = file.matter.id
    await enterClockStates(tx, [
      {
        ...blankState(acting, { matter, clock: kept.clock, running: kept.id }),
        kind: 'paused',
        until: pause.until,
        reason: pause.reason,
        due: pause.due ?? null,
        due_before: kept.states.at(-1)?.due ?? null,
        provision: pause.provision,
        words: await keepWords(tx, acting, { matter, about: pause.reason, words: command.words }),
      },
    ])

    return { ok: true, pause }
  })
}

/** Let a clock run again before the day that was named. The days on which it stood still stay out of the count. */
export function endPause(
  acting: Acting,
  command: { readonly matter: string; readonly clock: string },
): Promise<Recorded<{ readonly due: CalendarDate | undefined }>> {
  return atDesk(acting, 'end pause', command.matter, async ({ tx, witness, file }) => {
    const found = keptNumbered(file.clocks, command.clock)
    const latest = found?.states.at(-1)
    if (!found || latest?.kind !== 'paused' || latest.until <= acting.today)
      return missingOne(witness, lacking('pause', 'This clock does not stand still', 'policy-pause'))
    const { kept, start, states } = found
    const due = countedDue(start, [...states, { kind: 'runs again', on: acting.today, due: undefined }])
    await enterClockStates(tx, [
      {
        ...blankState(acting, { matter: file.matter.id, clock: kept.clock, running: kept.id }),
        kind: 'runs again',
        due: due ?? null,
        due_before: kept.states.at(-1)?.due ?? null,
      },
    ])

    return { ok: true, due }
  })
}
