import { describe, expect, it } from 'vitest'
import { BANK_HOLIDAYS, HOLIDAYS_KNOWN, type Nation } from './bank-holiday.ts'
import { addDays, type CalendarDate, dateFrom, weekdayOf } from './calendar-date.ts'

/** The rules once more, apart from the list: Easter by the computus, first and last Mondays, and substitutes for weekends. */
const YEARS = Array.from({ length: 11 }, (_, at) => 2018 + at)

function day(year: number, month: number, date: number): CalendarDate {
  const found = dateFrom(year, month, date)
  if (!found.ok) throw new Error('No such day.')
  return found.date
}

/** The anonymous Gregorian computus of 1876. */
function easter(year: number): CalendarDate {
  const a = year % 19
  const b = Math.floor(year / 100)
  const c = year % 100
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const at = h + l - 7 * m + 114
  return day(year, Math.floor(at / 31), (at % 31) + 1)
}

function firstMonday(year: number, month: number): CalendarDate {
  let at = day(year, month, 1)
  while (weekdayOf(at) !== 'Mon') at = addDays(at, 1)
  return at
}

function lastMonday(year: number, month: number): CalendarDate {
  let at = day(year, month, 31)
  while (weekdayOf(at) !== 'Mon') at = addDays(at, -1)
  return at
}

/** Days that fall at a weekend move to the next weekday that is not taken already. */
function withSubstitutes(days: readonly CalendarDate[]): readonly CalendarDate[] {
  const taken = new Set(days.filter((each) => !['Sat', 'Sun'].includes(weekdayOf(each))))
  for (const each of days.filter((one) => ['Sat', 'Sun'].includes(weekdayOf(one)))) {
    let at = each
    while (['Sat', 'Sun'].includes(weekdayOf(at)) || taken.has(at)) at = addDays(at, 1)
    taken.add(at)
  }
  return [...taken]
}

const MOVED: Readonly<Record<string, string>> = { '2020-05-04': '2020-05-08', '2022-05-30': '2022-06-02' }

function byRule(year: number, nation: Nation): readonly string[] {
  const sunday = easter(year)
  const scotland = nation === 'Scotland'
  const fixed = [
    ...withSubstitutes([day(year, 1, 1), ...(scotland ? [day(year, 1, 2)] : [])]),
    ...withSubstitutes([day(year, 12, 25), day(year, 12, 26)]),
    ...(nation === 'Northern Ireland' ? withSubstitutes([day(year, 3, 17)]) : []),
    ...(nation === 'Northern Ireland' ? withSubstitutes([day(year, 7, 12)]) : []),
    ...(scotland ? withSubstitutes([day(year, 11, 30)]) : []),
  ]
  const moving = [
    addDays(sunday, -2),
    ...(scotland ? [] : [addDays(sunday, 1)]),
    firstMonday(year, 5),
    lastMonday(year, 5),
    scotland ? firstMonday(year, 8) : lastMonday(year, 8),
  ]

  return [...fixed, ...moving].map((each) => MOVED[each] ?? each).toSorted()
}

describe.each<Nation>(['England and Wales', 'Scotland', 'Northern Ireland'])('the holidays of %s', (nation) => {
  it.each(YEARS)('in %i are those that the rules give, with two days that were moved', (year) => {
    const listed = BANK_HOLIDAYS.filter(
      ({ date, nations, basis }) =>
        date.startsWith(String(year)) && nations.includes(nation) && basis !== 'proclamation',
    )
    expect(listed.map(({ date }) => date)).toEqual(byRule(year, nation))
  })

  it('hold no day twice, and none at a weekend', () => {
    const dates = BANK_HOLIDAYS.filter(({ nations }) => nations.includes(nation)).map(({ date }) => date)
    expect(new Set(dates).size).toBe(dates.length)
    expect(dates.filter((date) => ['Sat', 'Sun'].includes(weekdayOf(date)))).toEqual([])
  })
})

describe('the holidays that were proclaimed once', () => {
  it('are listed apart: a jubilee, a funeral, a coronation, and one that is only reported', () => {
    const once = BANK_HOLIDAYS.filter(({ basis }) => basis === 'proclamation')
    expect(once.map(({ date, nations, checked }) => [date, nations.length, checked])).toEqual([
      ['2022-06-03', 3, 'verified'],
      ['2022-09-19', 3, 'verified'],
      ['2023-05-08', 3, 'verified'],
      ['2026-06-15', 1, 'unverified'],
    ])
  })
})

describe('the list', () => {
  it('is in order, lies within the years known, and says that a year not yet published is not checked', () => {
    const dates = BANK_HOLIDAYS.map(({ date }) => date)
    expect(dates).toEqual(dates.toSorted())
    expect(dates.every((date) => date >= HOLIDAYS_KNOWN.from && date <= HOLIDAYS_KNOWN.until)).toBe(true)
    expect(BANK_HOLIDAYS.filter(({ date }) => date >= '2028').every(({ checked }) => checked === 'unverified')).toBe(
      true,
    )
  })

  it('calls a day a substitute where the rule did not fall on it', () => {
    const substitutes = BANK_HOLIDAYS.filter(({ basis }) => basis === 'substitute').map(({ date }) => date)
    expect(substitutes).toEqual(expect.arrayContaining(['2020-05-08', '2022-06-02', '2026-12-28', '2027-01-04']))
    expect(substitutes).not.toContain('2026-12-25')
  })
})
