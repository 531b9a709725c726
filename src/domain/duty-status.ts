import { type CalendarDate, showDate } from './calendar-date.ts'
import type { OfficerId } from './id.ts'
import { atStart } from './words.ts'

/** What someone may do on duty. PCR 2020 reg. 11 for suspension and its alternatives. */
export const DUTY_STATUSES = [
  'full duty',
  'restricted duty',
  'other duties',
  'another place',
  'suspended',
  'special vetting leave',
  'sick',
  'left',
] as const

/** One standing on duty. */
export type DutyStatus = (typeof DUTY_STATUSES)[number]

/** Whether a standing is looked at again: whoever left has none that could be. PCR 2020 reg. 11. */
export function isLookedAtAgain(status: DutyStatus): boolean {
  return status !== 'left'
}

/** A standing from a day on, and when that was recorded: what was known, and when, is itself evidence. */
export type DutyState = {
  readonly officer: OfficerId
  readonly status: DutyStatus
  readonly validFrom: CalendarDate
  readonly recordedAt: Date
}

/**
 * How someone stood on a day, as recorded up to `knownBy`. Of two states from the same day the one recorded last holds; a
 * correction is one recorded later.
 *
 * @returns the standing; `undefined` when nothing is recorded for that day, which is not the same as full duty
 */
export function dutyStatusOn(
  date: CalendarDate,
  states: readonly DutyState[],
  knownBy: Date | undefined = undefined,
): DutyStatus | undefined {
  const known = states.filter(
    (state) => state.validFrom <= date && (knownBy === undefined || state.recordedAt <= knownBy),
  )
  const [latest] = known.toSorted((a, b) =>
    a.validFrom === b.validFrom ? b.recordedAt.getTime() - a.recordedAt.getTime() : a.validFrom < b.validFrom ? 1 : -1,
  )

  return latest?.status
}

/** "Suspended": as a page names the standing. */
export function dutyStatusName(status: DutyStatus | undefined): string {
  return status === undefined ? 'Not known' : atStart(status)
}

/** "Suspended since Tue 3 Nov 2026": a state in a line. */
export function showDutyState(state: Pick<DutyState, 'status' | 'validFrom'>): string {
  return `${dutyStatusName(state.status)} since ${showDate(state.validFrom)}`
}
