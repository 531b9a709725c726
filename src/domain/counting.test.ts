import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { count } from './counting.ts'
import { COUNTING_DEFINITIONS, type CountingDefinitionId, findCountingDefinition } from './counting-definition.ts'
import { FIGURE_GROUPS, groupOf } from './counting-record.ts'
import { BY_FORCE, BY_HAND, CATEGORIES_BY_HAND, THE_YEAR } from './test-figures-by-hand.ts'
import { MATTERS_TO_COUNT } from './test-matters-to-count.ts'

const figure = (id: CountingDefinitionId, period = THE_YEAR, matters = MATTERS_TO_COUNT) =>
  count(matters, COUNTING_DEFINITIONS[id], period)

describe('the figures of a year over 40 allegations in 26 invented matters', () => {
  it('are taken over that many', () => {
    expect([MATTERS_TO_COUNT.length, MATTERS_TO_COUNT.flatMap(({ allegations }) => allegations).length]).toEqual([
      26, 40,
    ])
  })

  it.each(Object.entries(BY_HAND))('%s: as they were counted by hand', (id, [n, notKnown, leftOut, groups]) => {
    const found = figure(id as CountingDefinitionId)
    expect({
      n: found.ids.length,
      notKnown: found.notKnown.length,
      leftOut: found.leftOut.length,
      groups: FIGURE_GROUPS.map((group) => found.groups[group]),
    }).toEqual({ n, notKnown, leftOut, groups })
  })

  it('carry the ids that they were counted from', () => {
    expect(figure('people-live').ids).toEqual(['carrow', 'eskdale', 'farrow', 'hale', 'inskip', 'tarrant', 'vosper'])
    expect(figure('matters-finalised').ids).toEqual('m03 m05 m10 m13 m16 m19 m22 m23 m24'.split(' '))
    expect(figure('allegations-received').notKnown).toEqual(['a29'])
    expect(figure('allegations-received').leftOut).toEqual(['a10', 'a11'])
  })

  it('keep the codes of each scheme apart', () => {
    expect(figure('allegations-received').categories).toEqual(CATEGORIES_BY_HAND)
    expect(figure('matters-received').categories).toEqual([])
  })

  it.each(Object.entries(BY_FORCE))(
    'in %s alone are counted where the matter is now',
    (force, { allegations, people }) => {
      const there = MATTERS_TO_COUNT.filter((matter) => matter.force === force)
      expect(figure('allegations-received', THE_YEAR, there).ids).toHaveLength(allegations)
      expect(figure('people-received', THE_YEAR, there).ids).toHaveLength(people)
    },
  )
})

describe('a figure', () => {
  it('of two periods that follow one another adds up for what is received, and not for people', () => {
    const halves = [
      { from: THE_YEAR.from, until: calendarDate('2025-09-30') },
      { from: calendarDate('2025-10-01'), until: THE_YEAR.until },
    ]
    const sum = (id: CountingDefinitionId) => halves.reduce((all, half) => all + figure(id, half).ids.length, 0)
    expect(sum('allegations-received')).toBe(29)
    expect(sum('people-received')).toBeGreaterThan(10)
  })

  it('of one day holds what came on it', () => {
    const day = { from: calendarDate('2025-04-01'), until: calendarDate('2025-04-01') }
    expect(figure('allegations-received', day).ids).toEqual(['a01', 'a37'])
    expect(figure('allegations-finalised', day).ids).toEqual(['a03'])
  })

  it('over nothing is nought', () => {
    expect(figure('matters-live', THE_YEAR, [])).toMatchObject({ ids: [], notKnown: [], leftOut: [] })
  })
})

describe('a way of counting', () => {
  it.each(Object.entries(COUNTING_DEFINITIONS))('%s says its unit, basis, version and source in words', (id, rule) => {
    expect(rule.version).toBeGreaterThan(0)
    expect(rule.source.length).toBeGreaterThan(20)
    expect(rule.words.length).toBeGreaterThan(3)
    expect(findCountingDefinition(id)?.definition).toBe(rule)
  })

  it('is not found by another word', () => {
    expect(findCountingDefinition('toString')).toBeUndefined()
  })

  it('puts each role into the group that published figures use, and invents none for a word it does not know', () => {
    const group = (role: string | undefined) => groupOf({ kind: 'identified', person: 'x', role })
    expect(group('special constable')).toBe('officers')
    expect(group('former staff')).toBe('staff')
    expect(group('contractor')).toBe('left out')
    expect(group('beadle')).toBe('role not known')
    expect(group('constructor')).toBe('role not known')
    expect(groupOf({ kind: 'placeholder' })).toBe('nobody identified')
  })
})
