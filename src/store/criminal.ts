import type { CalendarDate } from '../domain/calendar-date.ts'
import type { CriminalStatus } from '../domain/criminal-strand.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

export type CriminalStateRow = {
  readonly id: string
  readonly matter: string
  readonly allegation: string | null
  readonly decision: string | null
  readonly valid_from: CalendarDate
  readonly status: CriminalStatus
}

/** How the criminal side stands from a day on. It touches no state of the misconduct side, which has a table of its own. */
export async function enterCriminalStates(tx: Transaction, states: readonly CriminalStateRow[]): Promise<void> {
  if (states.length > 0)
    await tx
      .insertInto('criminal_state')
      .values([...states])
      .execute()
}

/** The criminal side of these matters, oldest first. */
export async function criminalStatesIn(
  tx: Transaction,
  matters: readonly string[],
): Promise<readonly CriminalStateRow[]> {
  if (matters.length === 0) return []
  const rows = await tx
    .selectFrom('criminal_state')
    .select(['id', 'matter', 'allegation', 'decision', 'valid_from', 'status'])
    .where('matter', '=', anyOf(matters))
    .orderBy('valid_from')
    .orderBy('place', (order) => order.asc().nullsFirst())
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

  return rows as CriminalStateRow[]
}
