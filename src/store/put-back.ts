import { pipeline } from 'node:stream/promises'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import { Trouble } from './trouble.ts'
import { type CopiedTable, PLAIN_TEXT, quoted } from './whole-view.ts'

/** Take in the lines of a table as they were copied. Gives how many rows came in. */
export type Load = (table: CopiedTable, lines: AsyncIterable<Uint8Array>) => Promise<number>

/**
 * Put rows back as they were, in one transaction: past the triggers that number, witness and refuse, since the acts that
 * wrote them are among them. Only the server's superuser may do that.
 */
export async function putBack<T>(
  superuser: string,
  tables: readonly CopiedTable[],
  work: (load: Load) => Promise<T>,
): Promise<T> {
  const client = await connected(superuser)
  try {
    await client.query('begin')
    await client.query('set local session_replication_role = replica').catch((error: unknown) => {
      throw new Trouble(
        'putting rows back needs the server’s superuser: name it in DATABASE_URL, or leave DATABASE_URL out.',
        { cause: error },
      )
    })
    // What a migration put there by itself is in the copy as well.
    await client.query(`truncate ${tables.map(({ name }) => quoted(name)).join(', ')} cascade`)
    const done = await work(async ({ name, columns }, lines) => {
      const stream = client.query(copyFrom(`copy ${quoted(name)} (${columns.map(quoted).join(', ')}) from stdin`))
      await pipeline(lines, stream)
      const counted = await client.query(`select count(*) as rows from ${quoted(name)}`)
      return Number(counted.rows[0]?.rows)
    })
    await goOnCounting(client)
    await client.query('commit')
    await client.query('analyze')
    return done
  } finally {
    await client.end()
  }
}

/** What is recorded from now on comes after all that was put back: see migration 0012. */
async function goOnCounting(client: pg.Client): Promise<void> {
  const counted =
    await client.query(`select attrelid::regclass::text as name from pg_attribute a join pg_class c on c.oid = a.attrelid
    where a.attname = 'place' and c.relnamespace = 'candour'::regnamespace and c.relkind = 'r'`)
  for (const { name } of counted.rows)
    await client.query(
      `select setval('candour.record_place', greatest((select last_value from candour.record_place), (select max(place) from ${name})))`,
    )
}

/** Whether a database holds a schema of Candour already. */
export async function holdsCandour(superuser: string): Promise<'yes' | 'no'> {
  return withClient(superuser, async (client) => {
    const found = await client.query(
      `select from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname = 'candour' and c.relkind in ('r', 'p') limit 1`,
    )
    return found.rowCount === 0 ? 'no' : 'yes'
  })
}

/** Take the schema away again, where putting back came to nothing. Only ever called on one that held nothing before. */
export async function dropSchema(superuser: string): Promise<void> {
  await withClient(superuser, (client) => client.query('drop schema if exists candour cascade'))
}

async function withClient<T>(address: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = await connected(address)
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}

async function connected(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString, options: PLAIN_TEXT })
  client.on('error', () => undefined)
  try {
    await client.connect()
    return client
  } catch (error) {
    throw new Trouble('no PostgreSQL answered at DATABASE_URL. Check it, and that the server runs.', { cause: error })
  }
}
