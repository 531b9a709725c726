import { NATIONS, type Nation } from './bank-holiday.ts'
import { addDays, addMonths, type CalendarDate, weekdayOf } from './calendar-date.ts'
import { HOLIDAYS_IN_USE, type KnownHolidays } from './known-holidays.ts'
import type { ProvisionId } from './provision.ts'
import type { Refused } from './refusal.ts'

type Calendar = { readonly name: string; readonly rest: readonly Nation[]; readonly provision: ProvisionId | undefined }

/** Which days count. A working day is no Saturday, no Sunday and no holiday in any of the nations named. */
export const CALENDARS = {
  'every day': { name: 'every day', rest: [], provision: undefined },
  /** A bank holiday anywhere in the United Kingdom is no working day; a day on which an office is shut is one. */
  FOI_UK: { name: 'working days, with the holidays of every part of the UK', rest: NATIONS, provision: 'foia-10-6' },
  EW: { name: 'working days in England and Wales', rest: ['England and Wales'], provision: 'cmr-2' },
  Scotland: { name: 'working days in Scotland', rest: ['Scotland'], provision: 'foisa-73' },
} as const satisfies Record<string, Calendar>

/** One calendar. */
export type CalendarId = keyof typeof CALENDARS

/** How a period is counted. The regulations mix these, so each clock names its own. */
export type CountingStyle =
  | 'end of the following day'
  | 'day 1 is the day after'
  | 'day 1 is the day itself'
  | 'day 1 is the first working day after'
  | 'counted back from the day'

/** How long a period is. Days are the days of its calendar: every day, or working days. Weeks and months run through. */
export type Length = { readonly count: number; readonly unit: 'days' | 'weeks' | 'months' }

/** A period as the law gives it. */
export type Period = { readonly length: Length; readonly calendar: CalendarId; readonly style: CountingStyle }

/** A day counted, or the refusal that stands where the holidays are not known for every day that had to be looked at. */
export type Counted =
  | { readonly ok: true; readonly date: CalendarDate }
  | (Refused<'calendar-too-short'> & {
      readonly provision: ProvisionId | undefined
      readonly from: CalendarDate
      readonly until: CalendarDate
    })

/** Whether a day is one of those that count; a refusal `calendar-too-short` for a day outside the holidays known. */
export function counts(
  date: CalendarDate,
  calendar: CalendarId,
  holidays: KnownHolidays = HOLIDAYS_IN_USE,
): { readonly ok: true; readonly answer: 'counts' | 'does not count' } | Extract<Counted, { readonly ok: false }> {
  const rest: readonly Nation[] = CALENDARS[calendar].rest
  if (rest.length === 0) return { ok: true, answer: 'counts' }
  if (date < holidays.from || date > holidays.until) return tooShort(calendar, holidays)
  const weekend = ['Sat', 'Sun'].includes(weekdayOf(date))
  const off = weekend || holidays.on.get(date)?.some((nation) => rest.includes(nation))

  return { ok: true, answer: off ? 'does not count' : 'counts' }
}

/**
 * The last day of a period, to its end. Counted back, it is the latest day that leaves the whole period before the start.
 *
 * Months end on the day before the one of the same number, where they begin with a day, and on that of the same number where
 * they begin after one; the last of the month where it has no such day (the corresponding date rule).
 *
 * @param start the day of what starts it, Europe/London; it may be one that does not count
 * @returns the day; a refusal `calendar-too-short` when a day would have to be counted whose holidays are not known
 * @see FOIA 2000 s. 10(1), s. 10(6); CMR 2020 reg. 2 (wording unverified)
 */
export function lastDayOf(period: Period, start: CalendarDate, holidays: KnownHolidays = HOLIDAYS_IN_USE): Counted {
  const date = dayCounted(period, start, holidays)

  return date === undefined ? tooShort(period.calendar, holidays) : { ok: true, date }
}

function dayCounted(period: Period, start: CalendarDate, holidays: KnownHolidays): CalendarDate | undefined {
  const { length, calendar, style } = period
  if (style === 'counted back from the day') return nthDay(addDays(start, -1), length.count, -1, calendar, holidays)
  const after = style !== 'day 1 is the day itself'
  if (length.unit === 'days') return nthDay(addDays(start, after ? 1 : 0), length.count, 1, calendar, holidays)
  if (length.unit === 'months' && style === 'day 1 is the day after') return addMonths(start, length.count)
  const first =
    style === 'day 1 is the first working day after'
      ? nthDay(addDays(start, 1), 1, 1, calendar, holidays)
      : addDays(start, after ? 1 : 0)
  if (first === undefined) return undefined

  return length.unit === 'weeks' ? addDays(first, 7 * length.count - 1) : endOfMonths(first, length.count)
}

/** The last day of so many months beginning with a day: 2 Nov to 1 Nov of the next year for 12. */
export function endOfMonths(first: CalendarDate, months: number): CalendarDate {
  const corresponding = addMonths(first, months)

  return corresponding.slice(8) === first.slice(8) ? addDays(corresponding, -1) : corresponding
}

/** The nth day that counts, the first looked at being `from`; absent when the holidays end, or begin, before it is reached. */
function nthDay(
  from: CalendarDate,
  count: number,
  step: 1 | -1,
  calendar: CalendarId,
  holidays: KnownHolidays,
): CalendarDate | undefined {
  if (calendar === 'every day') return addDays(from, step * (count - 1))
  let left = count
  for (let at = from; ; at = addDays(at, step)) {
    const answer = counts(at, calendar, holidays)
    if (!answer.ok) return undefined
    if (answer.answer === 'counts') left -= 1
    if (left === 0) return at
  }
}

function tooShort(calendar: CalendarId, { from, until }: KnownHolidays): Extract<Counted, { readonly ok: false }> {
  return { ok: false, refusal: 'calendar-too-short', provision: CALENDARS[calendar].provision, from, until }
}
