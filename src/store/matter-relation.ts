import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { RelationKind } from '../domain/related-matter.ts'
import type { Transaction } from './database.ts'

export type MatterRelationRow = {
  readonly id: string
  /** The earlier one, or the parent. */
  readonly matter: string
  readonly other: string
  readonly kind: RelationKind
  readonly valid_from: CalendarDate
  /** The link that this row ends. */
  readonly ends: string | null
  readonly reason: string | null
}

export async function insertRelation(tx: Transaction, relation: MatterRelationRow): Promise<void> {
  await tx.insertInto('matter_relation').values(relation).execute()
}

/** The links of a matter that stand, where whoever asks is cleared for both ends. */
export async function relationsOf(tx: Transaction, matter: string): Promise<readonly MatterRelationRow[]> {
  const found = await sql<MatterRelationRow>`
    select r.id, r.matter, r.other, r.kind, r.valid_from, r.ends, r.reason from matter_relation r
    where (r.matter = ${matter}::uuid or r.other = ${matter}::uuid) and r.ends is null
      and not exists (select from matter_relation later where later.ends = r.id)
    order by r.place nulls first, r.recorded_at, r.id`.execute(tx)

  return found.rows
}
