import type { CalendarDate } from '../../domain/calendar-date.ts'
import { MEASURE_KINDS, MEASURES, type MeasureStanding } from '../../domain/measure.ts'
import { gravest } from '../../domain/risk-assessment.ts'
import type { RiskGrade } from '../../domain/risk-form.ts'
import type { TaskKind } from '../../domain/task-kind.ts'
import { TASK_KINDS_OF_RISK } from '../../domain/task-kinds-of-risk.ts'
import type { Transaction } from '../../store/database.ts'
import { measureStatesIn, measuresIn } from '../../store/measure.ts'
import { assessmentsIn } from '../../store/risk-assessment.ts'
import type { CaseFile } from '../matter/case-file.ts'

export type SafetyToday = {
  /** The gravest of the latest grades; none where risk was never assessed. */
  readonly grade: RiskGrade | undefined
  /** The earliest day to assess again. */
  readonly reviewBy: CalendarDate | undefined
  readonly measures: readonly {
    readonly name: string
    readonly standing: MeasureStanding
    readonly since: CalendarDate
  }[]
  readonly open: number
}

/** How safe she is today, in a few facts for the page of the matter. */
export async function safetyTodayOf(
  tx: Transaction,
  { matter: { id: matter }, tasks }: Pick<CaseFile, 'matter' | 'tasks'>,
): Promise<SafetyToday> {
  const rows = await assessmentsIn(tx, matter)
  const current = rows.filter((row) => !rows.some((other) => other.form === row.form && other.number > row.number))
  const measures = await measuresIn(tx, matter)
  const states = measures.length === 0 ? [] : await measureStatesIn(tx, matter)
  const kinds: readonly TaskKind[] = Object.keys(TASK_KINDS_OF_RISK) as (keyof typeof TASK_KINDS_OF_RISK)[]

  return {
    grade: gravest(current.map(({ professional_grade }) => professional_grade)),
    reviewBy: current.map(({ review_by }) => review_by).toSorted()[0],
    measures: MEASURE_KINDS.flatMap((kind) => {
      const latest = measures.findLast((each) => each.kind === kind)
      const now = states.findLast(({ measure }) => measure === latest?.id)
      return now ? [{ name: MEASURES[kind], standing: now.standing, since: now.valid_from }] : []
    }),
    open: tasks.filter(({ kind, now }) => kinds.includes(kind) && now.kind === 'open').length,
  }
}
