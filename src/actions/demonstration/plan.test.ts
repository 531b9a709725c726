import { describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { PLAIN_REPORTS } from './accounts.ts'
import { planForce, whyNot } from './plan.ts'

const small = { officers: 60, years: 6, seed: 'northmoor', until: calendarDate('2026-11-24') }
const large = { ...small, officers: 3000 }

describe('the plan of a demonstration force', () => {
  it('is the same for the same answers, and another for another seed', () => {
    expect(planForce(small)).toEqual(planForce(small))
    expect(planForce(small).founding).not.toEqual(planForce({ ...small, seed: 'other' }).founding)
  })

  it('holds as many people serving as were asked for, whatever the day', () => {
    for (const until of ['2023-03-01', '2026-02-28', '2026-11-24', '2028-02-29'].map(calendarDate))
      expect(planForce({ ...small, until }).founding.serving).toHaveLength(60)
  })

  it('tells nothing of the last day or after it, and every matter in order', () => {
    const { steps } = planForce(large)
    expect(steps.every((step) => step.at.toISOString().slice(0, 10) < large.until)).toBe(true)
    for (const of of Map.groupBy(steps, (step) => step.matter).values()) {
      expect(of[0]?.deed.act).toBe('record report')
      expect(of.every((step, at) => at === 0 || step.at >= (of[at - 1]?.at ?? step.at))).toBe(true)
    }
  })

  it('gives every account in words of its own', () => {
    const accounts = planForce(small).steps.flatMap(({ matter, deed }) =>
      deed.act === 'record report' && !matter.startsWith('plain') ? [deed.command.account] : [],
    )
    expect(accounts.length).toBeGreaterThanOrEqual(24)
    expect(new Set(accounts).size).toBe(accounts.length)
    expect(new Set(PLAIN_REPORTS.map((each) => each.account)).size).toBe(PLAIN_REPORTS.length)
  })

  it('gives numbers out again, but never to two people at a time, and lets people change their name', () => {
    const { serving } = planForce(large).founding
    for (const kind of ['collarNumbers', 'warrantNumbers'] as const) {
      const spells = Map.groupBy(
        serving.flatMap((person) => person[kind] ?? []),
        (spell) => spell.value,
      )
      const again = [...spells.values()].filter((of) => of.length > 1)
      expect(again.length).toBeGreaterThan(10)
      for (const of of again) {
        const inOrder = of.toSorted((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
        expect(inOrder.every((spell, at) => at === 0 || (inOrder[at - 1]?.until ?? '9999') < (spell.from ?? ''))).toBe(
          true,
        )
      }
    }
    expect(serving.filter((person) => person.names.length > 1).length).toBeGreaterThan(50)
  })

  it('says in one line what stands against a size', () => {
    expect(whyNot(small)).toBeUndefined()
    expect(whyNot({ ...small, officers: 3 })).toMatch(/--officers/)
    expect(whyNot({ ...small, years: 1 })).toMatch(/--years/)
    expect(whyNot({ ...small, until: calendarDate('2021-01-01') })).toMatch(/--until/)
  })
})
