import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { afterLeaving, concernedOf, leftOn, rolesThen } from './concerned.ts'
import type { Dated, WorkerRole } from './person-serving.ts'

const on = calendarDate
const spell = (value: WorkerRole, from: string, until?: string): Dated<WorkerRole> => ({
  value,
  from: on(from),
  until: until === undefined ? undefined : on(until),
})
const DAYS = { conduct: on('2025-03-01'), report: on('2025-06-01'), outcome: on('2026-02-01') }
const who = (...roles: readonly Dated<WorkerRole>[]) => concernedOf(rolesThen(roles, DAYS))

describe('whose rules apply is what the record says', () => {
  it('of somebody who served then and serves still: those of what they are', () => {
    expect(who(spell('police officer', '2015-01-01'))).toBe('serving officer')
    expect(who(spell('special constable', '2015-01-01'))).toBe('serving officer')
    expect(who(spell('police community support officer', '2015-01-01'))).toBe('staff')
    expect(who(spell('designated officer', '2015-01-01'))).toBe('staff')
    expect(who(spell('designated volunteer', '2015-01-01'))).toBe('designated volunteer')
    expect(who(spell('contractor', '2015-01-01'))).toBe('contractor')
  })

  it('of an officer who left since: those for former officers (PCR 2020 Sch. 1)', () => {
    const roles = [spell('special constable', '2015-01-01'), spell('former officer', '2025-12-01')]
    expect(who(...roles)).toBe('former officer')
    expect(leftOn(roles, DAYS.outcome)).toBe('2025-12-01')
    expect(leftOn(roles, DAYS.report)).toBeUndefined()
  })

  it('of an officer who became staff: still those for former officers, for what was done as an officer', () => {
    expect(who(spell('police officer', '2015-01-01', '2025-08-31'), spell('police staff', '2025-09-01'))).toBe(
      'former officer',
    )
  })

  it('of staff who left: those of the contract that was', () => {
    expect(who(spell('police staff', '2015-01-01'), spell('former staff', '2025-12-01'))).toBe('former staff')
  })

  it('is asked where the record does not say what they were, or are', () => {
    expect(who()).toBeUndefined()
    expect(who(spell('police officer', '2015-01-01', '2025-12-31'))).toBeUndefined()
  })

  it('is kept for all three days: of the conduct, of the report and of the outcome', () => {
    const roles = [spell('police officer', '2025-05-01'), spell('former officer', '2026-01-01')]
    expect(rolesThen(roles, DAYS)).toEqual({ conduct: undefined, report: 'police officer', outcome: 'former officer' })
  })
})

describe('whoever leaves', () => {
  it('becomes a former officer or former staff, where a rule speaks of one', () => {
    expect(afterLeaving('special constable')).toBe('former officer')
    expect(afterLeaving('police staff')).toBe('former staff')
    expect(afterLeaving('contractor')).toBeUndefined()
    expect(afterLeaving('designated volunteer')).toBeUndefined()
  })
})
