import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { append } from './append.ts'
import { bundlesOf, joinEntries, joinHashes, pathOf, tilesOf } from './layout.ts'
import { entriesFrom, logOf } from './memory.ts'
import { emptyRoot, type Hash, hashLeaf, rootOf, sameHash } from './tree.ts'

/** The whole log computed from its definition, with no thought of what was there before. */
function fromScratch(size: number): { root: Hash; kept: Map<string, Uint8Array> } {
  const entries = entriesFrom(0, size)
  const leaves = entries.map(hashLeaf)
  const kept = new Map<string, Uint8Array>()
  for (const bundle of bundlesOf(size)) {
    const start = bundle.index * 256
    kept.set(pathOf(bundle), joinEntries(entries.slice(start, start + bundle.width)))
  }
  for (const tile of tilesOf(size)) {
    const span = 256 ** tile.level
    const hashes = Array.from({ length: tile.width }, (_, at) => {
      const start = (tile.index * 256 + at) * span
      return rootOf(leaves.slice(start, start + span))
    })
    kept.set(pathOf(tile), joinHashes(hashes))
  }
  return { root: rootOf(leaves), kept }
}

async function expectSameAsFromScratch(steps: readonly number[]): Promise<void> {
  const log = await logOf(...steps)
  const whole = fromScratch(log.head.size)
  expect(log.head.root).toEqual(whole.root)
  const differing = [...whole.kept].filter(([path, bytes]) => !sameHash(bytes, log.kept.get(path) ?? new Uint8Array()))
  expect(differing.map(([path]) => path)).toEqual([])
}

describe('appending gives what building from scratch gives', () => {
  for (const size of [1, 255, 256, 257, 511, 512, 513]) {
    it(`at ${size} entries, at once, one by one at the end, and in two halves`, async () => {
      await expectSameAsFromScratch([size])
      await expectSameAsFromScratch([size - 1, 1])
      await expectSameAsFromScratch([Math.floor(size / 2), Math.ceil(size / 2)])
    })
  }

  it('over the edge of a second tile level, at 65,536 entries', async () => {
    await expectSameAsFromScratch([65_535, 1, 1])
  }, 60_000)

  it('in any steps', async () => {
    const steps = fc.array(fc.oneof(fc.nat(9), fc.nat(300), fc.constantFrom(255, 256, 257)), { maxLength: 6 })
    await fc.assert(fc.asyncProperty(steps, expectSameAsFromScratch), { numRuns: 40 })
  })
})

describe('appending', () => {
  it('returns each tile and bundle once, and never one that was already kept', async () => {
    const log = await logOf(250)
    const before = new Set(log.kept.keys())
    const { resources } = await log.append(entriesFrom(250, 10))
    const paths = resources.map(({ path }) => path)
    expect(paths.toSorted()).toEqual([
      'tile/0/000',
      'tile/0/001.p/4',
      'tile/1/000.p/1',
      'tile/entries/000',
      'tile/entries/001.p/4',
    ])
    expect(paths.some((path) => before.has(path))).toBe(false)
  })

  it('of nothing changes nothing', async () => {
    const log = await logOf(300)
    const { head } = log
    expect(await log.append([])).toEqual({ head, resources: [] })
    expect((await logOf()).head).toEqual({ size: 0, root: emptyRoot() })
  })

  it('reads one tile a level and one bundle, however large the log', async () => {
    const log = await logOf(70_000)
    const paths: string[] = []
    await append(
      (path) => {
        paths.push(path)
        return log.read(path)
      },
      log.head,
      entriesFrom(70_000, 1),
    )
    expect(paths).toEqual(['tile/0/273.p/112', 'tile/1/001.p/17', 'tile/2/000.p/1', 'tile/entries/273.p/112'])
  }, 60_000)

  it('refuses to build on tiles that do not give the head', async () => {
    const log = await logOf(300)
    const tile = log.kept.get('tile/0/001.p/44')?.slice() ?? new Uint8Array()
    tile[5] = (tile[5] ?? 0) ^ 1
    log.kept.set('tile/0/001.p/44', tile)
    expect(await append(log.read, log.head, [])).toEqual({
      ok: false,
      refusal: { kind: 'tree differs from its head', size: 300 },
    })
  })

  it('refuses to carry over an entry that its leaf does not know', async () => {
    const log = await logOf(300)
    const entries = entriesFrom(256, 44)
    entries[3] = Uint8Array.of(9)
    log.kept.set('tile/entries/001.p/44', joinEntries(entries))
    expect(await append(log.read, log.head, [])).toEqual({
      ok: false,
      refusal: { kind: 'entry differs from its leaf', index: 259 },
    })
  })

  it('refuses when a tile or bundle is gone, and an entry longer than its length prefix can say', async () => {
    const log = await logOf(300)
    expect(await append(log.read, log.head, [new Uint8Array(1), new Uint8Array(65_536)])).toEqual({
      ok: false,
      refusal: { kind: 'entry too long', at: 1, length: 65_536 },
    })
    log.kept.delete('tile/entries/001.p/44')
    expect(await append(log.read, log.head, [])).toMatchObject({ refusal: { kind: 'resource missing' } })
  })
})
