import { Kysely, type Transaction as KyselyTransaction, PostgresDialect } from 'kysely'
import pg from 'pg'
import { PreparedClient } from './prepared-client.ts'
import type { Database } from './tables.ts'

/** A transaction on the record. Every store function takes one as its first argument. */
export type Transaction = KyselyTransaction<Database>

/** An open pool of one role. */
export type Store = Kysely<Database>

// Calendar dates stay the text that they are: a Date would move them by the reader's time zone.
pg.types.setTypeParser(pg.types.builtins.DATE, (text) => text)

/**
 * When the server plans a prepared statement. `once` is for pages: many small statements, each finding its rows by an index
 * whatever is asked for, of which planning is most of the cost. Work on great numbers of rows is planned by what is asked.
 */
export type Planning = 'by what is asked' | 'once'

/** A pool for the role in this address, on the schema of Candour, with every session in UTC. */
export function openStore(address: string, connections = 10, planning: Planning = 'by what is asked'): Store {
  const plans = planning === 'once' ? 'force_generic_plan' : 'auto'
  const pool = new pg.Pool({
    Client: PreparedClient,
    connectionString: address,
    max: connections,
    // A server behind a network that swallows packets is given up on, and a page says so; one that is there answers at once.
    connectionTimeoutMillis: 15_000,
    keepAlive: true,
    options: `-c search_path=candour,public -c timezone=UTC -c jit=off -c plan_cache_mode=${plans} -c idle_in_transaction_session_timeout=120000`,
  })
  // A connection that ends while idle is replaced by the pool, and one that ends in use fails its query; without these two
  // listeners either would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool }) })
}
