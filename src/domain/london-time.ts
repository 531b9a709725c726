import { addDays, type CalendarDate } from './calendar-date.ts'

/**
 * How often a time of day came on a day in London. In the hour after the clocks go forward a time never came; in the hour
 * after they go back it came twice, and nothing in the time itself says which was meant.
 */
export type CameInLondon = 'once' | 'twice' | 'never'

/** The last Sunday of a month of 31 days. */
function lastSunday(year: number, month: 3 | 10): CalendarDate {
  const last = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-31` as CalendarDate
  // 1970-01-01 was a Thursday: day 0 of the count is 4 in a week that begins on Sunday.
  const days = Math.round(Date.parse(`${last}T00:00:00Z`) / 86_400_000)

  return addDays(last, -((days + 4) % 7))
}

/**
 * Whether a time of day in London came once, twice or never on that day.
 *
 * @param day calendar date in London, from 1996 on
 * @param minutes since midnight by the clock on the wall, 0 to 1439
 * @see Summer Time Act 1972 and S.I. 2002/262: from 01:00 Greenwich time on the last Sunday of March until 01:00 Greenwich
 *   time on the last Sunday of October
 */
export function cameInLondon(day: CalendarDate, minutes: number): CameInLondon {
  if (minutes < 60 || minutes >= 120) return 'once'
  const year = Number(day.slice(0, 4))
  if (day === lastSunday(year, 3)) return 'never'

  return day === lastSunday(year, 10) ? 'twice' : 'once'
}
