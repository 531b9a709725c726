import { append, emptyTree } from '@candour/ledger'
import pg from 'pg'
import type { Acted } from './test-acts.ts'

/** Make every tile anew from the entries as they now are, and put back the checkpoints, which nobody can sign anew. */
export async function retile({ scratch }: Acted): Promise<void> {
  const client = new pg.Client({ connectionString: scratch.superuser, options: '-c search_path=candour,public' })
  await client.connect()
  await client.query('set session_replication_role = replica')
  const entries = await client.query<{ leaf: Buffer }>('select leaf from ledger_entry order by number')
  const leaves = entries.rows.map(({ leaf }) => leaf)
  const made = await append(async () => undefined, emptyTree(), leaves)
  if (!made.ok) throw new Error(`nothing was forged: ${made.refusal.kind}`)
  for (const { path, bytes } of made.value.resources) {
    await client.query('insert into ledger_tile (path, bytes) values ($1, $2)', [path, Buffer.from(bytes)])
  }
  await client.query('insert into ledger_checkpoint select * from kept; drop table kept')
  await client.end()
}
