import type { CalendarDate } from '../domain/calendar-date.ts'
import type { DutyStatus } from '../domain/duty-status.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

export type DutyStateRow = {
  readonly id: string
  readonly person_serving: string
  readonly matter: string | null
  readonly decision: string | null
  readonly valid_from: CalendarDate
  readonly status: DutyStatus
  readonly review_by: CalendarDate | null
  readonly recorded_at: Date
}

/** Someone's standing on duty from a day on, added to those before. */
export async function enterDutyState(tx: Transaction, state: Omit<DutyStateRow, 'recorded_at'>): Promise<void> {
  await tx.insertInto('duty_state').values(state).execute()
}

/** All that is recorded of these people's duty, by the day from which it holds, oldest first. */
export async function dutyStatesOf(tx: Transaction, people: readonly string[]): Promise<readonly DutyStateRow[]> {
  if (people.length === 0) return []
  const rows = await tx
    .selectFrom('duty_state')
    .select(['id', 'person_serving', 'matter', 'decision', 'valid_from', 'status', 'review_by', 'recorded_at'])
    .where('person_serving', '=', anyOf(people))
    .orderBy('valid_from')
    .orderBy('place', (order) => order.asc().nullsFirst())
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

  return rows as DutyStateRow[]
}
