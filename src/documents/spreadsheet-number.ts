import { LOST_CHARACTER, SPREADSHEET_ERROR } from '../domain/import-cell.ts'

/** How a spreadsheet shows a number, as far as it changes what the number says. */
export type NumberShown =
  | { readonly kind: 'plain' }
  | { readonly kind: 'date' }
  | { readonly kind: 'time' }
  | { readonly kind: 'padded'; readonly digits: number }

export const PLAIN: NumberShown = { kind: 'plain' }

/** From which day a workbook counts: Excel on Windows from 1900, on old Macintoshes from 1904. */
export type DateSystem = 1900 | 1904

/** What stands for a number that is no day of its calendar, as a spreadsheet itself shows it. */
const NO_SUCH_DAY = '########'

/** The numbers that Excel gives to its own formats, as far as they are dates or times (ECMA-376, part 1, 18.8.30). */
const BUILT_IN: readonly (readonly [from: number, to: number, NumberShown['kind'] & ('date' | 'time')])[] = [
  [14, 17, 'date'],
  [18, 21, 'time'],
  [22, 22, 'date'],
  [27, 31, 'date'],
  [32, 35, 'time'],
  [36, 36, 'date'],
  [45, 47, 'time'],
  [50, 54, 'date'],
  [55, 56, 'time'],
  [57, 58, 'date'],
]

/** How the format of this number shows its cells. `code` is the format as written, where the workbook writes one. */
export function numberShown(id: number, code: string | undefined): NumberShown {
  if (code === undefined) {
    const found = BUILT_IN.find(([from, to]) => id >= from && id <= to)
    return found ? { kind: found[2] } : PLAIN
  }
  if (/^0{2,30}$/.test(code)) return { kind: 'padded', digits: code.length }
  const [positive = ''] = withoutWords(code).split(';')
  if (/general/i.test(positive)) return PLAIN
  if (/[yd]/i.test(positive)) return { kind: 'date' }
  if (/[hs]|am\/pm/i.test(positive)) return { kind: 'time' }

  return /m/i.test(positive) ? { kind: 'date' } : PLAIN
}

/** Without quoted words, single characters kept as they are, fillers, and what stands in brackets but for counted hours. */
function withoutWords(code: string): string {
  return code.slice(0, 1_000).replace(/"[^"]*"?|\\.|[_*].|\[(?!(?:h+|m+|s+)\])[^\]]*\]?/gi, '')
}

/** A cell of numbers as text, as it would be read from the screen and no further: a day as `2019-04-03`. */
export function showNumber(value: string, shown: NumberShown, system: DateSystem): string {
  const number = Number(value)
  if (value.trim() === '' || !Number.isFinite(number)) return value
  switch (shown.kind) {
    case 'date':
      return showDay(number, system)
    case 'time':
      return number >= 0 && number < 1e6 ? showTime(Math.round(number * DAY_MS)) : showPlain(number)
    case 'padded':
      return Number.isInteger(number) && number >= 0 ? showPlain(number).padStart(shown.digits, '0') : showPlain(number)
    case 'plain':
      return showPlain(number)
  }
}

/** A spreadsheet keeps fifteen digits; of a longer number the end is gone. */
export function isCutNumber(value: string): boolean {
  const number = Math.abs(Number(value))
  return Number.isInteger(number) && number >= 1e15
}

/** An error as a spreadsheet writes it, in one of the forms by which the import knows an error. */
export function showError(value: string): string {
  return SPREADSHEET_ERROR.test(value) ? value : '#ERROR!'
}

/** What stands for a formula of which the file keeps no result. */
export const NO_RESULT = '#NO RESULT!'

/** Text as a database can hold it: half of a pair of characters is a character lost. */
export function wellFormed(text: string): string {
  return text.isWellFormed() ? text : text.replace(/[\uD800-\uDFFF]/g, LOST_CHARACTER)
}

function showPlain(number: number): string {
  return Number.isInteger(number) && Math.abs(number) < 1e21 ? BigInt(number).toString() : String(number)
}

const DAY_MS = 86_400_000
const LAST_DAY = { 1900: 2_958_465, 1904: 2_957_003 }

/**
 * Excel's calendar has a 29 February 1900, as Lotus 1-2-3 had: day 60. It is shown as it is, and no reader of dates takes
 * it; the days before it count from 31 December 1899, those after it from the day before.
 */
function showDay(serial: number, system: DateSystem): string {
  if (serial < 0 || serial >= LAST_DAY[system] + 1) return NO_SUCH_DAY
  let day = Math.floor(serial)
  let time = Math.round((serial - day) * DAY_MS)
  if (time === DAY_MS) {
    day += 1
    time = 0
  }
  const clock = time === 0 ? '' : ` ${showTime(time)}`
  if (system === 1904) return `${dayAfter(Date.UTC(1904, 0, 1), day)}${clock}`
  if (day === 0) return showTime(time)
  if (day === 60) return `1900-02-29${clock}`

  return `${dayAfter(Date.UTC(1899, 11, day < 60 ? 31 : 30), day)}${clock}`
}

function dayAfter(start: number, days: number): string {
  return new Date(start + days * DAY_MS).toISOString().slice(0, 10)
}

function showTime(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000)
  const two = (number: number) => String(number).padStart(2, '0')

  return `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`
}
