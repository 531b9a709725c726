import { sql } from 'kysely'
import type { Store, Transaction } from './database.ts'

/** Any number that only imports use, beside the force. */
const LOCK = 7_204_121

/**
 * Do some work while holding a force, so that two imports into it never run at once. The hold is a session's: whoever is
 * killed lets go of it. Where another holds the force, waits when told how to say so, and otherwise gives up.
 *
 * @returns what the work gave; `undefined` where the force was held and nobody waited
 */
export async function holdingForce<T>(
  store: Store,
  force: string,
  work: () => Promise<T>,
  onWaiting?: () => void,
): Promise<T | undefined> {
  return store.connection().execute(async (held) => {
    const tried = await sql<{ got: boolean }>`select pg_try_advisory_lock(${LOCK}, hashtext(${force})) as got`.execute(
      held,
    )
    if (!tried.rows[0]?.got) {
      if (!onWaiting) return undefined
      onWaiting()
      await sql`select pg_advisory_lock(${LOCK}, hashtext(${force}))`.execute(held)
    }
    try {
      return await work()
    } finally {
      await sql`select pg_advisory_unlock(${LOCK}, hashtext(${force}))`.execute(held)
    }
  })
}

/** Let one import at a time begin, until this transaction ends: two that name the same new force must not both make it. */
export async function oneBeginningAtATime(tx: Transaction): Promise<void> {
  await sql`select pg_advisory_xact_lock(${LOCK})`.execute(tx)
}
