import { sql } from 'kysely'
import type { Store, Transaction } from './database.ts'

/** A commitment that is not in the ledger yet, or the entry that it became. */
export type Commitment = { readonly act: string; readonly leaf: Uint8Array }

/** A tile or a bundle of entries, under the path by which everyone asks for it. */
export type Tile = { readonly path: string; readonly bytes: Uint8Array }

/** A checkpoint as it was signed. */
export type KeptCheckpoint = { readonly size: number; readonly note: string; readonly madeAt: Date }

/** Rows in one statement: few enough that its parameters stay small. */
const ROWS_AT_ONCE = 5000

/**
 * Become the one writer of the ledger until this transaction ends; `isLedgerLocked` tells the error when another process is.
 * Locks a table rather than a number: any role may hold a number, but only one that may delete from ledger_tile can lock it
 * like this, and sequencing alone may. Waits long enough for a vacuum to give way.
 */
export async function lockLedger(tx: Transaction): Promise<void> {
  await sql`set local lock_timeout = '1500ms'`.execute(tx)
  await sql`lock table ledger_tile in share row exclusive mode`.execute(tx)
  await sql`set local lock_timeout = 0`.execute(tx)
}

export function isLedgerLocked(error: unknown): boolean {
  return (error as { readonly code?: string }).code === '55P03'
}

export async function latestCheckpoint(store: Store): Promise<KeptCheckpoint | undefined> {
  const row = await store
    .selectFrom('ledger_checkpoint')
    .selectAll()
    .orderBy('size', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row && { size: Number(row.size), note: row.note, madeAt: row.made_at }
}

export async function findTile(store: Store, path: string): Promise<Uint8Array | undefined> {
  const row = await store.selectFrom('ledger_tile').select('bytes').where('path', '=', path).executeTakeFirst()
  return row?.bytes
}

/** The number that the next entry takes. */
export async function nextEntry(tx: Transaction): Promise<number> {
  const row = await tx.selectFrom('ledger_entry').select('number').orderBy('number', 'desc').limit(1).executeTakeFirst()
  return row ? Number(row.number) + 1 : 0
}

/**
 * How far back to look. No transaction stays open for an hour between making its commitment and committing, so whoever
 * looked at all of them a few minutes ago need only look at the latest. But a clock can be wrong and a time changed, so
 * nobody goes without looking at all of them for long.
 */
export type Search = 'all' | 'those of the last hour'

/** Commitments without an entry, in the order in which they were made. */
export async function commitmentsWaiting(
  tx: Transaction,
  search: Search,
  atMost: number,
): Promise<readonly Commitment[]> {
  const from = search === 'all' ? sql`'-infinity'::timestamptz` : sql`now() - interval '1 hour'`
  const found = await sql<Commitment>`
    select c.act, c.leaf from commitment c
    where c.made_at >= ${from} and not exists (select from ledger_entry e where e.act = c.act)
    order by c.made_at, c.act
    limit ${atMost}
  `.execute(tx)
  return found.rows
}

/** Give these commitments the numbers from `first` on. */
export async function insertEntries(tx: Transaction, first: number, commitments: readonly Commitment[]): Promise<void> {
  for (let at = 0; at < commitments.length; at += ROWS_AT_ONCE) {
    const some = commitments.slice(at, at + ROWS_AT_ONCE)
    await sql`
      insert into ledger_entry (number, act, leaf)
      select ${first + at - 1} + place, act, leaf
      from unnest(${some.map(({ act }) => act)}::uuid[], ${some.map(({ leaf }) => Buffer.from(leaf))}::bytea[])
        with ordinality as entry (act, leaf, place)
    `.execute(tx)
  }
}

/** Keep tiles under new paths. The partial ones that a full one now stands in for go. */
export async function insertTiles(tx: Transaction, tiles: readonly Tile[]): Promise<void> {
  for (let at = 0; at < tiles.length; at += 100) {
    const some = tiles.slice(at, at + 100).map(({ path, bytes }) => ({ path, bytes: Buffer.from(bytes) }))
    await tx.insertInto('ledger_tile').values(some).execute()
  }
  const full = tiles.map(({ path }) => path).filter((path) => !path.includes('.p/'))
  if (full.length === 0) return
  await sql`
    delete from ledger_tile where path = any (
      select path || '.p/' || width from unnest(${full}::text[]) as path, generate_series(1, 255) as width)
  `.execute(tx)
}

export async function insertCheckpoint(tx: Transaction, size: number, note: string): Promise<void> {
  await tx
    .insertInto('ledger_checkpoint')
    .values({ size: String(size), note })
    .execute()
}

/** Why a key was replaced. Words that a person chose, so that no name and no account can stand in a public place. */
export type WhyChanged = 'lost' | 'damaged' | 'in other hands'

/** A change of the ledger's key, as a note that the new key signed. */
export type KeptKeyChange = { readonly note: string; readonly because: string; readonly recordedAt: Date }

/** Every change of key, the earliest first. */
export async function keyChanges(store: Store): Promise<readonly KeptKeyChange[]> {
  const rows = await store
    .selectFrom('ledger_key_change')
    .select(['note', 'because', 'recorded_at'])
    .orderBy('recorded_at')
    .orderBy('note')
    .execute()
  return rows.map(({ note, because, recorded_at }) => ({ note, because, recordedAt: recorded_at }))
}

export async function insertKeyChange(
  tx: Transaction,
  change: { readonly id: string; readonly size: number; readonly because: WhyChanged; readonly note: string },
): Promise<void> {
  await tx
    .insertInto('ledger_key_change')
    .values({ ...change, size: String(change.size) })
    .execute()
}
