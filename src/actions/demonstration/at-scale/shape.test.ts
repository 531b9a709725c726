import { beforeAll, describe, expect, it } from 'vitest'
import { calendarDate, daysBetween } from '../../../domain/calendar-date.ts'
import { makeReference, parseReference } from '../../../domain/reference.ts'
import { drawForce } from './draw-force.ts'
import type { DrawnAllegation } from './draw-matter.ts'
import type { MatterOfForce } from './matter-of-force.ts'
import { inventPeople, type Person } from './people.ts'
import { referencesOf } from './reference-numbered.ts'
import { SHAPE } from './shape.ts'

/** As dense as real figures: some 1 in 60 of those who serve is reported in a year. */
const scale = { officers: 8000, allegations: 4000, years: 12, seed: 'shape', until: calendarDate('2026-11-24') }
let people: readonly Person[]
let matters: readonly MatterOfForce[]
let allegations: readonly DrawnAllegation[]
beforeAll(() => {
  people = inventPeople(scale.officers, { start: calendarDate('2014-11-24'), until: scale.until, seed: scale.seed })
  matters = [...drawForce(scale, people)]
  allegations = matters.flatMap(({ drawn }) => drawn.allegations)
})

const ended = () => matters.filter(({ on, drawn }) => daysBetween(on, scale.until) > drawn.lasts)
/** How many in a hundred. */
const share = <Each>(all: readonly Each[], those: (each: Each) => boolean) =>
  (100 * all.filter(those).length) / all.length

describe('the shape of a force at scale follows published figures', () => {
  it('with exactly as many who serve on the last day as were asked for, and a part of them staff and specials', () => {
    const serving = people.filter(({ left }) => left === undefined)
    expect(serving).toHaveLength(scale.officers)
    expect(Math.abs(share(serving, ({ role }) => role === 'police staff') - SHAPE.staff.value)).toBeLessThan(2)
    expect(people.length).toBeGreaterThan(scale.officers * 1.3)
  })

  it('with exactly as many allegations as were asked for, about 1.8 in a matter', () => {
    expect(allegations).toHaveLength(scale.allegations)
    expect(Math.abs(allegations.length / matters.length - 1.81)).toBeLessThan(0.1)
  })

  it('with about 400 days to the end of a matter, and a fifth over two years', () => {
    const days = ended().map(({ drawn }) => drawn.lasts)
    const mean = days.reduce((sum, each) => sum + each, 0) / days.length
    expect(Math.abs(mean - SHAPE.daysToFinalise.value)).toBeLessThan(30)
    expect(Math.abs(share(days, (each) => each > 730) - SHAPE.overTwoYears.value)).toBeLessThan(3)
  })

  it('with a case to answer in a third of all, 29 in a hundred of sexual misconduct and 20 of discrimination', () => {
    const found = ({ finding }: DrawnAllegation) => finding !== 'none'
    const of = (...types: readonly string[]) => allegations.filter(({ type }) => types.includes(type))
    expect(Math.abs(share(allegations, found) - SHAPE.caseToAnswerOfAll.value)).toBeLessThan(3)
    expect(Math.abs(share(of('sexual assault', 'sexual harassment'), found) - 29)).toBeLessThan(5)
    expect(Math.abs(share(of('discrimination'), found) - 20)).toBeLessThan(9)
  })

  it('with few dismissals, and meetings somewhat more often than hearings', () => {
    const dismissed = share(allegations, ({ ending }) => ending.wished === 'dismissed without notice')
    expect(dismissed).toBeGreaterThan(1)
    expect(dismissed).toBeLessThan(5)
    const held = allegations.filter(({ ending }) => ending.forum !== 'no proceedings')
    expect(Math.abs(share(held, ({ ending }) => ending.forum === 'misconduct meeting') - 53)).toBeLessThan(9)
  })

  it('with about a fifth of the people concerned in more than one matter', () => {
    const matterOf = new Map<number, number>()
    for (const { subjects } of matters) matterOf.set(subjects[0], (matterOf.get(subjects[0]) ?? 0) + 1)
    expect(Math.abs(share([...matterOf.values()], (count) => count > 1) - 20.3)).toBeLessThan(6)
  })

  it('with some subjects known by half, some matters of two, couples who both serve, and numbers given out again', () => {
    expect(share(allegations, ({ known }) => known === 'half')).toBeGreaterThan(3)
    expect(matters.some(({ drawn }) => drawn.allegations.some(({ concerns }) => concerns === 'the second'))).toBe(true)
    expect(matters.some(({ drawn }) => drawn.teller === 'a partner who serves')).toBe(true)
    const numbers = people.flatMap(({ serves }) => serves.collarNumbers?.map(({ value }) => value) ?? [])
    expect(new Set(numbers).size).toBeLessThan(numbers.length)
    expect(people.some(({ serves }) => serves.names.length > 1)).toBe(true)
  })

  it('with what came before February 2020 in old files, of two forces', () => {
    for (const { on, kept } of matters) expect(kept === 'as a matter').toBe(on >= '2020-02-01')
    expect(matters.some(({ kept }) => kept === 'in the old files of the second force')).toBe(true)
  })

  it('and nobody is concerned before they joined, nor dismissed without having left', () => {
    for (const { subjects, on, drawn, kept } of matters) {
      const person = people[subjects[0]] as Person
      if (kept !== 'in the old files of the second force') expect(person.joined <= on).toBe(true)
      if (drawn.leaves !== 'no') expect(person.left).toBeDefined()
    }
  })
})

describe('a reference by number', () => {
  it('is a reference that can be read, and no two numbers have the same', () => {
    const reference = referencesOf('shape')
    const made = Array.from({ length: 30_000 }, (_, number) => makeReference(reference(number)))
    expect(new Set(made).size).toBe(made.length)
    expect(made.every((each) => parseReference(each).ok)).toBe(true)
  })
})
