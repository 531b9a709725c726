import { BANK_HOLIDAYS, type BankHoliday, HOLIDAYS_KNOWN, type Nation } from './bank-holiday.ts'
import type { CalendarDate } from './calendar-date.ts'

/** Which holidays that were proclaimed once are taken for days that do not count. */
export const PROCLAIMED_DAYS_CHOICES = ['every one listed', 'only those checked', 'none'] as const

/** One answer to that. */
export type ProclaimedDays = (typeof PROCLAIMED_DAYS_CHOICES)[number]

/**
 * The answer in use, a setting to be checked: whether a proclaimed day counts has been argued before the tribunal. Leaving
 * out a day that nobody has checked never makes a date later than the lawful one.
 */
export const PROCLAIMED_DAYS_IN_USE = { version: 1, proclaimed: 'only those checked', checked: 'unverified' } as const

/** The holidays that a count is made with: which nations rest on a day, and from when until when they are known. */
export type KnownHolidays = {
  readonly from: CalendarDate
  readonly until: CalendarDate
  readonly on: ReadonlyMap<CalendarDate, readonly Nation[]>
}

/** The listed holidays, with the answer given to those that were proclaimed once. */
export function holidaysWith(
  proclaimed: ProclaimedDays,
  listed: readonly BankHoliday[] = BANK_HOLIDAYS,
  known: Pick<KnownHolidays, 'from' | 'until'> = HOLIDAYS_KNOWN,
): KnownHolidays {
  const on = new Map<CalendarDate, readonly Nation[]>()
  for (const day of listed.filter((each) => isTaken(each, proclaimed)))
    on.set(day.date, [...(on.get(day.date) ?? []), ...day.nations])

  return { ...known, on }
}

/** The holidays in use. */
export const HOLIDAYS_IN_USE: KnownHolidays = holidaysWith(PROCLAIMED_DAYS_IN_USE.proclaimed)

function isTaken({ basis, checked }: BankHoliday, proclaimed: ProclaimedDays): boolean {
  if (basis !== 'proclamation' || proclaimed === 'every one listed') return true

  return proclaimed === 'only those checked' && checked === 'verified'
}
