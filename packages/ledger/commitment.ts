/**
 * Salted commitments: 32 bytes that bind a log to an act and to the rows it wrote, and tell nobody what they say. Whoever
 * holds the salt and the rows can compute them again in any language; whoever destroys the salt leaves bytes that can no
 * longer be matched to anything, even by guessing every name there is.
 *
 * The byte layout is fixed in this package's README.
 */
import { sha256 } from '@noble/hashes/sha2.js'
import { utf8ToBytes } from '@noble/hashes/utils.js'
import { type Answer, given, refused } from './answer.ts'
import { joinHashes } from './layout.ts'
import { HASH_LENGTH, type Hash } from './tree.ts'

/** Bytes in a salt. One salt an act, drawn at random by the caller and used for nothing else. */
export const SALT_LENGTH = 32

/** Why nothing was committed to. None of them repeats what was to be committed to. */
export type CommitmentRefusal =
  | 'salt is not 32 bytes'
  /** Text that is not Unicode, or a table or id that holds the NUL character which divides them. */
  | 'text cannot be encoded'
  | 'digest is not 32 bytes'
  /** A table twice, or an id twice within its table. */
  | 'named twice'
  /** A part of 4 GiB or more has no length prefix. */
  | 'part too long'

/**
 * The digest of one row: SHA-256(salt || utf8(table) || 0x00 || utf8(id) || 0x00 || utf8(body)).
 *
 * @param body the row as text, in a form that stays the same for as long as the row does
 */
export function rowDigest(salt: Uint8Array, table: string, id: string, body: string): Answer<Hash, CommitmentRefusal> {
  if (salt.length !== SALT_LENGTH) return refused('salt is not 32 bytes')
  if (!isName(table) || !isName(id) || !body.isWellFormed()) return refused('text cannot be encoded')
  return given(
    sha256
      .create()
      .update(salt)
      .update(utf8ToBytes(`${table}\0${id}\0${body}`))
      .digest(),
  )
}

/** A row of which only the digest is committed to. */
export type CommittedRow = { readonly id: string; readonly digest: Hash }

/** What one commitment binds together. The order of tables and of rows is of no account: they are sorted. */
export type CommitmentParts = {
  /** The act as text: who, what, upon what, when. */
  readonly act: string
  readonly tables: readonly { readonly table: string; readonly rows: readonly CommittedRow[] }[]
}

/**
 * The commitment of an act and its rows:
 * SHA-256(salt || prefixed(utf8(act)) || for each table, sorted: prefixed(utf8(table)) || prefixed(digests by id)),
 * where prefixed(x) is the length of x as a big-endian uint32, then x. Tables and ids are sorted by their UTF-8 bytes.
 * A table without rows is no part of it.
 */
export function commit(salt: Uint8Array, { act, tables }: CommitmentParts): Answer<Hash, CommitmentRefusal> {
  if (salt.length !== SALT_LENGTH) return refused('salt is not 32 bytes')
  const named = tables.filter(({ rows }) => rows.length > 0)
  const texts = [...named.map(({ table }) => table), ...named.flatMap(({ rows }) => rows.map(({ id }) => id))]
  if (!act.isWellFormed() || !texts.every(isName)) return refused('text cannot be encoded')
  if (!named.every(({ rows }) => rows.every(({ digest }) => digest.length === HASH_LENGTH))) {
    return refused('digest is not 32 bytes')
  }

  const sorted = sortedBy(named, ({ table }) => table)
  if (sorted === undefined) return refused('named twice')
  const parts: Uint8Array[] = [utf8ToBytes(act)]
  for (const { table, rows } of sorted) {
    const inOrder = sortedBy(rows, ({ id }) => id)
    if (inOrder === undefined) return refused('named twice')
    parts.push(utf8ToBytes(table), joinHashes(inOrder.map(({ digest }) => digest)))
  }
  if (parts.some(({ length }) => length > 0xffff_ffff)) return refused('part too long')

  const hash = sha256.create().update(salt)
  for (const part of parts) hash.update(lengthOf(part)).update(part)
  return given(hash.digest())
}

function lengthOf(part: Uint8Array): Uint8Array {
  const prefix = new Uint8Array(4)
  new DataView(prefix.buffer).setUint32(0, part.length)
  return prefix
}

/** Sorted by UTF-8 bytes, as `COLLATE "C"` sorts in PostgreSQL; `undefined` when two keys are the same. */
function sortedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): Item[] | undefined {
  const sorted = items.toSorted((one, other) => compareUtf8(keyOf(one), keyOf(other)))
  const twice = sorted.some((item, at) => at > 0 && keyOf(item) === keyOf(sorted[at - 1] as Item))
  return twice ? undefined : sorted
}

/** The order of two texts' UTF-8 bytes is that of their code points, which UTF-16 has wrong only for surrogates. */
function compareUtf8(one: string, other: string): number {
  const shared = Math.min(one.length, other.length)
  for (let at = 0; at < shared; at += 1) {
    const difference = one.charCodeAt(at) - other.charCodeAt(at)
    if (difference !== 0) return rank(one.charCodeAt(at)) - rank(other.charCodeAt(at))
  }
  return one.length - other.length
}

function rank(unit: number): number {
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff
  return isSurrogate ? unit + 0x1_0000 : unit
}

function isName(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0')
}
