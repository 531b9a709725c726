import type { Transaction } from './database.ts'

/** That everything was copied or put back, and the public keys to which a copy was sealed. */
export type HouseCopy = {
  readonly id: string
  readonly kind: 'backup' | 'export' | 'restoration'
  readonly sealedTo: readonly string[]
  /** SHA-256 of the manifest, of what was put back. */
  readonly manifest?: string
}

export async function insertHouseCopy(tx: Transaction, { id, kind, sealedTo, manifest }: HouseCopy): Promise<void> {
  await tx
    .insertInto('house_copy')
    .values({ id, kind, sealed_to: [...sealedTo], manifest: manifest ?? null })
    .execute()
}
