/**
 * Reading a signed checkpoint, a second time and independently: nothing here is shared with the code that signs, so a
 * mistake in that code cannot hide itself.
 */
import { ed25519 } from '@noble/curves/ed25519.js'
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { HASH_LENGTH, type Hash } from '../tree.ts'
import type { CheckpointFault } from './finding.ts'

/** The log's verifier key taken apart; the name and hash are looked for on signature lines. */
export type LogKey = { readonly name: string; readonly hash: string; readonly publicKey: Uint8Array }

/** What a believed checkpoint says. */
export type SignedHead = { readonly kind: 'signed'; readonly size: number; readonly root: Hash }

/** A checkpoint that is not believed. */
export type FalseHead = { readonly kind: 'false'; readonly because: CheckpointFault }

const utf8 = new TextEncoder()

/** A log's key from `name+hash+base64(0x01 || public key)`; `undefined` unless the hash fits. */
export function readLogKey(text: string): LogKey | undefined {
  const [name, hash, ...encoded] = text.split('+')
  const bytes = decode(encoded.join('+'))
  if (name === undefined || hash === undefined || bytes?.length !== 33 || bytes[0] !== 0x01) return undefined
  const expected = sha256
    .create()
    .update(utf8.encode(`${name}\n`))
    .update(bytes)
    .digest()
    .slice(0, 4)
  return bytesToHex(expected) === hash ? { name, hash, publicKey: bytes.slice(1) } : undefined
}

/** Believes a checkpoint only if it is of this log and the log's key signed it. Other signatures are passed over. */
export function readSignedHead(note: string, origin: string, key: LogKey): SignedHead | FalseHead {
  const border = note.lastIndexOf('\n\n')
  if (border === -1 || !note.endsWith('\n')) return { kind: 'false', because: 'it is not a signed note' }
  const text = note.slice(0, border + 1)
  const mine = note
    .slice(border + 2, -1)
    .split('\n')
    .map((line) => line.split(' '))
    .filter(([dash, name, , ...more]) => dash === '—' && name === key.name && more.length === 0)
    .map(([, , encoded]) => decode(encoded ?? ''))
    .filter((bytes) => bytes !== undefined && bytesToHex(bytes.slice(0, 4)) === key.hash)
  if (mine.length === 0) return { kind: 'false', because: 'the log did not sign it' }
  if (!mine.every((bytes) => bytes !== undefined && signs(key, text, bytes.slice(4)))) {
    return { kind: 'false', because: 'its signature by the log is false' }
  }

  const [first, count, hash] = text.split('\n')
  const size = Number(count)
  const root = decode(hash ?? '')
  if (String(size) !== count || !Number.isSafeInteger(size) || size < 0 || root?.length !== HASH_LENGTH) {
    return { kind: 'false', because: 'its text is not a checkpoint' }
  }
  return first === origin ? { kind: 'signed', size, root } : { kind: 'false', because: 'it is of another log' }
}

function signs(key: LogKey, text: string, signature: Uint8Array): boolean {
  return signature.length === 64 && ed25519.verify(signature, utf8.encode(text), key.publicKey, { zip215: false })
}

/** Base64 without leniency, or `undefined`. */
function decode(text: string): Uint8Array | undefined {
  if (!/^(?:[\w+/]{4})*(?:[\w+/]{2}==|[\w+/]{3}=)?$/.test(text) || text.includes('_')) return undefined
  const binary = atob(text)
  return btoa(binary) === text ? Uint8Array.from(binary, (character) => character.charCodeAt(0)) : undefined
}
