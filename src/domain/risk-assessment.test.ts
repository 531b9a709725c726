import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { changedAnswers, decideAssessment, gravest, type ProposedAssessment } from './risk-assessment.ts'
import { questionsOf, RISK_GRADES, type RiskForm, tasksOpenedBy, toolGradeOf } from './risk-form.ts'
import { BY_FREQUENCY } from './risk-forms/by-frequency.ts'
import { CHECKLIST } from './risk-forms/checklist.ts'
import { POLICE_SUSPECT } from './risk-forms/police-suspect.ts'
import { SHIPPED_FORMS } from './risk-forms/shipped.ts'
import { SAFETY_TASKS } from './safety-task.ts'

const first = (form: RiskForm, count: number, answer: string, rest: string) =>
  Object.fromEntries(questionsOf(form).map(({ id }, at) => [id, at < count ? answer : rest]))
const monday = calendarDate('2026-11-02')
const proposed = (changes: Partial<ProposedAssessment> = {}): ProposedAssessment => ({
  form: CHECKLIST,
  answers: first(CHECKLIST, 0, 'yes', 'no'),
  phase: 'primary',
  professionalGrade: 'standard',
  reason: undefined,
  owner: undefined,
  assessedOn: monday,
  reviewBy: undefined,
  ...changes,
})
const missing = (changes: Partial<ProposedAssessment>) => {
  const decided = decideAssessment(proposed(changes))
  return decided.ok ? [] : decided.missing.map(({ about }) => about)
}

describe('a form grades by its own rules, as data', () => {
  it('the checklist has 27 questions and gives high at 14 yes; the one by frequency has 18', () => {
    expect([questionsOf(CHECKLIST).length, questionsOf(BY_FREQUENCY).length]).toEqual([27, 18])
    expect(toolGradeOf(CHECKLIST, first(CHECKLIST, 14, 'yes', 'no')).grade).toBe('high')
    expect(toolGradeOf(CHECKLIST, first(CHECKLIST, 0, 'yes', 'no')).grade).toBe('standard')
    expect(toolGradeOf(BY_FREQUENCY, first(BY_FREQUENCY, 6, 'often', 'never')).grade).toBe('high')
    expect(toolGradeOf(BY_FREQUENCY, first(BY_FREQUENCY, 3, 'often', 'never')).grade).toBe('medium')
  })

  it('and one more answer of yes never gives a lower grade', () => {
    const grades = ['not graded', ...RISK_GRADES]
    fc.assert(
      fc.property(
        fc.constantFrom(CHECKLIST, POLICE_SUSPECT),
        fc.array(fc.boolean(), { minLength: 27, maxLength: 27 }),
        fc.nat(26),
        (form, yes, more) => {
          const answers = Object.fromEntries(questionsOf(form).map(({ id }, at) => [id, yes[at] ? 'yes' : 'no']))
          const raised = questionsOf(form)[more % questionsOf(form).length]?.id ?? ''
          const [before, after] = [answers, { ...answers, [raised]: 'yes' }].map((each) =>
            grades.indexOf(toolGradeOf(form, each).grade),
          )
          expect(after).toBeGreaterThanOrEqual(before ?? 0)
        },
      ),
    )
  })
})

describe('what an officer has, knows or can arrange', () => {
  it('opens every kind of task when all is yes, and the same when nothing is known', () => {
    for (const answer of ['yes', 'not known']) {
      const opened = tasksOpenedBy(POLICE_SUSPECT, first(POLICE_SUSPECT, 99, answer, answer)).map(({ task }) => task)
      expect(opened.toSorted()).toEqual([...SAFETY_TASKS].toSorted())
    }
  })

  it('opens nothing when every answer is no', () => {
    expect(tasksOpenedBy(POLICE_SUSPECT, first(POLICE_SUSPECT, 99, 'no', 'no'))).toEqual([])
  })
})

describe('the grade of a professional stands apart from that of the form', () => {
  it('and needs a reason where it differs, upwards and downwards', () => {
    expect(missing({})).toEqual([])
    expect(missing({ professionalGrade: 'medium' })).toEqual(['reason'])
    expect(missing({ professionalGrade: 'medium', reason: 'She whispered.' })).toEqual([])
    const grave = first(CHECKLIST, 14, 'yes', 'no')
    expect(missing({ answers: grave, professionalGrade: 'standard', reason: '  ' })).toEqual(['reason'])
  })

  it('high or immediate risk has somebody who answers for it, and is assessed again within 7 days or 1', () => {
    const high = { professionalGrade: 'high', reason: 'He waits outside.', owner: 'somebody' } as const
    expect(missing({ ...high, owner: undefined })).toEqual(['owner'])
    expect(missing({ ...high, reviewBy: calendarDate('2026-11-09') })).toEqual([])
    expect(missing({ ...high, reviewBy: calendarDate('2026-11-10') })).toEqual(['review'])
    expect(missing({ ...high, professionalGrade: 'immediate', reviewBy: calendarDate('2026-11-04') })).toEqual([
      'review',
    ])
    expect(missing({ reviewBy: calendarDate('2026-11-30') })).toEqual([])
    expect(missing({ reviewBy: calendarDate('2026-12-01') })).toEqual(['review'])
  })

  it('leaves no question open, though not known answers each', () => {
    for (const form of SHIPPED_FORMS) {
      const none = decideAssessment(proposed({ form, answers: {} }))
      expect(none.ok ? 0 : none.missing.filter(({ say }) => say.startsWith('Answer question')).length, form.id).toBe(
        questionsOf(form).length,
      )
    }
    expect(missing({ answers: first(CHECKLIST, 0, '', 'not known') })).toEqual([])
  })
})

it('what changed between two assessments is told in the order of the later form', () => {
  expect(
    changedAnswers({ a: 'no', b: 'yes', old: 'no' }, { a: 'yes', b: 'yes', fresh: 'no' }, ['fresh', 'b', 'a']),
  ).toEqual([
    { question: 'fresh', before: undefined, after: 'no' },
    { question: 'a', before: 'no', after: 'yes' },
    { question: 'old', before: 'no', after: undefined },
  ])
  expect(gravest(['standard', 'high', 'medium'])).toBe('high')
  expect(gravest([])).toBeUndefined()
})
