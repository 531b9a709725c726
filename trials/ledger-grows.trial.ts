import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import {
  append,
  emptyTree,
  hashLeaf,
  proveConsistency,
  proveInclusion,
  type ReadResource,
  rootOf,
  type TreeHead,
  verifyConsistency,
  verifyInclusion,
} from '../packages/ledger/index.ts'
import type { Trial } from './harness.ts'
import { randomFor } from './random.ts'

/** Past this, a root is no longer derived a second time from every leaf: that would make the trial quadratic. */
const REDERIVED_UP_TO = 20_000

/**
 * The log lies in files, as a published one would. Its size is found again from the last head that was written; a step
 * that was killed half-way leaves tiles that no head refers to, which the next append writes again.
 */
export const trial: Trial = {
  name: 'ledger-grows',
  asks: 'Does every proof hold, at every size, however the entries arrive and whenever it is killed?',
  steps: 20_000,
  async begin(folder) {
    const files = join(folder, 'log')
    const read: ReadResource = async (path) => readIfThere(join(files, path))
    let head = readHead(files)

    return {
      async step(random, number) {
        const before = head
        const count = random.pick([0, 1, 1, 2, 3, random.below(12), 255, 256, 257])
        const added = Array.from({ length: count }, (_, at) => entryAt(before.size + at))
        const answer = await append(read, before, added)
        if (!answer.ok) throw new Error(`appending at ${before.size}: ${answer.refusal.kind}`)
        for (const { path, bytes } of answer.value.resources) writeWhole(join(files, path), bytes)
        head = answer.value.head
        writeWhole(join(files, 'head.json'), JSON.stringify({ size: head.size, root: [...head.root] }))

        if (head.size !== before.size + count) throw new Error(`step ${number}: the size is ${head.size}`)
        await provesThatItContinues(read, before, head)
        if (head.size > 0) await provesInclusion(read, head, random.below(head.size))
        if (head.size <= REDERIVED_UP_TO && number % 50 === 0) isDerivedAgain(head)
      },
    }
  },
}

async function provesThatItContinues(read: ReadResource, older: TreeHead, newer: TreeHead): Promise<void> {
  const proof = await proveConsistency(read, older.size, newer.size)
  if (!proof.ok) throw new Error(`no consistency proof ${older.size} to ${newer.size}: ${proof.refusal.kind}`)
  const { ok } = verifyConsistency({ older, newer }, proof.value)
  if (!ok) throw new Error(`the consistency proof ${older.size} to ${newer.size} does not hold`)
}

async function provesInclusion(read: ReadResource, { size, root }: TreeHead, index: number): Promise<void> {
  const proof = await proveInclusion(read, index, size)
  if (!proof.ok) throw new Error(`no inclusion proof of ${index} in ${size}: ${proof.refusal.kind}`)
  const claim = { index, size, root, leaf: hashLeaf(entryAt(index)) }
  if (!verifyInclusion(claim, proof.value).ok)
    throw new Error(`the inclusion proof of ${index} in ${size} does not hold`)

  const other = { ...claim, leaf: hashLeaf(entryAt(index + 1)) }
  if (verifyInclusion(other, proof.value).ok)
    throw new Error(`the proof of ${index} in ${size} holds for another entry`)
}

function isDerivedAgain({ size, root }: TreeHead): void {
  const leaves = Array.from({ length: size }, (_, index) => hashLeaf(entryAt(index)))
  if (!Buffer.from(rootOf(leaves)).equals(Buffer.from(root)))
    throw new Error(`the root at ${size} is not that of its leaves`)
}

/** The same at its place in every run, so that a proof can be checked without having kept what was appended. */
function entryAt(index: number): Uint8Array {
  return randomFor(0, index).bytes(32)
}

function readIfThere(file: string): Uint8Array | undefined {
  try {
    return readFileSync(file)
  } catch {
    return undefined
  }
}

function readHead(files: string): TreeHead {
  const kept = readIfThere(join(files, 'head.json'))
  if (!kept) return emptyTree()

  const { size, root }: { size: number; root: number[] } = JSON.parse(Buffer.from(kept).toString())
  return { size, root: Uint8Array.from(root) }
}

function writeWhole(file: string, bytes: Uint8Array | string): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(`${file}.new`, bytes)
  renameSync(`${file}.new`, file)
}
