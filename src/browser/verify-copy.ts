import { commitmentOf, digestOf } from '@candour/ledger'
import { formIn, hashedBytes, lookupBytes, markedBytes, readHash, readPublished } from '../domain/statement-words.ts'
import { type PublishedLog, verifyProof } from './verify-proof.ts'

/** What is published under the hash of a code, as it came; nothing in it is trusted. */
export type FetchCopy = (lookup: string) => Promise<unknown>

export type CopyVerdict =
  | { readonly kind: 'the words that were fixed'; readonly on: string; readonly checked: 'words' | 'printed hash' }
  | { readonly kind: 'other words'; readonly on: string; readonly checked: 'words' | 'printed hash' }
  | { readonly kind: 'nothing known' }
  | { readonly kind: 'no words' }
  | { readonly kind: 'not proved' }
  | { readonly kind: 'could not ask' }

/** The words that were given, or the hash that is printed; the words count where there are both. */
export function hashGiven(
  words: string,
  printed: string,
): { readonly hash: string; readonly checked: 'words' | 'printed hash' } | undefined {
  const form = formIn(words)
  if (form !== undefined) return { hash: hexOf(hashedBytes(form)), checked: 'words' }
  const hash = words.trim() === '' ? readHash(printed) : undefined
  return hash === undefined ? undefined : { hash, checked: 'printed hash' }
}

/**
 * Whether a copy says what was fixed. The code is hashed here; what is published is opened here: it must give the commitment
 * that stands in the ledger, which must go on from what was signed, and the mark in it must fit code and words.
 */
export async function verifyCopy(
  code: string,
  given: { readonly hash: string; readonly checked: 'words' | 'printed hash' },
  fetchCopy: FetchCopy,
  log: PublishedLog,
): Promise<CopyVerdict> {
  const copy = readCopy(await fetchCopy(hexOf(lookupBytes(code))))
  if (copy === 'nothing') return { kind: 'nothing known' }
  const says = copy && readPublished(copy.row.body, copy.act)
  const commitment = copy && commitmentOf({ salt: copy.salt, act: copy.act, table: 'published_copy', row: copy.row })
  if (!copy || !says || !commitment?.ok) return { kind: 'not proved' }
  const proved = await verifyProof({ kind: 'numbers', entry: copy.entry, commitment: commitment.value }, log)
  if (proved.kind === 'not known') return { kind: 'could not ask' }
  if (proved.kind === 'false')
    return proved.because === 'the ledger has no such entry yet' ? { kind: 'nothing known' } : { kind: 'not proved' }

  const mark = hexOf(markedBytes(code, given.hash))
  const { checked } = given
  return { kind: mark === says.mark ? 'the words that were fixed' : 'other words', on: says.fixedOn, checked }
}

type Copy = {
  readonly row: { readonly id: string; readonly body: string }
  readonly act: string
  readonly salt: Uint8Array
  readonly entry: number
}

function readCopy(sent: unknown): Copy | 'nothing' | undefined {
  const { copy } = (sent ?? {}) as { readonly copy?: unknown }
  if (copy === null) return 'nothing'
  const { row, act, salt, entry } = (copy ?? {}) as Readonly<Record<string, unknown>>
  const { id, body } = (row ?? {}) as Readonly<Record<string, unknown>>
  if (typeof id !== 'string' || typeof body !== 'string' || typeof act !== 'string') return undefined
  if (typeof salt !== 'string' || !/^[0-9a-f]{64}$/.test(salt) || !Number.isSafeInteger(entry)) return undefined
  return {
    row: { id, body },
    act,
    salt: Uint8Array.from({ length: 32 }, (_, at) => Number.parseInt(salt.slice(2 * at, 2 * at + 2), 16)),
    entry: Number(entry),
  }
}

/** SHA-256 as 64 hexadecimal digits. */
function hexOf(bytes: Uint8Array): string {
  return Array.from(digestOf(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
