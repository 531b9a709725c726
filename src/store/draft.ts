import { sql } from 'kysely'
import type { Transaction } from './database.ts'

/** Name whose drafts this transaction may touch. It names no person to the record, so no record can be seen. */
export async function openDrafts(tx: Transaction, person: string): Promise<void> {
  await sql`select set_config('candour.drafts_of', ${person}, true)`.execute(tx)
}

/** What a person has typed and not yet recorded. Row-level security shows each person their own only. */
export async function putDraft(
  tx: Transaction,
  draft: { readonly person: string; readonly form: string; readonly typed: unknown },
): Promise<void> {
  const typed = JSON.stringify(draft.typed)
  await tx
    .insertInto('draft')
    .values({ staff_person: draft.person, form: draft.form, typed })
    .onConflict((there) => there.columns(['staff_person', 'form']).doUpdateSet({ typed, kept_at: new Date() }))
    .execute()
}

export async function findDraft(
  tx: Transaction,
  form: string,
): Promise<{ readonly typed: unknown; readonly kept_at: Date } | undefined> {
  return tx.selectFrom('draft').select(['typed', 'kept_at']).where('form', '=', form).executeTakeFirst()
}

export async function deleteDraft(tx: Transaction, form: string): Promise<void> {
  await tx.deleteFrom('draft').where('form', '=', form).execute()
}
