import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Transaction } from './database.ts'

/** Whom an allegation was found to be about, added to what was recorded at first. */
export async function insertIdentification(
  tx: Transaction,
  row: {
    readonly id: string
    readonly allegation: string
    readonly person_serving: string
    readonly valid_from: CalendarDate
    readonly reason: string | null
  },
): Promise<void> {
  await tx.insertInto('allegation_identified').values(row).execute()
}
