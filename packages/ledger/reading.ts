/** Reading tiles and bundles back while writing or proving. The check reads for itself and imports nothing of this. */
import { type Answer, given, refused } from './answer.ts'
import {
  type Address,
  type BundleAddress,
  pathOf,
  type ReadResource,
  splitEntries,
  splitHashes,
  TILE_WIDTH,
  type TileAddress,
} from './layout.ts'
import type { Hash } from './tree.ts'

/** A resource that the tree's size says must be there is not, or does not hold what its address promises. */
export type ReadRefusal =
  | { readonly kind: 'resource missing'; readonly path: string }
  | { readonly kind: 'resource malformed'; readonly path: string }

/** The hashes of a tile; a full tile, of which a partial one is the beginning, stands in for it. */
export async function readTile(read: ReadResource, address: TileAddress): Promise<Answer<Hash[], ReadRefusal>> {
  return readRow(read, address, splitHashes)
}

/** The entries of a bundle; a full bundle, of which a partial one is the beginning, stands in for it. */
export async function readBundle(
  read: ReadResource,
  address: BundleAddress,
): Promise<Answer<readonly Uint8Array[], ReadRefusal>> {
  return readRow(read, address, (bytes) => {
    const split = splitEntries(bytes)
    return split.kind === 'whole' ? split.entries : undefined
  })
}

async function readRow<Row extends readonly Uint8Array[]>(
  read: ReadResource,
  address: Address,
  split: (bytes: Uint8Array) => Row | undefined,
): Promise<Answer<Row, ReadRefusal>> {
  for (const found of address.width === TILE_WIDTH ? [address] : [address, { ...address, width: TILE_WIDTH }]) {
    const path = pathOf(found)
    const bytes = await read(path)
    if (bytes === undefined) continue
    const row = split(bytes)
    if (row === undefined || row.length !== found.width) return refused({ kind: 'resource malformed', path })
    return given(row.slice(0, address.width) as unknown as Row)
  }
  return refused({ kind: 'resource missing', path: pathOf(address) })
}
