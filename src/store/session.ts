import { sql } from 'kysely'
import type { StaffRole } from '../domain/act-rule.ts'
import type { Store, Transaction } from './database.ts'

/** Whom a session belongs to, as far as a page needs to know. */
export type SessionPerson = {
  readonly person: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly force: string | null
  readonly unit: string | null
}

export type DemonstrationPerson = SessionPerson & { readonly reference: string }

const ROLES_HELD = sql`array(select role from (select distinct on (role) role, held from staff_role
  where staff_person = s.id order by role, place desc nulls last, recorded_at desc, id desc) r where held)`

/** Sessions are no part of the record, so they are kept outside any act. Only the digest of the token is kept. */
export async function insertSession(tx: Transaction, digest: Uint8Array, person: string): Promise<void> {
  await tx
    .insertInto('session')
    .values({ token_digest: Buffer.from(digest), staff_person: person })
    .execute()
}

/** Whose session this is, unless nobody has used it for so many minutes; counts as a sign of life. */
export async function touchSession(
  store: Store,
  digest: Uint8Array,
  idleMinutes: number,
): Promise<SessionPerson | undefined> {
  const key = Buffer.from(digest)
  const found = await sql<SessionPerson & { stale: boolean }>`
    select s.id as person, s.name, ${ROLES_HELD} as roles, f.name as force, f.unit, n.seen_at < now() - interval '1 minute' as stale
    from session n join staff_person s on s.id = n.staff_person left join force f on f.id = s.force
    where n.token_digest = ${key} and n.seen_at > now() - make_interval(mins => ${idleMinutes})`.execute(store)
  const row = found.rows[0]
  if (!row) return undefined
  const { stale, ...person } = row
  if (stale) await sql`update session set seen_at = now() where token_digest = ${key}`.execute(store)

  return person
}

export async function deleteSession(store: Store, digest: Uint8Array): Promise<void> {
  await store.deleteFrom('session').where('token_digest', '=', Buffer.from(digest)).execute()
}

/** Invented people, on a database that holds a demonstration force; nobody anywhere else. */
export async function demonstrationPeople(store: Store | Transaction): Promise<readonly DemonstrationPerson[]> {
  const found = await sql<DemonstrationPerson>`
    select s.id as person, s.reference, s.name, ${ROLES_HELD} as roles, f.name as force, f.unit
    from staff_person s join force f on f.id = s.force and f.kind = 'demonstration'
    where s.kind = 'demonstration' order by s.recorded_at, s.name`.execute(store)

  return found.rows
}
