import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { type AuditClock, type AuditFacts, auditMatter, PROCEDURE_CHECKS } from './procedure-audit.ts'
import { type ClockState, clockStanding } from './running-clock.ts'

const today = calendarDate('2026-11-20')
const due = calendarDate('2026-11-10')
const none = { owed: 'no', on: undefined } as const
const facts: AuditFacts['facts'] = {
  'danger asked': { owed: 'yes', on: undefined },
  ...{ 'severity assessed': none, 'duty decided': none, 'misconduct decided': none },
}

function answer(id: string, clocks: readonly AuditClock[] = []) {
  const check = PROCEDURE_CHECKS.find((each) => each.id === id)

  return check && auditMatter(check, { clocks, facts })
}
const on = calendarDate
const started: ClockState = { kind: 'started', on: on('2026-10-13'), due }
const update = (...later: readonly ClockState[]): AuditClock => ({
  clock: 'next update',
  standing: clockStanding('next update', [started, ...later], today),
})
const met = (day: string, last = due): ClockState => ({
  kind: 'met',
  on: on(day),
  by: 'an update was given',
  due: last,
})
const ended = (day: string): ClockState => ({ kind: 'ended', on: on(day), because: 'no longer owed', due })
const paused = (day: string, until: string, last: string): ClockState => ({
  ...{ kind: 'paused', on: on(day), until: on(until), reason: 'more time given', due: on(last) },
})

describe('a step of a matter', () => {
  it('is done where it was met by its last day, and done late a day after', () => {
    expect(answer('updates', [update(met('2026-11-10'))])).toEqual({ kind: 'done', on: '2026-11-10' })
    expect(answer('updates', [update(met('2026-11-11'))])).toEqual({ kind: 'done late', on: '2026-11-11' })
  })

  it('is not done where one last day passed, whatever was met before, and not late while its clock stands still', () => {
    expect(answer('updates', [update(met('2026-11-10')), update()])).toEqual({ kind: 'not done' })
    expect(answer('updates', [update(paused('2026-11-09', '2026-11-25', '2026-11-26'))])).toEqual({
      kind: 'not due yet',
    })
  })

  it('stays late once its last day had passed, though it was paused, met to a later day or ended afterwards', () => {
    const latePause = paused('2026-11-12', '2026-11-14', '2026-11-30')
    expect(answer('updates', [update(latePause, met('2026-11-15', on('2026-11-30')))])?.kind).toBe('done late')
    expect(answer('updates', [update(ended('2026-11-15'))])).toEqual({ kind: 'not done' })
    expect(answer('updates', [update(paused('2026-11-09', '2026-11-12', '2026-11-13'))])).toEqual({ kind: 'not done' })
  })

  it('is not required where nothing asks for it, and not done where the record does', () => {
    expect(answer('updates')?.kind).toBe('not required')
    expect(answer('updates', [update(ended('2026-11-09'))])?.kind).toBe('not required')
    expect(answer('severity')?.kind).toBe('not required')
    expect(answer('danger-asked')).toEqual({ kind: 'not done' })
  })
})
