import type { CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ActName } from './permission.ts'
import type { ProvisionId } from './provision.ts'
import { missingForApproval, type SecondApproval } from './second-approval.ts'
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
  /** How far a second person has come with it. */
  readonly approval: SecondApproval
  /** The day on which it would close. */
  readonly today: CalendarDate
  readonly reason: string | undefined
}

/**
 * Close a matter, once nothing that must be decided for itself is missing, a second person has approved it, and nobody outside
 * objected before the cooling-off ended.
 *
 * @returns the decision; or all that is missing: what `missingForClosure` and `missingForApproval` name, and `reason`; about
 * `standing` where it is closed
 * @see policy, closing and each decision on its own
 */
export function decideClosing({ standing, facts, approval, today, reason }: ProposedClosing): Decided<ClosingDecision> {
  if (standing === 'closed')
    return { ok: false, missing: [lacking('standing', 'This matter is closed already', 'policy-closing')] }
  const missing: Missing[] = [...missingBeforeClosing(facts, approval, today)]
  if (!isWritten(reason)) missing.push(lacking('reason', 'Say why it closes now', 'policy-closing'))

  return decidedUnless(missing, {}, () => ({
    standing: 'closed',
    provision: 'policy-closing',
    because: 'every decision that must be made for itself is on record, and a second person approved',
  }))
}

/** What a closing lacks: its decisions first, and once none of those is missing, the second person and the cooling-off. */
export function missingBeforeClosing(
  facts: ClosureFacts,
  approval: SecondApproval,
  today: CalendarDate,
): readonly Missing[] {
  const missing = missingForClosure(facts)

  return missing.length > 0 ? missing : missingForApproval(approval, today)
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
  'open inquiry',
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
