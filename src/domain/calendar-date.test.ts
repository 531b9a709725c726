import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  addDays,
  addMonths,
  calendarDate,
  compareDates,
  dateFrom,
  daysBetween,
  londonDayOf,
  londonTimeOf,
  parseCalendarDate,
  showDate,
  showDateSeenFrom,
  showDateShort,
  weekdayOf,
} from './calendar-date.ts'

const on = calendarDate

describe('a day', () => {
  it('is read as it is written in the record', () => {
    expect(parseCalendarDate('2026-11-02')).toEqual({ ok: true, date: '2026-11-02' })
  })

  it.each(['2 Nov 2026', '02/11/2026', '2026-11', '', '20261102'])('is not guessed from %j', (text) => {
    expect(parseCalendarDate(text)).toEqual({ ok: false, refusal: 'not-written-as-a-date' })
  })

  it.each(['2026-02-30', '2025-02-29', '1900-02-29', '2026-13-01', '2026-00-10', '2026-04-31', '0000-01-01'])(
    'is refused when no calendar has it: %s',
    (text) => {
      expect(parseCalendarDate(text)).toEqual({ ok: false, refusal: 'no-such-day' })
    },
  )

  it('may be 29 February in a leap year', () => {
    expect(dateFrom(2024, 2, 29)).toEqual({ ok: true, date: '2024-02-29' })
    expect(dateFrom(2000, 2, 29).ok).toBe(true)
    expect(dateFrom(2026.5, 2, 1)).toEqual({ ok: false, refusal: 'no-such-day' })
  })

  it('is shown as people write it, with the year where that could be doubted', () => {
    expect(showDate(on('2026-11-02'))).toBe('Mon 2 Nov 2026')
    expect(showDateShort(on('2026-11-02'))).toBe('Mon 2 Nov')
    expect(showDateSeenFrom(on('2026-11-02'), on('2026-01-01'))).toBe('Mon 2 Nov')
    expect(showDateSeenFrom(on('2027-11-01'), on('2026-11-02'))).toBe('Mon 1 Nov 2027')
  })

  it('comes before another when it is earlier', () => {
    expect([on('2026-11-02'), on('2025-12-31'), on('2026-01-01')].toSorted(compareDates)).toEqual([
      '2025-12-31',
      '2026-01-01',
      '2026-11-02',
    ])
    expect(compareDates(on('2026-01-01'), on('2026-01-01'))).toBe(0)
  })

  it('a month after 31 January is the last day of February', () => {
    expect(addMonths(on('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(on('2026-11-02'), 12)).toBe('2027-11-02')
    expect(addMonths(on('2026-12-15'), -12)).toBe('2025-12-15')
  })

  it('cannot be written wrongly into the code', () => {
    expect(() => calendarDate('2026-02-30')).toThrow(TypeError)
  })
})

describe('the day in London', () => {
  it('is the next one already, half an hour before midnight in summer time by universal time', () => {
    expect(londonDayOf(new Date('2026-06-30T23:30:00Z'))).toBe('2026-07-01')
    expect(londonTimeOf(new Date('2026-06-30T23:30:00Z'))).toBe('00:30')
  })

  it('is the same one in winter', () => {
    expect(londonDayOf(new Date('2026-11-02T23:30:00Z'))).toBe('2026-11-02')
    expect(londonTimeOf(new Date('2026-11-02T15:05:00Z'))).toBe('15:05')
  })

  it('changes with the clocks on the last Sunday of October', () => {
    expect(londonDayOf(new Date('2026-10-24T23:30:00Z'))).toBe('2026-10-25')
    expect(londonDayOf(new Date('2026-10-25T23:30:00Z'))).toBe('2026-10-25')
  })
})

describe('counting days', () => {
  const days = fc
    .date({ min: new Date('1900-01-01'), max: new Date('2200-12-31'), noInvalidDate: true })
    .map((day) => on(day.toISOString().slice(0, 10)))

  it('forth and back comes to the same day', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -9999, max: 9999 }),
        (day, count) => addDays(addDays(day, count), -count) === day,
      ),
    )
  })

  it('finds as many days between as were added', () => {
    fc.assert(
      fc.property(
        days,
        fc.integer({ min: -9999, max: 9999 }),
        (day, count) => daysBetween(day, addDays(day, count)) === count,
      ),
    )
  })

  it('comes to the same day of the week after seven', () => {
    fc.assert(fc.property(days, (day) => weekdayOf(addDays(day, 7)) === weekdayOf(day)))
    expect(weekdayOf(on('1969-12-29'))).toBe('Mon')
  })
})
