import type { Store, Transaction } from './database.ts'

/** The code that browsers were given, as it was written down: SHA-256 over the list of files, and how many they are. */
export type ClientCodeRow = { readonly digest: string; readonly files: number; readonly recorded_at: Date }

export async function latestClientCode(store: Store): Promise<ClientCodeRow | undefined> {
  return store
    .selectFrom('client_code')
    .select(['digest', 'files', 'recorded_at'])
    .orderBy('recorded_at', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertClientCode(
  tx: Transaction,
  code: { readonly id: string; readonly digest: string; readonly files: number },
): Promise<void> {
  await tx.insertInto('client_code').values(code).execute()
}
