import type { CalendarDate } from '../domain/calendar-date.ts'
import type { OrderKind, OrderStanding } from '../domain/protective-order.ts'
import type { Transaction } from './database.ts'

export type OrderRow = {
  readonly id: string
  readonly matter: string
  readonly kind: OrderKind
  readonly number: number
}

export type OrderStateRow = {
  readonly id: string
  readonly matter: string
  readonly protective_order: string
  readonly valid_from: CalendarDate
  readonly standing: OrderStanding
  readonly ends_on: CalendarDate | null
  readonly monitored_until: CalendarDate | null
  readonly area: string | null
  readonly words: string | null
}

export async function insertOrder(tx: Transaction, order: OrderRow): Promise<void> {
  await tx.insertInto('protective_order').values(order).execute()
}

export async function enterOrderState(tx: Transaction, state: OrderStateRow): Promise<void> {
  await tx.insertInto('protective_order_state').values(state).execute()
}

export async function ordersIn(tx: Transaction, matter: string): Promise<readonly OrderRow[]> {
  const rows = await tx
    .selectFrom('protective_order')
    .select(['id', 'matter', 'kind', 'number'])
    .where('matter', '=', matter)
    .orderBy('number')
    .execute()

  return rows as OrderRow[]
}

/** Every state of the orders of this matter, the first first. */
export async function orderStatesIn(tx: Transaction, matter: string): Promise<readonly OrderStateRow[]> {
  const rows = await tx
    .selectFrom('protective_order_state')
    .select([
      'id',
      'matter',
      'protective_order',
      'valid_from',
      'standing',
      'ends_on',
      'monitored_until',
      'area',
      'words',
    ])
    .where('matter', '=', matter)
    .orderBy('place')
    .execute()

  return rows as OrderStateRow[]
}
