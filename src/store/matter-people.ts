import { sql } from 'kysely'
import type { Capacity } from '../domain/act-rule.ts'
import type { PartyRole, Service } from '../domain/role.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

export type AssignmentRow = {
  readonly id: string
  readonly matter: string
  readonly staff_person: string
  readonly capacity: Capacity
  readonly standing: boolean
}
export type AssignedPerson = {
  readonly matter: string
  readonly staff_person: string
  readonly capacity: Capacity
  readonly name: string
}
export type Pronoun = 'she' | 'he' | 'they'
export type PartyRow = {
  readonly id: string
  readonly matter: string
  readonly role: PartyRole
  readonly person_serving: string | null
  readonly staff_person: string | null
  readonly called: string | null
  readonly service: Service
  readonly pronoun: Pronoun
}

export async function insertAssignments(tx: Transaction, rows: readonly AssignmentRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('matter_assignment')
      .values([...rows])
      .execute()
}

/** Who is on each matter now. Taking someone off is another row. */
export async function assignedTo(tx: Transaction, matters: readonly string[]): Promise<readonly AssignedPerson[]> {
  if (matters.length === 0) return []
  const found = await sql<AssignedPerson>`
    select a.matter, a.staff_person, a.capacity, s.name
    from (select distinct on (matter, staff_person, capacity) matter, staff_person, capacity, standing
          from matter_assignment where matter = any(${[...matters]}::uuid[])
          order by matter, staff_person, capacity, place desc nulls last, recorded_at desc, id desc) a
    join staff_person s on s.id = a.staff_person
    where a.standing
    order by array_position(array['investigates', 'supervises', 'decides', 'outside eye'], a.capacity), s.name`.execute(
    tx,
  )

  return found.rows
}

/** Everyone who stood in a capacity on a matter at any time, also those taken off it since. */
export async function everAssigned(
  tx: Transaction,
  matter: string,
  capacity: AssignedPerson['capacity'],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom('matter_assignment')
    .select('staff_person')
    .distinct()
    .where('matter', '=', matter)
    .where('capacity', '=', capacity)
    .execute()

  return rows.map((row) => row.staff_person)
}

export async function insertParties(tx: Transaction, rows: readonly PartyRow[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('person_in_matter')
      .values([...rows])
      .execute()
}

export async function partiesTo(tx: Transaction, matters: readonly string[]): Promise<readonly PartyRow[]> {
  if (matters.length === 0) return []
  const rows = await tx
    .selectFrom('person_in_matter')
    .select(['id', 'matter', 'role', 'person_serving', 'staff_person', 'called', 'service', 'pronoun'])
    .where('matter', '=', anyOf(matters))
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

  return rows as PartyRow[]
}

/** Shut people out of a matter, whatever role they hold now or are given later. */
export async function insertExclusions(
  tx: Transaction,
  rows: readonly {
    readonly id: string
    readonly matter: string
    readonly staff_person: string
    readonly because: string
  }[],
): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('matter_exclusion')
      .values([...rows])
      .execute()
}

export async function shutOutOf(tx: Transaction, matter: string): Promise<readonly string[]> {
  const rows = await tx.selectFrom('matter_exclusion').select('staff_person').where('matter', '=', matter).execute()

  return [...new Set(rows.map((row) => row.staff_person))]
}
