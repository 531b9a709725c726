import { addDays, addMonths, type CalendarDate } from './calendar-date.ts'
import type { Forum, Outcome } from './outcome.ts'

/** For how many months a warning lasts, and to how many a hearing may extend it. Lengths unverified: PCR 2020 reg. 42. */
export const WARNING_MONTHS = {
  'written warning': { months: 18, longest: 18 },
  'final written warning': { months: 24, longest: 60 },
} as const satisfies Partial<Record<Outcome, { readonly months: number; readonly longest: number }>>

/** A warning with its length and its last day. */
export type Warning = { readonly months: number; readonly from: CalendarDate; readonly until: CalendarDate }

/** True for the two outcomes that are in force for a time. */
export function isWarning(outcome: Outcome | undefined): outcome is keyof typeof WARNING_MONTHS {
  return outcome !== undefined && Object.hasOwn(WARNING_MONTHS, outcome)
}

/** The longest a forum may make it: only a hearing extends a final written warning. Months. */
export function longestWarning(outcome: keyof typeof WARNING_MONTHS, forum: Forum): number {
  const { months, longest } = WARNING_MONTHS[outcome]

  return forum === 'misconduct hearing' || forum === 'accelerated misconduct hearing' ? longest : months
}

/** The warning from the day on which the officer was told of it. */
export function warningFrom(from: CalendarDate, months: number): Warning {
  return { months, from, until: addDays(addMonths(from, months), -1) }
}

/** Whether a warning was in force on a day. */
export function inForceOn({ from, until }: Pick<Warning, 'from' | 'until'>, day: CalendarDate): boolean {
  return from <= day && day <= until
}
