import { describe, expect, it } from 'vitest'
import { type Appeal, appealGoesTo, outcomeAfter, type ProposedAppeal, recordAppeal } from './appeal.ts'
import { calendarDate } from './calendar-date.ts'
import type { OutcomeFacts } from './lawful-outcome.ts'

const on = calendarDate
const FACTS: OutcomeFacts = {
  forum: 'misconduct hearing',
  finding: 'gross misconduct',
  regime: '2025',
  concerned: 'serving officer',
  finalWrittenWarning: 'not in force',
  incidents: 'one',
}
const BROUGHT: Appeal = {
  kind: 'brought',
  to: 'Police Appeals Tribunal',
  on: on('2026-10-20'),
  provision: 'pat-2020',
  because: 'an appeal was brought',
}
const PROPOSED: ProposedAppeal = {
  step: 'decided',
  on: on('2026-11-02'),
  result: 'dismissed',
  replacedBy: undefined,
  reason: 'The tribunal agreed with the panel.',
  today: on('2026-11-02'),
  against: {
    on: on('2026-10-12'),
    decision: {
      forum: 'misconduct hearing',
      finding: 'gross misconduct',
      outcome: 'dismissed without notice',
      provision: 'pcr-42-3-b',
      because: 'as found',
    },
    facts: FACTS,
  },
  latest: BROUGHT,
}
const refused = (changes: Partial<ProposedAppeal>) => {
  const said = recordAppeal({ ...PROPOSED, ...changes })
  return said.ok ? [] : said.missing.map(({ about, provision }) => [about, provision])
}

describe('an appeal', () => {
  it('goes from a meeting to a senior manager, from a hearing to the tribunal, from a contract under it (unverified)', () => {
    expect(appealGoesTo('misconduct meeting', 'serving officer')).toBe('senior manager')
    expect(appealGoesTo('accelerated misconduct hearing', 'former officer')).toBe('Police Appeals Tribunal')
    expect(appealGoesTo('staff discipline', 'staff')).toBe('appeal under the contract')
    expect(appealGoesTo('no proceedings', 'serving officer')).toBeUndefined()
  })

  it('is brought first, then decided, once', () => {
    expect(refused({ step: 'brought', latest: undefined })).toEqual([])
    expect(refused({ step: 'brought' })).toEqual([['step', 'pat-2020']])
    expect(refused({ latest: undefined })).toEqual([['step', 'pat-2020']])
    expect(refused({ step: undefined })).toEqual([['step', 'pat-2020']])
    expect(refused({ on: on('2026-10-19') })).toEqual([['on', 'pat-2020']])
    expect(refused({ on: on('2026-11-03') })).toEqual([['on', 'pat-2020']])
  })

  it('is against an outcome with a finding', () => {
    expect(refused({ against: undefined, step: 'brought', latest: undefined })).toEqual([['outcome', 'pat-2020']])
    const { against } = PROPOSED
    const neither = against && { ...against, decision: { ...against.decision, finding: 'neither' as const } }
    expect(refused({ against: neither, step: 'brought', latest: undefined })).toEqual([['outcome', 'pat-2020']])
  })

  it('may replace the outcome only by one that is lawful for that forum and finding', () => {
    const replaced = { result: 'outcome replaced' } as const
    expect(refused(replaced)).toEqual([['replaced by', 'pat-2020']])
    expect(refused({ ...replaced, replacedBy: 'written warning' })).toEqual([['replaced by', 'pat-2020']])
    expect(refused({ ...replaced, replacedBy: 'dismissed without notice' })).toEqual([['replaced by', 'pat-2020']])
    expect(recordAppeal({ ...PROPOSED, ...replaced, replacedBy: 'final written warning' })).toMatchObject({
      ok: true,
      decision: { kind: 'decided', result: 'outcome replaced', outcome: 'final written warning' },
    })
  })

  it('leaves, dismissed, the outcome as it was; set aside, none; replaced, the other', () => {
    const decided = (result: 'dismissed' | 'upheld and set aside' | 'outcome replaced'): Appeal => ({
      ...BROUGHT,
      kind: 'decided',
      result,
      ...(result === 'outcome replaced' && { outcome: 'reduction in rank' }),
    })
    const standing = (appeal: Appeal | undefined) => outcomeAfter('dismissed without notice', appeal)
    expect(standing(undefined)).toBe('dismissed without notice')
    expect(standing(BROUGHT)).toBe('dismissed without notice')
    expect(standing(decided('dismissed'))).toBe('dismissed without notice')
    expect(standing(decided('upheld and set aside'))).toBeUndefined()
    expect(standing(decided('outcome replaced'))).toBe('reduction in rank')
  })
})
