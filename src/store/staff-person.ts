import { sql } from 'kysely'
import type { StaffRole } from '../domain/act-rule.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

export type StaffPersonRow = {
  readonly id: string
  readonly reference: string
  readonly force: string | null
  readonly name: string
  readonly kind: 'demonstration' | 'operator' | 'staff'
  readonly person_serving: string | null
}

/** A person who signs in, with the roles held now. */
export type StaffMember = {
  readonly id: string
  readonly name: string
  readonly person_serving: string | null
  readonly roles: readonly StaffRole[]
}

export async function insertStaffPeople(tx: Transaction, people: readonly StaffPersonRow[]): Promise<void> {
  if (people.length > 0)
    await tx
      .insertInto('staff_person')
      .values([...people])
      .execute()
}

/** A role is given or ended by another row: the one recorded last holds. */
export async function insertStaffRoles(
  tx: Transaction,
  roles: readonly {
    readonly id: string
    readonly staff_person: string
    readonly role: StaffRole
    readonly held: boolean
  }[],
): Promise<void> {
  if (roles.length > 0)
    await tx
      .insertInto('staff_role')
      .values([...roles])
      .execute()
}

export async function findStaffPerson(tx: Transaction, id: string): Promise<StaffPersonRow | undefined> {
  const row = await tx
    .selectFrom('staff_person')
    .select(['id', 'reference', 'force', 'name', 'kind', 'person_serving'])
    .where('id', '=', id)
    .executeTakeFirst()

  return row as StaffPersonRow | undefined
}

/** Two programs that start at once must not both make the operator. Any number that only this uses. */
export async function lockOperator(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(7204120)`.execute(tx)
}

/** The command line of this installation, where it has been made. */
export async function findOperator(tx: Transaction): Promise<string | undefined> {
  const row = await tx.selectFrom('staff_person').select('id').where('kind', '=', 'operator').executeTakeFirst()

  return row?.id
}

export async function countStaffPeople(tx: Transaction): Promise<number> {
  const row = await tx
    .selectFrom('staff_person')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .executeTakeFirst()

  return Number(row?.count ?? 0)
}

/** Everyone who signs in for a force, in the order of their reference, with the roles held now. */
export async function staffOfForce(tx: Transaction, force: string): Promise<readonly StaffMember[]> {
  const found = await sql<StaffMember>`
    select s.id, s.name, s.person_serving, array_agg(r.role order by r.role) as roles
    from staff_person s
    join lateral (select distinct on (role) role, held from staff_role where staff_person = s.id
                  order by role, place desc nulls last, recorded_at desc, id desc) r on r.held
    where s.force = ${force} group by s.id order by s.reference`.execute(tx)

  return found.rows
}

/** The people who sign in and who are, or were, one of these people serving with the police. */
export async function staffWhoAre(tx: Transaction, peopleServing: readonly string[]): Promise<readonly string[]> {
  if (peopleServing.length === 0) return []
  const rows = await tx
    .selectFrom('staff_person')
    .select('id')
    .where('person_serving', '=', anyOf(peopleServing))
    .execute()

  return rows.map((row) => row.id)
}

export async function namesOfStaff(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.selectFrom('staff_person').select(['id', 'name']).where('id', '=', anyOf(ids)).execute()

  return new Map(rows.map((row) => [row.id, row.name]))
}

/** Those of these people who work in the same place as someone concerned, and so take no part. */
export async function thoseBeside(
  tx: Transaction,
  people: readonly string[],
  concerned: string,
  day: CalendarDate,
): Promise<ReadonlySet<string>> {
  const found = await sql<{ id: string }>`
    select id from unnest(${[...people]}::uuid[]) id where works_beside(id, ${concerned}::uuid, ${day}::date)`.execute(
    tx,
  )

  return new Set(found.rows.map((row) => row.id))
}
