import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ClosingStanding } from '../domain/closing.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

export type ClosingStateRow = {
  readonly id: string
  readonly matter: string
  readonly valid_from: CalendarDate
  readonly standing: ClosingStanding
  readonly decision: string
}

/** A matter is closed, or taken up again, by another state; those before it stay. */
export async function enterClosingState(tx: Transaction, state: ClosingStateRow): Promise<void> {
  await tx.insertInto('closing_state').values(state).execute()
}

/** How each of these matters stands, where it was ever closed. */
export async function currentClosingStates(
  tx: Transaction,
  matters: readonly string[],
): Promise<ReadonlyMap<string, ClosingStateRow>> {
  if (matters.length === 0) return new Map()
  const rows = await tx
    .selectFrom('closing_state')
    .distinctOn('matter')
    .select(['id', 'matter', 'valid_from', 'standing', 'decision'])
    .where('matter', '=', anyOf(matters))
    .orderBy('matter')
    .orderBy('place', (order) => order.desc().nullsLast())
    .orderBy('recorded_at', 'desc')
    .orderBy('id', 'desc')
    .execute()

  return new Map((rows as ClosingStateRow[]).map((row) => [row.matter, row]))
}
