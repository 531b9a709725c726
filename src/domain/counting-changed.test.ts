import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { count } from './counting.ts'
import { COUNTING_DEFINITIONS, type CountingDefinitionId } from './counting-definition.ts'
import { endOf } from './counting-end.ts'
import { FIGURE_GROUPS, ROLE_GROUPS } from './counting-record.ts'
import { WORKER_ROLES } from './person-serving.ts'
import {
  CHANGED_BY_FORCE,
  CHANGED_BY_HAND,
  CHANGED_CODES_FINALISED,
  CHANGED_CODES_RECEIVED,
} from './test-changed-by-hand.ts'
import { THE_YEAR } from './test-figures-by-hand.ts'
import { CHANGED_AS_COUNTED } from './test-matters-that-changed.ts'
import { workerRegime } from './worker-regime.ts'

const figure = (id: CountingDefinitionId, period = THE_YEAR, matters = CHANGED_AS_COUNTED) =>
  count(matters, COUNTING_DEFINITIONS[id], period)

describe('the figures of a year over matters that changed', () => {
  it.each(Object.entries(CHANGED_BY_HAND))('%s: as they were counted by hand', (id, [n, notKnown, leftOut, groups]) => {
    const found = figure(id as CountingDefinitionId)
    expect({
      n: found.ids.length,
      notKnown: found.notKnown.length,
      leftOut: found.leftOut.length,
      groups: FIGURE_GROUPS.map((group) => found.groups[group]),
    }).toEqual({ n, notKnown, leftOut, groups })
  })

  it('show what has no category, and add no scheme to another', () => {
    expect(figure('allegations-received').categories).toEqual(CHANGED_CODES_RECEIVED)
  })

  it('say what stands after an appeal, and what staff discipline brought apart', () => {
    expect(figure('allegations-finalised').categories).toEqual(CHANGED_CODES_FINALISED)
  })

  it.each(Object.entries(CHANGED_BY_FORCE))('count a matter that moved once, in %s if it is there now', (force, n) => {
    const there = CHANGED_AS_COUNTED.filter((matter) => matter.force === force)
    expect(figure('matters-received', THE_YEAR, there).ids).toHaveLength(n)
  })

  it('hold an allegation for a person once it is found who it was', () => {
    expect(figure('people-live').ids).toEqual(['carrow', 'tarrant', 'vosper'])
    expect(figure('subjects-received').ids).toContain('n03 vosper')
  })
})

describe('a matter that was closed and taken up again', () => {
  const liveOn = (day: string) => figure('matters-live', { from: THE_YEAR.from, until: calendarDate(day) }).ids

  it('is live before its outcome, not while it is closed, and again from the day it is taken up', () => {
    expect(liveOn('2025-06-30')).toContain('n08')
    expect(liveOn('2026-01-31')).not.toContain('n08')
    expect(liveOn('2026-02-01')).toContain('n08')
    expect(liveOn('2026-05-01')).not.toContain('n08')
  })

  it('stays finalised in the period in which it first was', () => {
    const later = { from: calendarDate('2026-04-01'), until: calendarDate('2027-03-31') }
    expect(figure('matters-finalised').ids).toContain('n08')
    expect(figure('matters-finalised', later).ids).toEqual([])
  })
})

describe('an allegation ends', () => {
  const on = calendarDate
  it('on its first outcome since it was last worked on, or when its matter closes without one', () => {
    const steps = [
      { kind: 'worked', on: on('2025-01-01') },
      { kind: 'outcome', on: on('2025-02-01') },
      { kind: 'closed', on: on('2025-03-01') },
    ] as const
    expect(endOf(steps, undefined)).toMatchObject({ on: '2025-02-01', outcome: { code: 'not known' } })
    const without = endOf(
      steps.filter(({ kind }) => kind !== 'outcome'),
      undefined,
    )
    expect(without).toMatchObject({ on: '2025-03-01', outcome: { code: 'closed without an outcome' } })
  })

  it('not while nothing ended it, nor once it is worked on again', () => {
    expect(endOf([], undefined)).toEqual({ kind: 'open' })
    const again = [
      { kind: 'closed', on: on('2025-03-01') },
      { kind: 'worked', on: on('2025-04-01') },
    ] as const
    expect(endOf(again, undefined)).toEqual({ kind: 'open' })
  })
})

it.each(WORKER_ROLES)('%s is counted where the rules for that standing say', (role) => {
  const groups = { officer: 'officers', staff: 'staff', 'staff or other': 'staff', 'not counted': 'left out' } as const
  expect(ROLE_GROUPS[role]).toBe(groups[workerRegime(role).counted])
})
