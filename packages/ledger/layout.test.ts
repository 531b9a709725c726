import { describe, expect, it } from 'vitest'
import {
  type Address,
  addressOf,
  bundlesOf,
  joinEntries,
  joinHashes,
  pathOf,
  splitEntries,
  splitHashes,
  tilesOf,
} from './layout.ts'
import vectors from './vectors/layout.json' with { type: 'json' }

describe('a tile or bundle has one path', () => {
  for (const { address, path } of vectors.paths) {
    it(`${path}, and that path names it alone`, () => {
      expect(pathOf(address as Address)).toBe(path)
      expect(addressOf(path)).toEqual(address)
    })
  }

  for (const path of vectors.notPaths) {
    it(`“${path}” names nothing`, () => {
      expect(addressOf(path)).toBeUndefined()
    })
  }
})

describe('a tree has the tiles its size demands, and no others', () => {
  for (const { size, levels } of vectors.trees) {
    it(`of ${size} entries`, () => {
      const tiles = [...tilesOf(size)]
      const counted = levels.map((_, level) => {
        const row = tiles.filter((tile) => tile.level === level)
        return {
          full: row.filter(({ width }) => width === 256).length,
          partial: row.find(({ width }) => width < 256)?.width ?? 0,
        }
      })
      expect(counted).toEqual(levels)
      expect(tiles.every(({ level }) => level < levels.length)).toBe(true)
      expect([...bundlesOf(size)].reduce((total, { width }) => total + width, 0)).toBe(size)
    })
  }
})

describe('a bundle', () => {
  it('puts before each entry its length as a big-endian uint16', () => {
    const bytes = joinEntries([Uint8Array.of(1, 2), new Uint8Array(), new Uint8Array(258)])
    expect([...bytes.slice(0, 8)]).toEqual([0, 2, 1, 2, 0, 0, 1, 2])
    expect(splitEntries(bytes)).toEqual({
      kind: 'whole',
      entries: [Uint8Array.of(1, 2), new Uint8Array(), new Uint8Array(258)],
    })
  })

  it('yields what comes before the place where it breaks off', () => {
    const bytes = joinEntries([Uint8Array.of(1), Uint8Array.of(2, 3)])
    expect(splitEntries(bytes.slice(0, -1))).toEqual({ kind: 'broken off', entries: [Uint8Array.of(1)] })
    expect(splitEntries(bytes.slice(0, 4))).toEqual({ kind: 'broken off', entries: [Uint8Array.of(1)] })
  })
})

describe('a tile', () => {
  it('is its hashes and nothing between them', () => {
    const hashes = [new Uint8Array(32).fill(1), new Uint8Array(32).fill(2)]
    expect(splitHashes(joinHashes(hashes))).toEqual(hashes)
    expect(splitHashes(new Uint8Array(33))).toBeUndefined()
  })
})
