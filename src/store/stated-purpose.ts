import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Purpose } from '../domain/stated-purpose.ts'
import type { Transaction } from './database.ts'

export type PurposeRow = {
  readonly id: string
  readonly matter: string
  readonly staff_person: string
  readonly valid_from: CalendarDate
  readonly purpose: Purpose
  /** What they were to the matter when they said so; another standing asks anew. */
  readonly capacities: readonly string[]
  readonly words: string | null
}

export async function insertPurpose(tx: Transaction, row: PurposeRow): Promise<void> {
  await tx
    .insertInto('stated_purpose')
    .values({ ...row, capacities: [...row.capacities] })
    .execute()
}

/** What each person said last about why they open a matter, the latest first, with their names. */
export async function purposesIn(
  tx: Transaction,
  matter: string,
): Promise<readonly (PurposeRow & { readonly name: string })[]> {
  const found = await sql<PurposeRow & { name: string }>`
    select p.id, p.matter, p.staff_person, p.valid_from, p.purpose, p.capacities, p.words, s.name
    from (select distinct on (staff_person) * from stated_purpose where matter = ${matter}::uuid order by staff_person, place desc) p
    join staff_person s on s.id = p.staff_person order by p.place desc limit 50`.execute(tx)

  return found.rows
}
