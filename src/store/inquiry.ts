import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Transaction } from './database.ts'

/** What stood on the record of the matter when an entry was made. */
export type KnownAtEntry = {
  readonly allegations: number
  readonly decisions: number
  readonly entries: number
  readonly asOf: string
}

/** One thing that an inquiry recorded. The answers to choices, days and times are in `detail`; words are narratives. */
export type InquiryEntryRow = {
  readonly id: string
  readonly matter: string
  readonly number: number
  readonly kind: string
  readonly version: number
  readonly valid_from: CalendarDate
  readonly allegation: string | null
  readonly person_serving: string | null
  readonly follows: string | null
  readonly entered_by: string
  readonly detail: Readonly<Record<string, unknown>>
  readonly known: KnownAtEntry
  readonly words: readonly string[]
  readonly recorded_at: Date
}

export async function insertInquiryEntry(tx: Transaction, entry: Omit<InquiryEntryRow, 'recorded_at'>): Promise<void> {
  await tx
    .insertInto('inquiry_entry')
    .values({
      ...entry,
      detail: JSON.stringify(entry.detail),
      known: JSON.stringify(entry.known),
      words: [...entry.words],
    })
    .execute()
}

const COLUMNS = [
  ...(['id', 'matter', 'number', 'kind', 'version', 'valid_from', 'allegation', 'person_serving', 'follows'] as const),
  ...(['entered_by', 'detail', 'known', 'words', 'recorded_at'] as const),
] as const

/** Entries of these kinds in one matter, the newest first, from below a number on; as many as asked for and one more. */
export async function inquiryEntriesIn(
  tx: Transaction,
  matter: string,
  {
    kinds,
    below,
    most,
  }: { readonly kinds: readonly string[]; readonly below: number | undefined; readonly most: number },
): Promise<readonly InquiryEntryRow[]> {
  let query = tx
    .selectFrom('inquiry_entry')
    .select(COLUMNS)
    .where('matter', '=', matter)
    .where('kind', 'in', [...kinds])
  if (below !== undefined) query = query.where('number', '<', below)

  return query
    .orderBy('number', 'desc')
    .limit(most + 1)
    .$castTo<InquiryEntryRow>()
    .execute()
}

/** What came after these entries, oldest first. */
export async function entriesAfter(tx: Transaction, ids: readonly string[]): Promise<readonly InquiryEntryRow[]> {
  if (ids.length === 0) return []

  return tx
    .selectFrom('inquiry_entry')
    .select(COLUMNS)
    .where('follows', 'in', [...ids])
    .orderBy('matter')
    .orderBy('number')
    .$castTo<InquiryEntryRow>()
    .execute()
}

/** One entry by its number in its matter. */
export async function inquiryEntryNumbered(
  tx: Transaction,
  matter: string,
  number: number,
): Promise<InquiryEntryRow | undefined> {
  return tx
    .selectFrom('inquiry_entry')
    .select(COLUMNS)
    .where('matter', '=', matter)
    .where('number', '=', number)
    .$castTo<InquiryEntryRow>()
    .executeTakeFirst()
}

/** The number that the next entry of a matter takes; asked under the lock of the matter. */
export async function nextEntryNumber(tx: Transaction, matter: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select coalesce(max(number), 0) + 1 as next from inquiry_entry where matter = ${matter}::uuid`.execute(tx)

  return rows[0]?.next ?? 1
}

/** What the investigator's report says of an allegation, where that is on record. */
export async function opinionOn(tx: Transaction, matter: string, allegation: string): Promise<string | undefined> {
  const row = await tx
    .selectFrom('inquiry_entry')
    .select('detail')
    .where('matter', '=', matter)
    .where('kind', '=', 'opinion')
    .where('allegation', '=', allegation)
    .orderBy('number', 'desc')
    .limit(1)
    .executeTakeFirst()

  return (row?.detail as { readonly finding?: string } | undefined)?.finding
}

/** Whether two people work other matters together, one supervising what the other investigates. */
export async function workTogether(tx: Transaction, one: string, other: string, besides: string): Promise<boolean> {
  const { rows } = await sql<{ yes: boolean }>`
    select work_together(${one}::uuid, ${other}::uuid, ${besides}::uuid) as yes`.execute(tx)

  return rows[0]?.yes ?? false
}
