import type { Store } from '../../store/database.ts'
import { findTile, type KeptCheckpoint, keyChanges, latestCheckpoint } from '../../store/ledger.ts'
import { verifierAt } from '../../store/ledger-files.ts'
import { type KeyChanged, readKept } from '../ledger/key-changes.ts'

export type { KeyChanged } from '../ledger/key-changes.ts'

/** The ledger as anybody may read it: checkpoints and tiles, in which no name and no word of the record stands. */
export type PublishedLedger = {
  readonly latest: () => Promise<KeptCheckpoint | undefined>
  /** What is kept under a path such as `tile/0/001`. */
  readonly tile: (path: string) => Promise<Uint8Array | undefined>
  /** The key that verifies the ledger's signature, as text; undefined until the first checkpoint was signed. */
  readonly verifier: () => string | undefined
  /** Each time that another key began to sign, the earliest first. */
  readonly keyChanges: () => Promise<readonly KeyChanged[]>
}

/** Reading what is published is no act and leaves no entry: it is there for people whom nobody should count. */
export function publishedLedger(store: Store, verifierFile: string): PublishedLedger {
  return {
    latest: () => latestCheckpoint(store),
    tile: (path) => findTile(store, path),
    verifier: () => verifierAt(verifierFile),
    keyChanges: async () => (await keyChanges(store)).map(readKept).filter((change) => change !== undefined),
  }
}
