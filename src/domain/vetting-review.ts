import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

/** The answers to whether a matter calls for a review of clearance. */
export const VETTING_ANSWERS = ['a review is called for', 'no review is called for'] as const

/** One answer. */
export type VettingAnswer = (typeof VETTING_ANSWERS)[number]

/** Whether clearance is looked at again because of a matter. It says nothing of the misconduct, which is decided apart. */
export type VettingReview = {
  readonly answer: VettingAnswer
  readonly provision: ProvisionId
  readonly because: string
}

/** What a vetting officer proposes. */
export type ProposedVettingReview = {
  readonly answer: VettingAnswer | undefined
  /** That everything else recorded of the person was looked at first; what was not looked at cannot be attested. */
  readonly looked: 'at every matter of the person' | undefined
  readonly reason: string | undefined
}

/**
 * Whether a matter calls for a review of clearance, decided by vetting alone.
 *
 * @returns the decision; or what is missing, about `answer`, `looked` or `reason`
 * @see VET 2025 (wording unverified); policy, vetting review
 */
export function decideVettingReview({ answer, looked, reason }: ProposedVettingReview): Decided<VettingReview> {
  const missing: Missing[] = []
  if (!answer)
    missing.push(lacking('answer', 'Say whether clearance is to be looked at again', 'policy-vetting-review'))
  if (!looked)
    missing.push(
      lacking(
        'looked',
        'Look first at every matter recorded of the person, and say that you did',
        'policy-vetting-review',
      ),
    )
  if (!isWritten(reason)) missing.push(lacking('reason', 'Say why', 'policy-reasons'))

  return decidedUnless(missing, { answer }, (given) => ({
    ...given,
    provision: given.answer === 'a review is called for' ? 'vet-clearance' : 'policy-vetting-review',
    because: `vetting looked at every matter recorded of the person and found that ${given.answer}`,
  }))
}
