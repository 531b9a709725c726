import type { CalendarDate } from '../domain/calendar-date.ts'
import type { RiskPhase } from '../domain/risk-assessment.ts'
import type { RiskGrade, ToolGrade } from '../domain/risk-form.ts'
import type { Transaction } from './database.ts'

export type AssessmentRow = {
  readonly id: string
  readonly matter: string
  readonly number: number
  readonly form: string
  readonly version: number
  readonly phase: RiskPhase
  readonly assessed_on: CalendarDate
  readonly assessor: string
  readonly tool_grade: ToolGrade
  readonly tool_because: string
  readonly professional_grade: RiskGrade
  readonly reason: string | null
  readonly owner: string | null
  readonly review_by: CalendarDate
}

export type AnswerRow = {
  readonly id: string
  readonly matter: string
  readonly assessment: string
  readonly question: string
  readonly answer: string
  readonly comment: string | null
}

export async function insertAssessment(
  tx: Transaction,
  row: AssessmentRow,
  answers: readonly AnswerRow[],
): Promise<void> {
  await tx.insertInto('risk_assessment').values(row).execute()
  await tx
    .insertInto('risk_answer')
    .values([...answers])
    .execute()
}

/** Every assessment in this matter, the first first. Grades are facts; the answers stand apart. */
export async function assessmentsIn(tx: Transaction, matter: string): Promise<readonly AssessmentRow[]> {
  const rows = await tx
    .selectFrom('risk_assessment')
    .select(['id', 'matter', 'number', 'form', 'version', 'phase', 'assessed_on', 'assessor', 'tool_grade'])
    .select(['tool_because', 'professional_grade', 'reason', 'owner', 'review_by'])
    .where('matter', '=', matter)
    .orderBy('number')
    .execute()

  return rows as AssessmentRow[]
}

/** The answers of these assessments, where whoever asks may read them. */
export async function answersOf(tx: Transaction, assessments: readonly string[]): Promise<readonly AnswerRow[]> {
  if (assessments.length === 0) return []

  return tx
    .selectFrom('risk_answer')
    .select(['id', 'matter', 'assessment', 'question', 'answer', 'comment'])
    .where('assessment', 'in', [...assessments])
    .execute()
}
