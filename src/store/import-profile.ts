import type { Transaction } from './database.ts'

export type ProfileRow = {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly version: number
  readonly profile: unknown
  readonly recorded_at: Date
}

const COLUMNS = ['id', 'reference', 'name', 'version', 'profile', 'recorded_at'] as const

export async function insertProfile(
  tx: Transaction,
  kept: Omit<ProfileRow, 'recorded_at'> & { readonly digest: string },
): Promise<void> {
  await tx
    .insertInto('import_profile')
    .values({ ...kept, profile: JSON.stringify(kept.profile) })
    .execute()
}

/** A profile kept before, word for word the same. */
export async function findProfileByDigest(tx: Transaction, digest: string): Promise<ProfileRow | undefined> {
  return tx.selectFrom('import_profile').select(COLUMNS).where('digest', '=', digest).executeTakeFirst()
}

export async function findProfile(tx: Transaction, reference: string): Promise<ProfileRow | undefined> {
  return tx.selectFrom('import_profile').select(COLUMNS).where('reference', '=', reference).executeTakeFirst()
}

/** The newest version of every profile, by name. */
export async function listProfiles(tx: Transaction): Promise<readonly ProfileRow[]> {
  return tx
    .selectFrom('import_profile')
    .select(COLUMNS)
    .distinctOn('name')
    .orderBy('name')
    .orderBy('version', 'desc')
    .orderBy('recorded_at', 'desc')
    .execute()
}

/** The highest version under this name; 0 where there is none. */
export async function latestVersion(tx: Transaction, name: string): Promise<number> {
  const found = await tx
    .selectFrom('import_profile')
    .select(({ fn }) => fn.max('version').as('version'))
    .where('name', '=', name)
    .executeTakeFirst()
  return found?.version ?? 0
}
