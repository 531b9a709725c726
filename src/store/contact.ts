import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ContactChannel, SafeWay, UrgentRoute, Voicemail } from '../domain/contact-plan.ts'
import type { Told } from '../domain/victim-right.ts'
import type { Transaction } from './database.ts'

type OfParty = { readonly id: string; readonly matter: string; readonly party: string }

export type ContactPlanRow = OfParty & {
  readonly valid_from: CalendarDate
  readonly ways: readonly SafeWay[]
  readonly voicemail: Voicemail
  readonly who: readonly string[]
  readonly every: number
  readonly review_on: CalendarDate
  readonly words_to_use: string
  readonly never: string | null
  readonly code_word: string | null
}

export type ContactRow = OfParty & {
  readonly kind: 'planned' | 'made' | 'outside the plan'
  readonly valid_from: CalendarDate
  readonly at_time: string
  readonly channel: ContactChannel
  readonly voicemail: 'left' | 'not left'
  readonly staff_person: string
  readonly reached: 'yes' | 'no' | null
  readonly told: readonly Told[]
  readonly met: readonly string[]
  readonly words: string | null
}

/** Each version is a row; the latest holds. */
export async function insertContactPlan(tx: Transaction, plan: ContactPlanRow): Promise<void> {
  const { ways, who, ...row } = plan
  await tx
    .insertInto('contact_plan')
    .values({ ...row, ways: JSON.stringify(ways), who: [...who] })
    .execute()
}

/** Every version of the plan of a person in a matter, oldest first. */
export async function contactPlansOf(tx: Transaction, party: string): Promise<readonly ContactPlanRow[]> {
  const rows = await tx
    .selectFrom('contact_plan')
    .select(['id', 'matter', 'party', 'valid_from', 'ways', 'voicemail', 'who', 'every', 'review_on'])
    .select(['words_to_use', 'never', 'code_word'])
    .where('party', '=', party)
    .orderBy('place')
    .execute()

  return rows as unknown as ContactPlanRow[]
}

/** The database holds it against the plan once more, and refuses what is called within it and is not. */
export async function insertContact(tx: Transaction, contact: ContactRow): Promise<void> {
  await tx
    .insertInto('contact')
    .values({ ...contact, told: [...contact.told], met: [...contact.met] })
    .execute()
}

/** The latest contacts with a person in a matter, before a place; newest first. */
export async function contactsWith(
  tx: Transaction,
  party: string,
  before: string | undefined,
  size: number,
): Promise<readonly (ContactRow & { readonly place: string })[]> {
  let asked = tx
    .selectFrom('contact')
    .select(['id', 'matter', 'party', 'kind', 'valid_from', 'at_time', 'channel', 'voicemail', 'staff_person'])
    .select(['reached', 'told', 'met', 'words', 'place'])
    .where('party', '=', party)
  if (before !== undefined) asked = asked.where('place', '<', before)

  const rows = await asked.orderBy('place', 'desc').limit(size).execute()

  return rows as unknown as (ContactRow & { readonly place: string })[]
}

export async function insertUrgentRoute(
  tx: Transaction,
  row: OfParty & { readonly valid_from: CalendarDate; readonly reached: UrgentRoute; readonly words: string },
): Promise<void> {
  await tx.insertInto('urgent_route').values(row).execute()
}

/** From here until the act ends the code word of this plan can be read by whoever opened it. */
export async function insertCodeWordOpened(
  tx: Transaction,
  row: {
    readonly id: string
    readonly matter: string
    readonly contact_plan: string
    readonly staff_person: string
    readonly reason: string
  },
): Promise<void> {
  await tx.insertInto('code_word_opened').values(row).execute()
}
