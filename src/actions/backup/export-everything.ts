import { join } from 'node:path'
import { seal } from '../../documents/sealed.ts'
import { type Packed, packTar } from '../../documents/tar.ts'
import { addToFile, clearFolder, emptyFolder, readPieces, writeNewFile } from '../../store/copy-file.ts'
import { filesToCopy } from '../../store/data-folder.ts'
import { insertHouseCopy } from '../../store/house-copy.ts'
import { type DescribedColumn, viewWhole, type WholeView } from '../../store/whole-view.ts'
import type { Acting } from '../acting.ts'
import { type BackedUp, type House, zipped } from './back-up.ts'
import { exportReadme } from './export-readme.ts'
import { jsonBytes } from './manifest.ts'
import { type CopyProgress, checkpointToPack } from './pack.ts'

/** Sealed to these keys, in one archive; or in the open, for whoever said so. */
export type ExportAsked = {
  readonly folder: string
  readonly to:
    | { readonly kind: 'sealed'; readonly recipients: readonly [string, ...string[]] }
    | { readonly kind: 'plain' }
  readonly progress: CopyProgress
  readonly signal?: AbortSignal
}

/** The name of the sealed archive within the folder. */
const ARCHIVE = 'candour-export.tar.gz.age'

/**
 * Write everything in open formats, for a controller who leaves: every table as JSON Lines, in which each line is byte for
 * byte the text to which its act committed; what the columns mean; and the ledger with its key, so that the rows can be
 * checked without us. It holds whatever the record holds, also what may never be published.
 */
export async function exportEverything(acting: Acting, house: House, asked: ExportAsked): Promise<BackedUp> {
  const { folder, to, progress, signal } = asked
  const before = await emptyFolder(folder)
  const sealedTo = to.kind === 'sealed' ? to.recipients : []
  await acting.once('export everything', { kind: 'installation' }, (tx) =>
    insertHouseCopy(tx, { id: acting.newId<'HouseCopy'>(), kind: 'export', sealedTo }),
  )
  const checkpoint = checkpointToPack(house.folder)
  const total = { rows: 0, bytes: 0 }
  const written = viewWhole(house.address, async (view) => {
    const files = exported(view, house.folder, checkpoint, (part, rows, bytes) => {
      total.rows = rows
      total.bytes = bytes
      progress(part, rows, bytes)
    })
    if (to.kind === 'sealed') {
      const sealed = (archive: AsyncIterable<Uint8Array>) => seal(zipped(archive), to.recipients)
      total.bytes = await writeNewFile(join(folder, ARCHIVE), packTar(files), sealed, signal)
    } else
      for await (const { path, bytes } of files) {
        signal?.throwIfAborted()
        await addToFile(join(folder, path), bytes)
      }
  })
  await written.catch(async (error: unknown) => {
    await clearFolder(folder, before)
    throw error
  })

  return total
}

async function* exported(
  view: WholeView,
  folder: string,
  checkpoint: string | undefined,
  progress: CopyProgress,
): AsyncGenerator<Packed> {
  yield { path: 'README.md', bytes: new TextEncoder().encode(exportReadme()) }
  yield { path: 'dictionary.json', bytes: jsonBytes(dictionaryOf(await view.describe())) }
  const total = { rows: 0, bytes: 0 }
  for (const table of view.tables) {
    let number = 1
    for await (const { bytes, lines } of view.asCommitted(table)) {
      total.rows += lines
      total.bytes += bytes.length
      progress(table.name, total.rows, total.bytes)
      yield { path: `tables/${table.name}/${numbered(number++)}.jsonl`, bytes }
    }
  }
  for (const path of await view.tilePaths()) yield { path: `ledger/${path}`, bytes: await view.tile(path) }
  for (const place of filesToCopy(folder, await view.filesNamed())) {
    let number = 1
    if (place === 'checkpoints/latest')
      yield { path: 'ledger/checkpoint', bytes: new TextEncoder().encode(checkpoint ?? '') }
    else
      for await (const bytes of readPieces(join(folder, place)))
        yield { path: place === 'checkpoints/verifier' ? 'ledger/key' : `${place}/${numbered(number++)}`, bytes }
  }
}

/** What each table holds and each column means, as the schema itself says. */
function dictionaryOf(columns: readonly DescribedColumn[]) {
  const tables = [...new Set(columns.map(({ table }) => table))]
  return tables.map((name) => {
    const of = columns.filter(({ table }) => table === name)
    return {
      table: name,
      means: of[0]?.table_means ?? null,
      columns: of.map(({ column, type, required, refers_to, means }) => ({ column, type, required, refers_to, means })),
    }
  })
}

function numbered(number: number): string {
  return String(number).padStart(6, '0')
}
