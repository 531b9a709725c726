import { sql } from 'kysely'
import type { Store, Transaction } from './database.ts'

/** An import in preparation: the file is kept, its columns are being decided. `survey` and `profile` are as last saved. */
export type DraftRow = {
  readonly reference: string
  readonly begun_by: string
  readonly begun_at: Date
  readonly force_name: string
  readonly file_digest: string
  readonly file_name: string
  readonly file_bytes: string
  readonly bytes_read: string
  readonly survey: unknown
  readonly profile: unknown
  readonly trouble: string | null
}

export async function insertDraft(
  tx: Transaction,
  draft: {
    reference: string
    begun_by: string
    force_name: string
    file_digest: string
    file_name: string
    file_bytes: number
    profile: unknown
  },
): Promise<void> {
  await tx
    .insertInto('import_draft')
    .values({ ...draft, file_bytes: String(draft.file_bytes), profile: JSON.stringify(draft.profile) })
    .execute()
}

export async function findDraft(tx: Transaction, reference: string): Promise<DraftRow | undefined> {
  return tx.selectFrom('import_draft').selectAll().where('reference', '=', reference).executeTakeFirst()
}

/** Drafts without their surveys, which are large, newest first. */
export async function listDrafts(tx: Transaction): Promise<readonly Omit<DraftRow, 'survey' | 'profile'>[]> {
  return tx
    .selectFrom('import_draft')
    .select([
      'reference',
      'begun_by',
      'begun_at',
      'force_name',
      'file_digest',
      'file_name',
      'file_bytes',
      'bytes_read',
      'trouble',
    ])
    .orderBy('begun_at', 'desc')
    .limit(50)
    .execute()
}

export async function saveDraftProfile(tx: Transaction, reference: string, profile: unknown): Promise<void> {
  await tx
    .updateTable('import_draft')
    .set({ profile: JSON.stringify(profile) })
    .where('reference', '=', reference)
    .execute()
}

/** Read the file again, as when a person says that its encoding is another. */
export async function forgetSurvey(tx: Transaction, reference: string): Promise<void> {
  await tx
    .updateTable('import_draft')
    .set({ survey: null, trouble: null, bytes_read: '0' })
    .where('reference', '=', reference)
    .execute()
}

export async function deleteDraft(tx: Transaction, reference: string): Promise<void> {
  await tx.deleteFrom('import_draft').where('reference', '=', reference).execute()
}

/** Whether an import or another draft needs the kept file. */
export async function isFileNeeded(tx: Transaction, digest: string): Promise<boolean> {
  const found = await sql<{ needed: boolean }>`select exists (select from import where file_digest = ${digest})
    or exists (select from import_draft where file_digest = ${digest}) as needed`.execute(tx)
  return found.rows[0]?.needed ?? true
}

/** The draft that has waited longest for its file to be looked through. */
export async function draftToSurvey(store: Store): Promise<DraftRow | undefined> {
  return store
    .selectFrom('import_draft')
    .selectAll()
    .where('survey', 'is', null)
    .where('trouble', 'is', null)
    .orderBy('begun_at')
    .limit(1)
    .executeTakeFirst()
}

export async function noteBytesRead(store: Store, reference: string, bytes: number): Promise<void> {
  await store
    .updateTable('import_draft')
    .set({ bytes_read: String(bytes) })
    .where('reference', '=', reference)
    .execute()
}

export async function noteSurvey(store: Store, reference: string, survey: unknown): Promise<void> {
  await store
    .updateTable('import_draft')
    .set({ survey: JSON.stringify(survey) })
    .where('reference', '=', reference)
    .execute()
}

export async function noteDraftTrouble(store: Store, reference: string, trouble: string): Promise<void> {
  await store.updateTable('import_draft').set({ trouble }).where('reference', '=', reference).execute()
}
