import {
  append,
  emptyTree,
  hashLeaf,
  proveConsistency,
  proveInclusion,
  type ReadResource,
  type TreeHead,
  verifyInclusion,
} from '../packages/ledger/index.ts'
import { randomFor } from '../trials/random.ts'
import { type Bench, type Figure, medianTime } from './harness.ts'

const SMALL = 5_000
const LARGE = 500_000
const BATCH = 1_000
const PROOFS = 500

type Log = {
  readonly read: ReadResource
  readonly head: () => TreeHead
  readonly add: (entries: readonly Uint8Array[]) => Promise<void>
}

export const bench: Bench = {
  name: 'ledger',
  asks: 'Does the ledger cost more per act as it grows, and how long is a proof?',
  async measure() {
    const log = emptyLog()
    const small = await measured(log, SMALL)
    const large = await measured(log, LARGE)
    const figures: readonly Figure[] = [
      { what: `an entry at ${LARGE}, against one at ${SMALL}`, value: large.entry / small.entry, unit: '×' },
      { what: `making a proof at ${LARGE}, against ${SMALL}`, value: large.proof / small.proof, unit: '×' },
      { what: `a proof at ${LARGE}, in hashes, against ${SMALL}`, value: large.hashes / small.hashes, unit: '×' },
      { what: 'checking a proof, against making it', value: large.check / large.proof, unit: '×' },
      { what: `an entry at ${LARGE}, sequenced ${BATCH} at a time`, value: large.entry * 1000, unit: 'µs' },
      { what: `a proof of inclusion at ${LARGE}`, value: large.hashes * 32, unit: 'bytes' },
      { what: `a proof that ${LARGE} entries continue ${SMALL}`, value: await consistencyBytes(log), unit: 'bytes' },
    ]
    return figures
  },
}

/** Milliseconds for one entry and one proof, and the mean length of a proof, at about this many entries. */
async function measured(log: Log, size: number) {
  await grow(log, size)
  const runs = 15
  const entry = (await medianTime(runs, () => log.add(entries(log.head().size, BATCH)))) / BATCH

  const { size: now, root } = log.head()
  const random = randomFor(1, size)
  const asked = Array.from({ length: PROOFS }, () => random.below(now))
  const proofs = await Promise.all(asked.map((index) => proofOf(log, index)))
  const proof =
    (await medianTime(5, async () => {
      for (const index of asked) await proofOf(log, index)
    })) / PROOFS
  const check =
    (await medianTime(5, () =>
      asked.forEach((index, at) => {
        const claim = { index, size: now, root, leaf: hashLeaf(entryAt(index)) }
        if (!verifyInclusion(claim, proofs[at] ?? []).ok) throw new Error('a proof that was just made does not hold')
      }),
    )) / PROOFS

  return { entry, proof, check, hashes: proofs.reduce((sum, hashes) => sum + hashes.length, 0) / PROOFS }
}

function emptyLog(): Log {
  const kept = new Map<string, Uint8Array>()
  const read: ReadResource = async (path) => kept.get(path)
  let head = emptyTree()

  async function add(entries: readonly Uint8Array[]): Promise<void> {
    const answer = await append(read, head, entries)
    if (!answer.ok) throw new Error(`the ledger refused: ${answer.refusal.kind}`)
    for (const { path, bytes } of answer.value.resources) kept.set(path, bytes)
    head = answer.value.head
  }

  return { read, head: () => head, add }
}

async function grow(log: Log, size: number): Promise<void> {
  while (log.head().size < size) await log.add(entries(log.head().size, Math.min(BATCH, size - log.head().size)))
}

async function proofOf(log: Log, index: number) {
  const answer = await proveInclusion(log.read, index, log.head().size)
  if (!answer.ok) throw new Error(`no proof could be made: ${answer.refusal.kind}`)
  return answer.value
}

async function consistencyBytes(log: Log): Promise<number> {
  const answer = await proveConsistency(log.read, SMALL, log.head().size)
  if (!answer.ok) throw new Error(`no proof could be made: ${answer.refusal.kind}`)
  return answer.value.length * 32
}

function entries(from: number, count: number): readonly Uint8Array[] {
  return Array.from({ length: count }, (_, at) => entryAt(from + at))
}

function entryAt(index: number): Uint8Array {
  return randomFor(0, index).bytes(32)
}
