import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { dueOf } from './clock.ts'
import { earliestRegime } from './law.ts'
import { LIVE_MATTER_KINDS, matterKindInSentence } from './matter.ts'
import { closedDecision, MATTER_KINDS } from './matter-kind.ts'
import { provisionText } from './provision.ts'
import { decideReferral, referralDue } from './referral.ts'
import { clocksStartedBy } from './running-clock.ts'

const referral = {
  complaint: 'PRA 2002 Sch. 3 para. 4(1)(b)',
  'conduct matter': 'PRA 2002 Sch. 3 para. 13(1)(b)',
  'recordable conduct matter': 'PRA 2002 Sch. 3 para. 13(1)(b)',
  'DSI matter': 'PRA 2002 Sch. 3 para. 14C',
  'internal conduct matter': 'PCR 2020 Part 3',
  'conduct in civil proceedings': 'PRA 2002 Sch. 3 para. 13(1)(b)',
} as const

describe('the kinds of matter', () => {
  it.each(LIVE_MATTER_KINDS)('say of “%s” under which rule it is, or is not, referred', (kind) => {
    expect(provisionText(MATTER_KINDS[kind].referralUnder)).toBe(referral[kind])
  })

  it('leave one kind outside referral and one without anything to ask', () => {
    const asked = LIVE_MATTER_KINDS.filter((kind) => MATTER_KINDS[kind].referral !== 'by headings')
    expect(asked.map((kind) => [kind, MATTER_KINDS[kind].referral])).toEqual([
      ['DSI matter', 'always'],
      ['internal conduct matter', 'none'],
    ])
  })

  it('close the decisions for which the law leaves no room, each with its rule', () => {
    expect(closedDecision('internal conduct matter', 'referral')?.provision).toBe('pcr-part-3')
    expect(closedDecision('internal conduct matter', 'mode')?.provision).toBe('pcr-part-3')
    expect(closedDecision('internal conduct matter', 'severity')).toBeUndefined()
    for (const decision of ['severity', 'case to answer', 'outcome'] as const)
      expect(closedDecision('DSI matter', decision)?.provision, decision).toBe('pra-sch3-21a')
    expect(closedDecision('DSI matter', 'mode')).toBeUndefined()
  })

  it('are named within a sentence', () => {
    expect(LIVE_MATTER_KINDS.map(matterKindInSentence).slice(-3)).toEqual([
      'a DSI matter',
      'an internal conduct matter',
      'conduct in civil proceedings',
    ])
  })
})

describe('a death or serious injury matter', () => {
  const asked = { kind: 'DSI matter', allegations: [], answers: {}, whenNoneApplies: undefined } as const
  const clearOn = calendarDate('2026-11-02')

  it('is referred by the end of the following day, and a late referral says why', () => {
    expect(referralDue('DSI matter', clearOn)).toMatchObject({ by: '2026-11-03', provision: 'cmr-8-limit' })
    const late = { ...asked, clearOn, decidedOn: calendarDate('2026-11-05') }
    expect(decideReferral(late)).toMatchObject({ ok: false, missing: [{ about: 'late', provision: 'cmr-8-limit' }] })
    expect(decideReferral({ ...late, whyLate: 'The hospital rang on the third day.' })).toMatchObject({
      ok: true,
      decision: { kind: 'mandatory', grounds: [{ provision: 'pra-sch3-14c' }] },
    })
  })
})

it('a long internal investigation is reported to the local policing body under PCR 2020 reg. 19', () => {
  const facts = { told: undefined, rights: 'enhanced' } as const
  const started = (kind: 'internal conduct matter' | 'recordable conduct matter') =>
    (['it came to attention', 'the delay was reported'] as const)
      .flatMap((event) => clocksStartedBy(event, { ...facts, kind }))
      .filter((clock) => clock.includes('delay report'))
  expect(started('internal conduct matter')).toEqual([
    'delay report outside Schedule 3',
    'next delay report outside Schedule 3',
  ])
  expect(started('recordable conduct matter')).toEqual(['delay report', 'next delay report'])
  expect(dueOf('delay report outside Schedule 3', calendarDate('2026-11-02'))).toMatchObject({
    by: '2027-11-01',
    provision: 'pcr-19',
  })
})

it('of several earlier matters about the same substance the earliest rules count', () => {
  expect(earliestRegime(['2025', 'pre-2020', '2024'])).toBe('pre-2020')
  expect(earliestRegime([])).toBeUndefined()
})
