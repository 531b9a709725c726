import {
  type Checkpoint,
  hashLeaf,
  openCheckpoint,
  proveConsistency,
  proveInclusion,
  type ReadResource,
  readVerifierKey,
  verifyConsistency,
  verifyInclusion,
} from '@candour/ledger'
import type { Given } from './proof-file.ts'

/** The ledger as a browser reaches it. */
export type PublishedLog = {
  /** The key that its signature is verified with, as text. */
  readonly verifier: string
  readonly checkpoint: () => Promise<string | undefined>
  readonly read: ReadResource
}

export type Verdict =
  | {
      readonly kind: 'good'
      readonly entry: number
      readonly size: number
      readonly today: number
      readonly hashes: number
    }
  | { readonly kind: 'false'; readonly because: Because }
  /** Neither good nor false: something needed could not be had. */
  | { readonly kind: 'not known'; readonly because: 'no key' | 'no checkpoint' | 'tiles missing' }

export type Because =
  | 'its checkpoint was not signed by this ledger'
  | 'it does not lead to what was signed'
  | 'the ledger has no such entry yet'
  | 'the entry is another one'
  | 'the ledger of today was not signed by it'
  | 'the ledger of today is shorter'
  | 'the ledger was rewritten since'

/**
 * Whether the entry stands in the ledger as it was signed, and whether the ledger of today still goes on from there. Trusts
 * the key and nothing else: tiles and checkpoints may come from anywhere.
 */
export async function verifyProof(given: Given, log: PublishedLog): Promise<Verdict> {
  const key = readVerifierKey(log.verifier)
  if (!key.ok) return { kind: 'not known', because: 'no key' }
  const open = (note: string): Checkpoint | undefined => {
    const opened = openCheckpoint(note, { origin: key.value.name, log: key.value, witnesses: [] })
    return opened.ok ? opened.value.checkpoint : undefined
  }
  const signedThen = given.kind === 'proof' ? open(given.checkpoint) : undefined
  if (given.kind === 'proof' && !signedThen) return wrong('its checkpoint was not signed by this ledger')
  const note = await log.checkpoint()
  if (note === undefined) return { kind: 'not known', because: 'no checkpoint' }
  const today = open(note)
  if (!today) return wrong('the ledger of today was not signed by it')
  const then = signedThen ?? today

  const made = given.kind === 'numbers' ? await proveInclusion(log.read, given.entry, then.size) : undefined
  if (made && !made.ok) {
    return made.refusal.kind === 'outside the tree'
      ? wrong('the ledger has no such entry yet')
      : { kind: 'not known', because: 'tiles missing' }
  }
  const proof = given.kind === 'proof' ? given.proof : made?.ok ? made.value : []
  const claim = { leaf: hashLeaf(given.commitment), index: given.entry, size: then.size, root: then.root }
  if (!verifyInclusion(claim, proof).ok) {
    return wrong(given.kind === 'proof' ? 'it does not lead to what was signed' : 'the entry is another one')
  }

  if (today.size < then.size) return wrong('the ledger of today is shorter')
  const continued = await proveConsistency(log.read, then.size, today.size)
  if (!continued.ok) return { kind: 'not known', because: 'tiles missing' }
  if (!verifyConsistency({ older: then, newer: today }, continued.value).ok)
    return wrong('the ledger was rewritten since')
  const hashes = proof.length + continued.value.length + 1
  return { kind: 'good', entry: given.entry, size: then.size, today: today.size, hashes }
}

function wrong(because: Because): Verdict {
  return { kind: 'false', because }
}
