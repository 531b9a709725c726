import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, type CalendarDate, calendarDate as on } from './calendar-date.ts'
import { HOLIDAYS_IN_USE, holidaysWith } from './known-holidays.ts'
import {
  CALENDARS,
  type CalendarId,
  type Counted,
  type CountingStyle,
  counts,
  type Length,
  lastDayOf,
} from './working-day.ts'

const AFTER: CountingStyle = 'day 1 is the day after'
const ITSELF: CountingStyle = 'day 1 is the day itself'
const FIRST_WORKING: CountingStyle = 'day 1 is the first working day after'

function working(count: number, calendar: CalendarId, start: string, style: CountingStyle = AFTER): string {
  return shown(lastDayOf({ length: { count, unit: 'days' }, calendar, style }, on(start)))
}

function shown(counted: Counted): string {
  return counted.ok ? counted.date : counted.refusal
}

describe('the twentieth working day following receipt (FOIA 2000 s. 10)', () => {
  it.each([
    ['2026-03-02', '2026-03-31', '2026-03-30', 'St Patrick’s Day'],
    ['2026-06-30', '2026-07-29', '2026-07-28', 'the Battle of the Boyne'],
    ['2026-07-20', '2026-08-18', '2026-08-17', 'the Scottish summer holiday'],
    ['2026-11-16', '2026-12-15', '2026-12-14', 'St Andrew’s Day'],
    ['2026-12-14', '2027-01-15', '2027-01-14', 'the Scottish 2 January'],
    ['2026-04-04', '2026-05-05', '2026-05-05', 'no holiday'],
    ['2026-02-02', '2026-03-02', '2026-03-02', 'no holiday'],
  ])(
    'received on %s is %s; with the holidays of England and Wales alone it would be %s, because of %s',
    (received, uk, ew) => {
      expect([working(20, 'FOI_UK', received), working(20, 'EW', received)]).toEqual([uk, ew])
    },
  )

  it.each([
    ['2026-03-02', '2026-03-31', '2026-03-30', '2026-03-30', '2026-04-30'],
    ['2026-03-14', '2026-04-15', '2026-04-14', '2026-04-13', '2026-05-14'],
    ['2026-07-01', '2026-07-30', '2026-07-29', '2026-07-29', '2026-08-28'],
    ['2026-07-31', '2026-09-01', '2026-08-28', '2026-08-31', '2026-09-29'],
    ['2026-11-20', '2026-12-21', '2026-12-18', '2026-12-21', '2027-01-22'],
    ['2026-12-18', '2027-01-21', '2027-01-20', '2027-01-21', '2027-02-18'],
  ])(
    'received on %s: UK %s, England and Wales %s, Scotland %s; forty days end on %s',
    (received, uk, ew, scotland, forty) => {
      expect([
        working(20, 'FOI_UK', received),
        working(20, 'EW', received),
        working(20, 'Scotland', received),
        working(40, 'FOI_UK', received),
      ]).toEqual([uk, ew, scotland, forty])
    },
  )

  it('is not moved by a day on which one office is shut: only the holidays of a nation count', () => {
    expect(working(1, 'FOI_UK', '2026-12-28')).toBe('2026-12-29')
  })
})

describe('sixty consecutive working days', () => {
  it('that begin with Friday 20 November 2026 end on Thursday 18 February 2027 (FOIA 2000 s. 12(4))', () => {
    expect(working(60, 'FOI_UK', '2026-11-20', ITSELF)).toBe('2027-02-18')
  })
})

describe('working days in England and Wales', () => {
  it.each([
    ['2026-12-23', 5, '2027-01-04'],
    ['2026-04-02', 5, '2026-04-13'],
    ['2026-03-16', 5, '2026-03-23'],
    ['2026-07-10', 5, '2026-07-17'],
    ['2026-04-02', 1, '2026-04-07'],
    ['2026-07-10', 1, '2026-07-13'],
  ])('after %s: day %i is %s', (start, count, last) => {
    expect(working(count, 'EW', start)).toBe(last)
  })

  it('that begin with a day count it, where it is one', () => {
    expect(working(5, 'EW', '2026-11-02', ITSELF)).toBe('2026-11-06')
    expect(working(5, 'EW', '2026-11-07', ITSELF)).toBe('2026-11-13')
  })

  it('counted back leave the whole period before the day: five before Tuesday 7 April 2026 pass over Easter', () => {
    expect(working(5, 'EW', '2026-04-07', 'counted back from the day')).toBe('2026-03-27')
  })

  it('make the following day the next one that is worked', () => {
    expect(working(1, 'EW', '2026-11-06', 'end of the following day')).toBe('2026-11-09')
    expect(working(1, 'every day', '2026-11-06', 'end of the following day')).toBe('2026-11-07')
  })
})

describe('weeks and months', () => {
  const period = (length: Length, style: CountingStyle, start: string, calendar: CalendarId = 'every day') =>
    shown(lastDayOf({ length, calendar, style }, on(start)))

  it('of weeks run through from the first day, which may have to be worked', () => {
    expect(period({ count: 4, unit: 'weeks' }, FIRST_WORKING, '2026-12-24', 'EW')).toBe('2027-01-25')
    expect(period({ count: 4, unit: 'weeks' }, AFTER, '2026-11-12')).toBe('2026-12-10')
  })

  it('of months end with the corresponding date, or with the last of a month that has none', () => {
    expect(period({ count: 12, unit: 'months' }, ITSELF, '2026-11-02')).toBe('2027-11-01')
    expect(period({ count: 6, unit: 'months' }, ITSELF, '2026-08-31')).toBe('2027-02-28')
    expect(period({ count: 3, unit: 'months' }, AFTER, '2026-11-30')).toBe('2027-02-28')
    expect(period({ count: 6, unit: 'months' }, AFTER, '2027-02-28')).toBe('2027-08-28')
  })
})

describe('a day beyond the holidays known', () => {
  it('is refused with the rule and the years known, and never guessed', () => {
    const asked = { length: { count: 20, unit: 'days' }, calendar: 'FOI_UK', style: AFTER } as const
    expect(lastDayOf(asked, on('2028-12-20'))).toEqual({
      ok: false,
      refusal: 'calendar-too-short',
      provision: 'foia-10-6',
      from: '2018-01-01',
      until: '2028-12-31',
    })
    expect(working(1, 'EW', '2017-12-27')).toBe('calendar-too-short')
    expect(working(1, 'EW', '2018-01-01')).toBe('2018-01-02')
    expect(working(1, 'Scotland', '2028-12-29')).toBe('calendar-too-short')
    expect(working(28, 'every day', '2031-01-01')).toBe('2031-01-29')
  })

  it('is refused when it is counted back to as well', () => {
    expect(working(5, 'EW', '2018-01-04', 'counted back from the day')).toBe('calendar-too-short')
  })
})

describe('a day proclaimed once', () => {
  const june = { length: { count: 1, unit: 'days' }, calendar: 'Scotland', style: AFTER } as const
  const friday = on('2026-06-12')

  it('counts as the setting says: 15 June 2026 is reported, and nobody has checked it', () => {
    expect(shown(lastDayOf(june, friday, holidaysWith('every one listed')))).toBe('2026-06-16')
    expect(shown(lastDayOf(june, friday, holidaysWith('only those checked')))).toBe('2026-06-15')
    expect(shown(lastDayOf(june, friday))).toBe('2026-06-15')
  })

  it('of the past was checked; the setting can leave it out', () => {
    expect(working(1, 'EW', '2022-09-16')).toBe('2022-09-20')
    expect(shown(lastDayOf({ ...june, calendar: 'EW' }, on('2022-09-16'), holidaysWith('none')))).toBe('2022-09-19')
  })
})

describe('whatever the day and the number', () => {
  const day = fc.integer({ min: 0, max: 3500 }).map((days) => addDays(on('2018-02-01'), days))
  const count = fc.integer({ min: 1, max: 60 })
  const calendar = fc.constantFrom(...(Object.keys(CALENDARS) as CalendarId[]))
  const unit = fc.constantFrom<Length['unit']>('days', 'weeks', 'months')
  const style = fc.constantFrom(AFTER, ITSELF, FIRST_WORKING)
  const last = (start: CalendarDate, n: number, named: CalendarId, how: CountingStyle = AFTER) =>
    working(n, named, start, how)

  it('a later start never ends earlier', () => {
    fc.assert(
      fc.property(
        day,
        fc.integer({ min: 0, max: 40 }),
        count,
        calendar,
        unit,
        style,
        (start, gap, n, named, of, how) => {
          const period = { length: { count: n, unit: of }, calendar: named, style: how }
          const [first, second] = [lastDayOf(period, start), lastDayOf(period, addDays(start, gap))]
          return !second.ok || (first.ok && first.date <= second.date)
        },
      ),
    )
  })

  it('the last of so many working days is one, and exactly so many lie between', () => {
    fc.assert(
      fc.property(day, count, calendar, (start, n, named) => {
        const end = last(start, n, named)
        if (end === 'calendar-too-short') return true
        let passed = 0
        for (let at = addDays(start, 1); at <= end; at = addDays(at, 1)) {
          const answer = counts(at, named)
          if (answer.ok && answer.answer === 'counts') passed += 1
        }
        const ending = counts(on(end), named)
        return ending.ok && ending.answer === 'counts' && passed === n
      }),
    )
  })

  it('a period that begins with a day never ends later than one after it', () => {
    fc.assert(
      fc.property(day, count, calendar, unit, (start, n, named, of) => {
        const length = { count: n, unit: of }
        const itself = lastDayOf({ length, calendar: named, style: ITSELF }, start)
        const after = lastDayOf({ length, calendar: named, style: AFTER }, start)
        return !after.ok || (itself.ok && itself.date <= after.date)
      }),
    )
  })

  it('the calendar of the whole UK never ends earlier than that of one nation', () => {
    fc.assert(
      fc.property(day, count, (start, n) => {
        const uk = last(start, n, 'FOI_UK')
        return uk === 'calendar-too-short' || (uk >= last(start, n, 'EW') && uk >= last(start, n, 'Scotland'))
      }),
    )
  })

  it('a day is worked in the UK exactly when no nation rests', () => {
    fc.assert(
      fc.property(day, (start) => {
        const is = (named: CalendarId) => {
          const answer = counts(start, named)
          return answer.ok && answer.answer === 'counts'
        }
        const northernIreland = HOLIDAYS_IN_USE.on.get(start)?.includes('Northern Ireland') !== true
        return is('FOI_UK') === (is('EW') && is('Scotland') && northernIreland)
      }),
    )
  })

  it('months never run over into a month further', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 36 }), (start, n) => {
        const end = shown(
          lastDayOf({ length: { count: n, unit: 'months' }, calendar: 'every day', style: AFTER }, start),
        )
        const months = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7))
        return months(end) - months(start) === n
      }),
    )
  })
})
