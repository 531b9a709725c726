import { sql } from 'kysely'
import type { Store, Transaction } from './database.ts'
import type { EvidenceScanRow } from './evidence-file.ts'

/** One file that waits for the scanner. */
export type ScanAsked = {
  readonly file: string
  readonly matter: string
  readonly digest: string
  readonly asked_by: string
  readonly tried: number
}

/** Ask for a file to be scanned; one that waits already goes on waiting. */
export async function askForScan(tx: Transaction, asked: Omit<ScanAsked, 'tried'>): Promise<void> {
  await tx
    .insertInto('evidence_scan_asked')
    .values(asked)
    .onConflict((conflict) => conflict.doNothing())
    .execute()
}

/** The file that has waited longest, but those that could not be scanned last. */
export async function nextScan(store: Store): Promise<ScanAsked | undefined> {
  return store
    .selectFrom('evidence_scan_asked')
    .select(['file', 'matter', 'digest', 'asked_by', 'tried'])
    .orderBy('tried')
    .orderBy('asked_at')
    .limit(1)
    .executeTakeFirst()
}

/** The verdict is written, or will never be: the file waits no more. */
export async function forgetScan(store: Store | Transaction, file: string): Promise<void> {
  await store.deleteFrom('evidence_scan_asked').where('file', '=', file).execute()
}

/** The scanner did not answer. */
export async function noteTried(store: Store, file: string): Promise<void> {
  await store
    .updateTable('evidence_scan_asked')
    .set({ tried: sql<number>`tried + 1` })
    .where('file', '=', file)
    .execute()
}

export async function insertScan(tx: Transaction, scan: Omit<EvidenceScanRow, 'recorded_at'>): Promise<void> {
  await tx.insertInto('evidence_scan').values(scan).execute()
}
