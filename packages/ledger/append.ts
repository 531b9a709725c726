/** Appending: the tiles and bundles that new entries bring about, from nothing but the right edge of the tree before. */
import { type Answer, given, refused } from './answer.ts'
import {
  type Address,
  hashesAt,
  joinEntries,
  joinHashes,
  LONGEST_ENTRY,
  levelsOf,
  pathOf,
  type ReadResource,
  TILE_WIDTH,
} from './layout.ts'
import { type ReadRefusal, readBundle, readTile } from './reading.ts'
import { emptyRoot, foldPeaks, type Hash, hashLeaf, peaksOf, rootOf, sameHash } from './tree.ts'

/** What a checkpoint says of a tree. */
export type TreeHead = { readonly size: number; readonly root: Hash }

/** The head of a log that has no entry yet: where the first append starts. */
export function emptyTree(): TreeHead {
  return { size: 0, root: emptyRoot() }
}

/** Bytes to keep under a path. */
export type Resource = { readonly address: Address; readonly path: string; readonly bytes: Uint8Array }

/** A tree with the new entries in it, and what must be kept before its checkpoint is signed. */
export type Appended = {
  readonly head: TreeHead
  /**
   * Each tile and bundle that the tree before did not have. None replaces bytes under a path that is already kept: a
   * partial tile that grows gets a new path. Once a full one is kept, its partial ones (path followed by `.p/`) may go.
   */
  readonly resources: readonly Resource[]
}

/** Why nothing was appended. */
export type AppendRefusal =
  | ReadRefusal
  /** The kept tiles do not give the root that the head claims: extending them would sign over a change. */
  | { readonly kind: 'tree differs from its head'; readonly size: number }
  /** An entry kept in the partial bundle does not hash to the leaf kept for it. */
  | { readonly kind: 'entry differs from its leaf'; readonly index: number }
  /** `at` counts the new entries from 0; an entry has at most 65,535 bytes. */
  | { readonly kind: 'entry too long'; readonly at: number; readonly length: number }

/**
 * Appends entries to a tree. Writes nothing: the caller keeps the resources, then signs and publishes a checkpoint for the
 * new head, in that order, so that a crash between leaves resources that nothing refers to, never a head without them.
 *
 * @param read finds what earlier appends returned; at most one tile a level and one bundle are read
 * @param before the head to continue, as last signed; its tiles are refused if they do not give its root
 * @param entries in the order in which they are to stand; none gives the same head and no resources
 */
export async function append(
  read: ReadResource,
  before: TreeHead,
  entries: readonly Uint8Array[],
): Promise<Answer<Appended, AppendRefusal>> {
  const tooLong = entries.findIndex((entry) => entry.length > LONGEST_ENTRY)
  if (tooLong !== -1) {
    return refused({ kind: 'entry too long', at: tooLong, length: entries[tooLong]?.length ?? 0 })
  }
  const edge = await readEdge(read, before)
  if (!edge.ok) return edge

  const resources: Resource[] = []
  const keep = (address: Address, bytes: Uint8Array): void => {
    resources.push({ address, path: pathOf(address), bytes })
  }
  const { levels } = edge.value
  let bundle = [...edge.value.bundle]
  let size = before.size
  for (const entry of entries) {
    bundle.push(entry)
    size += 1
    if (bundle.length === TILE_WIDTH) {
      keep({ kind: 'entries', index: size / TILE_WIDTH - 1, width: TILE_WIDTH }, joinEntries(bundle))
      bundle = []
    }
    grow(levels, size, hashLeaf(entry), keep)
  }
  if (bundle.length > 0 && size > before.size) {
    keep({ kind: 'entries', index: Math.floor(size / TILE_WIDTH), width: bundle.length }, joinEntries(bundle))
  }
  levels.forEach((row, level) => {
    if (row.length === 0 || hashesAt(level, size) === hashesAt(level, before.size)) return
    const index = Math.floor(hashesAt(level, size) / TILE_WIDTH)
    keep({ kind: 'tile', level, index, width: row.length }, joinHashes(row))
  })
  return given({ head: { size, root: rootOfEdge(levels) }, resources })
}

/** For each level, the hashes of its partial tile: all that the next entry and the root depend on. */
type Levels = Hash[][]

function grow(levels: Levels, size: number, leaf: Hash, keep: (tile: Address, bytes: Uint8Array) => void): void {
  let hash = leaf
  for (let level = 0; ; level += 1) {
    const row = levels[level] ?? []
    levels[level] = row
    row.push(hash)
    if (row.length < TILE_WIDTH) return
    keep({ kind: 'tile', level, index: hashesAt(level + 1, size) - 1, width: TILE_WIDTH }, joinHashes(row))
    hash = rootOf(row)
    levels[level] = []
  }
}

function rootOfEdge(levels: Levels): Hash {
  return foldPeaks(levels.toReversed().flatMap(peaksOf))
}

type Edge = { readonly levels: Levels; readonly bundle: readonly Uint8Array[] }

async function readEdge(read: ReadResource, { size, root }: TreeHead): Promise<Answer<Edge, AppendRefusal>> {
  const levels: Levels = []
  for (let level = 0; level < levelsOf(size); level += 1) {
    const hashes = hashesAt(level, size)
    const width = hashes % TILE_WIDTH
    const index = Math.floor(hashes / TILE_WIDTH)
    const row = width === 0 ? given([]) : await readTile(read, { kind: 'tile', level, index, width })
    if (!row.ok) return row
    levels.push(row.value)
  }
  if (!sameHash(rootOfEdge(levels), root)) return refused({ kind: 'tree differs from its head', size })

  const width = size % TILE_WIDTH
  const index = Math.floor(size / TILE_WIDTH)
  const bundle = width === 0 ? given([]) : await readBundle(read, { kind: 'entries', index, width })
  if (!bundle.ok) return bundle
  const leaves = levels[0] ?? []
  const differing = bundle.value.findIndex((entry, at) => !sameHash(hashLeaf(entry), leaves[at] ?? root))
  if (differing !== -1) return refused({ kind: 'entry differs from its leaf', index: index * TILE_WIDTH + differing })
  return given({ levels, bundle: bundle.value })
}
