import { fitProfile } from '../../domain/import-fitting.ts'
import type { ImportProfile } from '../../domain/import-profile.ts'
import { becomeRecord, type ImportedRecord, type RowRejected } from '../../domain/import-row.ts'
import type { FileLookedThrough } from './survey-file.ts'

/** What each of the first rows would become, with its number. Running text is not in it. */
export function previewRows(
  looked: FileLookedThrough,
  profile: ImportProfile,
): readonly { readonly number: number; readonly became: ImportedRecord | RowRejected }[] {
  const fitting = fitProfile(
    profile,
    looked.columns.map(({ column }) => column),
  )
  if (!fitting.ok) return []

  return looked.firstRows.map(({ number, cells }) => ({ number, became: becomeRecord(fitting.fitted, cells) }))
}
