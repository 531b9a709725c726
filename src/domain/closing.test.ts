import { describe, expect, it } from 'vitest'
import { decideClosing, decideReopening, openTo } from './closing.ts'
import { ACTS, type ActName } from './permission.ts'
import { decideSafeguarding } from './safeguarding.ts'
import type { ClosureFacts } from './strand.ts'
import { decideVettingReview } from './vetting-review.ts'

const ENDED: ClosureFacts = {
  allegations: [{ number: 1, criminal: 'acquitted', caseToAnswer: 'none', outcome: 'no action' }],
  referral: 'decided',
  vetting: 'decided',
  safeguarding: 'decided',
  informed: 'recorded',
  withdrawal: 'none',
}

describe('closing', () => {
  it('is a decision with a reason, once nothing else is missing', () => {
    expect(decideClosing({ standing: 'open', facts: ENDED, reason: 'All decided.' })).toMatchObject({
      ok: true,
      decision: { standing: 'closed', provision: 'policy-closing' },
    })
    expect(decideClosing({ standing: 'open', facts: ENDED, reason: ' ' })).toMatchObject({
      missing: [{ about: 'reason' }],
    })
  })

  it('says everything that is missing, not only the first', () => {
    const facts = { ...ENDED, vetting: 'open', safeguarding: 'open' } as const
    expect(decideClosing({ standing: 'open', facts, reason: undefined })).toMatchObject({
      missing: [{ about: 'vetting' }, { about: 'safeguarding' }, { about: 'reason' }],
    })
  })

  it('is not done twice, nor undone where it was not done', () => {
    expect(decideClosing({ standing: 'closed', facts: ENDED, reason: 'Again.' }).ok).toBe(false)
    expect(decideReopening('open', 'New account.').ok).toBe(false)
    expect(decideReopening('closed', 'New account.').ok).toBe(true)
    expect(decideReopening('closed', '').ok).toBe(false)
  })
})

describe('a closed matter', () => {
  const upon = (Object.keys(ACTS) as ActName[]).filter(
    (act) => ACTS[act].upon === 'live matter' || ACTS[act].upon === 'any matter',
  )

  it('is read, assigned and taken up again; nothing else is done upon it', () => {
    expect(upon.filter((act) => openTo('closed', act) === 'yes').toSorted()).toEqual([
      'assign matter',
      'open history',
      'open matter',
      'open narrative',
      'open risk assessment',
      'open safety',
      'open safety plan',
      'open vetting question',
      'reopen matter',
      'see who has looked',
    ])
    expect(upon.filter((act) => openTo('open', act) === 'no')).toEqual(['reopen matter'])
  })
})

describe('vetting and safeguarding are decided apart, each with its own reasons', () => {
  it('vetting says what was looked at first', () => {
    const decided = decideVettingReview({ answer: 'a review is called for', looked: undefined, reason: 'Trust.' })
    expect(decided).toMatchObject({ missing: [{ about: 'looked', provision: 'policy-vetting-review' }] })
  })

  it('safeguarding says which measures were considered, or why none was', () => {
    const proposed = { answer: 'nothing more is needed', reason: 'She has moved.', whyNone: undefined } as const
    expect(decideSafeguarding({ ...proposed, considered: [] })).toMatchObject({ missing: [{ about: 'why none' }] })
    expect(decideSafeguarding({ ...proposed, considered: ['restraining order'] }).ok).toBe(true)
  })
})
