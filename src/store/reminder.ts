import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** Where a person is reminded now: an address to write to, and whether they have a calendar. */
export type RemindersRow = { readonly address: string | undefined; readonly calendar: 'yes' | 'no' }

export async function remindersOf(tx: Transaction, person: string): Promise<RemindersRow> {
  const found = await sql<{ address: string | null; calendar: boolean }>`
    select (select address from notice_address where staff_person = ${person}::uuid order by place desc limit 1) as address,
      coalesce((select digest is not null from calendar_feed where staff_person = ${person}::uuid order by place desc limit 1), false) as calendar`.execute(
    tx,
  )
  const [row] = found.rows

  return { address: row?.address ?? undefined, calendar: row?.calendar ? 'yes' : 'no' }
}

/** Another address; none where a person wants no message. */
export async function insertAddress(
  tx: Transaction,
  row: { readonly id: string; readonly staff_person: string; readonly address: string | null },
): Promise<void> {
  await tx.insertInto('notice_address').values(row).execute()
}

/** Another secret for a calendar, of which the hash is kept; none where the calendar is taken away. */
export async function insertFeed(
  tx: Transaction,
  row: { readonly id: string; readonly staff_person: string; readonly digest: Buffer | null },
): Promise<void> {
  await tx.insertInto('calendar_feed').values(row).execute()
}

/** Whose calendar a secret opens. */
export async function whoseCalendar(tx: Transaction, digest: Buffer): Promise<string | undefined> {
  const found = await sql<{ person: string | null }>`select whose_calendar(${digest}) as person`.execute(tx)

  return found.rows[0]?.person ?? undefined
}
