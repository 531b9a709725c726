import { caseToAnswer } from './case-to-answer.ts'
import { classification } from './classification.ts'
import { criminalStrand } from './criminal-strand.ts'
import { type DecisionForm, fieldNamed } from './decision-form.ts'
import { dutyStatus } from './duty-status.ts'
import { mode } from './mode.ts'
import { outcome } from './outcome.ts'
import { prejudice } from './prejudice.ts'
import { referral } from './referral.ts'
import { severity } from './severity.ts'

const FORMS: readonly DecisionForm[] = [
  ...[referral, dutyStatus, severity, mode, caseToAnswer, outcome],
  ...[criminalStrand, prejudice, classification],
]

/** Every kind of decision, by the word that stands for it in an address. */
export const DECISION_FORMS: ReadonlyMap<string, DecisionForm> = new Map(
  FORMS.map((form) => [fieldNamed(form.kind), form]),
)
