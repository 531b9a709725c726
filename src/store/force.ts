import type { Reference } from '../domain/reference.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

export type ForceRow = {
  readonly id: string
  readonly reference: string
  readonly name: string
  readonly kind: string
  readonly unit: string
}

export async function insertForce(tx: Transaction, force: ForceRow): Promise<void> {
  await tx.insertInto('force').values(force).execute()
}

/** The forces that work here and can receive a matter, by name: those that only hold imported history cannot. */
export async function forcesAtWork(tx: Transaction): Promise<readonly ForceRow[]> {
  return tx
    .selectFrom('force')
    .select(['id', 'reference', 'name', 'kind', 'unit'])
    .where('kind', '<>', 'history')
    .orderBy('name')
    .execute()
}

export async function findForces(tx: Transaction, ids: readonly string[]): Promise<ReadonlyMap<string, ForceRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('force')
    .select(['id', 'reference', 'name', 'kind', 'unit'])
    .where('id', '=', anyOf(ids))
    .execute()

  return new Map(rows.map((row) => [row.id, row]))
}

export async function forceByReference(tx: Transaction, reference: Reference): Promise<ForceRow | undefined> {
  return tx
    .selectFrom('force')
    .select(['id', 'reference', 'name', 'kind', 'unit'])
    .where('reference', '=', reference)
    .executeTakeFirst()
}

/** Every force of this installation, imported histories among them, by name. */
export async function allForces(tx: Transaction): Promise<readonly ForceRow[]> {
  return tx.selectFrom('force').select(['id', 'reference', 'name', 'kind', 'unit']).orderBy('name').execute()
}
