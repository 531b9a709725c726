import { sql } from 'kysely'
import type { Transaction } from './database.ts'
import { type NarrativeRow, wordsOf } from './narrative.ts'

export type HeldAddressRow = { readonly id: string; readonly matter: string; readonly words: string }

export async function insertHeldAddress(tx: Transaction, row: HeldAddressRow): Promise<void> {
  await tx.insertInto('held_address').values(row).execute()
}

/** The address that is held now; none for those who do not work the matter. */
export async function heldAddressOf(tx: Transaction, matter: string): Promise<HeldAddressRow | undefined> {
  return tx
    .selectFrom('held_address')
    .select(['id', 'matter', 'words'])
    .where('matter', '=', matter)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
}

/** Record that it is opened, and why, and give its words. No other query selects them: the database keeps them apart. */
export async function openHeldAddress(
  tx: Transaction,
  held: HeldAddressRow,
  opening: { readonly id: string; readonly reason: string },
): Promise<NarrativeRow | undefined> {
  await tx
    .insertInto('held_address_opening')
    .values({ ...opening, matter: held.matter, held_address: held.id })
    .execute()
  await sql`select set_config('candour.opens_address', ${held.words}, true)`.execute(tx)

  return (await wordsOf(tx, [held.words])).get(held.words)
}
