import type { RiskForm } from '../domain/risk-form.ts'
import type { Transaction } from './database.ts'

export type AddedForm = { readonly form: RiskForm; readonly addedAt: Date; readonly reason: string }

/** Forms that were added, each version, the latest of each first. */
export async function addedForms(tx: Transaction): Promise<readonly AddedForm[]> {
  const rows = await tx
    .selectFrom('risk_form')
    .select(['definition', 'recorded_at', 'reason'])
    .orderBy('form')
    .orderBy('version', 'desc')
    .execute()

  return rows.map((row) => ({ form: row.definition as RiskForm, addedAt: row.recorded_at, reason: row.reason }))
}

export async function insertForm(
  tx: Transaction,
  row: { readonly id: string; readonly form: RiskForm; readonly reason: string },
): Promise<void> {
  const { id, form, reason } = row
  await tx
    .insertInto('risk_form')
    .values({ id, form: form.id, version: form.version, definition: JSON.stringify(form), reason })
    .execute()
}
