import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Reference } from '../domain/reference.ts'
import type { Transaction } from './database.ts'
import type { MatterRow } from './matter.ts'
import { forceNow } from './matter-move.ts'

export type OperationRow = {
  readonly id: string
  readonly reference: Reference
  readonly spoken_name: string
  readonly force: string
  readonly opened_on: CalendarDate
  readonly opened_by: string
}

export type OperationMatterRow = {
  readonly id: string
  readonly operation: string
  readonly matter: string
  readonly valid_from: CalendarDate
  readonly standing: boolean
  readonly reason: string | null
}

export async function insertOperation(tx: Transaction, operation: OperationRow): Promise<void> {
  await tx.insertInto('operation').values(operation).execute()
}

/** A matter is put in, or taken out, by another row: the one recorded last holds. */
export async function enterOperationMatter(tx: Transaction, row: OperationMatterRow): Promise<void> {
  await tx.insertInto('operation_matter').values(row).execute()
}

export async function operationByReference(tx: Transaction, reference: Reference): Promise<OperationRow | undefined> {
  const row = await tx
    .selectFrom('operation')
    .select(['id', 'reference', 'spoken_name', 'force', 'opened_on', 'opened_by'])
    .where('reference', '=', reference)
    .executeTakeFirst()

  return row as OperationRow | undefined
}

/** Operations that the reader may know of, the newest first, from after a key. */
export async function pageOfOperations(
  tx: Transaction,
  after: string | undefined,
  size: number,
): Promise<readonly OperationRow[]> {
  const beyond = after ? sql`where o.id < ${after}::uuid` : sql``
  const found = await sql<OperationRow>`
    select o.id, o.reference, o.spoken_name, o.force, o.opened_on, o.opened_by from operation o ${beyond}
    order by o.id desc limit ${size}`.execute(tx)

  return found.rows
}

/** The operations in which a matter is now. */
export async function operationsHolding(tx: Transaction, matter: string): Promise<readonly OperationRow[]> {
  const found = await sql<OperationRow>`
    select o.id, o.reference, o.spoken_name, o.force, o.opened_on, o.opened_by from operation o
    join (select distinct on (operation) operation, standing from operation_matter where matter = ${matter}::uuid
      order by operation, place desc nulls last, recorded_at desc, id desc) m on m.operation = o.id and m.standing
    order by o.id`.execute(tx)

  return found.rows
}

/** The matters of an operation that the reader may open, the newest first, from after a key; of others not even a number. */
export async function mattersInOperation(
  tx: Transaction,
  operation: string,
  after: string | undefined,
  size: number,
): Promise<readonly MatterRow[]> {
  const beyond = after ? sql`and m.id < ${after}::uuid` : sql``
  const found = await sql<MatterRow>`
    select m.id, m.reference, m.spoken_name, ${forceNow('m')} as force, m.former_reference, m.history
    from (select distinct on (matter) matter, standing from operation_matter where operation = ${operation}::uuid
      order by matter, place desc nulls last, recorded_at desc, id desc) i
    join matter m on m.id = i.matter and i.standing where true ${beyond} order by m.id desc limit ${size}`.execute(tx)

  return found.rows
}
