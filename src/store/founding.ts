import type { Store } from './database.ts'

/** Whether any force is on record. Forces are no secret, so this is read outside any act: it decides whether one may be founded. */
export async function anyForce(store: Store): Promise<boolean> {
  const row = await store.selectFrom('force').select('id').limit(1).executeTakeFirst()

  return row !== undefined
}
