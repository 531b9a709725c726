/**
 * A change of a log's key: a checkpoint over what the former key signed last, signed with the new key, that names both.
 * Any program for C2SP checkpoints reads it; the two lines that name the keys are extension lines to it.
 */
import { type Answer, given, refused } from './answer.ts'
import type { TreeHead } from './append.ts'
import { type CheckpointRefusal, openCheckpoint, readCheckpoint, signCheckpoint } from './checkpoint.ts'
import { readVerifierKey, type SignerKey, verifierOf, writeVerifierKey } from './key.ts'
import { readNote, type SigningRefusal } from './note.ts'

const FORMER = 'former key '
const NEW = 'key from now on '

/** What a change of key says. Both keys are verifier keys as text. */
export type KeyChange = {
  readonly origin: string
  /** Entries and root of the last checkpoint that the former key signed. */
  readonly head: TreeHead
  readonly former: string
  readonly key: string
}

/** A note that is no change of key, or one whose new key did not sign it. */
export type KeyChangeRefusal = { readonly kind: 'not a change of key' }

/**
 * Signs a change of key. The caller has verified that the former key signed this head, and that the log still continues
 * what was kept of it elsewhere.
 *
 * @param former the verifier key of the key that is replaced, as text, of the same name as the new one
 */
export function signKeyChange(
  head: TreeHead,
  former: string,
  signer: SignerKey,
): Answer<string, CheckpointRefusal | SigningRefusal> {
  const key = writeVerifierKey(verifierOf(signer))
  return signCheckpoint({ origin: signer.name, ...head, extensions: [FORMER + former, NEW + key] }, signer)
}

/**
 * Reads a change of key, if the new key that it names signed it. It shows who holds the new key, not who held the former
 * one: whether that key was lost is not for mathematics to say.
 */
export function readKeyChange(note: string): Answer<KeyChange, KeyChangeRefusal> {
  const none = refused({ kind: 'not a change of key' } as const)
  const read = readNote(note)
  const text = read.ok ? readCheckpoint(read.value.text) : read
  if (!text.ok) return none
  const { origin, size, root, extensions } = text.value
  const [former, key, ...more] = extensions
  if (!former?.startsWith(FORMER) || !key?.startsWith(NEW) || more.length > 0) return none
  const [before, after] = [readVerifierKey(former.slice(FORMER.length)), readVerifierKey(key.slice(NEW.length))]
  if (!before.ok || !after.ok || before.value.name !== origin || after.value.name !== origin) return none
  if (!openCheckpoint(note, { origin, log: after.value, witnesses: [] }).ok) return none
  return given({
    origin,
    head: { size, root },
    former: writeVerifierKey(before.value),
    key: writeVerifierKey(after.value),
  })
}
