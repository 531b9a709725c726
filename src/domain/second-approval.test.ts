import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { proposeLowering } from './lowering.ts'
import {
  answerProposal,
  coolingOffEnds,
  missingForApproval,
  NOTHING_PROPOSED,
  proposeClosing,
  sensitiveGrounds,
} from './second-approval.ts'

const on = calendarDate
const PROPOSED = { proposed: 'yes', approvedOn: undefined, objected: 'no' } as const
const APPROVED = { ...PROPOSED, approvedOn: on('2026-12-28') } as const
const about = (of: readonly { readonly about: string }[]) => of.map((each) => each.about)

describe('a closing waits for a second person', () => {
  it('and seven whole days after the approval, across the end of a year', () => {
    expect(coolingOffEnds(on('2026-12-28'))).toBe('2027-01-04')
    expect(about(missingForApproval(APPROVED, on('2027-01-03')))).toEqual(['cooling-off'])
    expect(missingForApproval(APPROVED, on('2027-01-04'))).toEqual([])
  })

  it('in that order: proposed, as it still stands, approved, and not objected to', () => {
    expect(about(missingForApproval(NOTHING_PROPOSED, on('2027-01-04')))).toEqual(['proposal'])
    expect(about(missingForApproval({ ...APPROVED, proposed: 'overtaken' }, on('2027-01-04')))).toEqual(['proposal'])
    expect(about(missingForApproval(PROPOSED, on('2027-01-04')))).toEqual(['approval'])
    expect(about(missingForApproval({ ...APPROVED, objected: 'yes' }, on('2027-01-04')))).toEqual(['objection'])
  })

  it('and is proposed with the notice to the person who reported planned: the day, how and by whom', () => {
    const bare = { missing: [], sensitive: [], noticeOn: undefined, channel: undefined, noticeBy: undefined }
    expect(proposeClosing({ ...bare, reason: ' ' })).toMatchObject({
      missing: [{ about: 'notice' }, { about: 'channel' }, { about: 'notice by' }, { about: 'reason' }],
    })
  })

  it('and by somebody outside the unit where it was withdrawn, one of the unit is concerned, or gross misconduct ends without action', () => {
    const ordinary = { number: 1, severity: 'misconduct', caseToAnswer: 'none', outcome: 'no action' }
    expect(sensitiveGrounds({ allegations: [ordinary], withdrawn: 'no', ofUnit: 'no' })).toEqual([])
    const gross = { ...ordinary, severity: 'gross misconduct' }
    expect(sensitiveGrounds({ allegations: [gross], withdrawn: 'yes', ofUnit: 'yes' })).toHaveLength(3)
  })
})

describe('whoever approves', () => {
  const answer = { of: 'closing', answer: 'approved', approval: PROPOSED, reason: 'It is complete.' } as const

  it('has looked at what it rests on and has no tie to it; each tie is said', () => {
    expect(
      answerProposal({ ...answer, looked: undefined, connections: ['is on the matter', 'proposed it'] }),
    ).toMatchObject({ missing: [{ about: 'connected' }, { about: 'connected' }, { about: 'looked' }] })
    expect(answerProposal({ ...answer, looked: 'at what it rests on', connections: [] }).ok).toBe(true)
  })

  it('answers what still stands, and once; whoever objects may do so until it closes, whatever ties them', () => {
    const looked = { looked: 'at what it rests on', connections: [] } as const
    expect(answerProposal({ ...answer, ...looked, approval: NOTHING_PROPOSED }).ok).toBe(false)
    expect(answerProposal({ ...answer, ...looked, approval: APPROVED }).ok).toBe(false)
    const objection = { ...answer, answer: 'objected', looked: undefined, connections: ['is on the matter'] } as const
    expect(answerProposal({ ...objection, approval: APPROVED }).ok).toBe(true)
  })
})

describe('a lowering', () => {
  const stands = { severity: 'gross misconduct', opinion: 'misconduct' } as const

  it('is below the severity that stands or below the opinion of the investigator, and says what is known now', () => {
    expect(proposeLowering('severity to misconduct', stands, 'The log was another’s.').ok).toBe(true)
    expect(proposeLowering('no case to answer', stands, 'The log was another’s.').ok).toBe(true)
    expect(proposeLowering('case to answer for misconduct only', stands, 'Yes.')).toMatchObject({
      missing: [{ about: 'lowering', provision: 'policy-lowering' }],
    })
    expect(proposeLowering(undefined, stands, '')).toMatchObject({
      missing: [{ about: 'lowering' }, { about: 'reason' }],
    })
  })
})
