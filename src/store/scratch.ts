import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openStore, type Store } from './database.ts'
import { asRole, inDatabase, ROLES, type Role } from './installation.ts'

/** A database for one test file: cloned from a migrated template, dropped with the cluster. */
export type Scratch = {
  readonly superuser: string
  readonly address: (role: Role) => string
  readonly store: (role: Role) => Store
  readonly close: () => Promise<void>
}

/** The environment variable in which the suite's set-up leaves the address of its template. */
export const TEMPLATE = 'CANDOUR_TEST_TEMPLATE'

/** A fresh, migrated, empty database with every role on it. */
export async function scratchDatabase(): Promise<Scratch> {
  const { superuser, passwords } = JSON.parse(process.env[TEMPLATE] ?? '{}') as {
    superuser?: string
    passwords?: Record<Role, string>
  }
  if (!superuser || !passwords) throw new Error('the suite’s database is not there: run the tests through `npm test`')
  const name = `scratch_${randomBytes(6).toString('hex')}`
  const client = new pg.Client({ connectionString: inDatabase(superuser, 'postgres') })
  await client.connect()
  // Two clones of one template at a time are refused by PostgreSQL, so they queue.
  await client.query('select pg_advisory_lock(7204119)')
  await client.query(`create database ${name} template candour strategy wal_log`)
  await client.end()
  const within = inDatabase(superuser, name)
  const opened: Store[] = []
  const address = (role: Role) => asRole(within, role, passwords[role])
  return {
    superuser: within,
    address,
    store: (role) => {
      const store = openStore(address(role), 4)
      opened.push(store)
      return store
    },
    close: async () => {
      await Promise.all(opened.map((store) => store.destroy()))
    },
  }
}

/** The passwords of every role, read out of their addresses, for the suite's set-up. */
export function passwordsOf(address: (role: Role) => string): Record<Role, string> {
  return Object.fromEntries(ROLES.map((role) => [role, new URL(address(role)).password])) as Record<Role, string>
}
