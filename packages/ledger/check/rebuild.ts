/** The tree built again from its leaves, a row of up to 256 hashes a level, however many entries there are. */
import { TILE_WIDTH } from '../layout.ts'
import { foldPeaks, type Hash, peaksOf, rootOf } from '../tree.ts'

/** A hash, or `undefined` where neither the entry nor its leaf is left. What lies above an unknown hash is unknown. */
export type Known = Hash | undefined

/** What a tile must hold: the hashes of one level from `index` · 256 on. */
export type Row = { readonly level: number; readonly index: number; readonly hashes: readonly Known[] }

/** A tree in the course of being built again. */
export type Rebuild = {
  /** Leaves added so far. */
  size(): number
  /** Adds the next leaf; gives the rows that it fills, from the leaves upwards. */
  add(leaf: Known): Row[]
  /** The rows at the right edge that are begun and not full. */
  begun(): Row[]
  /** The root over all leaves added so far. */
  root(): Known
}

/** Starts with an empty tree. */
export function startRebuild(): Rebuild {
  const levels: { index: number; hashes: Known[] }[] = []
  let size = 0

  const begun = (): Row[] =>
    levels.flatMap(({ index, hashes }, level) => (hashes.length > 0 ? [{ level, index, hashes: [...hashes] }] : []))

  return {
    size: () => size,
    begun,
    add(leaf) {
      size += 1
      const filled: Row[] = []
      let rising = leaf
      for (let level = 0; ; level += 1) {
        const row = levels[level] ?? { index: 0, hashes: [] }
        levels[level] = row
        row.hashes.push(rising)
        if (row.hashes.length < TILE_WIDTH) return filled
        filled.push({ level, index: row.index, hashes: row.hashes })
        const known = allKnown(row.hashes)
        rising = known && rootOf(known)
        levels[level] = { index: row.index + 1, hashes: [] }
      }
    },
    root() {
      const rows = begun()
        .toReversed()
        .map(({ hashes }) => allKnown(hashes))
      const known = rows.flatMap((row) => (row === undefined ? [] : peaksOf(row)))
      return rows.includes(undefined) ? undefined : foldPeaks(known)
    },
  }
}

function allKnown(hashes: readonly Known[]): Hash[] | undefined {
  const known = hashes.filter((hash) => hash !== undefined)
  return known.length === hashes.length ? known : undefined
}
