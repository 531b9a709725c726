import {
  append,
  emptyTree,
  proveInclusion,
  signCheckpoint,
  signerKey,
  type TreeHead,
  verifierOf,
  writeVerifierKey,
} from '@candour/ledger'
import { describe, expect, it } from 'vitest'
import { readNumbers, readProofFile } from './proof-file.ts'
import { wordsFor } from './proof-words.ts'
import { type PublishedLog, type Verdict, verifyProof } from './verify-proof.ts'

const hex = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex')
const entryOf = (number: number): Uint8Array => new Uint8Array(32).fill(number % 251)

function must<T>(answer: { ok: true; value: T } | { ok: false; refusal: unknown }): T {
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value
}

/** A ledger that grows in memory and signs itself. */
function ledgerNamed(name: string, seed: number) {
  const signer = must(signerKey(name, 'ed25519', new Uint8Array(32).fill(seed)))
  const tiles = new Map<string, Uint8Array>()
  const read = async (path: string) => tiles.get(path)
  let head: TreeHead = emptyTree()
  let note = ''
  return {
    grow: async (from: number, count: number) => {
      const entries = Array.from({ length: count }, (_, at) => entryOf(from + at))
      const appended = must(await append(read, head, entries))
      for (const { path, bytes } of appended.resources) tiles.set(path, bytes)
      head = appended.head
      note = must(signCheckpoint({ origin: name, ...head, extensions: [] }, signer))
    },
    proofOf: async (entry: number) => ({
      format: 'candour ledger proof 1',
      entry,
      commitment: hex(entryOf(entry)),
      proof: must(await proveInclusion(read, entry, head.size)).map(hex),
      checkpoint: note,
    }),
    log: (): PublishedLog => {
      const now = note
      return { verifier: writeVerifierKey(verifierOf(signer)), checkpoint: async () => now, read }
    },
  }
}

async function verdictOn(file: object, log: PublishedLog): Promise<Verdict> {
  const given = readProofFile(JSON.stringify(file))
  if (typeof given === 'string') throw new Error(given)
  return verifyProof(given, log)
}

const ledger = ledgerNamed('candour/7k4q2w', 1)
await ledger.grow(0, 300)
const proof = await ledger.proofOf(123)
const early = ledger.log()
await ledger.grow(300, 500)
const log = ledger.log()

describe('a proof is good', () => {
  it('when its entry leads to what was signed, and the ledger of today goes on from there', async () => {
    expect(await verdictOn(proof, log)).toMatchObject({ kind: 'good', entry: 123, size: 300, today: 800 })
    expect(await verdictOn(proof, early)).toMatchObject({ kind: 'good', size: 300, today: 300 })
  })

  it('when two numbers are given and the ledger’s own tiles lead from them to what it signed', async () => {
    const given = readNumbers(' 1 2 3', hex(entryOf(123)).toUpperCase())
    if (typeof given === 'string') throw new Error(given)
    expect(await verifyProof(given, log)).toMatchObject({ kind: 'good', entry: 123, size: 800 })
  })
})

describe('a proof is false', () => {
  const changed = (hash: string): string => `${hash.startsWith('0') ? '1' : '0'}${hash.slice(1)}`

  it('when anything in it was changed', async () => {
    const forgeries = [
      { ...proof, entry: 124 },
      { ...proof, commitment: changed(proof.commitment) },
      { ...proof, proof: proof.proof.with(3, changed(proof.proof[3] ?? '')) },
      { ...proof, proof: proof.proof.slice(1) },
      { ...proof, proof: [] },
    ]
    for (const forgery of forgeries) {
      const because = 'it does not lead to what was signed'
      expect(await verdictOn(forgery, log)).toEqual({ kind: 'false', because })
    }
    const because = 'its checkpoint was not signed by this ledger'
    const note = proof.checkpoint.replace('\n300\n', '\n301\n')
    expect(await verdictOn({ ...proof, checkpoint: note }, log)).toEqual({ kind: 'false', because })
  })

  it('when it is of another ledger, even one of the same name', async () => {
    const other = ledgerNamed('candour/7k4q2w', 2)
    await other.grow(0, 300)
    const because = 'its checkpoint was not signed by this ledger'
    expect(await verdictOn(await other.proofOf(123), log)).toEqual({ kind: 'false', because })
  })

  it('when the ledger of today was cut short or rewritten since', async () => {
    const shorter = ledgerNamed('candour/7k4q2w', 1)
    await shorter.grow(0, 200)
    expect(await verdictOn(proof, shorter.log())).toEqual({ kind: 'false', because: 'the ledger of today is shorter' })
    const rewritten = ledgerNamed('candour/7k4q2w', 1)
    await rewritten.grow(1, 400)
    expect(await verdictOn(proof, rewritten.log())).toEqual({
      kind: 'false',
      because: 'the ledger was rewritten since',
    })
  })

  it('when the numbers are those of no entry, or of another', async () => {
    const commitment = entryOf(5)
    const none = { kind: 'numbers', entry: 800, commitment } as const
    expect(await verifyProof(none, log)).toEqual({ kind: 'false', because: 'the ledger has no such entry yet' })
    const another = { kind: 'numbers', entry: 6, commitment } as const
    expect(await verifyProof(another, log)).toEqual({ kind: 'false', because: 'the entry is another one' })
  })
})

describe('a proof is neither good nor false', () => {
  it('when the ledger does not give what is needed', async () => {
    const silent = { ...log, checkpoint: async () => undefined }
    expect(await verdictOn(proof, silent)).toEqual({ kind: 'not known', because: 'no checkpoint' })
    const bare = { ...log, read: async () => undefined }
    expect(await verdictOn(proof, bare)).toEqual({ kind: 'not known', because: 'tiles missing' })
  })
})

describe('what is given is read with care', () => {
  it('a file that is no proof is said to be none', () => {
    for (const text of [
      '',
      '[]',
      'null',
      '{}',
      '{"format":"candour ledger proof 1"}',
      JSON.stringify({ ...proof, proof: [1] }),
    ]) {
      expect(readProofFile(text)).toBe('not a proof file')
    }
    expect(readProofFile(JSON.stringify({ ...proof, entry: -1 }))).toBe('not an entry number')
    expect(readProofFile(JSON.stringify({ ...proof, commitment: 'ff' }))).toBe('not a commitment')
  })

  it('every verdict has words, which say what to do when it is not good', async () => {
    expect(wordsFor(await verdictOn(proof, log)).heading).toBe('This proof is good.')
    expect(wordsFor({ kind: 'false', because: 'the ledger was rewritten since' }).sentences.join(' ')).toMatch(
      /outside the unit/,
    )
  })
})
