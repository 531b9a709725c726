/** A tile-based transparency log: an append-only list whose keeper can be caught changing it. See README.md. */
export type { Answer } from './answer.ts'
export {
  type Appended,
  type AppendRefusal,
  append,
  emptyTree,
  type Resource,
  type TreeHead,
} from './append.ts'
export {
  type Checkpoint,
  type CheckpointRefusal,
  type CheckpointTrust,
  cosignCheckpoint,
  type OpenedCheckpoint,
  type OpeningRefusal,
  openCheckpoint,
  readCheckpoint,
  signCheckpoint,
  writeCheckpoint,
} from './checkpoint.ts'
export {
  type CommitmentParts,
  type CommitmentRefusal,
  type CommittedRow,
  commit,
  rowDigest,
  SALT_LENGTH,
} from './commitment.ts'
export { digestOf } from './digest.ts'
export {
  type KeyKind,
  type KeyRefusal,
  readSignerKey,
  readVerifierKey,
  type SignerKey,
  signerKey,
  type VerifierKey,
  verifierOf,
  writeSignerKey,
  writeVerifierKey,
} from './key.ts'
export { type KeyChange, type KeyChangeRefusal, readKeyChange, signKeyChange } from './key-change.ts'
export {
  type Address,
  addressOf,
  type BundleAddress,
  LONGEST_ENTRY,
  pathOf,
  type ReadResource,
  TILE_WIDTH,
  type TileAddress,
} from './layout.ts'
export {
  cosign,
  type Note,
  type NoteRefusal,
  type OpenedNote,
  openNote,
  readNote,
  type SignatureLine,
  type SigningRefusal,
  sign,
  type VerifiedSignature,
  withSignature,
  writeNote,
} from './note.ts'
export { commitmentOf, type Opening } from './opening.ts'
export {
  type ConsistencyClaim,
  type InclusionClaim,
  type OutsideTree,
  type ProofRefusal,
  proveConsistency,
  proveInclusion,
  verifyConsistency,
  verifyInclusion,
} from './proof.ts'
export type { ReadRefusal } from './reading.ts'
export { type EntryRange, emptyRoot, HASH_LENGTH, type Hash, hashLeaf, hashNode, rootOf, sameHash } from './tree.ts'
