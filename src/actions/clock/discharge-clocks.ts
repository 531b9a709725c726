import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import type { ClockId } from '../../domain/clock.ts'
import type { ClockDischarge } from '../../domain/clock-event.ts'
import type { RunningClockId } from '../../domain/id.ts'
import { meets } from '../../domain/running-clock.ts'
import type { Transaction } from '../../store/database.ts'
import { clocksIn, enterClockStates } from '../../store/running-clock.ts'
import type { Acting } from '../acting.ts'
import { blankState, isOpen } from './kept-clock.ts'

/** What was done in a matter, and on which day; one message may be several things at once. */
export type DischargeClocks = {
  readonly matter: string
  readonly by: ClockDischarge | readonly ClockDischarge[]
  readonly on: CalendarDate
  /** Only the clocks that concern this, where something is named. */
  readonly about?: string | undefined
  /** This clock and no other, where one is named. */
  readonly only?: string
}

/** A clock that was met. */
export type DischargedClock = {
  readonly id: RunningClockId
  readonly clock: ClockId
  readonly due: CalendarDate | undefined
  readonly by: ClockDischarge
  /** Calendar days after its last day; 0 where it was in time. */
  readonly lateBy: number
}

/** Meet every open clock that what was done meets, and say which those are. A clock that started after that day runs on. */
export async function dischargeClocks(
  tx: Transaction,
  acting: Acting,
  { matter, by, on, about, only }: DischargeClocks,
): Promise<readonly DischargedClock[]> {
  const done = typeof by === 'string' ? [by] : by
  const met = (await clocksIn(tx, [matter])).flatMap((clock) => {
    const what = done.find((each) => meets(clock.clock, each) === 'yes')
    if (!what || !isOpen(clock) || clock.started_on > on) return []

    const named = only === undefined || clock.id === only

    return named && (about === undefined || clock.about === about) ? [{ clock, what }] : []
  })
  await enterClockStates(
    tx,
    met.map(({ clock, what }) => ({
      ...blankState(acting, { matter, clock: clock.clock, running: clock.id }),
      kind: 'met' as const,
      valid_from: on,
      due: clock.states.at(-1)?.due ?? null,
      met_by: what,
    })),
  )

  return met.map(({ clock, what }) => {
    const due = clock.states.at(-1)?.due ?? undefined

    return {
      id: clock.id,
      clock: clock.clock,
      due,
      by: what,
      lateBy: due === undefined ? 0 : Math.max(0, daysBetween(due, on)),
    }
  })
}
