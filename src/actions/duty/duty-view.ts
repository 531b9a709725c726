import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { dutyStatusName } from '../../domain/duty-status.ts'
import type { DutyStateRow } from '../../store/duty.ts'
import type { DutyView, PersonName } from '../matter/view.ts'

/** How someone stood on a day: the last state that had begun by then, in the order in which the store gives them. */
export function dutyOn(
  person: PersonName,
  states: readonly DutyStateRow[],
  day: CalendarDate,
  today: CalendarDate,
): DutyView {
  const begun = states.filter((each) => each.valid_from <= day)
  const state = begun.at(-1)
  const reviewBy = state?.review_by ?? undefined

  return {
    person,
    status: state?.status,
    name: dutyStatusName(state?.status),
    since: begunOf(begun)?.valid_from,
    reviewBy,
    lateBy: reviewBy === undefined ? 0 : Math.max(0, daysBetween(reviewBy, today)),
  }
}

/** A review that leaves the standing as it is begins nothing: it counts from the first of those alike in a row. */
function begunOf(states: readonly DutyStateRow[]): DutyStateRow | undefined {
  const other = states.findLastIndex((each) => each.status !== states.at(-1)?.status)

  return states[other + 1]
}
