import { sql } from 'kysely'
import type { Store, Transaction } from './database.ts'

/** How far a demonstration force has come: `begun` until its stories are told, then batch by batch. */
export type Making = {
  readonly size: Readonly<Record<string, unknown>>
  readonly state: 'begun' | 'stories told' | 'finished'
  readonly batches: readonly number[]
}

/** Read outside any act, in the name of the operator: it says nothing of any record. */
export function makingOf(store: Store, operator: string): Promise<Making | undefined> {
  return asOperator(store, operator, async (tx) => {
    const found = await sql<Making>`select size, state, array(select number from demonstration_batch) as batches
      from demonstration_making`.execute(tx)

    return found.rows[0]
  })
}

export function beginMaking(store: Store, operator: string, size: Making['size']): Promise<void> {
  return asOperator(store, operator, async (tx) => {
    await sql`insert into demonstration_making (size, state) values (${JSON.stringify(size)}::jsonb, 'begun')`.execute(
      tx,
    )
  })
}

export function noteMaking(store: Store, operator: string, state: Making['state']): Promise<void> {
  return asOperator(store, operator, async (tx) => {
    await sql`update demonstration_making set state = ${state}`.execute(tx)
  })
}

/** Within the act of the batch itself, so that it is noted exactly when it is in. */
export async function noteBatch(tx: Transaction, batch: number): Promise<void> {
  await sql`insert into demonstration_batch values (${batch})`.execute(tx)
}

/** The same for what has acts of its own: the old files of a force, below nought. */
export function notePart(store: Store, operator: string, part: number): Promise<void> {
  return asOperator(store, operator, (tx) => noteBatch(tx, part))
}

function asOperator<T>(store: Store, operator: string, work: (tx: Transaction) => Promise<T>): Promise<T> {
  return store.transaction().execute(async (tx) => {
    await sql`select set_config('candour.person', ${operator}, true)`.execute(tx)

    return work(tx)
  })
}
