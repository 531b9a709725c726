import { addDays, type CalendarDate } from './calendar-date.ts'
import type { ProvisionId } from './provision.ts'
import type { RiskGrade } from './risk-form.ts'

/** After how many days risk is assessed again, by grade: local policy as data, which a force may replace by a later version. */
export const RISK_REVIEW: {
  readonly version: number
  readonly provision: ProvisionId
  readonly days: Readonly<Record<RiskGrade, number>>
} = {
  version: 1,
  provision: 'policy-risk-review',
  days: { standard: 28, medium: 28, high: 7, immediate: 1 },
}

/** The last day on which risk of this grade is assessed again; every day counts, the day after is the first. */
export function latestReview(grade: RiskGrade, assessed: CalendarDate): CalendarDate {
  return addDays(assessed, RISK_REVIEW.days[grade])
}
