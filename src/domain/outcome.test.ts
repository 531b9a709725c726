import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { findingsOpenTo, lawfulOutcomes, type OutcomeFacts } from './lawful-outcome.ts'
import { FINDINGS, FORUMS, forumName, LEGACY_OUTCOMES, OUTCOMES, outcomeName } from './outcome.ts'
import { decideOutcome, type ProposedOutcome } from './outcome-decision.ts'

const FACTS: OutcomeFacts = {
  forum: 'misconduct hearing',
  finding: 'gross misconduct',
  regime: '2020',
  concerned: 'serving officer',
  finalWrittenWarning: 'not in force',
  incidents: 'one',
}
const open = (facts: Partial<OutcomeFacts>) => lawfulOutcomes({ ...FACTS, ...facts }).map(({ outcome }) => outcome)
const rules = (facts: Partial<OutcomeFacts>) =>
  lawfulOutcomes({ ...FACTS, ...facts }).map(({ outcome, provision }) => [outcome, provision])

describe('what may be imposed', () => {
  it('at a meeting for misconduct: a written or final written warning (PCR 2020 reg. 42(2))', () => {
    expect(rules({ forum: 'misconduct meeting', finding: 'misconduct' })).toEqual([
      ['written warning', 'pcr-42-2'],
      ['final written warning', 'pcr-42-2'],
    ])
  })

  it('at a hearing for misconduct: the same (PCR 2020 reg. 42(3)(a))', () => {
    expect(rules({ finding: 'misconduct' })).toEqual([
      ['written warning', 'pcr-42-3-a'],
      ['final written warning', 'pcr-42-3-a'],
    ])
  })

  it('and reduction in rank or dismissal where a final written warning was in force (PCR 2020 reg. 42(5))', () => {
    expect(rules({ finding: 'misconduct', finalWrittenWarning: 'in force' })).toContainEqual([
      'dismissed without notice',
      'pcr-42-5',
    ])
  })

  it('or where it is more than one incident, not closely connected (PCR 2020 reg. 42(6))', () => {
    expect(rules({ finding: 'misconduct', incidents: 'several not closely connected' })).toContainEqual([
      'reduction in rank',
      'pcr-42-6',
    ])
  })

  it('at a hearing for gross misconduct: a final written warning, reduction in rank, dismissal (PCR 2020 reg. 42(3)(b))', () => {
    expect(rules({})).toEqual([
      ['final written warning', 'pcr-42-3-b'],
      ['reduction in rank', 'pcr-42-3-b'],
      ['dismissed without notice', 'pcr-42-3-b'],
    ])
  })

  it('from 28 May 2025, less than dismissal for gross misconduct only with what makes it exceptional', () => {
    const lawful = lawfulOutcomes({ ...FACTS, regime: '2025' })
    expect(lawful.filter(({ asks }) => asks === 'why this is exceptional').map(({ outcome }) => outcome)).toEqual([
      'final written warning',
      'reduction in rank',
    ])
    expect(lawful.find(({ outcome }) => outcome === 'dismissed without notice')).toMatchObject({
      provision: 'pcr-42-3-b',
      asks: 'a reason',
    })
  })

  it('at an accelerated hearing: under a rule of its own (PCR 2020 reg. 62, unverified)', () => {
    expect(rules({ forum: 'accelerated misconduct hearing' })).toContainEqual(['dismissed without notice', 'pcr-62'])
  })

  it('for neither: nothing, or reflective practice (PCR 2020 reg. 42(1)(b))', () => {
    for (const forum of ['misconduct meeting', 'misconduct hearing', 'accelerated misconduct hearing'] as const) {
      expect(open({ forum, finding: 'neither' })).toEqual(['no action', 'reflective practice review process'])
    }
  })

  it('on a former officer: that dismissal would have followed, never a warning (PCR 2020 Sch. 1)', () => {
    expect(open({ concerned: 'former officer' })).toEqual(['would have been dismissed', 'no action'])
    expect(open({ concerned: 'former officer', finding: 'misconduct' })).toEqual(['no action'])
  })

  it('on an officer who serves: never that dismissal would have followed', () => {
    for (const forum of FORUMS)
      for (const finding of FINDINGS) expect(open({ forum, finding })).not.toContain('would have been dismissed')
  })

  it('on police staff: under the contract, never a reduction in rank', () => {
    const staff = { forum: 'staff discipline', concerned: 'staff' } as const
    expect(rules(staff)).toContainEqual(['dismissed without notice', 'policy-staff'])
    expect(open(staff)).not.toContain('reduction in rank')
    expect(open({ concerned: 'staff' })).toEqual([])
  })

  it('on a volunteer or a contractor: that the designation or the work ends', () => {
    const forum = 'staff discipline'
    expect(rules({ forum, concerned: 'designated volunteer' })).toContainEqual([
      'designation withdrawn',
      'policy-volunteers',
    ])
    expect(rules({ forum, concerned: 'contractor' })).toContainEqual(['removed from police work', 'policy-contractors'])
  })

  it('under the rules before 2020: nothing here, those matters come as history', () => {
    for (const forum of FORUMS)
      for (const finding of FINDINGS) expect(open({ forum, finding, regime: 'pre-2020' })).toEqual([])
    expect(LEGACY_OUTCOMES.filter((legacy) => (OUTCOMES as readonly string[]).includes(legacy))).toEqual([])
  })
})

describe('what may be found', () => {
  it('at a meeting is never gross misconduct', () => {
    expect(findingsOpenTo('misconduct meeting')).not.toContain('gross misconduct')
    expect(open({ forum: 'misconduct meeting', finding: 'gross misconduct' })).toEqual([])
  })

  it('without proceedings is nothing', () => {
    expect(findingsOpenTo('no proceedings')).toEqual(['no finding'])
  })

  it('can be nothing where someone left or died, or the proceedings were withdrawn (PCR 2020 reg. 27)', () => {
    expect(open({ finding: 'no finding' })).toEqual([
      'proceedings withdrawn',
      'resigned before a finding',
      'retired before a finding',
      'died before a finding',
    ])
  })
})

describe('an outcome', () => {
  const PROPOSED: ProposedOutcome = {
    ...FACTS,
    caseToAnswer: 'gross misconduct',
    outcome: 'dismissed without notice',
    reason: 'As the panel found.',
  }

  it('is recorded with the rule that leaves it open', () => {
    expect(decideOutcome(PROPOSED)).toEqual({
      ok: true,
      decision: {
        forum: 'misconduct hearing',
        finding: 'gross misconduct',
        outcome: 'dismissed without notice',
        provision: 'pcr-42-3-b',
        because: 'this outcome is open: misconduct hearing, finding of gross misconduct, 2020 rules',
      },
    })
  })

  it('that is not open there is refused with the provision', () => {
    expect(decideOutcome({ ...PROPOSED, outcome: 'written warning' })).toMatchObject({
      ok: false,
      missing: [{ about: 'outcome', provision: 'pcr-42-3-b' }],
    })
  })

  it('waits for the decision on the case to answer', () => {
    expect(decideOutcome({ ...PROPOSED, caseToAnswer: undefined })).toMatchObject({
      ok: false,
      missing: [{ about: 'case to answer', provision: 'pcr-23-2' }],
    })
  })

  it('of a case to answer for gross misconduct is not reached at a meeting, nor by doing nothing', () => {
    const meeting = decideOutcome({
      ...PROPOSED,
      forum: 'misconduct meeting',
      finding: 'misconduct',
      outcome: 'written warning',
    })
    expect(meeting).toMatchObject({ ok: false, missing: [{ about: 'forum', provision: 'pcr-23-form' }] })
    const nothing = decideOutcome({ ...PROPOSED, forum: 'no proceedings', finding: 'no finding', outcome: 'no action' })
    expect(nothing).toMatchObject({ ok: false, missing: [{ about: 'forum' }] })
    const gone = decideOutcome({
      ...PROPOSED,
      forum: 'no proceedings',
      finding: 'no finding',
      outcome: 'died before a finding',
    })
    expect(gone.ok).toBe(true)
  })

  it('is never that someone resigned or retired, where there is a case to answer for gross misconduct (PCR 2020 Sch. 1)', () => {
    for (const outcome of ['resigned before a finding', 'retired before a finding'] as const)
      for (const concerned of ['serving officer', 'former officer'] as const) {
        const left = decideOutcome({ ...PROPOSED, concerned, finding: 'no finding', outcome })
        expect(left).toMatchObject({ ok: false, missing: [{ about: 'outcome', provision: 'pcr-sch-1' }] })
      }
    const late = { ...PROPOSED, concerned: 'former officer', forum: 'no proceedings', finding: 'no finding' } as const
    expect(decideOutcome({ ...late, outcome: 'resigned before a finding', reach: 'out of reach' }).ok).toBe(true)
    expect(
      decideOutcome({ ...PROPOSED, concerned: 'former officer', outcome: 'no action', reach: 'out of reach' }),
    ).toMatchObject({
      ok: false,
      missing: [{ about: 'forum', provision: 'pcr-sch-1-c' }],
    })
  })

  it('is reached where it was referred to', () => {
    expect(decideOutcome({ ...PROPOSED, referredTo: 'accelerated misconduct hearing' })).toMatchObject({
      ok: false,
      missing: [{ about: 'forum', provision: 'pcr-23-form' }],
    })
  })

  it('names the Standards that were breached, in the order of the Schedule (PCR 2020 Sch. 2)', () => {
    expect(decideOutcome({ ...PROPOSED, standards: [] })).toMatchObject({
      ok: false,
      missing: [{ about: 'standards', provision: 'pcr-sch-2' }],
    })
    expect(decideOutcome({ ...PROPOSED, standards: ['STD9', 'STD1'] })).toMatchObject({
      ok: true,
      decision: { standards: ['STD1', 'STD9'] },
    })
    expect(decideOutcome({ ...PROPOSED, finding: 'neither', outcome: 'no action', standards: [] }).ok).toBe(true)
  })

  it('of a warning lasts 18 months, of a final one 2 years, to 5 by a hearing (unverified)', () => {
    const on = calendarDate('2026-11-02')
    const warned = (changes: Partial<ProposedOutcome>) =>
      decideOutcome({ ...PROPOSED, on, finding: 'misconduct', outcome: 'final written warning', ...changes })
    expect(warned({ outcome: 'written warning' })).toMatchObject({
      decision: { warning: { months: 18, from: on, until: '2028-05-01' } },
    })
    expect(warned({})).toMatchObject({ decision: { warning: { months: 24, until: '2028-11-01' } } })
    expect(warned({ warningMonths: 60 })).toMatchObject({ decision: { warning: { until: '2031-11-01' } } })
    const meeting = { forum: 'misconduct meeting', caseToAnswer: 'misconduct' } as const
    for (const wrong of [{ warningMonths: 61 }, { warningMonths: 6 }, { warningMonths: Number.NaN }])
      expect(warned(wrong)).toMatchObject({ missing: [{ about: 'warning months', provision: 'pcr-warnings' }] })
    expect(warned({ ...meeting, warningMonths: 30 })).toMatchObject({ missing: [{ about: 'warning months' }] })
    expect(decideOutcome({ ...PROPOSED, warningMonths: 24 })).toMatchObject({ missing: [{ about: 'warning months' }] })
  })

  it('does not overlook a final written warning that the record holds (PCR 2020 reg. 42(5))', () => {
    expect(decideOutcome({ ...PROPOSED, warningOnRecord: 'in force' })).toMatchObject({
      missing: [{ about: 'warning', provision: 'pcr-42-5' }],
    })
  })

  it('where there is no case to answer comes without proceedings', () => {
    expect(decideOutcome({ ...PROPOSED, caseToAnswer: 'none' })).toMatchObject({
      ok: false,
      missing: [{ about: 'forum' }],
    })
    const none = decideOutcome({
      ...PROPOSED,
      caseToAnswer: 'none',
      forum: 'no proceedings',
      finding: 'no finding',
      outcome: 'no action',
    })
    expect(none.ok).toBe(true)
  })

  it('short of dismissal for gross misconduct asks in 2025 for what makes it exceptional', () => {
    const refused = decideOutcome({ ...PROPOSED, regime: '2025', outcome: 'final written warning', reason: '' })
    expect(refused).toMatchObject({
      ok: false,
      missing: [
        { about: 'reason', say: 'Say why this is exceptional enough not to dismiss', provision: 'pcpcm-dismissal' },
      ],
    })
  })

  it('needs an answer and a reason', () => {
    const refused = decideOutcome({ ...PROPOSED, outcome: undefined, reason: undefined })
    expect(refused).toMatchObject({ ok: false, missing: [{ about: 'outcome' }, { about: 'reason' }] })
  })

  it('is named in plain words', () => {
    expect(outcomeName('dismissed without notice')).toBe('Dismissed without notice')
    expect(FORUMS.map(forumName)).toEqual([
      'A misconduct meeting',
      'A misconduct hearing',
      'An accelerated misconduct hearing',
      'Staff discipline',
      'No proceedings',
    ])
  })
})
