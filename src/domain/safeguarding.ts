import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

/** How the person who reported, and those around them, are kept safe once the matter has ended. */
export const SAFEGUARDING_ANSWERS = [
  'a safeguarding plan stays in place',
  'another agency carries the plan on',
  'nothing more is needed',
] as const

/** One answer. */
export type SafeguardingAnswer = (typeof SAFEGUARDING_ANSWERS)[number]

/** Protective measures that may be considered. A default: which of them a force has, and their names, change. */
export const PROTECTIVE_MEASURES = [
  'domestic abuse protection notice or order',
  'non-molestation or occupation order',
  'stalking protection order',
  'sexual harm or sexual risk order',
  'restraining order',
  'conditions of bail',
  'multi-agency risk conference',
  'separation at work',
  'independent support',
] as const

/** One measure. */
export type ProtectiveMeasure = (typeof PROTECTIVE_MEASURES)[number]

/** What was decided on safety, and what was considered for it. It neither waits for the other decisions nor stands in for one. */
export type Safeguarding = {
  readonly answer: SafeguardingAnswer
  readonly considered: readonly ProtectiveMeasure[]
  readonly provision: ProvisionId
  readonly because: string
}

/** What those who work a matter propose. */
export type ProposedSafeguarding = {
  readonly answer: SafeguardingAnswer | undefined
  readonly considered: readonly ProtectiveMeasure[]
  /** Asked where no measure was considered. */
  readonly whyNone: string | undefined
  readonly reason: string | undefined
}

/**
 * How people are kept safe when the matter ends, with the measures that were considered, or why none was.
 *
 * @returns the decision; or what is missing, about `answer`, `why none` or `reason`
 * @see policy, safeguarding: under-use of protective measures is what a super-complaint found
 */
export function decideSafeguarding(proposed: ProposedSafeguarding): Decided<Safeguarding> {
  const { answer, considered } = proposed
  const missing: Missing[] = []
  if (!answer) missing.push(lacking('answer', 'Say how people are kept safe from now on', 'policy-safeguarding'))
  if (considered.length === 0 && !isWritten(proposed.whyNone)) {
    missing.push(lacking('why none', 'Say which measures were considered, or why none was', 'policy-safeguarding'))
  }
  if (!isWritten(proposed.reason)) missing.push(lacking('reason', 'Say why', 'policy-reasons'))

  return decidedUnless(missing, { answer }, (given) => ({
    ...given,
    considered,
    provision: 'policy-safeguarding',
    because:
      considered.length === 0
        ? `${given.answer}, and why no protective measure was considered is written down`
        : `${given.answer}, after ${considered.length === 1 ? 'a protective measure was' : `${considered.length} protective measures were`} considered`,
  }))
}
