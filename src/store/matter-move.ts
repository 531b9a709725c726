import { type RawBuilder, sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ProvisionId } from '../domain/provision.ts'
import type { Transaction } from './database.ts'

export type MatterMoveRow = {
  readonly id: string
  readonly matter: string
  readonly from_force: string
  readonly to_force: string
  readonly valid_from: CalendarDate
  readonly provision: ProvisionId
  readonly reason: string | null
}

/** The force that a matter lies with now: the one it came to, or the one it was moved to last. */
export function forceNow(matter: 'matter' | 'm'): RawBuilder<string> {
  return sql<string>`coalesce((select v.to_force from matter_move v where v.matter = ${sql.ref(`${matter}.id`)}
    order by v.place desc nulls last, v.recorded_at desc, v.id desc limit 1), ${sql.ref(`${matter}.force`)})`
}

/** From then on whoever is of another force, but for oversight, finds nothing of the matter: the last write of its act. */
export async function insertMove(tx: Transaction, move: MatterMoveRow): Promise<void> {
  await tx.insertInto('matter_move').values(move).execute()
}

/** Where a matter was, the oldest move first. */
export async function movesOf(tx: Transaction, matter: string): Promise<readonly MatterMoveRow[]> {
  const rows = await tx
    .selectFrom('matter_move')
    .select(['id', 'matter', 'from_force', 'to_force', 'valid_from', 'provision', 'reason'])
    .where('matter', '=', matter)
    .orderBy('place', (order) => order.asc().nullsFirst())
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

  return rows as MatterMoveRow[]
}
