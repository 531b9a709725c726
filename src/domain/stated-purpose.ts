import type { Capacity } from './act-rule.ts'
import { addDays, type CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'

/** Why somebody opens a matter. */
export const PURPOSES = [
  'I work on it',
  'I supervise it',
  'I decide something in it',
  'I watch it from outside the unit',
  'I have been asked to help with it',
  'I am answering a complaint, a court or an inspection',
] as const

/** One reason to open a matter. */
export type Purpose = (typeof PURPOSES)[number]

/** The reason that goes with what a person is to a matter. */
export function purposeOf(capacities: readonly Capacity[]): Purpose {
  if (capacities.includes('investigates')) return 'I work on it'
  if (capacities.includes('supervises')) return 'I supervise it'
  if (capacities.includes('decides')) return 'I decide something in it'

  return capacities.includes('outside eye') ? 'I watch it from outside the unit' : 'I have been asked to help with it'
}

/** After so many days in which somebody did not look, they say again why they do. */
export const BREAK_DAYS = 90

/**
 * A purpose that is enough: one of the list, and a few words that another person could check.
 *
 * @returns the purpose; or what is missing, about `purpose` or `words`
 */
export function acceptPurpose(given: {
  readonly purpose: Purpose | undefined
  readonly words: string | undefined
}): Decided<{ readonly purpose: Purpose }> {
  const { purpose, words } = given
  const missing: Missing[] = []
  if (!purpose) missing.push(lacking('purpose', 'Say why you open this', 'policy-purpose'))
  if (!isWritten(words)) missing.push(lacking('words', 'Say in a few words what you are about to do', 'policy-purpose'))

  return decidedUnless(missing, { purpose }, (kept) => kept)
}

/** The first day on which a look still counts as going on with the one before. */
export function stillFresh(today: CalendarDate): CalendarDate {
  return addDays(today, -BREAK_DAYS)
}
