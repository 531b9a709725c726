import { describe, expect, it } from 'vitest'
import { type ClosureFacts, missingForClosure } from './strand.ts'

const ENDED: ClosureFacts = {
  allegations: [
    { number: 1, criminal: 'convicted', caseToAnswer: 'gross misconduct', outcome: 'dismissed without notice' },
  ],
  referral: 'decided',
  vetting: 'decided',
  safeguarding: 'decided',
  informed: 'recorded',
  withdrawal: 'none',
}
const about = (facts: Partial<ClosureFacts>) =>
  missingForClosure({ ...ENDED, ...facts }).map((missing) => missing.about)

describe('a matter closes', () => {
  it('when every decision has been made, each for itself', () => {
    expect(missingForClosure(ENDED)).toEqual([])
  })

  it('never on a criminal end alone', () => {
    expect(
      missingForClosure({
        ...ENDED,
        allegations: [
          { number: 2, criminal: 'no further action by the CPS', caseToAnswer: undefined, outcome: undefined },
        ],
      }),
    ).toEqual([
      {
        about: 'misconduct 2',
        say: 'Allegation 2 has no misconduct decision. A criminal end is not one',
        provision: 'pcr-23-2',
      },
    ])
  })

  it('never on a misconduct end alone', () => {
    expect(
      about({
        allegations: [
          { number: 1, criminal: 'charged', caseToAnswer: 'gross misconduct', outcome: 'dismissed without notice' },
        ],
      }),
    ).toEqual(['criminal 1'])
    expect(
      about({ allegations: [{ number: 1, criminal: undefined, caseToAnswer: 'none', outcome: 'no action' }] }),
    ).toEqual(['criminal 1'])
  })

  it('never while one of its allegations is open', () => {
    const [first] = ENDED.allegations
    const allegations = [
      ...(first ? [first] : []),
      { number: 2, criminal: 'acquitted', caseToAnswer: 'misconduct', outcome: undefined } as const,
    ]
    expect(missingForClosure({ ...ENDED, allegations })).toMatchObject([
      { say: 'Allegation 2 has no outcome. A criminal end is not one', provision: 'pcr-23-form' },
    ])
  })

  it('never because the officer has left', () => {
    const allegations = [
      {
        number: 1,
        criminal: 'no further action by the CPS',
        caseToAnswer: undefined,
        outcome: undefined,
        concerned: 'has left',
      },
    ] as const
    expect(missingForClosure({ ...ENDED, allegations })).toEqual([
      {
        about: 'misconduct 1',
        say: 'Allegation 1 has no misconduct decision. A criminal end is not one. That the officer has left is not one',
        provision: 'pcr-23-2',
      },
    ])
  })

  it('never without an allegation', () => {
    expect(about({ allegations: [] })).toEqual(['allegations'])
  })

  it.each<[string, Partial<ClosureFacts>]>([
    ['referral', { referral: 'open' }],
    ['vetting', { vetting: 'open' }],
    ['safeguarding', { safeguarding: 'open' }],
    ['informed', { informed: 'not recorded' }],
    ['withdrawal', { withdrawal: 'not answered' }],
    ['withdrawal told', { withdrawal: 'IOPC not told' }],
    ['referral sent', { referral: 'not sent' }],
    ['referral', { referral: 'not sent, then decided otherwise' }],
  ])('never without the decision on its own of: %s', (what, facts) => {
    expect(about(facts)).toEqual([what])
  })
})
