import { sql } from 'kysely'
import type { Inspection } from './inspection.ts'

/** A checkpoint as the database has it. */
export type InspectedCheckpoint = { readonly size: number; readonly note: string; readonly madeAt: Date }

/** Tiles of a level that are fetched at once: a check asks for those of each level nearly in the order of their paths. */
const TILES_AT_ONCE = 32

/** Reads tiles by their path; those of its level that stand after the one that is asked for come with it. */
export function tilesOf(view: Inspection): (path: string) => Promise<Uint8Array | undefined> {
  // One for each level: a check goes through entries and the hashes over them by turns.
  const near = new Map<string, ReadonlyMap<string, Uint8Array>>()
  return async (path) => {
    const level = path.split('/').slice(0, 2).join('/')
    const held = near.get(level)?.get(path)
    if (held) return held
    const found = await sql<{ path: string; bytes: Buffer }>`
      select path, bytes from ledger_tile where path >= ${path} and path < ${`${level}0`}
      order by path limit ${TILES_AT_ONCE}`.execute(view)
    const read = new Map(found.rows.map((row) => [row.path, row.bytes]))
    if (read.has(path)) near.set(level, read)
    return read.get(path)
  }
}

export async function inspectLatestCheckpoint(view: Inspection): Promise<InspectedCheckpoint | undefined> {
  const found = await sql<{ size: string; note: string; madeAt: Date }>`
    select size, note, made_at as "madeAt" from ledger_checkpoint order by size desc limit 1`.execute(view)
  const row = found.rows[0]
  return row && { ...row, size: Number(row.size) }
}

/** Notes of earlier checkpoints that end within these entries, spread evenly over them. */
export async function inspectCheckpointsWithin(
  view: Inspection,
  after: number,
  upTo: number,
  atMost: number,
): Promise<readonly string[]> {
  const found = await sql<{ note: string }>`
    select note from (
      select note, size, row_number() over (order by size) as place, count(*) over () as total
      from ledger_checkpoint where size > ${after} and size < ${upTo}) c
    where total <= ${atMost}::bigint or place % (total / ${atMost}::bigint + 1) = 0
    order by size`.execute(view)
  return found.rows.map(({ note }) => note)
}

/** The acts to which a run of entries belongs, a few of them. */
export async function actsOfEntries(
  view: Inspection,
  start: number,
  end: number,
  atMost: number,
): Promise<readonly string[]> {
  const found = await sql<{ act: string }>`
    select act::text from ledger_entry where number >= ${start} and number < ${end} order by number limit ${atMost}`.execute(
    view,
  )
  return found.rows.map(({ act }) => act)
}

/** Where an act stands in the ledger. */
export async function entryOfAct(
  view: Inspection,
  act: string,
): Promise<{ number: number; leaf: Uint8Array } | undefined> {
  const found = await sql<{ number: string; leaf: Buffer }>`
    select number, leaf from ledger_entry where act = ${act}::uuid`.execute(view)
  const row = found.rows[0]
  return row && { number: Number(row.number), leaf: row.leaf }
}

/** Whether an act is known at all, sequenced or not. */
export async function isActKnown(view: Inspection, act: string): Promise<boolean> {
  const found = await sql`select from act where id = ${act}::uuid`.execute(view)
  return found.rows.length > 0
}
