/**
 * Signed notes: a text and, below it, a line for each signature.
 *
 * @see https://c2sp.org/signed-note, https://c2sp.org/tlog-cosignature
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { bytesToHex, concatBytes, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Answer, given, refused } from './answer.ts'
import { fromBase64, toBase64 } from './base64.ts'
import { isKeyName, type SignerKey, type VerifierKey, verifierOf } from './key.ts'

/** Far above what any quorum needs, and low enough that a hostile note costs little to refuse. */
const MOST_SIGNATURES = 100

/** A signature as its line gives it, not yet verified. */
export type SignatureLine = {
  readonly name: string
  /** Eight lower-case hex digits. */
  readonly hash: string
  /** What follows the key's hash: 64 bytes for an Ed25519 key, 72 for a cosignature, whatever else for other kinds. */
  readonly signature: Uint8Array
}

/** A note taken apart. Nothing in it may be believed before `openNote` has verified a signature. */
export type Note = {
  /** Ends in a newline; the empty line that follows it in the note is no part of it. */
  readonly text: string
  readonly signatures: readonly SignatureLine[]
}

/** A signature that was verified. */
export type VerifiedSignature =
  | { readonly kind: 'ed25519'; readonly name: string; readonly hash: string }
  /** `at` is when the witness says it cosigned, in seconds since 1970. */
  | { readonly kind: 'cosignature/v1'; readonly name: string; readonly hash: string; readonly at: number }

/** A note of which at least one signature was verified. */
export type OpenedNote = {
  readonly text: string
  readonly verified: readonly VerifiedSignature[]
  /** Signatures by keys that were not given, which prove nothing to this reader. */
  readonly unknown: readonly SignatureLine[]
}

/** Why a note was not read or opened. */
export type NoteRefusal =
  | { readonly kind: 'not a note' }
  | { readonly kind: 'too many signatures' }
  /** A key that was given did not make the signature that carries its name and hash. */
  | { readonly kind: 'signature false'; readonly name: string }
  | { readonly kind: 'no known signature' }

/** Why a note was not signed. */
export type SigningRefusal =
  | { readonly kind: 'not a note' }
  /** Only a `cosignature/v1` key cosigns, and only an `ed25519` key signs. */
  | { readonly kind: 'wrong kind of key' }
  /** A cosignature is dated in whole seconds since 1970. */
  | { readonly kind: 'time malformed' }

/** Takes a note apart. Refuses anything that is not exactly a note: control characters, a line too few, loose base64. */
export function readNote(note: string): Answer<Note, NoteRefusal> {
  const end = note.lastIndexOf('\n\n')
  if (end === -1 || !note.endsWith('\n') || !isNoteText(note.slice(0, end + 1))) return refused({ kind: 'not a note' })
  const lines = note.slice(end + 2, -1).split('\n')
  if (lines.length > MOST_SIGNATURES) return refused({ kind: 'too many signatures' })
  const signatures = lines.map(readSignatureLine)
  return signatures.every((line) => line !== undefined)
    ? given({ text: note.slice(0, end + 1), signatures })
    : refused({ kind: 'not a note' })
}

/** Puts a note together: the text, an empty line, the signature lines. */
export function writeNote({ text, signatures }: Note): string {
  const lines = signatures.map(({ name, hash, signature }) => {
    return `— ${name} ${toBase64(concatBytes(hexToBytes(hash), signature))}\n`
  })
  return `${text}\n${lines.join('')}`
}

/**
 * Opens a note: verifies every signature that one of the keys claims.
 *
 * @param keys those the reader already trusts; signatures by others are passed over
 * @returns refuses the whole note when a known key's signature is false, and when none is by a known key
 */
export function openNote(note: string, keys: readonly VerifierKey[]): Answer<OpenedNote, NoteRefusal> {
  const read = readNote(note)
  if (!read.ok) return read
  const verified: VerifiedSignature[] = []
  const unknown: SignatureLine[] = []
  for (const line of read.value.signatures) {
    const key = keys.find(({ name, hash }) => name === line.name && hash === line.hash)
    if (key === undefined) {
      unknown.push(line)
      continue
    }
    const signature = verifyLine(read.value.text, line, key)
    if (signature === undefined) return refused({ kind: 'signature false', name: line.name })
    if (!verified.some(({ name, hash }) => name === key.name && hash === key.hash)) verified.push(signature)
  }
  if (verified.length === 0) return refused({ kind: 'no known signature' })
  return given({ text: read.value.text, verified, unknown })
}

/** The line by which an `ed25519` key signs a note's text. */
export function sign(text: string, signer: SignerKey): Answer<SignatureLine, SigningRefusal> {
  if (!isNoteText(text)) return refused({ kind: 'not a note' })
  if (signer.kind !== 'ed25519') return refused({ kind: 'wrong kind of key' })
  const { name, hash } = verifierOf(signer)
  return given({ name, hash, signature: ed25519.sign(utf8ToBytes(text), signer.seed) })
}

/**
 * The line by which a `cosignature/v1` key cosigns a note's text.
 *
 * @param at when, in whole seconds since 1970: a witness says that this was, by then, the largest tree it had seen
 */
export function cosign(text: string, signer: SignerKey, at: number): Answer<SignatureLine, SigningRefusal> {
  if (!isNoteText(text)) return refused({ kind: 'not a note' })
  if (signer.kind !== 'cosignature/v1') return refused({ kind: 'wrong kind of key' })
  if (!Number.isSafeInteger(at) || at < 0) return refused({ kind: 'time malformed' })
  const { name, hash } = verifierOf(signer)
  const time = new Uint8Array(8)
  new DataView(time.buffer).setBigUint64(0, BigInt(at))
  return given({ name, hash, signature: concatBytes(time, ed25519.sign(cosigned(text, at), signer.seed)) })
}

/** The note with this signature added; a signature that the same key made before is replaced. */
export function withSignature({ text, signatures }: Note, added: SignatureLine): Note {
  const others = signatures.filter(({ name, hash }) => name !== added.name || hash !== added.hash)
  return { text, signatures: [...others, added] }
}

function verifyLine(text: string, { signature }: SignatureLine, key: VerifierKey): VerifiedSignature | undefined {
  const { name, hash, kind } = key
  if (kind === 'ed25519') return verifies(signature, utf8ToBytes(text), key) ? { kind, name, hash } : undefined
  if (signature.length !== 72) return undefined
  const at = Number(new DataView(signature.buffer, signature.byteOffset).getBigUint64(0))
  if (!Number.isSafeInteger(at)) return undefined
  return verifies(signature.subarray(8), cosigned(text, at), key) ? { kind, name, hash, at } : undefined
}

/** By RFC 8032 to the letter (`zip215: false`): what one verifier accepts, no other may refuse. */
function verifies(signature: Uint8Array, message: Uint8Array, { publicKey }: VerifierKey): boolean {
  return signature.length === 64 && ed25519.verify(signature, message, publicKey, { zip215: false })
}

function cosigned(text: string, at: number): Uint8Array {
  return utf8ToBytes(`cosignature/v1\ntime ${at}\n${text}`)
}

function readSignatureLine(line: string): SignatureLine | undefined {
  const [, name, encoded] = /^— ([^ ]+) ([^ ]+)$/.exec(line) ?? []
  if (name === undefined || encoded === undefined || !isKeyName(name)) return undefined
  const bytes = fromBase64(encoded)
  if (bytes === undefined || bytes.length < 5) return undefined
  return { name, hash: bytesToHex(bytes.slice(0, 4)), signature: bytes.slice(4) }
}

/** Unicode that can be encoded, ends in a newline, and has no other control character. */
function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && [...text].every((each) => each === '\n' || each >= ' ')
}
