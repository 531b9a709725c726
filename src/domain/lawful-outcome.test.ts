import { describe, expect, it } from 'vitest'
import { CASE_TO_ANSWER } from './allegation.ts'
import { lawfulOutcomes, type OutcomeFacts } from './lawful-outcome.ts'
import { OUTCOMES } from './outcome.ts'
import { decideOutcome } from './outcome-decision.ts'
import { findProvision } from './provision.ts'
import { everyCombination, lawLeavesOpen } from './test-outcome-table.ts'

const HEARING: OutcomeFacts = {
  forum: 'misconduct hearing',
  finding: 'gross misconduct',
  regime: '2025',
  concerned: 'serving officer',
  finalWrittenWarning: 'not in force',
  incidents: 'one',
}

describe('of every combination of forum, finding, standing, regime, warning and incidents', () => {
  it.each(CASE_TO_ANSWER)(
    'with a case to answer of “%s”, exactly what the law leaves open is accepted, and all else refused with a provision',
    (caseToAnswer) => {
      const combinations = everyCombination().flatMap((facts) => OUTCOMES.map((outcome) => ({ facts, outcome })))
      const judged = combinations.map(({ facts, outcome }) => ({
        at: `${Object.values(facts).join(', ')}: ${outcome}`,
        lawful: lawLeavesOpen(facts, caseToAnswer, outcome),
        said: decideOutcome({ ...facts, caseToAnswer, outcome, reason: 'As the panel found.' }),
      }))
      expect(judged).toHaveLength(1920 * OUTCOMES.length)
      expect(judged.filter(({ lawful, said }) => said.ok !== lawful).map(({ at }) => at)).toEqual([])
      expect(judged.filter(({ said }) => said.ok).length).toBeGreaterThan(0)
      const unruled = judged.filter(({ said }) =>
        said.ok
          ? findProvision(said.decision.provision) === undefined
          : said.missing.some((each) => findProvision(each.provision) === undefined),
      )
      expect(unruled.map(({ at }) => at)).toEqual([])
    },
  )
})

describe('gross misconduct that does not end in dismissal', () => {
  const short = (facts: Partial<OutcomeFacts>) =>
    lawfulOutcomes({ ...HEARING, ...facts }).filter(
      ({ outcome }) => outcome !== 'dismissed without notice' && outcome !== 'would have been dismissed',
    )

  it('needs under the 2025 rules what makes it exceptional, for an officer who serves and for one who left', () => {
    for (const concerned of ['serving officer', 'former officer'] as const)
      for (const each of short({ concerned }))
        expect(each).toMatchObject({ asks: 'why this is exceptional', provision: 'pcpcm-dismissal' })
  })

  it('has its reasons sent to the local policing body from 2024 (PCAR 2024)', () => {
    const goTo = (facts: Partial<OutcomeFacts>) => [...new Set(short(facts).map((each) => each.reasonsGoTo))]
    expect(goTo({ regime: '2020' })).toEqual(['the record'])
    expect(goTo({ regime: '2024' })).toEqual(['the local policing body'])
    expect(goTo({ regime: '2025' })).toEqual(['the local policing body'])
  })

  it('says so with the decision', () => {
    const said = decideOutcome({
      ...HEARING,
      regime: '2024',
      caseToAnswer: 'gross misconduct',
      outcome: 'final written warning',
      reason: 'Long service.',
    })
    expect(said).toMatchObject({ ok: true, decision: { reasonsGoTo: 'the local policing body' } })
  })
})
