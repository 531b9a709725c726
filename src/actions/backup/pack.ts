import { join } from 'node:path'
import type { Packed } from '../../documents/tar.ts'
import { readPieces } from '../../store/copy-file.ts'
import { filesToCopy } from '../../store/data-folder.ts'
import { keptCheckpointIn } from '../../store/ledger-files.ts'
import type { WholeView } from '../../store/whole-view.ts'
import { type BackupHead, HEAD, headOfNote, jsonBytes, MANIFEST, type Manifest, tally } from './manifest.ts'

/** How far a copy has come: the part under way, and the rows and bytes so far. */
export type CopyProgress = (part: string, rows: number, bytes: number) => void

/**
 * Everything that a backup holds, file by file: what it is, every table, the files of the data folder that the record needs,
 * and at the end the manifest. The caller has read the kept checkpoint before the view was opened, so that the view holds
 * whatever that checkpoint was signed over.
 */
export async function* packHouse(
  view: WholeView,
  folder: string,
  kept: string | undefined,
  madeAt: Date,
  progress: CopyProgress,
): AsyncGenerator<Packed> {
  const { tables, migrations } = view
  const head: BackupHead = {
    format: 'candour backup 1',
    madeAt: madeAt.toISOString(),
    migrations: [...migrations],
    tables: tables.map(({ name, columns }) => ({ name, columns: [...columns] })),
  }
  yield { path: HEAD, bytes: jsonBytes(head) }

  const counted = tally()
  const total = { rows: 0, bytes: 0 }
  const packed = (part: string, number: number, bytes: Uint8Array, rows: number): Packed => {
    counted.add(part, bytes, rows)
    total.rows += rows
    total.bytes += bytes.length
    progress(part, total.rows, total.bytes)
    return { path: `${part}/${String(number).padStart(6, '0')}`, bytes }
  }
  for (const table of tables) {
    const part = `rows/${table.name}`
    counted.begin(part, 'rows')
    let number = 0
    for await (const { bytes, lines } of view.copied(table)) yield packed(part, number++, bytes, lines)
  }
  for (const place of filesToCopy(folder, await view.filesNamed())) {
    const part = `folder/${place}`
    counted.begin(part, 'no rows')
    let number = 0
    // A round of sequencing may have replaced the file since; the one read before the view is the one that fits it.
    const pieces = place === 'checkpoints/latest' ? [Buffer.from(kept ?? '')] : readPieces(join(folder, place))
    for await (const bytes of pieces) yield packed(part, number++, bytes, 0)
  }
  const manifest: Manifest = { ...head, parts: [...counted.parts()], checkpoint: headOfNote(kept) }
  yield { path: MANIFEST, bytes: jsonBytes(manifest) }
}

/** The checkpoint to pack: read it before the view is opened. */
export function checkpointToPack(folder: string): string | undefined {
  return keptCheckpointIn(folder)
}
