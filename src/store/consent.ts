import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { AdvocateScope, ConsentPurpose, ConsentStanding, SupportService } from '../domain/support.ts'
import type { Transaction } from './database.ts'

type OfParty = { readonly id: string; readonly matter: string; readonly party: string }

export type ConsentRow = OfParty & {
  readonly service: SupportService
  readonly purpose: ConsentPurpose
  readonly recipient: string
}

export type ConsentStateRow = {
  readonly id: string
  readonly matter: string
  readonly consent: string
  readonly kind: ConsentStanding
  readonly valid_from: CalendarDate
  readonly words: string | null
}

/** A consent as it stands now. */
export type KeptConsent = ConsentRow & { readonly now: ConsentStanding; readonly since: CalendarDate }

export type DisclosureRow = {
  readonly id: string
  readonly matter: string
  readonly consent: string
  readonly valid_from: CalendarDate
  readonly what: string
}

export type AdvocateRow = OfParty & {
  readonly advocate: string
  readonly standing: 'on record' | 'ended'
  readonly valid_from: CalendarDate
  readonly service: SupportService
  readonly called: string
  readonly scope: readonly AdvocateScope[]
  readonly until: CalendarDate
}

export async function insertConsent(tx: Transaction, consent: ConsentRow): Promise<void> {
  await tx.insertInto('consent').values(consent).execute()
}

/** Consent is taken back by another state; what stood before stays on the record. */
export async function enterConsentState(tx: Transaction, state: ConsentStateRow): Promise<void> {
  await tx.insertInto('consent_state').values(state).execute()
}

/** Every consent that was asked for in a matter, each as it stands now, in the order in which they were asked for. */
export async function consentsIn(tx: Transaction, matter: string): Promise<readonly KeptConsent[]> {
  const found = await sql<KeptConsent>`
    select c.id, c.matter, c.party, c.service, c.purpose, c.recipient, s.kind as now, s.valid_from as since
    from consent c join lateral (select kind, valid_from from consent_state s where s.consent = c.id order by place desc limit 1) s on true
    where c.matter = ${matter}::uuid order by c.recorded_at, c.id`.execute(tx)

  return found.rows
}

/** The database refuses it where the consent does not stand. */
export async function insertDisclosure(tx: Transaction, row: DisclosureRow): Promise<void> {
  await tx.insertInto('disclosure_made').values(row).execute()
}

/** All that was passed on in a matter, oldest first. */
export async function disclosuresIn(tx: Transaction, matter: string): Promise<readonly DisclosureRow[]> {
  const rows = await tx
    .selectFrom('disclosure_made')
    .select(['id', 'matter', 'consent', 'valid_from', 'what'])
    .where('matter', '=', matter)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

  return rows as DisclosureRow[]
}

export async function enterAdvocateState(tx: Transaction, row: AdvocateRow): Promise<void> {
  await tx
    .insertInto('advocate_state')
    .values({ ...row, scope: [...row.scope] })
    .execute()
}

/** Every advocate ever on record in a matter, as each stands now. */
export async function advocatesIn(tx: Transaction, matter: string): Promise<readonly AdvocateRow[]> {
  const rows = await tx
    .selectFrom('advocate_state')
    .distinctOn('advocate')
    .select(['id', 'matter', 'party', 'advocate', 'standing', 'valid_from', 'service', 'called', 'scope', 'until'])
    .where('matter', '=', matter)
    .orderBy('advocate')
    .orderBy('place', 'desc')
    .execute()

  return rows as unknown as AdvocateRow[]
}
