/** A commitment whose salt and rows are shown: anybody can compute it again and read what it stands for. */
import type { Answer } from './answer.ts'
import { type CommitmentRefusal, commit, rowDigest } from './commitment.ts'
import type { Hash } from './tree.ts'

/** All that one commitment of a single row was made from. */
export type Opening = {
  readonly salt: Uint8Array
  /** The act as text. */
  readonly act: string
  readonly table: string
  readonly row: { readonly id: string; readonly body: string }
}

/**
 * The commitment that this opening gives. Who is handed an opening compares it with the entry in the log: where both are the
 * same, the row said this when it was written.
 *
 * @returns 32 bytes; or the refusal of `commit` or `rowDigest`
 */
export function commitmentOf({ salt, act, table, row }: Opening): Answer<Hash, CommitmentRefusal> {
  const digest = rowDigest(salt, table, row.id, row.body)
  if (!digest.ok) return digest
  return commit(salt, { act, tables: [{ table, rows: [{ id: row.id, digest: digest.value }] }] })
}
