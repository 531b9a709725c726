import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { decisionsWaiting, howThingsStand } from './page.ts'

const TUESDAY = calendarDate('2026-11-24')
const nothing = { late: 0, today: 0, latestLate: undefined, next: undefined, matters: 2 }

describe('the first line of my work', () => {
  it('says in one sentence what was due, what is due and when the next thing is', () => {
    const facts = {
      ...nothing,
      late: 1,
      today: 2,
      latestLate: calendarDate('2026-11-23'),
      next: calendarDate('2026-11-27'),
    }
    expect(howThingsStand(facts, TUESDAY, 'matters')).toBe(
      'One thing was due yesterday and two are due today. After that, nothing until Fri 27 Nov.',
    )
  })

  it('says that nothing presses, and what comes next', () => {
    expect(howThingsStand({ ...nothing, next: calendarDate('2026-11-25') }, TUESDAY, 'matters')).toBe(
      'Nothing is due today. Next: tomorrow.',
    )
    expect(howThingsStand({ ...nothing, today: 1 }, TUESDAY, 'matters')).toBe(
      'One thing is due today. No other date is set.',
    )
  })

  it('counts what is late when it is more than one', () => {
    expect(howThingsStand({ ...nothing, late: 3, latestLate: calendarDate('2026-11-20') }, TUESDAY, 'matters')).toBe(
      'Three things are late. No other date is set.',
    )
  })

  it('tells a new starter who gives out matters, and an ordinary officer only that nothing waits', () => {
    expect(howThingsStand({ ...nothing, matters: 0 }, TUESDAY, 'matters')).toContain('Your supervisor allocates them.')
    expect(howThingsStand({ ...nothing, matters: 0 }, TUESDAY, 'none')).toBe('Nothing here waits for you.')
  })
})

it('the page of decisions says how many wait, how many of them for the reader, and whether any is late', () => {
  const own = { waitingFor: undefined, standing: 'ahead' } as const
  const late = { waitingFor: 'appropriate authority', standing: 'late' } as const

  expect(decisionsWaiting([])).toBe('No decision waits to be made.')
  expect(decisionsWaiting([own, own])).toBe('Two decisions wait for you. None is late.')
  expect(decisionsWaiting([own, late])).toBe('Two decisions wait, one of them for you. One is past the limit.')
  expect(decisionsWaiting([late])).toBe('One decision waits, none of them for you. One is past the limit.')
})
