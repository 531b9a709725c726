import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** What the history of a force holds already of what a batch names. Keys are what the file calls them. */
export type KnownHistory = {
  readonly matters: ReadonlyMap<string, KnownMatter>
  readonly officers: ReadonlyMap<string, KnownOfficer>
  readonly rows: ReadonlyMap<string, KnownRow>
}

export type KnownMatter = { readonly id: string; readonly allegations: number }
export type KnownOfficer = {
  readonly id: string
  readonly states: readonly (readonly [kind: string, value: unknown])[]
}
export type KnownRow = {
  readonly id: string
  readonly allegation: string
  readonly matter: string
  readonly row_hash: string
  readonly read_hash: string
  readonly subject_kind: string
  readonly person_serving: string | null
  /** The row of this very import that gave a version of it. */
  readonly met_in: number | null
}

type Named = {
  readonly matters: readonly string[]
  readonly officers: readonly string[]
  readonly keys: readonly string[]
}

/** Look up what a batch names, past row-level security, by functions that answer for histories alone. */
export async function knownHistory(
  tx: Transaction,
  run: { readonly id: string; readonly force: string },
  named: Named,
): Promise<KnownHistory> {
  // The planner would read whole tables for a list of this length before it has statistics of a table that grows.
  await sql`set local enable_seqscan = off`.execute(tx)
  const matters = await sql<
    KnownMatter & { named: string }
  >`select * from import_known_matters(${run.force}, ${[...named.matters]})`.execute(tx)
  const officers = await sql<
    KnownOfficer & { named: string }
  >`select * from import_known_officers(${run.force}, ${[...named.officers]})`.execute(tx)
  const rows = await sql<
    KnownRow & { key: string }
  >`select * from import_known_rows(${run.force}, ${run.id}, ${[...named.keys]})`.execute(tx)

  return {
    matters: new Map(matters.rows.map((row) => [row.named, row])),
    officers: new Map(officers.rows.map((row) => [row.named, row])),
    rows: new Map(rows.rows.map((row) => [row.key, row])),
  }
}

/** Which of these references a record bears already. */
export async function referencesTaken(tx: Transaction, references: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await sql<{ taken: string }>`select import_references_taken(${[...references]}) as taken`.execute(tx)
  return new Set(found.rows.map((row) => row.taken))
}

/** In which row of this file each key was met before this batch. */
export async function keysMet(
  tx: Transaction,
  run: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, number>> {
  const found = await sql<{ key: string; row_number: number }>`
    select key, row_number from import_key_met where import = ${run}::uuid and key = any (${[...keys]}::uuid[])`.execute(
    tx,
  )
  return new Map(found.rows.map((row) => [row.key, row.row_number]))
}
