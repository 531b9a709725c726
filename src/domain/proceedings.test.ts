import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { formerOfficerCondition } from './former-officer.ts'
import { type ProposedProceedings, referToProceedings } from './proceedings.ts'

const on = calendarDate
const PROPOSED: ProposedProceedings = {
  forum: 'misconduct hearing',
  caseToAnswer: 'gross misconduct',
  concerned: 'serving officer',
  noticeOn: on('2026-10-30'),
  today: on('2026-11-02'),
  evidence: undefined,
  publicInterest: undefined,
  reason: 'A panel could find it.',
  leftOn: undefined,
  cameToAttention: on('2026-03-02'),
  iopcDetermined: undefined,
}
const refused = (changes: Partial<ProposedProceedings>) => {
  const said = referToProceedings({ ...PROPOSED, ...changes })
  return said.ok ? [] : said.missing.map(({ about, provision }) => [about, provision])
}

describe('a referral to proceedings', () => {
  it('keeps the day of the notice, with which the time for a meeting or a hearing begins', () => {
    expect(referToProceedings(PROPOSED)).toMatchObject({
      ok: true,
      decision: { forum: 'misconduct hearing', noticeOn: '2026-10-30', grounds: [{ provision: 'pcr-23-form' }] },
    })
    expect(refused({ noticeOn: on('2026-11-03') })).toEqual([['notice on', 'pcr-30']])
  })

  it('takes gross misconduct to a hearing, never to a meeting (PCR 2020 reg. 23)', () => {
    expect(refused({ forum: 'misconduct meeting' })).toEqual([['forum', 'pcr-23-form']])
    expect(refused({ forum: 'misconduct meeting', caseToAnswer: 'misconduct' })).toEqual([])
  })

  it('needs a case to answer, a forum, a standing, a notice and a reason', () => {
    expect(refused({ caseToAnswer: undefined })).toEqual([['case to answer', 'pcr-23-2']])
    expect(refused({ caseToAnswer: 'none' })).toEqual([['case to answer', 'pcr-23-form']])
    expect(refused({ forum: undefined, concerned: undefined, noticeOn: undefined, reason: ' ' })).toEqual([
      ['concerned', 'pcr-sch-1'],
      ['forum', 'pcr-23-form'],
      ['notice on', 'pcr-30'],
      ['reason', 'policy-reasons'],
    ])
  })

  it('to an accelerated hearing certifies both special conditions, each with why (PCR 2020 reg. 49)', () => {
    const forum = 'accelerated misconduct hearing'
    expect(refused({ forum })).toEqual([
      ['evidence', 'pcr-49'],
      ['public interest', 'pcr-49'],
    ])
    expect(refused({ forum, evidence: 'The conviction.' })).toEqual([['public interest', 'pcr-49']])
    const certified = { forum, evidence: 'The conviction.', publicInterest: 'Trust in the office.' } as const
    expect(refused({ ...certified, caseToAnswer: 'misconduct' })).toEqual([['forum', 'pcr-49']])
    const said = referToProceedings({ ...PROPOSED, ...certified })
    expect(said.ok && said.decision.grounds.map(({ provision }) => provision)).toEqual(['pcr-49', 'pcr-49', 'pcr-49'])
  })

  it('of staff goes by their contract, of officers never', () => {
    expect(refused({ concerned: 'staff' })).toEqual([['forum', 'policy-staff']])
    expect(refused({ concerned: 'staff', forum: 'staff discipline' })).toEqual([])
    expect(refused({ forum: 'staff discipline' })).toEqual([['forum', 'pcr-23-form']])
  })

  it('of someone who left goes on under a condition that is kept with it (PCR 2020 Sch. 1)', () => {
    const left = { concerned: 'former officer', leftOn: on('2026-05-01') } as const
    const said = referToProceedings({ ...PROPOSED, ...left })
    expect(said.ok && said.decision.grounds.map(({ provision }) => provision)).toEqual(['pcr-23-form', 'pcr-sch-1-a'])
    expect(refused({ ...left, forum: 'misconduct meeting', caseToAnswer: 'misconduct' })).toEqual([
      ['forum', 'pcr-sch-1'],
    ])
    expect(refused({ ...left, leftOn: undefined })).toEqual([['left on', 'pcr-sch-1']])
  })
})

describe('proceedings reach someone who left', () => {
  const condition = (cameToAttention: string, iopcDetermined?: 'yes' | 'no') => {
    const said = formerOfficerCondition({
      leftOn: on('2025-05-01'),
      cameToAttention: on(cameToAttention),
      iopcDetermined,
    })
    return said.ok ? said.decision.provision : said.missing[0].provision
  }

  it('where it came to attention while they served (condition A)', () => {
    expect(condition('2025-04-30')).toBe('pcr-sch-1-a')
  })

  it('or within 12 months of leaving (condition B)', () => {
    expect(condition('2025-05-01')).toBe('pcr-sch-1-b')
    expect(condition('2026-04-30')).toBe('pcr-sch-1-b')
  })

  it('or later, only where the IOPC found it exceptionally serious (condition C)', () => {
    const late = { leftOn: on('2025-05-01'), cameToAttention: on('2026-05-01') }
    expect(formerOfficerCondition({ ...late, iopcDetermined: 'yes' }).ok).toBe(true)
    for (const iopcDetermined of ['no', undefined] as const)
      expect(formerOfficerCondition({ ...late, iopcDetermined })).toMatchObject({
        ok: false,
        missing: [{ about: 'iopc determined', provision: 'pcr-sch-1-c' }],
      })
  })
})
