import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { addToFile } from '../../store/copy-file.ts'
import { openStore } from '../../store/database.ts'
import { insertHouseCopy } from '../../store/house-copy.ts'
import type { Installation } from '../../store/installation.ts'
import { migrate } from '../../store/migrate.ts'
import { putBack } from '../../store/put-back.ts'
import { Trouble } from '../../store/trouble.ts'
import { type Acting, actingAs } from '../acting.ts'
import { checkLedger, type LedgerReport } from '../ledger/check.ts'
import { knownOutside } from '../ledger/outside.ts'
import { ensureOperator } from '../session/operator.ts'
import { jsonBytes, type Manifest, partOf } from './manifest.ts'
import { openBackup, type SealedBackup } from './read-backup.ts'

export { clearFolder, emptyFolder } from '../../store/copy-file.ts'
export { readIdentity, verifyBackup } from './read-backup.ts'

export type Restored = {
  readonly rows: number
  /** What the ledger's check says of what was put back, held against the checkpoint that came with it. */
  readonly report: LedgerReport
}

/** A new house: its database, with the schema that the backup had and no row in it, and its data folder. */
export type NewHouse = { readonly installation: Installation; readonly folder: string }

/**
 * Put a backup that was verified into a new house: rows past the triggers in one transaction, then the files, then what has
 * been migrated since. Ends with the ledger's check and with the act of the operator who did it.
 */
export async function restoreHouse(
  backup: SealedBackup,
  manifest: Manifest,
  { installation, folder }: NewHouse,
  progress: (part: string, rows: number) => void,
): Promise<Restored> {
  const rows = await putRows(backup, manifest, installation.superuser, progress)
  for await (const { path, bytes } of openBackup(backup)) {
    const part = partOf(path)
    if (part?.startsWith('folder/')) await addToFile(join(folder, part.slice('folder/'.length)), bytes)
  }
  await migrate(installation.address('candour_owner'))

  const inspector = openStore(installation.address('candour_inspector'), 2)
  const staff = openStore(installation.address('candour_staff'), 2)
  try {
    const outside = knownOutside(folder, undefined, undefined)
    const report = await checkLedger(inspector, outside.checkpoints, outside.verifier)
    await recordRestoration(actingAs(staff, await ensureOperator(staff)), manifest)
    return { rows, report }
  } finally {
    await inspector.destroy()
    await staff.destroy()
  }
}

/** That this house was put back from a copy, and from which. */
export function recordRestoration(acting: Acting, manifest: Manifest): Promise<void> {
  const digest = createHash('sha256').update(jsonBytes(manifest)).digest('hex')
  return acting.once('restore', { kind: 'installation' }, (tx) =>
    insertHouseCopy(tx, { id: acting.newId<'HouseCopy'>(), kind: 'restoration', sealedTo: [], manifest: digest }),
  )
}

async function putRows(
  backup: SealedBackup,
  { tables, parts }: Manifest,
  superuser: string,
  progress: (part: string, rows: number) => void,
): Promise<number> {
  const wanted = new Map(parts.map((part) => [part.path, part]))
  return putBack(superuser, tables, async (load) => {
    const files = openBackup(backup)
    let total = 0
    let next = await files.next()
    const pieces = async function* (part: string): AsyncGenerator<Uint8Array> {
      for (; !next.done && partOf(next.value.path) === part; next = await files.next()) yield next.value.bytes
    }
    while (!next.done) {
      const part = partOf(next.value.path)
      const table = tables.find(({ name }) => part === `rows/${name}`)
      if (!part || !table) {
        next = await files.next()
        continue
      }
      progress(table.name, total)
      const hash = createHash('sha256')
      const rows = await load(table, hashed(pieces(part), hash))
      // The file may be another one than the one that was verified a minute ago.
      if (rows !== wanted.get(part)?.rows || hash.digest('hex') !== wanted.get(part)?.sha256)
        throw new Trouble(`${table.name} did not come back as the manifest says. Nothing was kept.`)
      total += rows
    }
    return total
  })
}

async function* hashed(
  source: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<Uint8Array> {
  for await (const bytes of source) {
    hash.update(bytes)
    yield bytes
  }
}
