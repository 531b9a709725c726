/**
 * Checkpoints: the signed notes in which a log says how many entries it has and what the root over them is.
 *
 * @see https://c2sp.org/tlog-checkpoint
 */
import { type Answer, given, refused } from './answer.ts'
import type { TreeHead } from './append.ts'
import { fromBase64, toBase64 } from './base64.ts'
import type { SignerKey, VerifierKey } from './key.ts'
import {
  cosign,
  type NoteRefusal,
  openNote,
  readNote,
  type SigningRefusal,
  sign,
  withSignature,
  writeNote,
} from './note.ts'
import { HASH_LENGTH } from './tree.ts'

/** What a log commits to when it signs. */
export type Checkpoint = TreeHead & {
  /** Which log this is: one line, by custom a URL without scheme, the same as its key's name. */
  readonly origin: string
  /** Further lines, opaque to every reader; best left out, since nobody can check them. */
  readonly extensions: readonly string[]
}

/** A note's text that is no checkpoint, or a value that cannot be written as one. */
export type CheckpointRefusal = { readonly kind: 'not a checkpoint' }

/** The text that is signed: origin, size and base64 root, a line each, then the extension lines. */
export function writeCheckpoint({ origin, size, root, extensions }: Checkpoint): Answer<string, CheckpointRefusal> {
  const lines = [origin, String(size), toBase64(root), ...extensions]
  const written = `${lines.join('\n')}\n`
  const sound = lines.length === written.split('\n').length - 1 && readCheckpoint(written).ok
  return sound ? given(written) : refused({ kind: 'not a checkpoint' })
}

/** A checkpoint from a note's text. Whoever reads one this way has verified nothing: see `openCheckpoint`. */
export function readCheckpoint(text: string): Answer<Checkpoint, CheckpointRefusal> {
  const [origin, size, hash, ...rest] = text.split('\n')
  const extensions = rest.slice(0, -1)
  const root = fromBase64(hash ?? '')
  const sound =
    rest.at(-1) === '' &&
    origin !== undefined &&
    [origin, ...extensions].every((line) => line !== '') &&
    /^(0|[1-9]\d*)$/.test(size ?? '') &&
    Number.isSafeInteger(Number(size))
  if (!sound || root?.length !== HASH_LENGTH) return refused({ kind: 'not a checkpoint' })
  return given({ origin, size: Number(size), root, extensions })
}

/**
 * Signs a checkpoint with the log's key.
 *
 * A log must never sign two checkpoints of which neither continues the other. This function cannot know what was signed
 * before: keep the last checkpoint, and sign only a head that `append` grew from it.
 *
 * @returns the signed note, ready to publish
 */
export function signCheckpoint(
  checkpoint: Checkpoint,
  signer: SignerKey,
): Answer<string, CheckpointRefusal | SigningRefusal> {
  const text = writeCheckpoint(checkpoint)
  if (!text.ok) return text
  const signature = sign(text.value, signer)
  return signature.ok ? given(writeNote({ text: text.value, signatures: [signature.value] })) : signature
}

/**
 * Adds a witness's dated cosignature to a signed checkpoint. The witness must have verified before that this checkpoint
 * continues the last one it cosigned.
 *
 * @param at when, in whole seconds since 1970
 */
export function cosignCheckpoint(
  note: string,
  witness: SignerKey,
  at: number,
): Answer<string, CheckpointRefusal | NoteRefusal | SigningRefusal> {
  const read = readNote(note)
  if (!read.ok) return read
  const checkpoint = readCheckpoint(read.value.text)
  if (!checkpoint.ok) return checkpoint
  const cosignature = cosign(read.value.text, witness, at)
  return cosignature.ok ? given(writeNote(withSignature(read.value, cosignature.value))) : cosignature
}

/** Who must have signed for a checkpoint to be believed. */
export type CheckpointTrust = {
  readonly origin: string
  /** The log's own `ed25519` key. */
  readonly log: VerifierKey
  /** Witnesses' `cosignature/v1` keys; which of them have to have cosigned is for the reader to decide. */
  readonly witnesses: readonly VerifierKey[]
}

/** A checkpoint that the log signed. */
export type OpenedCheckpoint = {
  readonly checkpoint: Checkpoint
  /** The known witnesses that cosigned it, and when they say they did, in seconds since 1970. */
  readonly cosignatures: readonly { readonly name: string; readonly at: number }[]
}

/** Why a checkpoint was not believed. */
export type OpeningRefusal = NoteRefusal | CheckpointRefusal | { readonly kind: 'another log'; readonly origin: string }

/** Opens a checkpoint: the log's own signature must be there and true, and no known witness's may be false. */
export function openCheckpoint(note: string, trust: CheckpointTrust): Answer<OpenedCheckpoint, OpeningRefusal> {
  const opened = openNote(note, [trust.log, ...trust.witnesses])
  if (!opened.ok) return opened
  const { text, verified } = opened.value
  if (!verified.some(({ name, hash }) => name === trust.log.name && hash === trust.log.hash)) {
    return refused({ kind: 'no known signature' })
  }
  const read = readCheckpoint(text)
  if (!read.ok) return read
  if (read.value.origin !== trust.origin) return refused({ kind: 'another log', origin: read.value.origin })
  const cosignatures = verified.flatMap((each) =>
    each.kind === 'cosignature/v1' ? [{ name: each.name, at: each.at }] : [],
  )
  return given({ checkpoint: read.value, cosignatures })
}
