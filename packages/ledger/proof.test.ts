import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { entriesFrom, granted, logOf, MemoryLog } from './memory.ts'
import { proveConsistency, proveInclusion, verifyConsistency, verifyInclusion } from './proof.ts'
import { emptyRoot, hashLeaf, rootOf } from './tree.ts'
import vectors from './vectors/tree.json' with { type: 'json' }

const leaves = vectors.leaves.map(hexToBytes)
const hashes = leaves.map(hashLeaf)
const publishedLog = async () => {
  const log = new MemoryLog()
  for (const leaf of leaves) await log.append([leaf])
  return log
}
const rootAt = (size: number) => rootOf(hashes.slice(0, size))

describe('the published vectors of RFC 6962 hold', () => {
  it('for the empty tree', () => {
    expect(bytesToHex(emptyRoot())).toBe(vectors.emptyRoot)
  })

  it('for the root at each size', () => {
    expect(vectors.leaves.map((_, at) => bytesToHex(rootAt(at + 1)))).toEqual(vectors.roots)
  })

  for (const { index, size, proof } of vectors.inclusion) {
    it(`for the audit path of leaf ${index} in a tree of ${size}`, async () => {
      const log = await publishedLog()
      expect(granted(await proveInclusion(log.read, index, size)).map(bytesToHex)).toEqual(proof)
      const claim = { leaf: hashes[index] ?? emptyRoot(), index, size, root: rootAt(size) }
      expect(verifyInclusion(claim, proof.map(hexToBytes))).toEqual({ ok: true, value: 'included' })
    })
  }

  for (const { older, newer, proof } of vectors.consistency) {
    it(`for the consistency of a tree of ${newer} with one of ${older}`, async () => {
      const log = await publishedLog()
      expect(granted(await proveConsistency(log.read, older, newer)).map(bytesToHex)).toEqual(proof)
      const claim = { older: { size: older, root: rootAt(older) }, newer: { size: newer, root: rootAt(newer) } }
      expect(verifyConsistency(claim, proof.map(hexToBytes))).toEqual({ ok: true, value: 'consistent' })
    })
  }
})

const flip = (bytes: Uint8Array, bit: number) =>
  bytes.map((byte, at) => (at === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte))

/** Sizes around the edges of a tile matter most. */
const sizes = fc.oneof(
  fc.integer({ min: 1, max: 70 }),
  fc.constantFrom(255, 256, 257, 511, 512, 513),
  fc.nat(700).map((n) => n + 1),
)
/** Appended to one by one, so that every size has its tiles. */
const longest = await logOf(...new Array<number>(701).fill(1))
const longestLeaves = entriesFrom(0, 701).map(hashLeaf)
const bits = fc.nat(255)

describe('an inclusion proof', () => {
  it('verifies for every entry of every tree, and not with any one bit of it changed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), bits, async (size, anyIndex, anyPlace, bit) => {
        const index = anyIndex % size
        const proof = granted(await proveInclusion(longest.read, index, size))
        const claim = {
          leaf: longestLeaves[index] ?? emptyRoot(),
          index,
          size,
          root: rootOf(longestLeaves.slice(0, size)),
        }
        expect(verifyInclusion(claim, proof).ok).toBe(true)

        const place = anyPlace % (proof.length + 2)
        if (place === proof.length)
          expect(verifyInclusion({ ...claim, leaf: flip(claim.leaf, bit) }, proof).ok).toBe(false)
        else if (place > proof.length) {
          expect(verifyInclusion({ ...claim, root: flip(claim.root, bit) }, proof).ok).toBe(false)
        } else {
          const changed = proof.map((hash, at) => (at === place ? flip(hash, bit) : hash))
          expect(verifyInclusion(claim, changed).ok).toBe(false)
        }
        expect(verifyInclusion(claim, [...proof, emptyRoot()]).ok).toBe(false)
        if (proof.length > 0) expect(verifyInclusion(claim, proof.slice(1)).ok).toBe(false)
        if (size > 1) expect(verifyInclusion({ ...claim, index: (index + 1) % size }, proof).ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('is refused for an entry that is not in the tree', async () => {
    for (const [index, size] of [
      [0, 0],
      [1, 1],
      [-1, 1],
      [0.5, 2],
      [0, 2 ** 53],
    ] as const) {
      const refusal = { ok: false, refusal: { kind: 'outside the tree' } }
      expect(await proveInclusion(longest.read, index, size)).toEqual(refusal)
      expect(verifyInclusion({ leaf: emptyRoot(), index, size, root: emptyRoot() }, [])).toEqual(refusal)
    }
  })

  it('says which tile it would have needed', async () => {
    const log = await logOf(300)
    log.kept.delete('tile/0/001.p/44')
    expect(await proveInclusion(log.read, 299, 300)).toEqual({
      ok: false,
      refusal: { kind: 'resource missing', path: 'tile/0/001.p/44' },
    })
    log.kept.set('tile/0/001.p/44', new Uint8Array(31))
    expect(await proveInclusion(log.read, 299, 300)).toEqual({
      ok: false,
      refusal: { kind: 'resource malformed', path: 'tile/0/001.p/44' },
    })
  })

  it('is found in a full tile once the partial one it was in is gone', async () => {
    const log = await logOf(100, 200)
    log.kept.delete('tile/0/000.p/100')
    const proof = granted(await proveInclusion(log.read, 99, 100))
    const claim = {
      leaf: longestLeaves[99] ?? emptyRoot(),
      index: 99,
      size: 100,
      root: rootOf(longestLeaves.slice(0, 100)),
    }
    expect(verifyInclusion(claim, proof).ok).toBe(true)
  })
})

describe('a consistency proof', () => {
  it('verifies between every two trees of a log, and not with any one bit of it changed', async () => {
    await fc.assert(
      fc.asyncProperty(sizes, fc.nat(), fc.nat(), bits, async (size, anyOlder, anyPlace, bit) => {
        const older = (anyOlder % size) + 1
        const proof = granted(await proveConsistency(longest.read, older, size))
        const claim = {
          older: { size: older, root: rootOf(longestLeaves.slice(0, older)) },
          newer: { size, root: rootOf(longestLeaves.slice(0, size)) },
        }
        expect(verifyConsistency(claim, proof).ok).toBe(true)

        const place = anyPlace % (proof.length + 2)
        const changedOlder = { ...claim, older: { size: older, root: flip(claim.older.root, bit) } }
        const changedNewer = { ...claim, newer: { size, root: flip(claim.newer.root, bit) } }
        if (place === proof.length) expect(verifyConsistency(changedOlder, proof).ok).toBe(false)
        else if (place > proof.length) expect(verifyConsistency(changedNewer, proof).ok).toBe(false)
        else {
          const changed = proof.map((hash, at) => (at === place ? flip(hash, bit) : hash))
          expect(verifyConsistency(claim, changed).ok).toBe(false)
        }
        expect(verifyConsistency(claim, [...proof, emptyRoot()]).ok).toBe(false)
        if (proof.length > 0) expect(verifyConsistency(claim, proof.slice(0, -1)).ok).toBe(false)
      }),
      { numRuns: 150 },
    )
  })

  it('is empty from the tree without entries, whose root is the empty root', async () => {
    expect(granted(await proveConsistency(longest.read, 0, 9))).toEqual([])
    const newer = { size: 9, root: rootOf(longestLeaves.slice(0, 9)) }
    expect(verifyConsistency({ older: { size: 0, root: emptyRoot() }, newer }, []).ok).toBe(true)
    expect(verifyConsistency({ older: { size: 0, root: newer.root }, newer }, []).ok).toBe(false)
    expect(verifyConsistency({ older: { size: 0, root: emptyRoot() }, newer }, [emptyRoot()]).ok).toBe(false)
  })

  it('is refused back in time, and for hashes that are not 32 bytes', () => {
    const tree = (size: number) => ({ size, root: emptyRoot() })
    expect(verifyConsistency({ older: tree(2), newer: tree(1) }, [])).toMatchObject({
      refusal: { kind: 'outside the tree' },
    })
    expect(verifyConsistency({ older: tree(1), newer: tree(2) }, [new Uint8Array(31)])).toMatchObject({
      refusal: { kind: 'hash malformed' },
    })
    expect(verifyConsistency({ older: tree(3), newer: tree(5) }, [])).toMatchObject({
      refusal: { kind: 'wrong number of hashes' },
    })
  })
})
