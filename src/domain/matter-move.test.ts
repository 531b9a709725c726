import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { decideMove } from './matter-move.ts'

const GIVEN = {
  to: 'a known force',
  on: calendarDate('2026-11-02'),
  today: calendarDate('2026-11-03'),
  cameToAttention: calendarDate('2026-11-01'),
  receiver: 'can decide',
  reason: 'It happened there.',
} as const

describe('a matter moves to another force', () => {
  it('from a day, under PRA 2002 s. 29', () => {
    expect(decideMove(GIVEN)).toEqual({ ok: true, decision: { on: '2026-11-02', provision: 'pra-29' } })
  })

  it.each([
    ['to', { to: 'none' }],
    ['to', { to: 'the same force' }],
    ['to', { receiver: 'nobody' }],
    ['on', { on: undefined }],
    ['on', { on: calendarDate('2026-11-04') }],
    ['on', { on: calendarDate('2026-10-31') }],
    ['reason', { reason: ' ' }],
  ] as const)('not while something is missing about “%s”: %o', (about, changes) => {
    expect(decideMove({ ...GIVEN, ...changes })).toMatchObject({ ok: false, missing: [{ about }] })
  })
})
