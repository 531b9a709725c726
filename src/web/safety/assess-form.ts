import { z } from 'zod'
import type { AssessRisk } from '../../actions/risk/assess.ts'
import { RISK_PHASES } from '../../domain/risk-assessment.ts'
import { isAnswer, questionsOf, RISK_GRADES, type RiskForm } from '../../domain/risk-form.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, dayIn, oneOf, type Typed, words } from '../answers.ts'

const schema = z.object({
  phase: oneOf(RISK_PHASES),
  professional: oneOf(RISK_GRADES),
  reason: words,
  owner: z.uuid().optional().catch(undefined),
})

/** The step after the last section, where the grades stand. */
export const GRADE = 'grade'

export const answerField = (question: string) => `q-${question}`
export const commentField = (question: string) => `c-${question}`

/** The fields of one step: the others stay as they were kept. */
export function fieldsOf(form: RiskForm, step: string): readonly string[] {
  if (step === GRADE) return ['phase', 'professional', 'reason', 'owner', 'review-day', 'review-month', 'review-year']
  const section = form.sections[Number(step) - 1]

  return section?.questions.flatMap(({ id }) => [answerField(id), commentField(id)]) ?? []
}

/** The draft with the answers of one step in place of what stood there. */
export function withStep(draft: Typed, form: RiskForm, step: string, body: Typed): Typed {
  const own = fieldsOf(form, step)
  const others = Object.entries(draft).filter(([name]) => !own.includes(name))

  return Object.fromEntries([
    ...others,
    ...own.flatMap((name) => (body[name] === undefined ? [] : [[name, body[name]]])),
  ])
}

/** What is still open in one section. */
export function openIn(form: RiskForm, step: string, draft: Typed): readonly FormError[] {
  const all = questionsOf(form)

  return (form.sections[Number(step) - 1]?.questions ?? [])
    .filter((question) => !isAnswer(question, given(draft, question.id) ?? ''))
    .map(({ id }) => ({
      field: answerField(id),
      message: `Answer question ${all.findIndex((each) => each.id === id) + 1}. “Not known” is an answer`,
    }))
}

/** The whole assessment as it was typed; what is missing is for the rule to say. */
export function readAssessment(
  draft: Typed,
  form: RiskForm,
  matter: string,
): { readonly command: AssessRisk; readonly errors: readonly FormError[] } {
  const { phase, professional, reason, owner } = schema.parse(draft)
  const review = dayIn(draft, 'review')
  const questions = questionsOf(form)
  const from = (field: (id: string) => string) =>
    Object.fromEntries(questions.map(({ id }) => [id, words.parse(draft[field(id)])]))

  return {
    errors: review.kind === 'no day' ? [dayError('review', 'Give the day, month and year')] : [],
    command: {
      matter,
      form: form.id,
      phase,
      answers: from(answerField),
      comments: from(commentField),
      professionalGrade: professional,
      reason,
      owner,
      reviewBy: review.day,
    },
  }
}

function given(draft: Typed, question: string): string | undefined {
  const value = draft[answerField(question)]

  return typeof value === 'string' ? value.trim() : undefined
}
