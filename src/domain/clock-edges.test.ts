import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { HOLIDAYS_KNOWN } from './bank-holiday.ts'
import {
  addDays,
  addMonths,
  calendarDate,
  daysBetween,
  londonDayOf,
  londonTimeOf,
  showDate,
  weekdayOf,
} from './calendar-date.ts'
import { CLOCKS, type ClockId, dueOf } from './clock.ts'
import type { Clock } from './clock-definition.ts'
import { CALENDARS, endOfMonths } from './working-day.ts'

const on = calendarDate
const IDS = Object.keys(CLOCKS) as ClockId[]
const isBackward = (id: ClockId) => CLOCKS[id].style === 'counted back from the day'
const needsHolidays = ({ calendar, style, length }: Clock) =>
  CALENDARS[calendar].rest.length > 0 && (length.unit === 'days' || style === 'day 1 is the first working day after')

describe('every clock, past the holidays that are known', () => {
  it('gives no date and says who can help, where working days are counted; every other goes on counting', () => {
    for (const id of IDS) {
      const due = dueOf(id, isBackward(id) ? addDays(HOLIDAYS_KNOWN.until, 30) : HOLIDAYS_KNOWN.until)
      expect([id, due.ok]).toEqual([id, !needsHolidays(CLOCKS[id])])
      if (!due.ok) expect(due.because).toMatch(/bank holidays are known from .* Ask records to add them$/)
    }
  })

  it('gives a date up to the last day that can be counted, and never one after it that needed an unknown day', () => {
    for (const id of IDS.filter((each) => needsHolidays(CLOCKS[each]) && CLOCKS[each].length.unit === 'days')) {
      const forwards = isBackward(id)
        ? []
        : Array.from({ length: 120 }, (_, gap) => addDays(HOLIDAYS_KNOWN.until, -gap))
      const counted = forwards.map((start) => dueOf(id, start))
      const firstCounted = counted.findIndex(({ ok }) => ok)
      expect(counted.slice(Math.max(0, firstCounted)).every(({ ok }) => ok || firstCounted === -1)).toBe(true)
      for (const due of counted) expect(due.ok ? due.by <= HOLIDAYS_KNOWN.until : due.by === undefined).toBe(true)
    }
  })

  it('does the same before the first year that is known', () => {
    for (const id of IDS.filter((each) => needsHolidays(CLOCKS[each])))
      expect([id, dueOf(id, on('2017-06-01')).ok]).toEqual([id, false])
  })

  it('never ends before what starts it, or after it where it is counted back', () => {
    const start = fc.integer({ min: 0, max: 3_600 }).map((days) => addDays(HOLIDAYS_KNOWN.from, days + 30))
    fc.assert(
      fc.property(fc.constantFrom(...IDS), start, (id, day) => {
        const due = dueOf(id, day)
        return !due.ok || (isBackward(id) ? due.by < day : due.by >= day)
      }),
    )
  })
})

describe('periods about a leap day', () => {
  it('of months that begin with 29 February end with the last of a February that has none', () => {
    expect(endOfMonths(on('2024-02-29'), 12)).toBe('2025-02-28')
    expect(endOfMonths(on('2024-02-29'), 48)).toBe('2028-02-28')
    expect(endOfMonths(on('2024-02-28'), 12)).toBe('2025-02-27')
    expect(endOfMonths(on('2023-03-01'), 12)).toBe('2024-02-29')
    expect(endOfMonths(on('2025-08-31'), 6)).toBe('2026-02-28')
  })

  it('of days count it like any other: 28 days from 1 February end on 29 February, or a day later by number', () => {
    expect([addDays(on('2024-02-01'), 28), addDays(on('2025-02-01'), 28)]).toEqual(['2024-02-29', '2025-03-01'])
    expect([addDays(on('2100-02-28'), 1), addDays(on('2000-02-28'), 1)]).toEqual(['2100-03-01', '2000-02-29'])
  })

  it('of 12 months are as long as the year they run through, and a later one never ends earlier', () => {
    const start = fc.integer({ min: 0, max: 40_000 }).map((days) => addDays(on('1996-01-01'), days))
    fc.assert(
      fc.property(start, fc.integer({ min: 1, max: 60 }), (day, months) => {
        const [end, next] = [endOfMonths(day, months), endOfMonths(addDays(day, 1), months)]
        const year = daysBetween(day, addMonths(day, 12))
        return end <= next && end <= addMonths(addDays(day, 1), months) && (year === 365 || year === 366)
      }),
    )
  })
})

describe('the day in London, when the clocks change', () => {
  /** By the rule and not by a table: from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last of October. */
  const lastSunday = (year: number, month: '03' | '10') => {
    const end = on(`${year}-${month}-31`)
    const back = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'].indexOf(weekdayOf(end))
    return Date.parse(`${addDays(end, -back)}T01:00:00Z`)
  }
  const expected = (at: Date) => {
    const year = at.getUTCFullYear()
    const summer = at.getTime() >= lastSunday(year, '03') && at.getTime() < lastSunday(year, '10')
    return new Date(at.getTime() + (summer ? 3_600_000 : 0)).toISOString()
  }
  const agrees = (at: Date) =>
    londonDayOf(at) === expected(at).slice(0, 10) && londonTimeOf(at) === expected(at).slice(11, 16)

  it('is the one that the rule gives, at any minute of any year', () => {
    const instants = fc.date({ min: new Date('1997-01-01'), max: new Date('2037-12-31'), noInvalidDate: true })
    fc.assert(fc.property(instants, agrees), { numRuns: 500 })
  })

  it('is right to the second about both changes and about both midnights of those days', () => {
    for (let year = 2018; year <= 2030; year += 1)
      for (const change of [lastSunday(year, '03'), lastSunday(year, '10')])
        for (const hours of [-26, -25, -2, -1, 0, 1, 2, 21, 22, 23, 24])
          for (const second of [-1, 0, 1]) {
            const at = new Date(change + hours * 3_600_000 + second * 1000)
            expect([at.toISOString(), agrees(at)]).toEqual([at.toISOString(), true])
          }
  })

  it('is followed by the next: neither the short day nor the long one moves a period by a day', () => {
    for (const [day, end] of [
      ['2026-03-28', 'Sat 25 Apr 2026'],
      ['2026-10-24', 'Sat 21 Nov 2026'],
    ] as const)
      expect(showDate(addDays(on(day), 28))).toBe(end)
    const due = dueOf('referral of a conduct matter', londonDayOf(new Date('2026-03-28T23:59:59Z')))
    expect(due.by).toBe('2026-03-29')
    expect(dueOf('referral of a conduct matter', londonDayOf(new Date('2026-10-24T23:00:00Z'))).by).toBe('2026-10-26')
  })
})
