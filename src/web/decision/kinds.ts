import { afterWithdrawal } from './after-withdrawal.ts'
import { appeal } from './appeal.ts'
import { caseToAnswer } from './case-to-answer.ts'
import { classification } from './classification.ts'
import { closing } from './closing.ts'
import { criminalStrand } from './criminal-strand.ts'
import { type DecisionForm, fieldNamed } from './decision-form.ts'
import { departure } from './departure.ts'
import { dutyStatus } from './duty-status.ts'
import { listReport } from './list-report.ts'
import { mode } from './mode.ts'
import { outcome } from './outcome.ts'
import { panel } from './panel.ts'
import { prejudice } from './prejudice.ts'
import { proceedings } from './proceedings.ts'
import { protectiveOrders } from './protective-orders.ts'
import { referral } from './referral.ts'
import { reflectivePractice } from './reflective-practice.ts'
import { reopening } from './reopening.ts'
import { safeguarding } from './safeguarding.ts'
import { severity } from './severity.ts'
import { vettingReview } from './vetting-review.ts'

const FORMS: readonly DecisionForm[] = [
  ...[referral, dutyStatus, severity, mode, caseToAnswer, outcome],
  ...[criminalStrand, prejudice, classification],
  ...[proceedings, panel, appeal, reflectivePractice, departure, listReport],
  ...[vettingReview, safeguarding, protectiveOrders, afterWithdrawal, closing, reopening],
]

/** Every kind of decision, by the word that stands for it in an address. */
export const DECISION_FORMS: ReadonlyMap<string, DecisionForm> = new Map(
  FORMS.map((form) => [fieldNamed(form.kind), form]),
)
