/**
 * The Merkle tree: how entries and nodes are hashed, how a root follows from leaf hashes, and which parts of a tree a
 * proof is made of. Hashing and arithmetic only.
 *
 * @see RFC 6962, section 2.1
 */
import { sha256 } from '@noble/hashes/sha2.js'

/** A SHA-256 hash: always 32 bytes. */
export type Hash = Uint8Array

/** Bytes in a hash. */
export const HASH_LENGTH = 32

/** Different first bytes keep an entry from ever being passed off as a node, and a node as an entry. */
const LEAF = Uint8Array.of(0x00)
const NODE = Uint8Array.of(0x01)

/** The hash of an entry: SHA-256(0x00 || entry). */
export function hashLeaf(entry: Uint8Array): Hash {
  return sha256.create().update(LEAF).update(entry).digest()
}

/** The hash of an inner node: SHA-256(0x01 || left || right). */
export function hashNode(left: Hash, right: Hash): Hash {
  return sha256.create().update(NODE).update(left).update(right).digest()
}

/** The root of a tree without entries: SHA-256 of nothing. */
export function emptyRoot(): Hash {
  return sha256(new Uint8Array())
}

/** Whether two hashes are the same bytes. Nothing here is secret, so it may stop at the first difference. */
export function sameHash(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, at) => byte === other[at])
}

/** The largest power of two that is not above `count`, which is at least 1. */
export function largestPowerUpTo(count: number): number {
  let power = 1
  while (power * 2 <= count) power *= 2
  return power
}

/** The root over hashes that already stand at one level, from left to right. */
export function rootOf(hashes: readonly Hash[]): Hash {
  return foldPeaks(peaksOf(hashes))
}

/** The roots of the complete subtrees that make up a row of hashes, the largest first and leftmost. */
export function peaksOf(hashes: readonly Hash[]): Hash[] {
  const peaks: Hash[] = []
  let rest = hashes
  while (rest.length > 0) {
    const width = largestPowerUpTo(rest.length)
    peaks.push(completeRoot(rest.slice(0, width)))
    rest = rest.slice(width)
  }
  return peaks
}

/** The root of the tree whose complete subtrees have these roots, from left to right; the empty root for none. */
export function foldPeaks(peaks: readonly Hash[]): Hash {
  return peaks.length === 0 ? emptyRoot() : peaks.reduceRight((right, left) => hashNode(left, right))
}

function completeRoot(hashes: readonly Hash[]): Hash {
  const [only, second] = hashes
  if (only !== undefined && second === undefined) return only
  const half = hashes.length / 2
  return hashNode(completeRoot(hashes.slice(0, half)), completeRoot(hashes.slice(half)))
}

/** Entries `start` up to but without `end`. */
export type EntryRange = { readonly start: number; readonly end: number }

/** A complete subtree: the entries from `index` · 2^`level`, 2^`level` of them. */
export type Subtree = { readonly level: number; readonly index: number }

/**
 * The complete subtrees that a range is made of, the largest first and leftmost.
 *
 * @param range one that RFC 6962 splits a tree into: it starts at a multiple of the largest power of two within it
 */
export function subtreesOf(range: EntryRange): Subtree[] {
  const subtrees: Subtree[] = []
  let { start } = range
  while (start < range.end) {
    let level = 0
    while (2 ** (level + 1) <= range.end - start) level += 1
    subtrees.push({ level, index: start / 2 ** level })
    start += 2 ** level
  }
  return subtrees
}

/**
 * The ranges whose roots prove that the entry at `index` is in a tree of `size` entries, from the leaf upwards.
 *
 * @see RFC 6962, section 2.1.1, PATH(m, D[n])
 */
export function inclusionRanges(index: number, size: number): EntryRange[] {
  return path(index, { start: 0, end: size })
}

function path(index: number, { start, end }: EntryRange): EntryRange[] {
  if (end - start <= 1) return []
  const middle = splitOf({ start, end })
  return index < middle
    ? [...path(index, { start, end: middle }), { start: middle, end }]
    : [...path(index, { start: middle, end }), { start, end: middle }]
}

/**
 * The ranges whose roots prove that a tree of `size` entries begins with a tree of `older` entries. None when `older` is
 * 0 or equals `size`: nothing needs proof then.
 *
 * @see RFC 6962, section 2.1.2, PROOF(m, D[n])
 */
export function consistencyRanges(older: number, size: number): EntryRange[] {
  return older === 0 ? [] : subproof(older, { start: 0, end: size })
}

/** A range that is itself the older tree needs no mention: whoever verifies already holds that root. */
function subproof(older: number, { start, end }: EntryRange): EntryRange[] {
  if (older === end) return start === 0 ? [] : [{ start, end }]
  const middle = splitOf({ start, end })
  return older <= middle
    ? [...subproof(older, { start, end: middle }), { start: middle, end }]
    : [...subproof(older, { start: middle, end }), { start, end: middle }]
}

/** Where a tree of more than one entry divides: after the largest power of two below its size. */
function splitOf({ start, end }: EntryRange): number {
  return start + largestPowerUpTo(end - start - 1)
}
