import { describe, expect, it } from 'vitest'
import type { MyWork } from '../../actions/work/list-my-work.ts'
import { addDays, calendarDate } from '../../domain/calendar-date.ts'
import { decisionsWaiting, howThingsStand, workPage } from './page.ts'

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

  expect(decisionsWaiting({ rows: [], count: 0 })).toBe('No decision waits to be made.')
  expect(decisionsWaiting({ rows: [own, own], count: 2 })).toBe('Two decisions wait for you. None is late.')
  expect(decisionsWaiting({ rows: [own, late], count: 2 })).toBe(
    'Two decisions wait, one of them for you. One is past the limit.',
  )
  expect(decisionsWaiting({ rows: [late], count: 1 })).toBe(
    'One decision waits, none of them for you. One is past the limit.',
  )
})

it('what is due after next week stands apart, and a list that is longer leads to a page of its own', () => {
  const matter = { reference: '7K4Q2W', shown: '7K4Q-2W', address: '7k4q2w', spokenName: 'Alder Quay' }
  const due = (days: number) => ({
    matter,
    kind: 'review duty',
    act: 'Review duty',
    due: addDays(TUESDAY, days),
    standing: 'ahead',
    provision: { id: '', text: 'PCR 2020 reg. 11', checked: 'unverified' },
    reason: 'within four weeks',
  })
  // Sunday 6 December ends next week; the Monday after it does not belong to it.
  const later = { rows: [11, 12, 13, 14].map(due), more: 'yes' }
  const work = { sentence: nothing, doNow: { rows: [], more: 'no' }, later, waiting: later, myMatters: [] } as object
  const page = workPage({ ...work, newSince: { since: undefined, entries: [] } } as unknown as MyWork, TUESDAY, 'none')
  const groups = page.groups as { heading: string; table: { rows: unknown[] }; more?: { href: string } }[]

  expect(groups.map(({ heading, table, more }) => [heading, table.rows.length, more?.href])).toEqual([
    ['Later this week and next', 2, undefined],
    ['After that', 2, '/work/later'],
    ['Waiting for someone else', 4, '/work/waiting'],
  ])
})
