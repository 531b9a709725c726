import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Transaction } from './database.ts'

export type MessageExportRow = {
  readonly id: string
  readonly matter: string
  readonly file: string
  /** How it is read, as `documents/messages/reading.ts` takes it. */
  readonly reading: unknown
  readonly messages: number
  readonly lines: number
  readonly raw: number
}

export type MessageMarkRow = {
  readonly id: string
  readonly matter: string
  readonly export: string
  readonly number: number
  readonly standing: boolean
  readonly on_timeline: boolean
  readonly valid_from: CalendarDate | null
  readonly words: string | null
  readonly reason: string | null
}

export async function insertMessageExport(tx: Transaction, taken: MessageExportRow): Promise<void> {
  await tx
    .insertInto('message_export')
    .values({ ...taken, reading: JSON.stringify(taken.reading) })
    .execute()
}

/** How a file is read as messages: the latest of what was decided. */
export async function messageExportOf(tx: Transaction, file: string): Promise<MessageExportRow | undefined> {
  return tx
    .selectFrom('message_export')
    .select(['id', 'matter', 'file', 'reading', 'messages', 'lines', 'raw'])
    .where('file', '=', file)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()
}

export async function insertMessageMark(tx: Transaction, mark: MessageMarkRow): Promise<void> {
  await tx.insertInto('message_mark').values(mark).execute()
}

const MARK = [
  'm.id',
  'm.matter',
  'm.export',
  'm.number',
  'm.standing',
  'm.on_timeline',
  'm.valid_from',
  'm.words',
  'm.reason',
] as const

/** The marks that stand within one export, by the number of the message. */
export async function marksOf(tx: Transaction, taken: string): Promise<ReadonlyMap<number, MessageMarkRow>> {
  const rows = await tx
    .selectFrom('message_mark as m')
    .distinctOn('m.number')
    .select([...MARK])
    .where('m.export', '=', taken)
    .orderBy('m.number')
    .orderBy('m.place', 'desc')
    .execute()

  return new Map((rows as MessageMarkRow[]).filter(({ standing }) => standing).map((row) => [row.number, row]))
}

/** A message that somebody marked, with the exhibit that it stands in. */
export type MarkedMessageRow = MessageMarkRow & { readonly exhibit: number; readonly reference: string }

/** The messages of a matter that are marked now, the earliest first: what a timeline may show of them. */
export async function markedMessages(tx: Transaction, matter: string): Promise<readonly MarkedMessageRow[]> {
  const rows = await tx
    .selectFrom('message_mark as m')
    .innerJoin('message_export as x', 'x.id', 'm.export')
    .innerJoin('evidence_file as f', 'f.id', 'x.file')
    .innerJoin('exhibit as e', 'e.id', 'f.exhibit')
    .distinctOn(['m.export', 'm.number'])
    .select([...MARK, 'e.number as exhibit', 'e.reference'])
    .where('m.matter', '=', matter)
    .orderBy('m.export')
    .orderBy('m.number')
    .orderBy('m.place', 'desc')
    .execute()

  return (rows as MarkedMessageRow[])
    .filter(({ standing }) => standing)
    .toSorted((a, b) => (a.valid_from ?? '').localeCompare(b.valid_from ?? '') || a.number - b.number)
}
