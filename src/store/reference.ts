import { sql } from 'kysely'
import type { Reference } from '../domain/reference.ts'
import type { Transaction } from './database.ts'

/** The first of these references that no record bears yet, whether or not whoever asks may see the record that does. */
export async function firstFreeReference(tx: Transaction, candidates: readonly Reference[]): Promise<Reference> {
  const taken = await sql<{
    reference: string
  }>`select import_references_taken(${[...candidates]}::text[]) as reference`.execute(tx)
  const free = candidates.find((candidate) => !taken.rows.some((row) => row.reference === candidate))
  if (!free) throw new Error('Every reference that was tried is borne by a record already.')

  return free
}
