/**
 * Where everything of a tiled log lives, and how its bytes are laid out. Arithmetic on indices and nothing else, so that
 * the writer, a reader of proofs and the check cannot disagree about it.
 *
 * @see https://c2sp.org/tlog-tiles
 */
import { HASH_LENGTH, type Hash } from './tree.ts'

/** Hashes in a full tile, and entries in a full bundle. */
export const TILE_WIDTH = 256

/** The longest entry that its uint16 length prefix can announce, in bytes. */
export const LONGEST_ENTRY = 0xffff

/** The highest level that an address may name; a log that JavaScript can count never passes level 6. */
const HIGHEST_LEVEL = 63

/** A run of consecutive hashes of one level. Level 0 holds leaf hashes; each level above, the roots of full tiles below. */
export type TileAddress = {
  readonly kind: 'tile'
  readonly level: number
  readonly index: number
  /** Hashes in it: 256 when full, 1 to 255 at the right edge of the tree. */
  readonly width: number
}

/** A run of consecutive entries, those whose hashes stand in the level 0 tile of the same index. */
export type BundleAddress = { readonly kind: 'entries'; readonly index: number; readonly width: number }

/** Anything a log keeps under a path, save its checkpoint. */
export type Address = TileAddress | BundleAddress

/**
 * Reads what is kept under a path as `pathOf` writes it; `undefined` when nothing is. The only way in which this package
 * reaches whatever holds the log.
 */
export type ReadResource = (path: string) => Promise<Uint8Array | undefined>

/**
 * The path of a tile or bundle, relative to the log's prefix, with no slash before it.
 *
 * @returns such as `tile/0/x001/x234/067`, `tile/2/000.p/17` or `tile/entries/000.p/3`
 */
export function pathOf(address: Address): string {
  const level = address.kind === 'entries' ? 'entries' : String(address.level)
  const partial = address.width === TILE_WIDTH ? '' : `.p/${address.width}`
  return `tile/${level}/${indexPath(address.index)}${partial}`
}

/** Three digits an element, and an `x` before all but the last, so that no file is also a folder. */
function indexPath(index: number): string {
  const digits = String(index)
  const padded = digits.padStart(Math.ceil(digits.length / 3) * 3, '0')
  const elements = padded.match(/\d{3}/g) ?? []
  return elements.map((element, at) => (at === elements.length - 1 ? element : `x${element}`)).join('/')
}

const PATH = /^tile\/(entries|\d{1,2})\/((?:x\d{3}\/)*\d{3})(?:\.p\/(\d{1,3}))?$/

/**
 * The address a path names.
 *
 * @returns `undefined` unless the path is exactly what `pathOf` writes: leading zeroes, a width of 0 or 256 spelt out and
 *   an index past the safe integers are all refused, so one resource never has two names
 */
export function addressOf(path: string): Address | undefined {
  const [, level, digits, partial] = PATH.exec(path) ?? []
  if (level === undefined || digits === undefined) return undefined
  const index = Number(digits.replaceAll(/[x/]/g, ''))
  const width = partial === undefined ? TILE_WIDTH : Number(partial)
  if (!Number.isSafeInteger((index + 1) * TILE_WIDTH) || width < 1 || width > TILE_WIDTH) return undefined
  if (level !== 'entries' && Number(level) > HIGHEST_LEVEL) return undefined

  const address: Address =
    level === 'entries' ? { kind: 'entries', index, width } : { kind: 'tile', level: Number(level), index, width }
  return pathOf(address) === path ? address : undefined
}

/** How many hashes a tree of `size` entries has at a tile level: one for each complete run of 256^level entries. */
export function hashesAt(level: number, size: number): number {
  return Math.floor(size / TILE_WIDTH ** level)
}

/** How many hashes the tile has in a tree of `size` entries: 256, fewer at the right edge, 0 where there is none. */
export function widthOf(level: number, index: number, size: number): number {
  return Math.max(0, Math.min(TILE_WIDTH, hashesAt(level, size) - index * TILE_WIDTH))
}

/** How many tile levels a tree of `size` entries has: 0 when empty, 1 up to 255 entries, 2 up to 65,535. */
export function levelsOf(size: number): number {
  let levels = 0
  while (hashesAt(levels, size) > 0) levels += 1
  return levels
}

/** Every tile of a tree of `size` entries, level by level from the leaves, from left to right. */
export function* tilesOf(size: number): Generator<TileAddress> {
  for (let level = 0; level < levelsOf(size); level += 1) {
    for (let index = 0; widthOf(level, index, size) > 0; index += 1) {
      yield { kind: 'tile', level, index, width: widthOf(level, index, size) }
    }
  }
}

/** Every entry bundle of a log of `size` entries, from the first entry to the last. */
export function* bundlesOf(size: number): Generator<BundleAddress> {
  for (let index = 0; index * TILE_WIDTH < size; index += 1) {
    yield { kind: 'entries', index, width: widthOf(0, index, size) }
  }
}

/** The bytes of a tile: its hashes, one after another. */
export function joinHashes(hashes: readonly Hash[]): Uint8Array {
  const bytes = new Uint8Array(hashes.length * HASH_LENGTH)
  hashes.forEach((hash, at) => {
    bytes.set(hash, at * HASH_LENGTH)
  })
  return bytes
}

/** The hashes in a tile's bytes; `undefined` when the bytes are no whole number of hashes. */
export function splitHashes(bytes: Uint8Array): Hash[] | undefined {
  if (bytes.length % HASH_LENGTH !== 0) return undefined
  return Array.from({ length: bytes.length / HASH_LENGTH }, (_, at) =>
    bytes.slice(at * HASH_LENGTH, (at + 1) * HASH_LENGTH),
  )
}

/** The bytes of a bundle: before each entry its length as a big-endian uint16. No entry may pass `LONGEST_ENTRY`. */
export function joinEntries(entries: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(entries.reduce((total, entry) => total + 2 + entry.length, 0))
  let at = 0
  for (const entry of entries) {
    bytes.set([entry.length >> 8, entry.length & 0xff], at)
    bytes.set(entry, at + 2)
    at += 2 + entry.length
  }
  return bytes
}

/** What a bundle's bytes hold: the entries up to where the bytes end, or break off within an entry. */
export type SplitEntries = { readonly kind: 'whole' | 'broken off'; readonly entries: readonly Uint8Array[] }

/** Reads a bundle's bytes as far as they go, so that a damaged bundle still yields the entries before the damage. */
export function splitEntries(bytes: Uint8Array): SplitEntries {
  const entries: Uint8Array[] = []
  let at = 0
  while (at < bytes.length) {
    const [high, low] = bytes.subarray(at, at + 2)
    const end = high === undefined || low === undefined ? Number.POSITIVE_INFINITY : at + 2 + high * 256 + low
    if (end > bytes.length) return { kind: 'broken off', entries }
    entries.push(bytes.slice(at + 2, end))
    at = end
  }
  return { kind: 'whole', entries }
}
