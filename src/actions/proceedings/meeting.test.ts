import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { FINDINGS, FORUMS, OUTCOMES } from '../../domain/outcome.ts'
import { lawLeavesOpen } from '../../domain/test-outcome-table.ts'
import { openQuestion } from '../decision/open-question.ts'
import { type RecordOutcome, recordOutcome } from '../decision/record-outcome.ts'
import { openMatter } from '../matter/open-matter.ts'
import { type Played, playedForce } from '../test-force.ts'
import { recordReflectivePractice } from './record-reflective-practice.ts'
import { referToProceedings } from './refer-to-proceedings.ts'
import { caseToAnswerOn, lacked, latestOf } from './test-case-to-answer.ts'

const monday = calendarDate('2026-11-02')
let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

const outcome = (matter: string, changes: Partial<RecordOutcome>) =>
  recordOutcome(played.as('authority'), {
    ...{ matter, allegation: 1, forum: 'misconduct meeting', finding: 'misconduct', outcome: 'written warning' },
    ...{ finalWrittenWarning: 'not in force', incidents: 'one', standards: ['STD1'], reason: 'As found.' },
    ...{ after: undefined, ...changes },
  })

describe('the act of recording an outcome', () => {
  it('accepts of every forum, finding and outcome exactly what the law leaves open to an officer who serves', async () => {
    const matter = await caseToAnswerOn(played, 'other', 'misconduct')
    const facts = { regime: '2025', concerned: 'serving officer', incidents: 'one' } as const
    const wrong: string[] = []
    let after: string | undefined
    for (const forum of FORUMS)
      for (const finding of FINDINGS)
        for (const one of OUTCOMES) {
          const done = await outcome(matter, { forum, finding, outcome: one, after })
          const lawful = lawLeavesOpen(
            { ...facts, finalWrittenWarning: 'not in force', forum, finding },
            'misconduct',
            one,
          )
          if (done.ok !== lawful) wrong.push(`${forum}, ${finding}: ${one}`)
          if (done.ok) after = await latestOf(played, matter, 'outcome')
          else if (lacked(done).some(([, provision]) => provision === ''))
            wrong.push(`${forum}: ${one}, without a rule`)
        }
    expect(wrong).toEqual([])
  }, 240_000)
})

describe('a meeting', () => {
  let matter: string
  it('hears misconduct and may warn; how long the warning lasts is kept (lengths unverified)', async () => {
    matter = await caseToAnswerOn(played, 'concerned', 'misconduct')
    const refer = {
      ...{ matter, allegation: 1, noticeOn: monday, evidence: undefined, publicInterest: undefined, after: undefined },
      ...{ iopcDetermined: undefined, reason: 'It is enough.' },
    }
    const to = (forum: 'misconduct meeting' | 'accelerated misconduct hearing') =>
      referToProceedings(played.as('authority'), { ...refer, forum })
    expect(lacked(await to('accelerated misconduct hearing'))).toContainEqual(['forum', 'pcr-49'])
    expect((await to('misconduct meeting')).ok).toBe(true)
    expect((await outcome(matter, { outcome: 'final written warning' })).ok).toBe(true)
    const [allegation] = (await openMatter(played.as('authority'), { matter })).allegations
    expect(allegation?.warning).toMatchObject({ months: 24, from: '2026-11-02', until: '2028-11-01' })
  })

  it('whose final written warning is found in the next matter about the same officer, and cannot be overlooked', async () => {
    const later = await caseToAnswerOn(played, 'concerned', 'misconduct')
    const asked = await openQuestion(played.as('authority'), { matter: later, kind: 'outcome', allegation: 1 })
    expect(asked.standing?.warning).toMatchObject({ until: '2028-11-01', matter: { address: matter } })
    const hearing = { forum: 'misconduct hearing', outcome: 'dismissed without notice' } as const
    expect(lacked(await outcome(later, hearing))).toContainEqual(['warning', 'pcr-42-5'])
    expect((await outcome(later, { ...hearing, finalWrittenWarning: 'in force' })).ok).toBe(true)
  })
})

describe('reflective practice', () => {
  it('is carried out to its end, where it is what came of an allegation (PCR 2020 Part 6)', async () => {
    const matter = await caseToAnswerOn(played, 'beside', 'misconduct')
    const reflect = (step: 'began' | 'ended', after?: string) =>
      recordReflectivePractice(played.as('authority'), {
        ...{ matter, allegation: 1, step, on: monday, words: 'How she was spoken to.', after },
      })
    const next = async () =>
      (await openMatter(played.as('authority'), { matter })).tasks.find(
        ({ kind }) => kind === 'carry out reflective practice',
      )?.act
    expect(lacked(await reflect('began'))).toEqual([['outcome', 'pcr-part-6']])
    const away = {
      forum: 'no proceedings',
      finding: 'no finding',
      outcome: 'reflective practice review process',
    } as const
    expect((await outcome(matter, away)).ok).toBe(true)
    expect(await next()).toContain('began')
    expect((await reflect('began')).ok).toBe(true)
    expect(await next()).toContain('ended')
    expect((await reflect('ended', await latestOf(played, matter, 'reflective practice'))).ok).toBe(true)
    expect(await next()).toBeUndefined()
  })
})
