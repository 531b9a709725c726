import { type CalendarDate, calendarDate, dateFrom, showDate } from './calendar-date.ts'

/** The seasons as people remember by them; winter is named by the year in which it begins. */
export const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

/** One of them. */
export type Season = (typeof SEASONS)[number]

/** How exactly a source says when something was, in words that stand on a form. */
export const EXACTNESS = [
  'on a day',
  'about a day',
  'in a month',
  'in a season',
  'in a year',
  'between two days',
  'before a day',
  'after a day',
  'not known',
] as const

/** One of them. */
export type Exactness = (typeof EXACTNESS)[number]

/** When something was, as exact as its source and no more. Months are counted from 1. */
export type FuzzyDate =
  | { readonly kind: 'on a day' | 'about a day' | 'before a day' | 'after a day'; readonly day: CalendarDate }
  | { readonly kind: 'in a month'; readonly year: number; readonly month: number }
  | { readonly kind: 'in a season'; readonly year: number; readonly season: Season }
  | { readonly kind: 'in a year'; readonly year: number }
  | { readonly kind: 'between two days'; readonly from: CalendarDate; readonly until: CalendarDate }
  | { readonly kind: 'not known' }

/** The parts of a date as they were typed; what was left empty is undefined. */
export type DateParts = {
  readonly year: number | undefined
  readonly month: number | undefined
  readonly day: number | undefined
}

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June'],
  ...['July', 'August', 'September', 'October', 'November', 'December'],
]
const FIRST_MONTH = { spring: 3, summer: 6, autumn: 9, winter: 12 } as const satisfies Record<Season, number>

/**
 * The date of this exactness from what was typed.
 *
 * @param until the second day, used only between two days
 * @returns the date; undefined where a part that this exactness needs is missing, is no such day, or the days are the wrong
 *   way round
 */
export function readFuzzyDate(
  exactness: Exactness,
  from: DateParts,
  until: DateParts,
  season: Season | undefined,
): FuzzyDate | undefined {
  const { year, month } = from
  const inYears = year !== undefined && year >= 1900 && year <= 9999
  switch (exactness) {
    case 'not known':
      return { kind: exactness }
    case 'in a year':
      return inYears ? { kind: exactness, year } : undefined
    case 'in a season':
      return inYears && season ? { kind: exactness, year, season } : undefined
    case 'in a month':
      return inYears && month !== undefined && dayOf({ year, month, day: 1 })
        ? { kind: exactness, year, month }
        : undefined
    case 'between two days': {
      const [first, last] = [dayOf(from), dayOf(until)]
      return first && last && first < last ? { kind: exactness, from: first, until: last } : undefined
    }
    default: {
      const day = dayOf(from)
      return day && { kind: exactness, day }
    }
  }
}

function dayOf({ year, month, day }: DateParts): CalendarDate | undefined {
  if (year === undefined || month === undefined || day === undefined || year < 1900) return undefined
  const read = dateFrom(year, month, day)

  return read.ok ? read.date : undefined
}

/** Where it stands in an order of time: the first day that it may have been; undefined where nothing is known. */
export function firstDayOf(date: FuzzyDate): CalendarDate | undefined {
  switch (date.kind) {
    case 'not known':
      return undefined
    case 'in a year':
      return written(date.year, 1)
    case 'in a month':
      return written(date.year, date.month)
    case 'in a season':
      return written(date.year, FIRST_MONTH[date.season])
    case 'between two days':
      return date.from
    default:
      return date.day
  }
}

function written(year: number, month: number): CalendarDate {
  return calendarDate(`${year}-${String(month).padStart(2, '0')}-01`)
}

/** In words, exactly as exact as it is: "Spring 2021", "About Mon 2 Nov 2026", "Not known". */
export function showFuzzyDate(date: FuzzyDate): string {
  switch (date.kind) {
    case 'not known':
      return 'Not known'
    case 'in a year':
      return String(date.year)
    case 'in a month':
      return `${MONTHS[date.month - 1]} ${date.year}`
    case 'in a season':
      return `${date.season.charAt(0).toUpperCase()}${date.season.slice(1)} ${date.year}`
    case 'between two days':
      return `Between ${showDate(date.from)} and ${showDate(date.until)}`
    case 'on a day':
      return showDate(date.day)
    default:
      return `${{ 'about a day': 'About', 'before a day': 'Before', 'after a day': 'After' }[date.kind]} ${showDate(date.day)}`
  }
}
