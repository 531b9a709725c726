import { randomBytes } from 'node:crypto'
import pg from 'pg'
import { openStore } from './database.ts'
import { inDatabase, type Role } from './installation.ts'
import type { Scratch } from './scratch.ts'

/** A copy can be thrown away before the cluster is. */
export type Copy = Scratch & { readonly drop: () => Promise<void> }

/** A copy of a scratch database as it is now. Its connections are ended, and opened again when they are next used. */
export async function copyOf(scratch: Scratch): Promise<Copy> {
  const name = `scratch_${randomBytes(6).toString('hex')}`
  const original = new URL(scratch.superuser).pathname.slice(1)
  const client = new pg.Client({ connectionString: inDatabase(scratch.superuser, 'postgres') })
  await client.connect()
  await client.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [original])
  await client.query(`create database ${name} template ${original} strategy wal_log`)
  await client.end()
  const stores: ReturnType<typeof openStore>[] = []
  const address = (role: Role) => inDatabase(scratch.address(role), name)
  const close = async (): Promise<void> => {
    await Promise.all(stores.map((store) => store.destroy()))
  }
  return {
    superuser: inDatabase(scratch.superuser, name),
    address,
    store: (role) => {
      const store = openStore(address(role), 4)
      stores.push(store)
      return store
    },
    close,
    drop: async () => {
      await close()
      const dropping = new pg.Client({ connectionString: inDatabase(scratch.superuser, 'postgres') })
      await dropping.connect()
      await dropping.query(`drop database ${name} with (force)`)
      await dropping.end()
    },
  }
}
