import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ActName } from './permission.ts'
import type { ProvisionId } from './provision.ts'
import { type ClosureFacts, missingForClosure } from './strand.ts'

/** Whether a matter is worked. A matter is closed, and taken up again, by decisions that are added. */
export type ClosingStanding = 'open' | 'closed'

/** Closed, or taken up again. */
export type ClosingDecision = {
  readonly standing: ClosingStanding
  readonly provision: ProvisionId
  readonly because: string
}

/** What the appropriate authority proposes when a matter is closed. */
export type ProposedClosing = {
  readonly standing: ClosingStanding
  readonly facts: ClosureFacts
  readonly reason: string | undefined
}

/**
 * Close a matter, once nothing that must be decided for itself is missing.
 *
 * @returns the decision; or all that is missing: what `missingForClosure` names, and `reason`; about `standing` where it is closed
 * @see policy, closing and each decision on its own
 */
export function decideClosing({ standing, facts, reason }: ProposedClosing): Decided<ClosingDecision> {
  if (standing === 'closed')
    return { ok: false, missing: [lacking('standing', 'This matter is closed already', 'policy-closing')] }
  const missing: Missing[] = [...missingForClosure(facts)]
  if (!isWritten(reason)) missing.push(lacking('reason', 'Say why it closes now', 'policy-closing'))

  return decidedUnless(missing, {}, () => ({
    standing: 'closed',
    provision: 'policy-closing',
    because: 'every decision that must be made for itself is on record, and the person who reported was told',
  }))
}

/**
 * Take a closed matter up again. What was decided before stays; nothing of it is decided anew by this.
 *
 * @returns the decision; or what is missing, about `standing` or `reason`
 * @see policy, reopening
 */
export function decideReopening(standing: ClosingStanding, reason: string | undefined): Decided<ClosingDecision> {
  const missing: Missing[] = []
  if (standing === 'open') missing.push(lacking('standing', 'This matter is not closed', 'policy-reopening'))
  if (!isWritten(reason)) missing.push(lacking('reason', 'Say what has come up', 'policy-reopening'))

  return decidedUnless(missing, {}, () => ({
    standing: 'open',
    provision: 'policy-reopening',
    because: 'something came up after it had closed',
  }))
}

const WHILE_CLOSED: readonly ActName[] = [
  'open matter',
  'open narrative',
  'open history',
  'open vetting question',
  'see who has looked',
  'open safety',
  'open risk assessment',
  'open safety plan',
  'assign matter',
  'reopen matter',
]

/** Whether an act may be done upon a matter of this standing: a closed one is read, and taken up again first. */
export function openTo(standing: ClosingStanding, act: ActName): 'yes' | 'no' {
  if (standing === 'closed') return WHILE_CLOSED.includes(act) ? 'yes' : 'no'

  return act === 'reopen matter' ? 'no' : 'yes'
}

/** What stands between a person and an act upon a closed matter. */
export const CLOSED: Missing = lacking(
  'standing',
  'This matter is closed. Take it up again first, and say why',
  'policy-reopening',
)
