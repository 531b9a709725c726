/**
 * The keys of signed notes: Ed25519, for a log's own signature or for a witness's dated cosignature.
 *
 * @see https://c2sp.org/signed-note, https://c2sp.org/tlog-cosignature
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, utf8ToBytes } from '@noble/hashes/utils.js'
import { type Answer, given, refused } from './answer.ts'
import { fromBase64, toBase64 } from './base64.ts'

/** What a key signs: a note's text as it is, or the text with a time before it (`cosignature/v1`). */
export type KeyKind = 'ed25519' | 'cosignature/v1'

/** The byte that names the kind in a key's text and in its hash. */
const KIND_BYTE = { ed25519: 0x01, 'cosignature/v1': 0x04 } as const satisfies Record<KeyKind, number>
const KINDS = ['ed25519', 'cosignature/v1'] as const satisfies readonly KeyKind[]

/** A key that verifies. Safe to publish; whoever verifies must have come by it on a way they trust. */
export type VerifierKey = {
  readonly name: string
  readonly kind: KeyKind
  /** The first four bytes of the key's hash, as eight lower-case hex digits: with the name, it tells keys apart. */
  readonly hash: string
  /** 32 bytes. */
  readonly publicKey: Uint8Array
}

/** A key that signs. The seed is the secret. */
export type SignerKey = {
  readonly name: string
  readonly kind: KeyKind
  /** 32 bytes from a good random source, drawn by the caller. */
  readonly seed: Uint8Array
}

/** Why something is no key. */
export type KeyRefusal =
  | 'not of the form name+hash+key'
  | 'name is empty or has a space, plus or control character'
  | 'key is not base64'
  | 'kind of key is unknown'
  | 'key is not 32 bytes'
  | 'hash is not the hash of name and key'

/**
 * A signing key from its seed.
 *
 * @param name by custom a URL without scheme, such as `force.example/ledger`; no Unicode space, plus or control character
 * @param kind `ed25519` for a log, `cosignature/v1` for a witness
 * @param seed 32 bytes
 */
export function signerKey(name: string, kind: KeyKind, seed: Uint8Array): Answer<SignerKey, KeyRefusal> {
  if (!isKeyName(name)) return refused('name is empty or has a space, plus or control character')
  if (seed.length !== 32) return refused('key is not 32 bytes')
  return given({ name, kind, seed })
}

/** The key that verifies what this key signs. */
export function verifierOf({ name, kind, seed }: SignerKey): VerifierKey {
  const publicKey = ed25519.getPublicKey(seed)
  return { name, kind, hash: keyHash(name, kind, publicKey), publicKey }
}

/** A verifier key as text: `name+hash+base64(kind byte || public key)`. */
export function writeVerifierKey({ name, kind, hash, publicKey }: VerifierKey): string {
  return `${name}+${hash}+${toBase64(concatBytes(Uint8Array.of(KIND_BYTE[kind]), publicKey))}`
}

/** A verifier key from its text; its hash must fit its name and key. */
export function readVerifierKey(text: string): Answer<VerifierKey, KeyRefusal> {
  const read = readKey(text)
  if (!read.ok) return read
  const { name, kind, hash, key } = read.value
  if (hash !== keyHash(name, kind, key)) return refused('hash is not the hash of name and key')
  return given({ name, kind, hash, publicKey: key })
}

const SECRET_PREFIX = 'PRIVATE+KEY+'

/** A signing key as text: `PRIVATE+KEY+name+hash+base64(kind byte || seed)`. A secret: it belongs in no log or database. */
export function writeSignerKey(signer: SignerKey): string {
  const { hash } = verifierOf(signer)
  const key = toBase64(concatBytes(Uint8Array.of(KIND_BYTE[signer.kind]), signer.seed))
  return `${SECRET_PREFIX}${signer.name}+${hash}+${key}`
}

/** A signing key from its text; its hash must fit its name and the public key that belongs to the seed. */
export function readSignerKey(text: string): Answer<SignerKey, KeyRefusal> {
  if (!text.startsWith(SECRET_PREFIX)) return refused('not of the form name+hash+key')
  const read = readKey(text.slice(SECRET_PREFIX.length))
  if (!read.ok) return read
  const { name, kind, hash, key: seed } = read.value
  if (hash !== verifierOf({ name, kind, seed }).hash) return refused('hash is not the hash of name and key')
  return given({ name, kind, seed })
}

/** Whether a text can name a key, in a key or on a signature line. */
export function isKeyName(name: string): boolean {
  return /^[^\s+\p{Cc}]+$/u.test(name) && name.isWellFormed()
}

function keyHash(name: string, kind: KeyKind, publicKey: Uint8Array): string {
  const named = concatBytes(utf8ToBytes(`${name}\n`), Uint8Array.of(KIND_BYTE[kind]), publicKey)
  return bytesToHex(sha256(named).subarray(0, 4))
}

type KeyText = { readonly name: string; readonly kind: KeyKind; readonly hash: string; readonly key: Uint8Array }

/** The key itself may hold a plus, being base64: only the first two divide. */
function readKey(text: string): Answer<KeyText, KeyRefusal> {
  const [, name, hash, encoded] = /^([^+]*)\+([0-9a-f]{8})\+(.*)$/s.exec(text) ?? []
  if (name === undefined || hash === undefined || encoded === undefined) return refused('not of the form name+hash+key')
  if (!isKeyName(name)) return refused('name is empty or has a space, plus or control character')
  const bytes = fromBase64(encoded)
  if (bytes === undefined) return refused('key is not base64')
  const kind = KINDS.find((each) => KIND_BYTE[each] === bytes[0])
  if (kind === undefined) return refused('kind of key is unknown')
  if (bytes.length !== 33) return refused('key is not 32 bytes')
  return given({ name, kind, hash, key: bytes.slice(1) })
}
