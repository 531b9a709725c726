import type { MatterId, PartyId } from './id.ts'
import { atStart } from './words.ts'

/** What a person who is not acting for the unit is in a matter. Rights attach to the word: PRA 2002 s. 12 and s. 21. */
export const PARTY_ROLES = [
  'reporter',
  'complainant',
  'interested person',
  'witness',
  'officer concerned',
  'police friend',
  'relevant lawyer',
] as const

/** One role of a party. A reporter is one until the matter is recorded; someone may hold several roles. */
export type PartyRole = (typeof PARTY_ROLES)[number]

/** Whom someone served with when the conduct is said to have happened: it decides whether they can be a complainant. */
export const SERVICE = ['this force', 'another force', 'no force', 'not known'] as const

/** One answer to whom someone serves with. */
export type Service = (typeof SERVICE)[number]

/** A person with a role in a matter. How to reach them is held apart, and opened with a reason. @public */
export type Party = {
  readonly id: PartyId
  readonly matter: MatterId
  readonly role: PartyRole
  readonly service: Service
}

/** The word a page uses for a role, with a capital letter. */
export function roleName(role: PartyRole): string {
  return atStart(role)
}
