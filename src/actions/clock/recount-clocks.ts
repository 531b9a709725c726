import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ClockId } from '../../domain/clock.ts'
import { HOLIDAYS_IN_USE, type KnownHolidays } from '../../domain/known-holidays.ts'
import { countedDue } from '../../domain/running-clock.ts'
import type { Store } from '../../store/database.ts'
import {
  type ClockStateRow,
  enterClockStates,
  type OpenClockRow,
  openClocksEverywhere,
  pausedStatesOf,
} from '../../store/running-clock.ts'
import { findOperator } from '../../store/staff-person.ts'
import { moveWaiting } from '../../store/waiting.ts'
import { actingAs, REAL_WORLD, type World } from '../acting.ts'
import { blankState } from './kept-clock.ts'

/** How many clocks run, and of how many the last day moved. */
export type Recounted = { readonly clocks: number; readonly moved: number }

/**
 * Count every clock that runs anew, after a later text of the law or other holidays: each takes a state with the day before
 * and the day now, and the rule in the version used. In one act, in statements that take all of them together.
 *
 * @param holidays those in use, unless it is asked what others would do
 */
export async function recountClocks(
  store: Store,
  world: World = REAL_WORLD,
  holidays: KnownHolidays = HOLIDAYS_IN_USE,
): Promise<Recounted> {
  const operator = await store.transaction().execute(findOperator)
  if (operator === undefined) return { clocks: 0, moved: 0 }
  const acting = actingAs(store, operator, world)

  return acting.once('recount clocks', { kind: 'unit' }, async (tx) => {
    const open = await openClocksEverywhere(tx)
    const paused = await pausedStatesOf(tx, open)
    const known = new Map<string, CalendarDate | undefined>()
    const counted = (clock: OpenClockRow): CalendarDate | undefined => {
      const start = { clock: clock.clock, on: clock.counted_from, seriesFrom: clock.series_from ?? undefined }
      const states = paused.get(clock.id)
      if (states) return countedDue(start, states, holidays)
      const key = [start.clock, start.on, start.seriesFrom].join(' ')
      if (!known.has(key)) known.set(key, countedDue(start, [], holidays))

      return known.get(key)
    }
    const states = open.map((clock): ClockStateRow => {
      const due = counted(clock) ?? null
      const blank = blankState(acting, { matter: clock.matter, clock: clock.clock as ClockId, running: clock.id })

      return { ...blank, ...stillPaused(clock, acting.today), due, due_before: clock.due }
    })
    await enterClockStates(tx, states)
    await moveWaiting(tx)

    return { clocks: states.length, moved: states.filter(({ due, due_before }) => due !== due_before).length }
  })
}

/** A clock that stands still goes on standing still, to the same day and for the same reason. */
function stillPaused(
  { kind, until, reason, paused_on }: OpenClockRow,
  today: CalendarDate,
): Pick<ClockStateRow, 'kind' | 'until' | 'reason' | 'valid_from'> {
  return kind === 'paused' && until !== null && until > today && paused_on !== null
    ? { kind: 'paused', until, reason, valid_from: paused_on }
    : { kind: 'recounted', until: null, reason: null, valid_from: today }
}
