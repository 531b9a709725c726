import type { Acting } from '../acting.ts'
import { type AgreePlan, agreePlan } from '../contact/agree-plan.ts'
import type { OfPartyNamed } from '../contact/partys-desk.ts'
import { type RecordContact, recordContact } from '../contact/record-contact.ts'
import type { Recorded } from '../recorded.ts'
import { type PutAdvocate, putAdvocate } from '../support/advocate.ts'
import { type RecordConsent, recordConsent } from '../support/consent.ts'
import { assessNeeds, type RecordRight, recordRight } from '../support/record-right.ts'

type Of<Command> = Omit<Command, keyof OfPartyNamed>

/** What is done with the one who told, in a plan. */
export type PeopleDeed =
  | { readonly act: 'agree contact plan'; readonly command: Of<AgreePlan> }
  | { readonly act: 'record contact'; readonly command: Of<RecordContact> }
  | { readonly act: 'record right'; readonly command: Of<RecordRight> }
  | { readonly act: 'assess needs'; readonly command: Of<Parameters<typeof assessNeeds>[1]> }
  | { readonly act: 'record consent'; readonly command: Of<RecordConsent> }
  | { readonly act: 'put advocate on record'; readonly command: Of<PutAdvocate> }

export function performWithPerson(acting: Acting, deed: PeopleDeed, matter: string): Promise<Recorded<object>> {
  const of: OfPartyNamed = { matter, party: 1 }
  switch (deed.act) {
    case 'agree contact plan':
      return agreePlan(acting, { ...deed.command, ...of })
    case 'record contact':
      return recordContact(acting, { ...deed.command, ...of })
    case 'record right':
      return recordRight(acting, { ...deed.command, ...of })
    case 'assess needs':
      return assessNeeds(acting, { ...deed.command, ...of })
    case 'record consent':
      return recordConsent(acting, { ...deed.command, ...of })
    case 'put advocate on record':
      return putAdvocate(acting, { ...deed.command, ...of })
  }
}
