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
  const state = states.findLast((each) => each.valid_from <= day)
  const reviewBy = state?.review_by ?? undefined

  return {
    person,
    status: state?.status,
    name: dutyStatusName(state?.status),
    since: state?.valid_from,
    reviewBy,
    lateBy: reviewBy === undefined ? 0 : Math.max(0, daysBetween(reviewBy, today)),
  }
}
