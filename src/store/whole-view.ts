import pg from 'pg'
import { to as copyTo } from 'pg-copy-streams'
import type { FilesNamed } from './data-folder.ts'
import type { Migration } from './migrate.ts'

/** A table that a copy of the whole holds, with the columns that it can be given back by. */
export type CopiedTable = { readonly name: string; readonly columns: readonly string[] }

/** A piece of a table: whole lines, a few megabytes of them. */
export type Lines = { readonly bytes: Uint8Array; readonly lines: number }

/** A column as the catalogue has it, for whoever reads an export without this program. */
export type DescribedColumn = {
  readonly table: string
  readonly table_means: string | null
  readonly column: string
  readonly type: string
  readonly required: boolean
  readonly refers_to: string | null
  readonly means: string | null
}

/** One unchanging view of everything that a backup holds. */
export type WholeView = {
  readonly tables: readonly CopiedTable[]
  readonly migrations: readonly Migration[]
  /** The rows as PostgreSQL copies them, one line each. */
  readonly copied: (table: CopiedTable) => AsyncGenerator<Lines>
  /** The rows as the text to which their acts commit, one line each. */
  readonly asCommitted: (table: CopiedTable) => AsyncGenerator<Lines>
  readonly describe: () => Promise<readonly DescribedColumn[]>
  /** Paths of the tiles of the ledger, and the bytes of one. */
  readonly tilePaths: () => Promise<readonly string[]>
  readonly tile: (path: string) => Promise<Uint8Array>
  /** SHA-256 of the files that imports, their drafts and exhibits name. */
  readonly filesNamed: () => Promise<FilesNamed>
}

/** What text a row becomes must not hang on settings of the server. */
export const PLAIN_TEXT =
  '-c search_path=candour,public -c timezone=UTC -c datestyle=ISO,MDY -c intervalstyle=postgres -c bytea_output=hex -c extra_float_digits=1 -c statement_timeout=0 -c idle_in_transaction_session_timeout=0'

const PIECE = 2 * 1024 * 1024

/** Open such a view through the role that may read everything and write nothing, and close it when the work is done. */
export async function viewWhole<T>(address: string, work: (view: WholeView) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: address, options: PLAIN_TEXT })
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('begin isolation level repeatable read read only')
    return await work(await viewOf(client))
  } finally {
    // Whoever stopped in the middle left a copy under way: closing the connection ends it, where waiting would not.
    await client.end()
  }
}

async function viewOf(client: pg.Client): Promise<WholeView> {
  const rowsOf = async <Row>(text: string, values: unknown[] = []): Promise<readonly Row[]> =>
    (await client.query(text, values)).rows as Row[]

  return {
    tables: await rowsOf<CopiedTable>(TABLES),
    migrations: await rowsOf<Migration>('select name, digest from migration order by name collate "C"'),
    copied: ({ name, columns }) =>
      linesOf(client, `copy (select ${columns.map(quoted).join(', ')} from ${quoted(name)}) to stdout`),
    // JSON holds no control characters, so quoting by one leaves every line exactly as the row's digest covers it.
    asCommitted: ({ name }) =>
      linesOf(
        client,
        `copy (select jsonb_strip_nulls(to_jsonb(r))::text from ${quoted(name)} r) to stdout with (format csv, quote E'\\x01', delimiter E'\\x02')`,
      ),
    describe: () => rowsOf<DescribedColumn>(DESCRIBED),
    tilePaths: async () =>
      (await rowsOf<{ path: string }>('select path from ledger_tile order by path collate "C"')).map(
        ({ path }) => path,
      ),
    tile: async (path) =>
      (await rowsOf<{ bytes: Buffer }>('select bytes from ledger_tile where path = $1', [path]))[0]?.bytes ??
      new Uint8Array(),
    filesNamed: async () => {
      const digests = async (statement: string) =>
        (await rowsOf<{ digest: string }>(statement)).map(({ digest }) => digest)
      return {
        imports: await digests(
          'select file_digest as digest from import union select file_digest from import_draft order by 1',
        ),
        evidence: await digests(
          'select digest from evidence_file union select digest from evidence_derivative order by 1',
        ),
      }
    },
  }
}

/** A statement's lines, cut only between two of them. */
async function* linesOf(client: pg.Client, statement: string): AsyncGenerator<Lines> {
  let parts: Buffer[] = []
  let size = 0
  for await (const chunk of client.query(copyTo(statement)) as AsyncIterable<Buffer>) {
    parts.push(chunk)
    size += chunk.length
    const cut = size < PIECE ? -1 : chunk.lastIndexOf(10)
    if (cut < 0) continue
    parts[parts.length - 1] = chunk.subarray(0, cut + 1)
    yield piece(parts)
    parts = [chunk.subarray(cut + 1)]
    size = chunk.length - cut - 1
  }
  if (size > 0) yield piece(parts)
}

function piece(parts: readonly Buffer[]): Lines {
  const bytes = Buffer.concat(parts)
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return { bytes, lines }
}

/** A name as SQL holds it, whatever is in it. */
export function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`
}

const TABLES = `
  select c.relname::text as name, array(
    select attname::text from pg_attribute
    where attrelid = c.oid and attnum > 0 and not attisdropped and attgenerated = '' order by attnum) as columns
  from pg_class c
  where c.relnamespace = 'candour'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not in ('migration', 'session', 'act_begun')
  order by c.relname collate "C"`

const DESCRIBED = `
  select c.relname::text as "table", obj_description(c.oid, 'pg_class') as table_means, a.attname::text as "column",
    format_type(a.atttypid, a.atttypmod) as type, a.attnotnull as required, (
      select n.confrelid::regclass::text from pg_constraint n
      where n.conrelid = c.oid and n.contype = 'f' and n.conkey = array[a.attnum] limit 1) as refers_to,
    coalesce(col_description(c.oid, a.attnum), case a.attname
      when 'id' then 'names this row'
      when 'act' then 'the act that wrote this row: act.id'
      when 'recorded_at' then 'when the database took this row in'
      when 'valid_from' then 'the day from which this holds'
      when 'corrects' then 'the row of this table that this one corrects' end) as means
  from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  where c.relnamespace = 'candour'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition
    and c.relname not in ('migration', 'session', 'act_begun')
  order by c.relname collate "C", a.attnum`
