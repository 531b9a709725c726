import { sql } from 'kysely'
import type { Store, Transaction } from './database.ts'

/** One unchanging view of the whole database, for the check alone: no act, no policy of a person, nothing can be written. */
export type Inspection = Transaction

/** Open such a view through the inspector's role. What text a row becomes must not hang on settings of the server. */
export async function inspect<T>(inspector: Store, work: (view: Inspection) => Promise<T>): Promise<T> {
  return inspector
    .transaction()
    .setIsolationLevel('repeatable read')
    .setAccessMode('read only')
    .execute(async (view) => {
      const settings = {
        timezone: 'UTC',
        bytea_output: 'hex',
        intervalstyle: 'postgres',
        extra_float_digits: '1',
        work_mem: '64MB',
        jit: 'off',
      }
      for (const [name, value] of Object.entries(settings)) {
        await sql`select set_config(${name}, ${value}, true)`.execute(view)
      }
      return work(view)
    })
}

/** Rows in order, one after another, read from the server some at a time. */
export type Stream<Row> = {
  /** The row at which the stream stands; undefined after the last. */
  readonly current: () => Row | undefined
  /** Go to the next row. Only now and then is there anything to wait for. */
  readonly advance: () => Promise<void> | undefined
}

/** Bytes that one batch should come to: streams of many tables are open at once. */
const BATCH = 1_000_000
const MOST_ROWS = 4000

/** Stream the rows of a query. How many come at once follows from how long the rows before them were. */
export async function streamOf<Row extends { readonly length: number }>(
  view: Inspection,
  name: string,
  query: ReturnType<typeof sql>,
): Promise<Stream<Row>> {
  const cursor = sql.id(name)
  await sql`declare ${cursor} no scroll cursor for ${query}`.execute(view)
  let batch: readonly Row[] = []
  let at = 0
  let count = 64
  const ask = async (): Promise<readonly Row[]> => {
    const { rows } = await sql<Row>`fetch ${sql.lit(count)} from ${cursor}`.execute(view)
    const bytes = rows.reduce((sum, { length }) => sum + length, 1)
    count = Math.max(1, Math.min(MOST_ROWS, Math.floor((rows.length * BATCH) / bytes), count * 8))
    return rows
  }
  // The server works on the next batch while this one is looked at.
  let coming = ask()
  const fetch = async (): Promise<void> => {
    batch = await coming
    at = 0
    if (batch.length === 0) return
    coming = ask()
    // Whoever stops before the end never waits for it.
    coming.catch(() => undefined)
  }
  await fetch()
  return {
    current: () => batch[at],
    advance: () => {
      at += 1
      return at >= batch.length && batch.length > 0 ? fetch() : undefined
    },
  }
}

/** An act as it stands: its text, to which it commits, and its salt. */
export type InspectedAct = {
  readonly act: string
  /** When it was done, in milliseconds since 1970. */
  readonly at: number
  readonly salt: Buffer
  readonly body: string
  readonly length: number
}

export function streamActs(view: Inspection): Promise<Stream<InspectedAct>> {
  const query = sql`
    select id::text as act, (extract(epoch from at) * 1000)::float8 as at, salt, jsonb_strip_nulls(to_jsonb(a))::text as body, 300 as length from act a order by id`
  return streamOf(view, 'inspected_act', query)
}

/** What an act said that it wrote to one table: the rows' ids, each followed by a comma, and their digests. */
export type InspectedWitness = {
  readonly act: string
  readonly table: string
  readonly ids: string
  readonly digests: Buffer
  readonly length: number
}

export function streamWitnesses(view: Inspection): Promise<Stream<InspectedWitness>> {
  const query = sql`
    select act::text, table_name as "table", array_to_string(ids, ',') as ids, digests, cardinality(ids) * 69 as length
    from act_witness order by act, table_name collate "C"`
  return streamOf(view, 'inspected_witness', query)
}

/** A row of the record as the text to which its act commits. */
export type InspectedRow = { readonly act: string; readonly id: string; readonly body: string; readonly length: number }

export function streamRows(view: Inspection, table: string): Promise<Stream<InspectedRow>> {
  const query = sql`
    select act::text, id::text, body, length(body) + 80 as length
    from (select act, id, jsonb_strip_nulls(to_jsonb(r))::text as body from ${sql.id(table)} r order by act, id) r`
  return streamOf(view, `inspected_rows_${table}`, query)
}

/** What an act committed to when it was done, and its place in the ledger once it has one. */
export type InspectedCommitment = {
  readonly act: string
  readonly committed: Buffer | null
  /** When the database says that it committed, in milliseconds since 1970; no digest covers this. */
  readonly madeAt: number | null
  readonly entry: string | null
  readonly entered: Buffer | null
  readonly length: number
}

export function streamCommitments(view: Inspection): Promise<Stream<InspectedCommitment>> {
  const query = sql`
    select act::text, c.leaf as committed, (extract(epoch from c.made_at) * 1000)::float8 as "madeAt", e.number as entry, e.leaf as entered, 150 as length
    from commitment c full join ledger_entry e using (act) order by act`
  return streamOf(view, 'inspected_commitment', query)
}

export type InspectedEntry = {
  readonly number: string
  readonly act: string
  readonly leaf: Buffer
  readonly length: number
}

export function streamEntries(view: Inspection): Promise<Stream<InspectedEntry>> {
  const query = sql`select number, act::text, leaf, 100 as length from ledger_entry order by number`
  return streamOf(view, 'inspected_entry', query)
}

/** The first rows that an act said it wrote. */
export async function inspectWritten(
  view: Inspection,
  act: string,
  atMost: number,
): Promise<readonly { readonly table: string; readonly id: string }[]> {
  const found = await sql<{ table: string; id: string }>`
    select table_name as "table", id::text from act_witness, unnest(ids[1:${sql.lit(atMost)}]) as id
    where act = ${act}::uuid order by table_name collate "C", id limit ${atMost}`.execute(view)
  return found.rows
}
