import { fitProfile } from '../../domain/import-fitting.ts'
import { type OpenDecision, openOrdersIn, undecidedIn } from '../../domain/import-noticing.ts'
import type { ImportProfile, ProfileFault } from '../../domain/import-profile.ts'
import { type KeptFile, keepImportFile } from '../../store/import-file.ts'
import type { Acting } from '../acting.ts'
import { type FileLookedThrough, isSheetOpen } from './survey-file.ts'

/** Keep a file that somebody brings. Only whoever may import is let so far as to fill the disk. */
export async function keepFile(acting: Acting, data: string, source: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  await acting.once('manage import', { kind: 'import', named: undefined }, async () => undefined)
  return keepImportFile(data, source)
}

/** What stands between a file, its profile and the record. */
export type FileChecked =
  | { readonly kind: 'ready' }
  | {
      readonly kind: 'sheet to choose'
      readonly sheets: readonly { readonly name: string; readonly hidden: boolean }[]
    }
  | { readonly kind: 'does not fit'; readonly faults: readonly ProfileFault[] }
  | { readonly kind: 'undecided'; readonly open: readonly OpenDecision[] }

/** Whether the profile fits the file's columns, and decides all that only a person can. */
export function checkFile(looked: FileLookedThrough, profile: ImportProfile): FileChecked {
  const { written } = looked
  if (written.kind === 'workbook' && isSheetOpen(written))
    return { kind: 'sheet to choose', sheets: written.found.sheets }
  const fitting = fitProfile(
    profile,
    looked.columns.map(({ column }) => column),
  )
  if (!fitting.ok) return { kind: 'does not fit', faults: fitting.faults }
  const orders = openOrdersIn(looked, profile)
  if (orders.length > 0) return { kind: 'does not fit', faults: orders }
  const open = undecidedIn(looked, profile)

  return open.length > 0 ? { kind: 'undecided', open } : { kind: 'ready' }
}
