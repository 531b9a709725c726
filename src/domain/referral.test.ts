import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import type { LiveMatterKind } from './matter.ts'
import { provision, provisionText } from './provision.ts'
import {
  decideReferral,
  type HeadingAnswer,
  type ReferralQuestion,
  recordedBecauseReferred,
  referralDue,
} from './referral.ts'
import { allegationsUnder, HEADINGS, provisionOf, type ReferralHeading } from './referral-heading.ts'

const on = calendarDate
const NONE: HeadingAnswer = { answer: 'does not apply', reason: undefined }
const applies = (reason = 'The account says so.'): HeadingAnswer => ({ answer: 'applies', reason })
const unclear: HeadingAnswer = { answer: 'not clear yet', reason: undefined }

function answers(given: Partial<Record<ReferralHeading, HeadingAnswer>> = {}): Record<ReferralHeading, HeadingAnswer> {
  return {
    ...(Object.fromEntries(HEADINGS.map((id) => [id, NONE])) as Record<ReferralHeading, HeadingAnswer>),
    ...given,
  }
}

const QUESTION: ReferralQuestion = {
  kind: 'recordable conduct matter',
  allegations: [{ number: 1, conduct: ['other'], abuse: ['domestic abuse'] }],
  answers: answers(),
  whenNoneApplies: undefined,
  clearOn: on('2026-11-02'),
  decidedOn: on('2026-11-03'),
}

const provisions = {
  'death or serious injury': ['PRA 2002 Sch. 3 para. 4(1)(a)', 'PRA 2002 Sch. 3 para. 13(1)(a)'],
  'serious assault': ['CMR 2020 reg. 4(1)(a)(i)', 'CMR 2020 reg. 7(1)(a)'],
  'serious sexual offence': ['CMR 2020 reg. 4(1)(a)(ii)', 'CMR 2020 reg. 7(1)(b)'],
  'serious corruption': ['CMR 2020 reg. 4(1)(a)(iii)', 'CMR 2020 reg. 7(1)(c)'],
  'aggravated by discrimination': ['CMR 2020 reg. 4(1)(a)(iv)', 'CMR 2020 reg. 7(1)(d)'],
  'relevant offence': ['CMR 2020 reg. 4(1)(a)(v)', 'CMR 2020 reg. 7(1)(e)'],
  'same incident': ['CMR 2020 reg. 4(1)(b)', 'CMR 2020 reg. 7(1)(h)'],
  'chief officer': ['CMR 2020 reg. 4(1)(c)', 'CMR 2020 reg. 7(1)(g)'],
  'called in by the IOPC': ['PRA 2002 Sch. 3 para. 4(1)(c)', 'PRA 2002 Sch. 3 para. 13(1)(c)'],
} satisfies Record<ReferralHeading, [complaint: string, conduct: string]>

describe('a matter must be referred to the IOPC', () => {
  for (const [id, [complaint, conduct]] of Object.entries(provisions) as [ReferralHeading, [string, string]][]) {
    it.each<[LiveMatterKind, string]>([
      ['complaint', complaint],
      ['recordable conduct matter', conduct],
      ['conduct matter', conduct],
    ])(`when a person finds that “${id}” applies to a %s (%s)`, (kind, text) => {
      const decided = decideReferral({ ...QUESTION, kind, answers: answers({ [id]: applies() }) })
      expect(decided).toMatchObject({ ok: true, decision: { kind: 'mandatory', grounds: [{}] } })
      expect(provisionText(provisionOf(id, kind))).toBe(text)
    })
  }

  it('on every ground that applies, not only the first', () => {
    const given = answers({ 'serious sexual offence': applies(), 'relevant offence': applies() })
    expect(decideReferral({ ...QUESTION, answers: given })).toMatchObject({
      ok: true,
      decision: { kind: 'mandatory', grounds: [{ provision: 'cmr-7-1-b' }, { provision: 'cmr-7-1-e' }] },
    })
  })

  it('even while another heading is not clear yet, which stays open', () => {
    const given = answers({ 'serious sexual offence': applies(), 'serious corruption': unclear })
    expect(decideReferral({ ...QUESTION, answers: given })).toMatchObject({
      ok: true,
      decision: { kind: 'mandatory', notClear: ['serious corruption'] },
    })
  })

  it('with grounds that repeat nothing a person typed', () => {
    const decided = decideReferral({ ...QUESTION, answers: answers({ 'serious assault': applies('At her home') }) })
    expect(JSON.stringify(decided)).not.toContain('At her home')
  })
})

describe('a conduct matter that is referred is recorded (PRA 2002 Sch. 3 para. 11(3A))', () => {
  it('whether it must be referred or is referred by choice', () => {
    expect(recordedBecauseReferred('conduct matter', 'mandatory')?.provision).toBe('pra-sch3-11-3a')
    expect(recordedBecauseReferred('conduct matter', 'voluntary')?.provision).toBe('pra-sch3-11-3a')
  })

  it('and is left as it is otherwise', () => {
    expect(recordedBecauseReferred('conduct matter', 'not referred')).toBeUndefined()
    expect(recordedBecauseReferred('conduct matter', 'open')).toBeUndefined()
    expect(recordedBecauseReferred('complaint', 'mandatory')).toBeUndefined()
  })
})

describe('domestic abuse is not a heading', () => {
  it('so none of the nine names it', () => {
    expect(HEADINGS).toHaveLength(9)
    expect(HEADINGS.filter((id) => /domestic|abuse/i.test(id))).toEqual([])
  })

  it('so where no heading applies a person says whether it is referred by choice', () => {
    expect(decideReferral(QUESTION)).toEqual({
      ok: false,
      missing: [
        {
          about: 'none applies',
          say: 'No heading applies. Say whether you refer by choice',
          provision: 'policy-domestic-abuse',
        },
      ],
    })
  })

  it('so not to refer needs a reason', () => {
    const refused = decideReferral({ ...QUESTION, whenNoneApplies: { choice: 'do not refer', reason: '' } })
    expect(refused).toMatchObject({
      ok: false,
      missing: [{ about: 'none applies', provision: 'policy-domestic-abuse' }],
    })
    expect(refused).toHaveProperty(
      'missing.0.say',
      'This matter holds domestic abuse and no heading applies. Say why it is not referred',
    )
  })

  it('and a matter of domestic abuse may be referred by choice (PRA 2002 Sch. 3 para. 13(2))', () => {
    const chosen = { choice: 'refer by choice', reason: 'A long course of control by an officer.' } as const
    expect(decideReferral({ ...QUESTION, whenNoneApplies: chosen })).toMatchObject({
      ok: true,
      decision: { kind: 'voluntary', provision: 'pra-sch3-13-2' },
    })
    expect(decideReferral({ ...QUESTION, kind: 'complaint', whenNoneApplies: chosen })).toMatchObject({
      ok: true,
      decision: { kind: 'voluntary', provision: 'pra-sch3-4-2' },
    })
  })

  it('and is not referred only with a reason that is kept', () => {
    const decided = decideReferral({
      ...QUESTION,
      whenNoneApplies: { choice: 'do not refer', reason: 'One remark, no more.' },
    })
    expect(decided).toMatchObject({ ok: true, decision: { kind: 'not referred' } })
  })
})

describe('a heading that is not clear yet', () => {
  const open = { ...QUESTION, answers: answers({ 'serious corruption': unclear }) }

  it('keeps the question open', () => {
    expect(decideReferral(open)).toEqual({ ok: true, decision: { kind: 'open', notClear: ['serious corruption'] } })
  })

  it('cannot be passed over by deciding not to refer', () => {
    const refused = decideReferral({ ...open, whenNoneApplies: { choice: 'do not refer', reason: 'Enough is known.' } })
    expect(refused).toMatchObject({ ok: false, missing: [{ about: 'none applies' }] })
  })

  it('does not stop a referral by choice', () => {
    const decided = decideReferral({ ...open, whenNoneApplies: { choice: 'refer by choice', reason: 'It is grave.' } })
    expect(decided).toMatchObject({ ok: true, decision: { kind: 'voluntary', notClear: ['serious corruption'] } })
  })
})

describe('a referral decision is not recorded', () => {
  it('while an answer is missing, and all that is missing is named at once', () => {
    const { 'relevant offence': _left, ...given } = answers({ 'serious corruption': applies('  ') })
    expect(decideReferral({ ...QUESTION, answers: given })).toEqual({
      ok: false,
      missing: [
        {
          about: 'serious corruption',
          say: 'Say what in the account makes “serious corruption” apply',
          provision: 'cmr-7-1-c',
        },
        { about: 'relevant offence', say: 'Answer relevant offence', provision: 'cmr-7-1-e' },
      ],
    })
  })

  it('against a person’s own description of the conduct, unless they say why', () => {
    const allegations = [{ number: 2, conduct: ['serious assault'], abuse: ['domestic abuse'] }] as const
    const none = { choice: 'do not refer', reason: 'Why' } as const
    const refused = decideReferral({ ...QUESTION, allegations, whenNoneApplies: none })
    expect(refused).toMatchObject({ ok: false, missing: [{ about: 'serious assault', provision: 'cmr-7-1-a' }] })

    const given = answers({ 'serious assault': { answer: 'does not apply', reason: 'Guidance asks for more.' } })
    expect(decideReferral({ ...QUESTION, allegations, answers: given, whenNoneApplies: none }).ok).toBe(true)
  })

  it('late without a reason, which says by how many days', () => {
    const late = { ...QUESTION, decidedOn: on('2026-11-05'), answers: answers({ 'serious assault': applies() }) }
    expect(decideReferral(late)).toMatchObject({
      ok: false,
      missing: [
        {
          about: 'late',
          say: 'This is 2 days late. Say why; your reason goes to the person outside the unit',
          provision: 'cmr-7-limit',
        },
      ],
    })
    expect(decideReferral({ ...late, whyLate: 'The account came in two parts.' }).ok).toBe(true)
  })
})

describe('the time limit for a referral', () => {
  it('is the end of the day after it first became clear, a Sunday or not', () => {
    expect(referralDue('recordable conduct matter', on('2026-11-02'))).toMatchObject({
      by: '2026-11-03',
      provision: 'cmr-7-limit',
    })
    expect(referralDue('complaint', on('2026-11-07'))).toMatchObject({ by: '2026-11-08', provision: 'cmr-4-limit' })
  })

  it('is marked as not yet checked against the 2020 text', () => {
    expect(referralDue('complaint', on('2026-11-02')).checked).toBe('unverified')
    expect(provision('cmr-4-limit').checked).toBe('unverified')
  })
})

describe('beside a heading stand the allegations that a person described so', () => {
  it('by their numbers', () => {
    const allegations = [
      { number: 1, conduct: ['serious sexual offence', 'relevant offence'] },
      { number: 2, conduct: ['other'] },
    ] as const
    expect(allegationsUnder('relevant offence', allegations)).toEqual([1])
    expect(allegationsUnder('chief officer', allegations)).toEqual([])
  })
})
