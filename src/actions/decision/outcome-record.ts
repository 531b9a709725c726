import type { RolesThen } from '../../domain/concerned.ts'
import type { OutcomeFacts } from '../../domain/lawful-outcome.ts'
import type { OutcomeDecision } from '../../domain/outcome-decision.ts'

/**
 * An outcome as it is kept: the domain's decision, the facts it was lawful on, and what the person was to the police when it
 * happened, when it was reported and when it was decided; the last is not kept with outcomes recorded before it was asked.
 */
export type OutcomeRecord = OutcomeDecision & { readonly facts: OutcomeFacts; readonly roles?: RolesThen }
