import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Transaction } from './database.ts'

/** One row of an imported history as it stands now, with where it came from. It keeps the words of its own scheme. */
export type HistoryRow = {
  readonly id: string
  readonly allegation: string
  readonly matter: string
  readonly row_number: number
  readonly scheme: string
  readonly came_to_attention: CalendarDate | null
  readonly incident: CalendarDate | null
  readonly closed: CalendarDate | null
  readonly category_code: string | null
  readonly category: string | null
  readonly abuse_class: string | null
  readonly finding: string | null
  readonly outcome: string | null
  readonly reported_by: string | null
  readonly record_source: string | null
  /** The file, where the reader may know of imports. */
  readonly file_name: string | null
}

export async function historyOf(tx: Transaction, allegations: readonly string[]): Promise<readonly HistoryRow[]> {
  if (allegations.length === 0) return []
  const found = await sql<HistoryRow>`
    select h.id, h.allegation, h.matter, h.row_number, h.scheme, h.came_to_attention, h.incident, h.closed, h.category_code,
      h.category, h.abuse_class, h.finding, h.outcome, h.reported_by, h.record_source, i.file_name
    from allegation_history_now h left join import i on i.id = h.import
    where h.allegation = any(${[...allegations]}::uuid[]) order by h.row_number, h.id`.execute(tx)

  return found.rows
}
