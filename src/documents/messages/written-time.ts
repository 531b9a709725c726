import { dateFrom } from '../../domain/calendar-date.ts'
import type { DateOrder } from '../../domain/import-date.ts'
import { cameInLondon } from '../../domain/london-time.ts'
import type { MessageTime, OrderFound } from '../../domain/message.ts'

/** A day and a time as they were written, before anybody said which part of the day is which. */
export type Written = {
  readonly parts: readonly [string, string, string]
  readonly hour: number
  readonly minute: number
  readonly second: number | undefined
  readonly half: 'am' | 'pm' | undefined
}

const SPACE = '[ \\u00a0\\u202f]'
const WHEN = `(\\d{1,4})[./-](\\d{1,2})[./-](\\d{1,4}),?(?:${SPACE}at)?${SPACE}+(\\d{1,2})[:.](\\d{2})(?:[:.](\\d{2}))?(?:${SPACE}*([ap])\\.?${SPACE}?m\\.?)?`
/** Marks that say which way the words after them run; programs put them before lines and names. */
export const DIRECTIONS = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g

/** `[12/03/2024, 21:05:33] ` as an iPhone writes it, or `12/03/2024, 9:05 pm - ` as an Android telephone does. */
const HEAD = new RegExp(`^(?:\\[${WHEN}\\]${SPACE}?|${WHEN}${SPACE}-${SPACE})`, 'i')
const ALONE = new RegExp(`^${WHEN}$`, 'i')
const ISO = /^(\d{4})-(\d{2})-(\d{2})T(\d{2}):(\d{2})(?::(\d{2}))?$/

/** The day and time at the head of a line, and what stands after them. */
export function headOf(line: string): { readonly written: Written; readonly rest: string } | undefined {
  const marks = /^[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]*/.exec(line)?.[0].length ?? 0
  const bare = line.slice(marks)
  const found = HEAD.exec(bare)
  if (!found) return undefined
  const groups = found[1] === undefined ? found.slice(8) : found.slice(1, 8)

  return { written: writtenFrom(groups), rest: bare.slice(found[0].length) }
}

/** A cell that is a day and a time, and nothing else. */
export function writtenIn(cell: string): Written | undefined {
  const bare = cell.replaceAll(DIRECTIONS, '').trim()
  const found = ALONE.exec(bare) ?? ISO.exec(bare)

  return found ? writtenFrom(found.slice(1)) : undefined
}

function writtenFrom([a = '', b = '', c = '', hour, minute, second, half]: readonly (string | undefined)[]): Written {
  return {
    parts: [a, b, c],
    hour: Number(hour),
    minute: Number(minute),
    second: second === undefined ? undefined : Number(second),
    half: half === undefined ? undefined : half.toLowerCase() === 'a' ? 'am' : 'pm',
  }
}

/** The time that was meant, in this order of its parts; nothing where there is no such day or time. */
export function timeIn(written: Written, order: DateOrder): MessageTime | undefined {
  const { half, minute, second } = written
  const [a, b, c] = written.parts.map(Number) as [number, number, number]
  const [year, month, day] = order === 'year first' ? [a, b, c] : order === 'day first' ? [c, b, a] : [c, a, b]
  const yearText = order === 'year first' ? written.parts[0] : written.parts[2]
  // Messages of these programs are no older than the telephones that wrote them.
  const read = dateFrom(yearText.length <= 2 ? 2000 + year : year, month, day)
  if (!read.ok || yearText.length === 3 || yearText.length === 1) return undefined
  if (half !== undefined && (written.hour < 1 || written.hour > 12)) return undefined
  const hour = half === undefined ? written.hour : (written.hour % 12) + (half === 'pm' ? 12 : 0)
  if (hour > 23 || minute > 59 || (second ?? 0) > 59) return undefined
  const two = (number: number) => String(number).padStart(2, '0')

  return {
    day: read.date,
    time: [two(hour), two(minute), ...(second === undefined ? [] : [two(second)])].join(':'),
    came: cameInLondon(read.date, hour * 60 + minute),
  }
}

const ORDERS = ['day first', 'month first'] as const

/**
 * In which order the dates of a file are written, by all of them together. One line never says: 03/04 can be both. A number
 * past twelve says it; else that only one order keeps the lines in time; else it is open.
 */
export function orderOf(dates: readonly Written[]): OrderFound {
  if (dates.length === 0) return { kind: 'open', because: 'No line begins with a day and a time.' }
  if (dates.every(({ parts }) => parts[0].length === 4))
    return { kind: 'shown', order: 'year first', because: 'Every date begins with a year.' }
  const past = (at: 0 | 1) => dates.filter(({ parts }) => Number(parts[at]) > 12 && Number(parts[at]) <= 31).length
  const [first, second] = [past(0), past(1)]
  if (first > 0 && second > 0)
    return { kind: 'open', because: `In ${first} lines the day can only stand first, and in ${second} only second.` }
  if (first > 0)
    return { kind: 'shown', order: 'day first', because: `In ${first} lines the first number is past twelve.` }
  if (second > 0)
    return { kind: 'shown', order: 'month first', because: `In ${second} lines the second number is past twelve.` }
  const [forward, other] = ORDERS.map((order) => goesBack(dates, order)) as [number, number]
  if (forward === 0 && other > 0)
    return {
      kind: 'shown',
      order: 'day first',
      because: 'Read so, no line is earlier than the one before it; read otherwise, some are.',
    }
  if (other === 0 && forward > 0)
    return {
      kind: 'shown',
      order: 'month first',
      because: 'Read so, no line is earlier than the one before it; read otherwise, some are.',
    }

  return { kind: 'open', because: 'Every date in it can be read both ways.' }
}

/** How often a line is earlier than the one before it. */
function goesBack(dates: readonly Written[], order: DateOrder): number {
  let before = ''
  let count = 0
  for (const written of dates) {
    const when = timeIn(written, order)
    if (!when) continue
    const at = `${when.day} ${when.time}`
    if (at < before) count += 1
    before = at
  }

  return count
}
