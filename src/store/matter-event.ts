import type { CalendarDate } from '../domain/calendar-date.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

/** What was done in a matter that is no decision, and that starts or stops a clock. */
export const MATTER_EVENTS = [
  'danger asked',
  'referral sent',
  'investigation began',
  'report received',
  'update given',
  'delay reported',
  'person informed of outcome',
  'complaint withdrawn',
  'IOPC told of withdrawal',
] as const

export type MatterEventKind = (typeof MATTER_EVENTS)[number]
export type MatterEventRow = {
  readonly id: string
  readonly matter: string
  readonly valid_from: CalendarDate
  readonly kind: MatterEventKind
  readonly words: string | null
  readonly recorded_at: Date
  /** Which of two rows came later; none for those from before places were given. */
  readonly place: string | null
}

export async function insertEvent(
  tx: Transaction,
  event: Omit<MatterEventRow, 'recorded_at' | 'place'>,
): Promise<void> {
  await tx.insertInto('matter_event').values(event).execute()
}

/** Events of these matters by the day they happened, oldest first. */
export async function eventsIn(tx: Transaction, matters: readonly string[]): Promise<readonly MatterEventRow[]> {
  if (matters.length === 0) return []
  const rows = await tx
    .selectFrom('matter_event')
    .select(['id', 'matter', 'valid_from', 'kind', 'words', 'recorded_at', 'place'])
    .where('matter', '=', anyOf(matters))
    .orderBy('valid_from')
    .orderBy('place', (order) => order.asc().nullsFirst())
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

  return rows as MatterEventRow[]
}
