import { Readable } from 'node:stream'
import type { ReadableStream } from 'node:stream/web'
import { Decrypter, Encrypter, generateX25519Identity, identityToRecipient } from 'age-encryption'

/** Why a sealed file does not open: the key is another one, or the bytes are not those that were sealed. */
export type Unopened = 'not sealed by age' | 'sealed to another key' | 'damaged or cut off'

/** A sealed file that does not open. The message is a constant, and tells nothing of what is inside. */
export class SealedShut extends Error {
  override readonly name = 'SealedShut'
  readonly code = 'CANDOUR_SEALED_SHUT'
  readonly because: Unopened

  constructor(because: Unopened, options?: ErrorOptions) {
    super('The sealed file does not open.', options)
    this.because = because
  }
}

/** Somebody who can open what is sealed: the secret, for them alone, and the recipient, for whoever seals. */
export type KeyPair = { readonly identity: string; readonly recipient: string }

export async function newKeyPair(): Promise<KeyPair> {
  const identity = await generateX25519Identity()
  return { identity, recipient: await identityToRecipient(identity) }
}

/** The recipient of an identity as its file holds it, among comments; undefined where there is none. */
export function identityIn(text: string): string | undefined {
  return text
    .split(/\r?\n/)
    .find((line) => /^AGE-SECRET-KEY-1[0-9A-Z]{58}$/.test(line.trim()))
    ?.trim()
}

/** Whether this is a public key of age (X25519) to which something can be sealed. */
export function isRecipient(text: string): boolean {
  try {
    new Encrypter().addRecipient(text)
    return /^age1[02-9ac-hj-np-z]{58}$/.test(text)
  } catch {
    return false
  }
}

/** Seal bytes to everyone named, in a stream: age v1, which the age tool opens as well. */
export async function* seal(
  source: AsyncIterable<Uint8Array>,
  recipients: readonly [string, ...string[]],
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  for (const recipient of recipients) encrypter.addRecipient(recipient)
  yield* await encrypter.encrypt(webStream(source))
}

/** Open what was sealed, in a stream. Throws `SealedShut` before the first byte where the key is not the one. */
export async function* unseal(source: AsyncIterable<Uint8Array>, identity: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addIdentity(identity)
  let opened: AsyncIterable<Uint8Array>
  try {
    opened = await decrypter.decrypt(webStream(source))
  } catch (error) {
    if (isOfTheSystem(error)) throw error
    const message = error instanceof Error ? error.message : ''
    throw new SealedShut(/no identity matched/.test(message) ? 'sealed to another key' : 'not sealed by age', {
      cause: error,
    })
  }
  try {
    yield* opened
  } catch (error) {
    if (isOfTheSystem(error)) throw error
    throw new SealedShut('damaged or cut off', { cause: error })
  }
}

/** A disk that cannot be read is no damage to the file. */
function isOfTheSystem(error: unknown): boolean {
  return typeof (error as { readonly syscall?: string }).syscall === 'string'
}

function webStream(source: AsyncIterable<Uint8Array>): globalThis.ReadableStream<Uint8Array> {
  const stream: ReadableStream<Uint8Array> = Readable.toWeb(Readable.from(source, { objectMode: true }), {
    strategy: { highWaterMark: 4 },
  })
  return stream as globalThis.ReadableStream<Uint8Array>
}
