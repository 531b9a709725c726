/** Reading bundles and tiles that may have been tampered with: as much as is left, and word of what is not. */
import {
  type BundleAddress,
  pathOf,
  type ReadResource,
  splitEntries,
  splitHashes,
  TILE_WIDTH,
  type TileAddress,
} from '../layout.ts'
import type { Hash } from '../tree.ts'

/** What is left of a bundle: entries from its beginning, never more than its width. */
export type Salvaged = {
  /** Where the entries were found, or should have been. */
  readonly path: string
  readonly entries: readonly Uint8Array[]
  /** `missing`: too few entries. `broken off`: the bytes end within an entry. `too long`: more than announced. */
  readonly state: 'whole' | 'missing' | 'broken off' | 'too long'
}

/**
 * Reads a bundle. Where it is gone, a full bundle or, with `search`, the widest shorter one left says how far the entries
 * still go.
 */
export async function salvageBundle(
  read: ReadResource,
  address: BundleAddress,
  search: 'search' | 'no search',
): Promise<Salvaged> {
  const { width } = address
  const path = pathOf(address)
  const exact = await read(path)
  if (exact !== undefined) return salvage(path, exact, width, width)
  const fullPath = pathOf({ ...address, width: TILE_WIDTH })
  const full = width < TILE_WIDTH ? await read(fullPath) : undefined
  if (full !== undefined) return salvage(fullPath, full, width, TILE_WIDTH)

  for (let narrower = search === 'search' ? width - 1 : 0; narrower > 0; narrower -= 1) {
    const partial = await read(pathOf({ ...address, width: narrower }))
    if (partial === undefined) continue
    const entries = splitEntries(partial).entries.slice(0, narrower)
    if (entries.length > 0) return { path, entries, state: 'missing' }
  }
  return { path, entries: [], state: 'missing' }
}

function salvage(path: string, bytes: Uint8Array, wanted: number, announced: number): Salvaged {
  const { kind, entries } = splitEntries(bytes)
  if (entries.length >= wanted) {
    const tooLong = entries.length > announced || (entries.length === announced && kind === 'broken off')
    return { path, entries: entries.slice(0, wanted), state: tooLong ? 'too long' : 'whole' }
  }
  return { path, entries, state: kind === 'broken off' ? 'broken off' : 'missing' }
}

/** A tile's hashes, or what keeps them from being read. */
export type TileLeft =
  | { readonly kind: 'hashes'; readonly path: string; readonly hashes: readonly Hash[] }
  | { readonly kind: 'missing'; readonly path: string }
  | { readonly kind: 'malformed'; readonly path: string }

/** Reads a tile; a full tile stands in for a partial one, which is its beginning. */
export async function salvageTile(read: ReadResource, address: TileAddress): Promise<TileLeft> {
  for (const width of new Set([address.width, TILE_WIDTH])) {
    const path = pathOf({ ...address, width })
    const bytes = await read(path)
    if (bytes === undefined) continue
    const hashes = splitHashes(bytes)
    if (hashes?.length !== width) return { kind: 'malformed', path }
    return { kind: 'hashes', path, hashes: hashes.slice(0, address.width) }
  }
  return { kind: 'missing', path: pathOf(address) }
}
