import type { Refused } from './refusal.ts'

declare const dateKind: unique symbol

/** A day in Europe/London, written `YYYY-MM-DD`: the law counts days, not moments. Compares correctly as text. */
export type CalendarDate = string & { readonly [dateKind]: true }

/** A day that could not be read. */
export type NotADate = Refused<'not-written-as-a-date' | 'no-such-day'>

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

/** The three letters by which a page names a day of the week. */
export type Weekday = (typeof WEEKDAYS)[number]

/**
 * The day written as `YYYY-MM-DD`, years 0001 to 9999.
 *
 * @returns the day; a refusal `not-written-as-a-date`, or `no-such-day` for a day that no calendar has, such as 30 February
 */
export function parseCalendarDate(text: string): { readonly ok: true; readonly date: CalendarDate } | NotADate {
  const written = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text.trim())
  if (!written) return { ok: false, refusal: 'not-written-as-a-date' }

  return dateFrom(Number(written[1]), Number(written[2]), Number(written[3]))
}

/** The day from its three parts, months counted from 1; a refusal `no-such-day` where no calendar has it. */
export function dateFrom(
  year: number,
  month: number,
  day: number,
): { readonly ok: true; readonly date: CalendarDate } | NotADate {
  if (![year, month, day].every(Number.isInteger) || year < 1 || year > 9999)
    return { ok: false, refusal: 'no-such-day' }
  const there = month >= 1 && month <= 12 && day >= 1 && day <= lastDayOfMonth(year, month)

  return there ? { ok: true, date: write(year, month, day) } : { ok: false, refusal: 'no-such-day' }
}

/** A day known to be one when the code was written. A day typed by a person goes through `parseCalendarDate`. */
export function calendarDate(text: string): CalendarDate {
  const parsed = parseCalendarDate(text)
  if (!parsed.ok) throw new TypeError('A day written into the code is not a day of the calendar.')

  return parsed.date
}

/** So many calendar days later, or earlier when the number is below nought. */
export function addDays(date: CalendarDate, days: number): CalendarDate {
  return dayNumbered(dayNumber(date) + days)
}

/** So many months later: the same day of the month, or the last one where that month is shorter. */
export function addMonths(date: CalendarDate, months: number): CalendarDate {
  const { year, month, day } = partsOf(date)
  const counted = year * 12 + (month - 1) + months
  const inYear = Math.floor(counted / 12)
  const inMonth = (counted % 12) + 1

  return write(inYear, inMonth, Math.min(day, lastDayOfMonth(inYear, inMonth)))
}

/** How many calendar days lie between: 1 from a Monday to the Tuesday after it, below nought when `to` comes first. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return dayNumber(to) - dayNumber(from)
}

/** Below nought when `a` comes first, above when `b` does, nought for the same day; for sorting. */
export function compareDates(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The day of the week. */
export function weekdayOf(date: CalendarDate): Weekday {
  return WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7] as Weekday
}

/** "Mon 2 Nov 2026". */
export function showDate(date: CalendarDate): string {
  return `${showDateShort(date)} ${partsOf(date).year}`
}

/** "Mon 2 Nov": only where the year cannot be doubted. */
export function showDateShort(date: CalendarDate): string {
  const { month, day } = partsOf(date)

  return `${weekdayOf(date)} ${day} ${MONTHS[month - 1]}`
}

/** "Mon 2 Nov" in the year of `today`, "Mon 2 Nov 2027" in any other. */
export function showDateSeenFrom(date: CalendarDate, today: CalendarDate): string {
  return date.slice(0, 4) === today.slice(0, 4) ? showDateShort(date) : showDate(date)
}

const LONDON = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

/** The day it is in London at an instant: half past midnight in June is still yesterday in UTC. */
export function londonDayOf(instant: Date): CalendarDate {
  const { year, month, day } = londonPartsOf(instant)

  return write(Number(year), Number(month), Number(day))
}

/** The time it is in London at an instant, in 24 hours: "15:05". */
export function londonTimeOf(instant: Date): string {
  const { hour, minute } = londonPartsOf(instant)

  return `${hour}:${minute}`
}

function londonPartsOf(instant: Date): Record<string, string> {
  return Object.fromEntries(LONDON.formatToParts(instant).map((part) => [part.type, part.value]))
}

function partsOf(date: CalendarDate): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) }
}

function write(year: number, month: number, day: number): CalendarDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as CalendarDate
}

function lastDayOfMonth(year: number, month: number): number {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)

  return month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31
}

/** Days since 1970 by arithmetic alone: years are counted from March, so that a leap day is the last of its year. */
function dayNumber(date: CalendarDate): number {
  const { year, month, day } = partsOf(date)
  const fromMarch = month > 2 ? year : year - 1
  const inYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1

  return 365 * fromMarch + leapsBefore(fromMarch) + inYear - EPOCH
}

function dayNumbered(number: number): CalendarDate {
  const days = number + EPOCH
  const era = Math.floor(days / DAYS_IN_400_YEARS)
  const inEra = days - era * DAYS_IN_400_YEARS
  const yearOfEra = Math.floor(
    (inEra - Math.floor(inEra / 1460) + Math.floor(inEra / 36_524) - Math.floor(inEra / 146_096)) / 365,
  )
  const inYear = inEra - 365 * yearOfEra - leapsBefore(yearOfEra)
  const fromMarch = Math.floor((5 * inYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  const year = yearOfEra + 400 * era + (month > 2 ? 0 : 1)

  return write(year, month, inYear - Math.floor((153 * fromMarch + 2) / 5) + 1)
}

function leapsBefore(year: number): number {
  return Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
}

/** Days from 1 March of the year 0 to 1970. */
const EPOCH = 719_468
const DAYS_IN_400_YEARS = 146_097
