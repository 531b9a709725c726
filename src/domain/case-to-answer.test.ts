import { describe, expect, it } from 'vitest'
import { decideCaseToAnswer, forumsAfter, needsReasonsOfItsOwn, type ProposedCaseToAnswer } from './case-to-answer.ts'
import type { CriminalStatus } from './criminal-strand.ts'

const PROPOSED: ProposedCaseToAnswer = {
  finding: 'gross misconduct',
  reason: 'Her account is consistent with the messages.',
  reasonApartFromCrime: undefined,
  criminal: 'under investigation',
  report: 'received',
  by: 'appropriate authority',
}

describe('whether there is a case to answer (PCR 2020 reg. 23(2))', () => {
  it('is decided by the appropriate authority, with reasons', () => {
    expect(decideCaseToAnswer(PROPOSED)).toMatchObject({
      ok: true,
      decision: { finding: 'gross misconduct', by: 'appropriate authority', provision: 'pcr-23-2' },
    })
    expect(decideCaseToAnswer({ ...PROPOSED, reason: '' })).toMatchObject({ ok: false, missing: [{ about: 'reason' }] })
  })

  it('may be directed by the IOPC (PRA 2002 Sch. 3 para. 27)', () => {
    expect(decideCaseToAnswer({ ...PROPOSED, by: 'IOPC' })).toMatchObject({
      ok: true,
      decision: { provision: 'pra-sch3-27' },
    })
  })

  it('waits for the investigator’s report (PRA 2002 Sch. 3 para. 22)', () => {
    expect(decideCaseToAnswer({ ...PROPOSED, report: 'not received' })).toMatchObject({
      ok: false,
      missing: [{ about: 'report', provision: 'pra-sch3-22' }],
    })
  })

  it('sends gross misconduct to a hearing, misconduct to a meeting or a hearing, and no case to no proceedings', () => {
    expect(forumsAfter('gross misconduct')).toEqual([
      'misconduct hearing',
      'accelerated misconduct hearing',
      'staff discipline',
    ])
    expect(forumsAfter('misconduct')).toContain('misconduct meeting')
    expect(forumsAfter('none')).toEqual(['no proceedings'])
  })
})

describe('after a criminal end without a conviction', () => {
  const ends: CriminalStatus[] = [
    'no further action by the police',
    'no further action by the CPS',
    'acquitted',
    'discontinued',
    'stayed',
    'out-of-court disposal',
    'not criminal',
  ]

  it.each(ends)('no finding is recorded without reasons that leave it aside: %s', (criminal) => {
    for (const finding of ['none', 'misconduct', 'gross misconduct'] as const) {
      const refused = decideCaseToAnswer({ ...PROPOSED, finding, criminal })
      expect(refused).toMatchObject({
        ok: false,
        missing: [
          {
            about: 'reason apart from crime',
            say: `The criminal strand ended: ${criminal}. That is no answer here. Give your reasons without it`,
            provision: 'policy-independent-reasons',
          },
        ],
      })
    }
    expect(
      decideCaseToAnswer({ ...PROPOSED, criminal, reasonApartFromCrime: 'On the balance of probabilities.' }).ok,
    ).toBe(true)
  })

  it('but a conviction, or a strand that goes on, asks for none', () => {
    expect(needsReasonsOfItsOwn('convicted')).toBe(false)
    expect(needsReasonsOfItsOwn('charged')).toBe(false)
    expect(decideCaseToAnswer({ ...PROPOSED, criminal: undefined }).ok).toBe(true)
  })
})
