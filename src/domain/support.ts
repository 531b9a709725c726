/** The kinds of support that somebody may be referred to, as data: a further one is one more line. */
export const SUPPORT_SERVICES = [
  'independent domestic violence adviser (IDVA)',
  'independent sexual violence adviser (ISVA)',
  'children’s adviser (ChISVA)',
  'sexual assault referral centre (SARC)',
  'counselling',
  'housing',
  'police federation or union',
  'health service',
  'another service',
] as const

/** One kind of support. */
export type SupportService = (typeof SUPPORT_SERVICES)[number]

/** For what somebody may agree that something of theirs is passed on. Consent is asked for each, and for each recipient. */
export const CONSENT_PURPOSES = [
  'refer her and say how to reach her safely',
  'share dates and updates',
  'share what was reported',
  'share the assessment of risk',
  'tell the person who reported',
] as const

/** One purpose. */
export type ConsentPurpose = (typeof CONSENT_PURPOSES)[number]

/** How a consent stands. What was refused or revoked is asked for again by another consent, never by changing this one. */
export type ConsentStanding = 'given' | 'refused' | 'revoked'

/** What an advocate may be told, as she chose. */
export const ADVOCATE_SCOPE = ['dates and updates', 'what was reported', 'the plan for safe contact', 'risk'] as const

/** One part of what an advocate may be told. */
export type AdvocateScope = (typeof ADVOCATE_SCOPE)[number]

/**
 * Whether anything may be passed on under a consent today.
 *
 * @returns `yes` only while it is given
 */
export function mayShare(standing: ConsentStanding): 'yes' | 'no' {
  return standing === 'given' ? 'yes' : 'no'
}
