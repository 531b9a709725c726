import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { type AuditClock, type AuditFacts, auditMatter, PROCEDURE_CHECKS } from './procedure-audit.ts'

const today = calendarDate('2026-11-20')
const due = calendarDate('2026-11-10')
const none = { owed: 'no', on: undefined } as const
const facts: AuditFacts['facts'] = {
  'danger asked': { owed: 'yes', on: undefined },
  ...{ 'severity assessed': none, 'duty decided': none, 'misconduct decided': none },
}

function answer(id: string, clocks: readonly AuditClock[] = []) {
  const check = PROCEDURE_CHECKS.find((each) => each.id === id)

  return check && auditMatter(check, { clocks, facts }, today)
}
const update = (stands: AuditClock['stands'], metOn?: string): AuditClock => ({
  ...{ clock: 'next update', due, stands },
  metOn: metOn === undefined ? undefined : calendarDate(metOn),
})

describe('a step of a matter', () => {
  it('is done where it was met by its last day, and done late a day after', () => {
    expect(answer('updates', [update('met', '2026-11-10')])).toEqual({ kind: 'done', on: '2026-11-10' })
    expect(answer('updates', [update('met', '2026-11-11')])).toEqual({ kind: 'done late', on: '2026-11-11' })
  })

  it('is not done where one last day passed, whatever was met before, and not late while its clock stands still', () => {
    expect(answer('updates', [update('met', '2026-11-10'), update('runs')])).toEqual({ kind: 'not done' })
    expect(answer('updates', [update('still')])).toEqual({ kind: 'not due yet' })
  })

  it('is not required where nothing asks for it, and not done where the record does', () => {
    expect(answer('updates')?.kind).toBe('not required')
    expect(answer('updates', [update('ended')])?.kind).toBe('not required')
    expect(answer('severity')?.kind).toBe('not required')
    expect(answer('danger-asked')).toEqual({ kind: 'not done' })
  })
})
