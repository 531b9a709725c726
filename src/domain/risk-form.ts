import type { ProvisionId } from './provision.ts'
import type { Checked } from './provision-entry.ts'
import type { SafetyTask } from './safety-task.ts'

/** How grave a risk is. `immediate` asks for something to be done now. */
export const RISK_GRADES = ['standard', 'medium', 'high', 'immediate'] as const

/** One grade. */
export type RiskGrade = (typeof RISK_GRADES)[number]

/** What a form makes of its answers; a form need not grade at all. */
export type ToolGrade = RiskGrade | 'not graded'

/** How often, in the words of a form that asks so. */
export const FREQUENCIES = ['never', 'seldom', 'sometimes', 'often', 'constantly'] as const

/** An answer to every question of every form: it never counts as no. */
export const NOT_KNOWN = 'not known'

/** How a question is answered, beside “not known”, which is always open. */
export type AnswerKind =
  | { readonly kind: 'yes or no' }
  | { readonly kind: 'how often' }
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  | { readonly kind: 'number'; readonly upTo: number }

/** One question, in our own words, and what an answer of yes or not known sets going the same day. */
export type RiskQuestion = {
  readonly id: string
  readonly ask: string
  readonly hint?: string
  readonly answer: AnswerKind
  readonly weight?: 'critical'
  readonly opens?: readonly SafetyTask[]
}

/** Which answers make the form grade so. */
export type GradeCondition =
  | {
      readonly kind: 'count'
      readonly of: 'every question' | 'critical questions' | readonly string[]
      readonly answered: readonly string[]
      readonly atLeast: number
    }
  | { readonly kind: 'number'; readonly question: string; readonly from: number }

/** The first rule of a form that holds says its grade. */
export type GradeRule = { readonly grade: RiskGrade; readonly because: string; readonly when: GradeCondition }

/** A risk assessment form as data: sections of questions, how it grades, its version, and where it comes from. */
export type RiskForm = {
  readonly id: string
  readonly version: number
  readonly name: string
  readonly about: string
  readonly provision: ProvisionId
  readonly source: string
  readonly checked: Checked
  readonly sections: readonly { readonly heading: string; readonly questions: readonly RiskQuestion[] }[]
  readonly grading: readonly GradeRule[]
  readonly otherwise: ToolGrade
}

/** Answers by the id of the question. A number is written in digits. */
export type RiskAnswers = Readonly<Record<string, string | undefined>>

/** Every question of a form, in the order in which they are asked. */
export function questionsOf(form: Pick<RiskForm, 'sections'>): readonly RiskQuestion[] {
  return form.sections.flatMap(({ questions }) => questions)
}

/** The words that answer a question; none where it is answered with a number. “Not known” comes last. */
export function answersOpenTo({ answer }: RiskQuestion): readonly string[] {
  switch (answer.kind) {
    case 'yes or no':
      return ['yes', 'no', NOT_KNOWN]
    case 'how often':
      return [...FREQUENCIES, NOT_KNOWN]
    case 'choice':
      return [...answer.of, NOT_KNOWN]
    case 'number':
      return [NOT_KNOWN]
  }
}

/** Whether this is an answer to that question. */
export function isAnswer(question: RiskQuestion, given: string): boolean {
  const { answer } = question
  if (answer.kind === 'number' && /^\d{1,6}$/.test(given)) return Number(given) <= answer.upTo

  return answersOpenTo(question).includes(given)
}

/** What the form makes of these answers, and by which of its rules; what a professional makes of them is another matter. */
export function toolGradeOf(
  form: Pick<RiskForm, 'sections' | 'grading' | 'otherwise'>,
  answers: RiskAnswers,
): { readonly grade: ToolGrade; readonly because: string } {
  const met = form.grading.find(({ when }) => holds(form, when, answers))
  if (met) return { grade: met.grade, because: met.because }

  return {
    grade: form.otherwise,
    because:
      form.otherwise === 'not graded' ? 'this form gives no grade' : 'none of its rules for a higher grade is met',
  }
}

function holds(form: Pick<RiskForm, 'sections'>, when: GradeCondition, answers: RiskAnswers): boolean {
  if (when.kind === 'number') {
    const given = answers[when.question]
    return given !== undefined && /^\d+$/.test(given) && Number(given) >= when.from
  }
  const { of, answered, atLeast } = when
  const counted = questionsOf(form).filter(
    ({ id, weight }) =>
      of === 'every question' || (of === 'critical questions' ? weight === 'critical' : of.includes(id)),
  )

  return counted.filter(({ id }) => answered.includes(answers[id] ?? '')).length >= atLeast
}

/** What these answers set going, each task once, with the question that opened it. An answer of no opens nothing. */
export function tasksOpenedBy(
  form: Pick<RiskForm, 'sections'>,
  answers: RiskAnswers,
): readonly { readonly task: SafetyTask; readonly question: string }[] {
  const opened = questionsOf(form).flatMap(({ id, opens = [] }) =>
    opens.filter(() => opensTasks(answers[id])).map((task) => ({ task, question: id })),
  )

  return opened.filter(({ task }, at) => opened.findIndex((each) => each.task === task) === at)
}

/** Not known is acted upon as if it were yes: she is kept safe until somebody has asked. */
function opensTasks(answer: string | undefined): boolean {
  return answer !== undefined && answer !== 'no' && answer !== 'never' && answer !== '0'
}
