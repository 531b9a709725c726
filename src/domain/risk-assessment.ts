import { type CalendarDate, showDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'
import {
  isAnswer,
  questionsOf,
  RISK_GRADES,
  type RiskAnswers,
  type RiskForm,
  type RiskGrade,
  type ToolGrade,
  toolGradeOf,
} from './risk-form.ts'
import { latestReview } from './risk-review.ts'

/** By whoever came first, or later by a specialist. */
export const RISK_PHASES = ['primary', 'secondary'] as const

/** One phase. */
export type RiskPhase = (typeof RISK_PHASES)[number]

/** One assessment as it is kept: what the form makes of the answers and what a professional does stand apart. */
export type RiskAssessment = {
  readonly form: string
  readonly version: number
  readonly phase: RiskPhase
  readonly toolGrade: ToolGrade
  readonly toolBecause: string
  readonly professionalGrade: RiskGrade
  /** The last day to assess again. */
  readonly reviewBy: CalendarDate
  readonly provision: ProvisionId
}

/** What an assessor proposes. */
export type ProposedAssessment = {
  readonly form: RiskForm
  readonly answers: RiskAnswers
  readonly phase: RiskPhase | undefined
  readonly professionalGrade: RiskGrade | undefined
  readonly reason: string | undefined
  /** Who answers for keeping her safe; asked for where risk is high. */
  readonly owner: string | undefined
  readonly assessedOn: CalendarDate
  readonly reviewBy: CalendarDate | undefined
}

/** Whether risk of this grade asks for a named owner, a plan and a day to look again. */
export function asksForOwner(grade: RiskGrade | undefined): boolean {
  return grade === 'high' || grade === 'immediate'
}

/** The graver of two grades, and of any number of them; none where none is given. */
export function gravest(grades: readonly RiskGrade[]): RiskGrade | undefined {
  return RISK_GRADES.findLast((grade) => grades.includes(grade))
}

/**
 * An assessment by one form: every question answered, also with “not known”; the grade of a professional apart from that of
 * the form, with a reason where they differ; and a day to assess again that is no later than the policy allows.
 *
 * @returns the assessment; or what is missing, about the id of a question, `phase`, `professional`, `reason`, `owner` or `review`
 * @see policy, risk assessment, risk re-assessment and high risk
 */
export function decideAssessment(proposed: ProposedAssessment): Decided<RiskAssessment> {
  const { form, answers, phase, professionalGrade, reason, assessedOn } = proposed
  const tool = toolGradeOf(form, answers)
  const missing: Missing[] = questionsOf(form).flatMap((question, at) => {
    const given = answers[question.id]
    return given !== undefined && isAnswer(question, given)
      ? []
      : [lacking(question.id, `Answer question ${at + 1}. “Not known” is an answer`, form.provision)]
  })
  if (!phase)
    missing.push(lacking('phase', 'Say whether this is the first assessment or a specialist’s', 'policy-risk'))
  if (!professionalGrade) missing.push(lacking('professional', 'Say how grave you judge the risk to be', 'policy-risk'))
  if (professionalGrade && professionalGrade !== tool.grade && !isWritten(reason))
    missing.push(lacking('reason', `Say why: ${whyAsked(professionalGrade, tool.grade)}`, 'policy-risk'))
  if (asksForOwner(professionalGrade) && proposed.owner === undefined)
    missing.push(lacking('owner', 'Name who answers for keeping her safe', 'policy-high-risk'))
  const latest = professionalGrade && latestReview(professionalGrade, assessedOn)
  const reviewBy = proposed.reviewBy ?? latest
  if (latest && reviewBy && reviewBy > latest)
    missing.push(
      lacking(
        'review',
        `Assess again by ${showDate(latest)} at the latest: it is ${professionalGrade}`,
        'policy-risk-review',
      ),
    )
  if (reviewBy && reviewBy < assessedOn)
    missing.push(lacking('review', 'The day to assess again cannot be before this assessment', 'policy-risk-review'))

  return decidedUnless(missing, { phase, professionalGrade, reviewBy }, (given) => ({
    ...given,
    form: form.id,
    version: form.version,
    toolGrade: tool.grade,
    toolBecause: tool.because,
    provision: 'policy-risk',
  }))
}

function whyAsked(professional: RiskGrade, tool: ToolGrade): string {
  if (tool === 'not graded') return 'the form gives no grade'

  return RISK_GRADES.indexOf(professional) < RISK_GRADES.indexOf(tool)
    ? `the form gives ${tool}, and you judge it lower`
    : `the form gives ${tool}`
}

/** One answer that is not what it was: `before` is undefined where the question was not asked then, `after` where it is not asked now. */
export type ChangedAnswer = {
  readonly question: string
  readonly before: string | undefined
  readonly after: string | undefined
}

/** What changed from one assessment to another, in the order of the later form and then of what it no longer asks. */
export function changedAnswers(
  before: RiskAnswers,
  after: RiskAnswers,
  order: readonly string[],
): readonly ChangedAnswer[] {
  const asked = [...order, ...Object.keys(before).filter((question) => !order.includes(question))]

  return asked
    .filter((question) => before[question] !== after[question])
    .map((question) => ({ question, before: before[question], after: after[question] }))
}
