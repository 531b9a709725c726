import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** Matters still worked on in which something was ever proposed to a second person, as whoever asks may see them; newest first. */
export async function mattersWithProposals(
  tx: Transaction,
  after: string | undefined,
  most: number,
): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`
    select m.id from matter m where m.id in (select proposed_matters())
      and (${after ?? null}::uuid is null or m.id < ${after ?? null}::uuid)
    order by m.id desc limit ${most}`.execute(tx)

  return rows.map(({ id }) => id)
}
