import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ServedOn, SignedHow } from '../domain/statement.ts'
import type { Store, Transaction } from './database.ts'

export type SignatureRow = {
  readonly id: string
  readonly matter: string
  readonly statement: string
  readonly version: string
  readonly signed_on: CalendarDate
  readonly how: SignedHow
  readonly signature: string | null
  readonly before: string
  readonly code: string
  readonly lookup: string
  readonly mark: string
  readonly signed_at: Date
}

export type ScanMedia = 'application/pdf' | 'image/png' | 'image/jpeg'

/** The signature under a statement: there is never more than one. */
export async function signatureOf(tx: Transaction, statement: string): Promise<SignatureRow | undefined> {
  const row = await tx
    .selectFrom('statement_signature as s')
    .leftJoin('act as a', 'a.id', 's.act')
    .selectAll('s')
    .select(sql<Date>`coalesce(a.at, s.recorded_at)`.as('signed_at'))
    .where('s.statement', '=', statement)
    .executeTakeFirst()

  return row as SignatureRow | undefined
}

export async function insertSignature(tx: Transaction, row: Omit<SignatureRow, 'signed_at'>): Promise<void> {
  await tx.insertInto('statement_signature').values(row).execute()
}

/** A signed paper, kept byte for byte under its digest. */
export async function insertScan(
  tx: Transaction,
  scan: {
    readonly id: string
    readonly matter: string
    readonly statement: string
    readonly digest: string
    readonly media: ScanMedia
    readonly bytes: Uint8Array
  },
): Promise<void> {
  await tx
    .insertInto('statement_scan')
    .values({ ...scan, bytes: Buffer.from(scan.bytes) })
    .execute()
}

export async function findScan(
  tx: Transaction,
  statement: string,
): Promise<
  { readonly id: string; readonly digest: string; readonly media: ScanMedia; readonly bytes: Uint8Array } | undefined
> {
  const row = await tx
    .selectFrom('statement_scan')
    .select(['id', 'digest', 'media', 'bytes'])
    .where('statement', '=', statement)
    .executeTakeFirst()

  return row && { ...row, media: row.media as ScanMedia }
}

export type ServedRow = {
  readonly id: string
  readonly matter: string
  readonly statement: string
  readonly served_on: ServedOn
  readonly valid_from: CalendarDate
}

export async function insertServed(tx: Transaction, row: ServedRow): Promise<void> {
  await tx.insertInto('statement_served').values(row).execute()
}

export async function servedIn(tx: Transaction, matter: string): Promise<readonly ServedRow[]> {
  const rows = await tx
    .selectFrom('statement_served')
    .select(['id', 'matter', 'statement', 'served_on', 'valid_from'])
    .where('matter', '=', matter)
    .orderBy('valid_from')
    .orderBy('id')
    .execute()

  return rows as ServedRow[]
}

export async function insertPrinted(
  tx: Transaction,
  row: { readonly id: string; readonly matter: string; readonly statement: string; readonly digest: string },
): Promise<void> {
  await tx.insertInto('statement_printed').values(row).execute()
}

/** What was signed and is not published yet. */
export async function copiesToPublish(store: Store): Promise<
  readonly {
    readonly lookup: string
    readonly mark: string
    readonly fixed_on: CalendarDate
    readonly operator: string
  }[]
> {
  const found = await sql<{ lookup: string; mark: string; fixed_on: CalendarDate; operator: string }>`
    select lookup, mark, fixed_on::text, operator from copies_to_publish()`.execute(store)

  return found.rows
}

export async function insertPublishedCopy(
  tx: Transaction,
  row: { readonly id: string; readonly lookup: string; readonly mark: string; readonly fixed_on: CalendarDate },
): Promise<void> {
  await tx.insertInto('published_copy').values(row).execute()
}

/** One published entry, with all that its commitment was made from. */
export type PublishedCopyRow = {
  readonly body: string
  readonly act_body: string
  readonly salt: Uint8Array
  readonly entry: number
  readonly row_id: string
}

/** What is published under this hash of a code, once the ledger has it. */
export async function findPublishedCopy(store: Store, lookup: string): Promise<PublishedCopyRow | undefined> {
  const found = await sql<Omit<PublishedCopyRow, 'entry'> & { entry: string | null }>`
    select body, act_body, salt, entry, row_id from published_copy_of(${lookup})`.execute(store)
  const row = found.rows[0]

  return row?.entry == null ? undefined : { ...row, entry: Number(row.entry) }
}
