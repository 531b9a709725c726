import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { Trouble } from './trouble.ts'

const FOLDER = join(import.meta.dirname, '..', '..', 'migrations')
/** Any number that only this runner uses: two starts at once must not both migrate. */
const LOCK = 7_204_118

/** A migration as a database had it: the file, and the SHA-256 of its text in hexadecimal. */
export type Migration = { readonly name: string; readonly digest: string }

/** The migrations that come with this code, in the order in which they are applied. */
export function migrationsIn(folder = FOLDER): readonly (Migration & { readonly text: string })[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.sql'))
    .sort()
    .map((name) => {
      const text = readFileSync(join(folder, name), 'utf8')
      return { name, text, digest: createHash('sha256').update(text).digest('hex') }
    })
}

/**
 * Apply the plain SQL files that this database has not had yet, in order, each in a transaction of its own.
 *
 * @param only the names to apply, where a backup of an earlier version is to be put back; all where it is not given
 */
export async function migrate(owner: string, folder = FOLDER, only?: ReadonlySet<string>): Promise<readonly string[]> {
  const client = new pg.Client({ connectionString: owner, options: '-c search_path=candour,public' })
  // A server that ends meanwhile fails the query under way; without a listener it would end the process with a stack.
  client.on('error', () => undefined)
  await client.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [LOCK])
    await client.query(
      'create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())',
    )
    const had = new Map(
      (await client.query('select name, digest from migration')).rows.map((row) => [
        row.name as string,
        row.digest as string,
      ]),
    )
    const applied: string[] = []
    const known = migrationsIn(folder)
    for (const { name, text, digest } of known) {
      if (only && !only.has(name)) continue
      const before = had.get(name)
      if (before !== undefined && before !== digest)
        throw new Trouble(
          `migration ${name} was changed after it had been applied. Restore the file; changes go into a new one.`,
        )
      if (before !== undefined) continue
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`migration ${name} failed: ${(error as Error).message}`, { cause: error })
      }
      applied.push(name)
    }
    // A table that was made since must not be missing from the next backup.
    await client.query(`do $$ begin
      if to_regprocedure('candour.open_to_backup()') is not null then perform candour.open_to_backup(); end if; end $$`)
    for (const name of had.keys())
      if (!known.some((each) => each.name === name))
        throw new Trouble(
          `this database was made by a newer Candour (it has ${name}). Use that version or another database.`,
        )
    return applied
  } finally {
    await client.end()
  }
}
