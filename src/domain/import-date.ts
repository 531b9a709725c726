import { type CalendarDate, dateFrom } from './calendar-date.ts'

/** The order of the parts of a date, as a person decides it for a column: a file cannot say which it is. */
export const DATE_ORDERS = ['year first', 'day first', 'month first'] as const

/** One such order. */
export type DateOrder = (typeof DATE_ORDERS)[number]

/** A date of the file, or why it is none. The sentence holds no part of the cell. */
export type DateRead =
  | { readonly ok: true; readonly date: CalendarDate }
  | { readonly ok: false; readonly because: string }

const PARTS = /^(\d{1,4}|[a-z]{3,9})[-/. ,]+(\d{1,2}|[a-z]{3,9})[-/. ,]+(\d{1,4})(?:[T ,]+(\d{1,2}:\d{2}.*))?$/i
const TIME = /^\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]m)?$/i
const COMPACT = /^(\d{4})(\d{2})(\d{2})$/
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const MONTHS_WHOLE =
  /^(jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?)$/i

/** The years that a kept file can speak of, unless somebody mistyped one; a day that stands for none is decided upon. */
export const FIRST_YEAR = 1850
export const LAST_YEAR = 2100

/**
 * Read a cell as a day, in the order given and no other. A time of day after it is allowed and left away.
 *
 * @returns the day, or a sentence: not written in that order, a year of two digits, no such day, a year such as 0202, a time zone (the day
 *   meant cannot be told), a spreadsheet's day number
 */
export function readDate(cell: string, order: DateOrder): DateRead {
  const text = cell.trim()
  const written = (order === 'year first' ? COMPACT.exec(text) : undefined) ?? PARTS.exec(text)
  if (!written)
    return no(/^\d{4,6}(\.\d+)?$/.test(text) ? 'it is a number, not a date' : `it is not a date written ${order}`)
  if (written[4] && !TIME.test(written[4])) return no('it holds a time zone, so that the day meant cannot be told')

  const [year, month, day] = inOrder([written[1] ?? '', written[2] ?? '', written[3] ?? ''], order)
  const monthNumber = MONTHS_WHOLE.test(month) ? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(month)
  if (!/^\d{1,2}$/.test(day) || Number.isNaN(monthNumber)) return no(`it is not a date written ${order}`)
  if (/^\d{1,2}$/.test(year)) return no('its year has two digits')
  if (!/^\d{4}$/.test(year)) return no(`it is not a date written ${order}`)

  if (Number(year) < FIRST_YEAR || Number(year) > LAST_YEAR) return no('its year cannot be one of a kept file')
  const read = dateFrom(Number(year), monthNumber, Number(day))
  return read.ok ? { ok: true, date: read.date } : no(`no calendar has that day, read ${order}`)
}

/** Whether a cell is one day read day first and another read month first. */
export function fitsEitherOrder(cell: string): boolean {
  const [day, month] = [readDate(cell, 'day first'), readDate(cell, 'month first')]

  return day.ok && month.ok && day.date !== month.date
}

/** Whether a cell is a date in that order, for counting. */
export function fitsDate(cell: string, order: DateOrder): boolean {
  return readDate(cell, order).ok
}

function inOrder(parts: readonly [string, string, string], order: DateOrder): readonly [string, string, string] {
  const [a, b, c] = parts
  if (order === 'year first') return [a, b, c]

  return order === 'day first' ? [c, b, a] : [c, a, b]
}

function no(because: string): DateRead {
  return { ok: false, because }
}
