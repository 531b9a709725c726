import pg from 'pg'
import { pathOf } from '../packages/ledger/index.ts'
import { tilesOf } from '../packages/ledger/layout.ts'
import type { Acted } from '../src/actions/ledger/test-acts.ts'
import type { Random } from './random.ts'

/** What was done, and what the check must name for it. */
export type Tampering = { readonly what: string; readonly names: readonly string[] }

type Way = (client: pg.Client, random: Random) => Promise<Tampering | undefined>

/** Do one thing, chosen by chance, past every trigger and policy. */
export async function tamperings({ scratch }: Acted, random: Random): Promise<Tampering> {
  const client = new pg.Client({ connectionString: scratch.superuser, options: '-c search_path=candour,public' })
  await client.connect()
  try {
    await client.query(`set session_replication_role = replica; set timezone = 'UTC'`)
    for (;;) {
      const done = await random.pick(WAYS)(client, random)
      if (done) return done
    }
  } finally {
    await client.end()
  }
}

const RECORDS = ['force', 'staff_person', 'matter', 'matter_state', 'decision'] as const
const TRACES = ['act', 'act_witness', 'commitment', 'ledger_entry'] as const

const WAYS: readonly [Way, ...Way[]] = [
  changeCell,
  changeCell,
  removeRow,
  addRow,
  removeAct,
  changeTrace,
  cutEntries,
  spoilTile,
]

/** One cell of one row, to anything that its column accepts. */
async function changeCell(client: pg.Client, random: Random): Promise<Tampering | undefined> {
  const table = random.pick([...RECORDS, 'act'] as const)
  const row = await anyRow(client, random, table)
  const columns = await client.query<{ name: string; type: string }>(
    `select attname as name, atttypid::regtype::text as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and attname not in ('id', 'act')`,
    [`candour.${table}`],
  )
  const column = columns.rows[random.below(columns.rows.length)]
  if (!row || !column) return undefined
  const other: Record<string, string> = {
    text: `coalesce(${column.name}, '') || 'x'`,
    uuid: 'gen_random_uuid()',
    boolean: `not ${column.name}`,
    date: `coalesce(${column.name}, '2020-01-01') + 1`,
    integer: `${column.name} + 1`,
    jsonb: `'{"other": ${random.below(1000)}}'`,
    'timestamp with time zone': `${column.name} + interval '1 microsecond'`,
    bytea: `set_byte(${column.name}, 0, get_byte(${column.name}, 0) # 1)`,
  }
  const value = other[column.type]
  if (value === undefined) return undefined
  const changed = await client
    .query(`update ${table} set ${column.name} = ${value} where id = $1`, [row])
    .catch(() => undefined)
  return changed && { what: `a change of ${table}.${column.name}`, names: [row] }
}

async function removeRow(client: pg.Client, random: Random): Promise<Tampering | undefined> {
  const table = random.pick(RECORDS)
  const row = await anyRow(client, random, table)
  if (!row) return undefined
  await client.query(`delete from ${table} where id = $1`, [row])
  return { what: `the loss of a row of ${table}`, names: [table, row] }
}

async function addRow(client: pg.Client, random: Random): Promise<Tampering | undefined> {
  const row = await anyRow(client, random, 'matter_state')
  const act = random.below(2) === 0 ? 'gen_random_uuid()' : 'act'
  const added = await client.query<{ id: string }>(
    `insert into matter_state (id, act, matter, valid_from, kind, came_to_attention, regime)
     select gen_random_uuid(), ${act}, matter, valid_from, kind, came_to_attention, regime from matter_state where id = $1 returning id`,
    [row],
  )
  return { what: 'a row that was added', names: ['matter_state', added.rows[0]?.id ?? ''] }
}

/** An act and whichever of its traces chance takes along; if it takes all of them, the entry's bundle is still there. */
async function removeAct(client: pg.Client, random: Random): Promise<Tampering | undefined> {
  const act = await anyRow(client, random, 'act')
  const taken = TRACES.filter((trace) => trace === 'act' || random.below(2) === 0)
  for (const trace of taken)
    await client.query(`delete from ${trace} where ${trace === 'act' ? 'id' : 'act'} = $1`, [act])
  if (random.below(2) === 0)
    for (const table of RECORDS) await client.query(`delete from ${table} where act = $1`, [act])
  return { what: `the loss of ${taken.join(', ')} of an act`, names: [] }
}

async function changeTrace(client: pg.Client, random: Random): Promise<Tampering | undefined> {
  const [table, column] = random.pick<readonly [string, string]>([
    ['act_witness', 'digests'],
    ['commitment', 'leaf'],
    ['ledger_entry', 'leaf'],
  ])
  const act = (
    await client.query<{ act: string }>(`select act from ${table} order by act offset $1 limit 1`, [random.below(12)])
  ).rows[0]?.act
  const byte = random.below(32)
  await client.query(
    `update ${table} set ${column} = set_byte(${column}, ${byte}, get_byte(${column}, ${byte}) # ${1 + random.below(255)}) where act = $1`,
    [act],
  )
  return { what: `a byte of ${table}.${column}`, names: [act ?? ''] }
}

async function cutEntries(client: pg.Client, random: Random): Promise<Tampering | undefined> {
  const from = random.below(250)
  const until = random.below(3) === 0 ? 1_000_000 : from + random.below(20)
  await client.query('delete from ledger_entry where number between $1 and $2', [from, until])
  if (random.below(2) === 0) await client.query('delete from ledger_checkpoint where size > $1', [from])
  return { what: `the loss of entries from ${from}`, names: [] }
}

async function spoilTile(client: pg.Client, random: Random): Promise<Tampering | undefined> {
  const size = Number((await client.query('select max(size) as size from ledger_checkpoint')).rows[0].size)
  const tiles = [...tilesOf(size)].map(pathOf)
  const path = tiles[random.below(tiles.length)] ?? ''
  const [at, bit] = [random.below(32), 1 + random.below(255)]
  const how =
    random.below(2) === 0
      ? 'delete from ledger_tile where path = $1'
      : `update ledger_tile set bytes = set_byte(bytes, ${at}, get_byte(bytes, ${at}) # ${bit}) where path = $1`
  const done = await client.query(how, [path])
  return done.rowCount === 0 ? undefined : { what: `tile ${path} spoilt`, names: [path] }
}

async function anyRow(client: pg.Client, random: Random, table: string): Promise<string | undefined> {
  const counted = await client.query<{ count: string }>(`select count(*) from ${table}`)
  const row = random.below(Number(counted.rows[0]?.count))
  const found = await client.query<{ id: string }>(`select id from ${table} order by id offset $1 limit 1`, [row])
  return found.rows[0]?.id
}
