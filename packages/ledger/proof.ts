/** Proofs that an entry is in a tree, and that one tree continues another: made from tiles, verified from hashes alone. */
import { type Answer, given, refused } from './answer.ts'
import { type ReadResource, TILE_WIDTH, widthOf } from './layout.ts'
import { type ReadRefusal, readTile } from './reading.ts'
import {
  consistencyRanges,
  type EntryRange,
  foldPeaks,
  HASH_LENGTH,
  type Hash,
  hashNode,
  inclusionRanges,
  largestPowerUpTo,
  rootOf,
  type Subtree,
  sameHash,
  subtreesOf,
} from './tree.ts'

/** A proof was asked for that cannot exist: the entry or the older tree does not lie within the tree. */
export type OutsideTree = { readonly kind: 'outside the tree' }

/**
 * Makes the proof that the entry at `index` (from 0) is in the tree of `size` entries.
 *
 * @param read must find the tiles of that tree, or full ones that replaced its partial ones
 * @param size one that the log has published a checkpoint of: between two, no partial tiles are kept
 * @returns the proof's hashes from the leaf upwards; `outside the tree` unless 0 ≤ index < size; the tile that is missing
 *   or malformed otherwise
 * @see RFC 6962, section 2.1.1
 */
export async function proveInclusion(
  read: ReadResource,
  index: number,
  size: number,
): Promise<Answer<Hash[], ReadRefusal | OutsideTree>> {
  if (!isCount(index) || !isCount(size) || index >= size) return refused({ kind: 'outside the tree' })
  return hashRanges(read, inclusionRanges(index, size), size)
}

/**
 * Makes the proof that the tree of `size` entries begins with the tree of `older` entries.
 *
 * @param read must find the tiles of that tree, or full ones that replaced its partial ones
 * @param size one that the log has published a checkpoint of: between two, no partial tiles are kept
 * @returns the proof's hashes, none when `older` is 0 or equals `size`; `outside the tree` unless 0 ≤ older ≤ size; the
 *   tile that is missing or malformed otherwise
 * @see RFC 6962, section 2.1.2
 */
export async function proveConsistency(
  read: ReadResource,
  older: number,
  size: number,
): Promise<Answer<Hash[], ReadRefusal | OutsideTree>> {
  if (!isCount(older) || !isCount(size) || older > size) return refused({ kind: 'outside the tree' })
  return hashRanges(read, consistencyRanges(older, size), size)
}

async function hashRanges(
  read: ReadResource,
  ranges: readonly EntryRange[],
  size: number,
): Promise<Answer<Hash[], ReadRefusal>> {
  const hashes: Hash[] = []
  for (const range of ranges) {
    const peaks: Hash[] = []
    for (const subtree of subtreesOf(range)) {
      const peak = await hashSubtree(read, subtree, size)
      if (!peak.ok) return peak
      peaks.push(peak.value)
    }
    hashes.push(foldPeaks(peaks))
  }
  return given(hashes)
}

/** A tile stands for eight levels of the tree: a subtree's root is hashed from the row of hashes that the tile keeps. */
async function hashSubtree(read: ReadResource, subtree: Subtree, size: number): Promise<Answer<Hash, ReadRefusal>> {
  const level = Math.floor(subtree.level / 8)
  const count = 2 ** (subtree.level % 8)
  const first = subtree.index * count
  const index = Math.floor(first / TILE_WIDTH)
  const tile = await readTile(read, { kind: 'tile', level, index, width: widthOf(level, index, size) })
  if (!tile.ok) return tile
  const from = first - index * TILE_WIDTH
  return given(rootOf(tile.value.slice(from, from + count)))
}

/** Why a proof does not prove what it is said to. */
export type ProofRefusal =
  | { readonly kind: 'outside the tree' }
  | { readonly kind: 'hash malformed' }
  | { readonly kind: 'wrong number of hashes' }
  | { readonly kind: 'root differs'; readonly of: 'older' | 'newer' }

/** A claim that an entry is in a tree. The size and the root belong together: take both from one signed checkpoint. */
export type InclusionClaim = {
  readonly leaf: Hash
  readonly index: number
  readonly size: number
  readonly root: Hash
}

/**
 * Whether the proof shows that the leaf hash stands at its index in the tree. Needs no log, no network and no trust.
 *
 * @see RFC 9162, section 2.1.3.2, which verifies RFC 6962's proofs step by step
 */
export function verifyInclusion(claim: InclusionClaim, proof: readonly Hash[]): Answer<'included', ProofRefusal> {
  if (!isCount(claim.index) || !isCount(claim.size) || claim.index >= claim.size) {
    return refused({ kind: 'outside the tree' })
  }
  if (![claim.leaf, claim.root, ...proof].every(isHash)) return refused({ kind: 'hash malformed' })

  const climbed = climb(claim.index, claim.size - 1, proof)
  if (climbed === undefined) return refused({ kind: 'wrong number of hashes' })
  const root = climbed.reduce((hash, step) => beside(hash, step), claim.leaf)
  return sameHash(root, claim.root) ? given('included') : refused({ kind: 'root differs', of: 'newer' })
}

/** A claim that a newer tree begins with an older one. Each size and root come from one signed checkpoint. */
export type ConsistencyClaim = {
  readonly older: { readonly size: number; readonly root: Hash }
  readonly newer: { readonly size: number; readonly root: Hash }
}

/**
 * Whether the proof shows that nothing in the older tree was changed, moved or taken away in the newer. A tree without
 * entries begins every tree.
 *
 * @see RFC 9162, section 2.1.4.2
 */
export function verifyConsistency(
  { older, newer }: ConsistencyClaim,
  proof: readonly Hash[],
): Answer<'consistent', ProofRefusal> {
  if (!isCount(older.size) || !isCount(newer.size) || older.size > newer.size) {
    return refused({ kind: 'outside the tree' })
  }
  if (![older.root, newer.root, ...proof].every(isHash)) return refused({ kind: 'hash malformed' })
  if (older.size === 0 && !sameHash(older.root, rootOf([]))) return refused({ kind: 'root differs', of: 'older' })
  if (older.size === 0 && newer.size > 0) {
    return proof.length === 0 ? given('consistent') : refused({ kind: 'wrong number of hashes' })
  }
  if (older.size === newer.size) {
    if (proof.length > 0) return refused({ kind: 'wrong number of hashes' })
    return sameHash(older.root, newer.root) ? given('consistent') : refused({ kind: 'root differs', of: 'newer' })
  }

  // A complete older tree is a subtree of the newer, so its proof starts from the root the verifier already holds.
  const complete = largestPowerUpTo(older.size) === older.size
  const [start, ...rest] = complete ? [older.root, ...proof] : proof
  let [below, last] = [older.size - 1, newer.size - 1]
  while (below % 2 === 1) [below, last] = [half(below), half(last)]
  const climbed = climb(below, last, rest)
  if (start === undefined || climbed === undefined) return refused({ kind: 'wrong number of hashes' })

  const olderRoot = climbed.filter((step) => step.side === 'left').reduce(beside, start)
  if (!sameHash(olderRoot, older.root)) return refused({ kind: 'root differs', of: 'older' })
  const newerRoot = climbed.reduce(beside, start)
  return sameHash(newerRoot, newer.root) ? given('consistent') : refused({ kind: 'root differs', of: 'newer' })
}

type Step = { readonly side: 'left' | 'right'; readonly hash: Hash }

/** On which side each hash of a proof stands, from `index` up to the root; `undefined` for too many or too few. */
function climb(index: number, last: number, proof: readonly Hash[]): Step[] | undefined {
  const steps: Step[] = []
  let [at, end] = [index, last]
  for (const hash of proof) {
    if (end === 0) return undefined
    const side = at % 2 === 1 || at === end ? 'left' : 'right'
    // The right edge of a tree that is not complete has levels at which nothing joins it: they take no hash.
    while (side === 'left' && at % 2 === 0 && at !== 0) [at, end] = [half(at), half(end)]
    steps.push({ side, hash })
    ;[at, end] = [half(at), half(end)]
  }
  return end === 0 ? steps : undefined
}

function beside(hash: Hash, step: Step): Hash {
  return step.side === 'left' ? hashNode(step.hash, hash) : hashNode(hash, step.hash)
}

function half(count: number): number {
  return Math.floor(count / 2)
}

function isCount(count: number): boolean {
  return Number.isSafeInteger(count) && count >= 0
}

function isHash(hash: Hash): boolean {
  return hash.length === HASH_LENGTH
}
