import { pipeline, Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import { seal } from '../../documents/sealed.ts'
import { packTar } from '../../documents/tar.ts'
import { writeNewFile } from '../../store/copy-file.ts'
import { insertHouseCopy } from '../../store/house-copy.ts'
import { viewWhole } from '../../store/whole-view.ts'
import type { Acting } from '../acting.ts'
import { type CopyProgress, checkpointToPack, packHouse } from './pack.ts'

export { isRecipient, newKeyPair } from '../../documents/sealed.ts'
export { writeSecret } from '../../store/copy-file.ts'

/** Where everything is read from. */
export type House = {
  /** The address of the database for the role that may read everything and write nothing. */
  readonly address: string
  /** The data folder. */
  readonly folder: string
}

export type BackedUp = { readonly rows: number; readonly bytes: number }

type Asked = {
  readonly file: string
  /** Public keys of age; whoever holds one of the secrets opens the backup. */
  readonly recipients: readonly [string, ...string[]]
  readonly progress: CopyProgress
  readonly signal?: AbortSignal
}

/**
 * Write everything into one sealed file: rows, tiles and checkpoints of the ledger, files brought in. Without the ledger's
 * signing key and the passwords of the database, which are kept elsewhere or made anew.
 *
 * The act comes first and stays, even where the copy is stopped: whoever began one may have seen what was in it.
 */
export async function backUp(acting: Acting, house: House, asked: Asked): Promise<BackedUp> {
  const { file, recipients, progress, signal } = asked
  await acting.once('back up', { kind: 'installation' }, (tx) =>
    insertHouseCopy(tx, { id: acting.newId<'HouseCopy'>(), kind: 'backup', sealedTo: recipients }),
  )
  const kept = checkpointToPack(house.folder)
  let rows = 0
  const bytes = await viewWhole(house.address, (view) => {
    const parts = packHouse(view, house.folder, kept, acting.now, (part, done, size) => {
      rows = done
      progress(part, done, size)
    })
    const sealed = (archive: AsyncIterable<Uint8Array>) => seal(zipped(archive), recipients)
    return writeNewFile(file, packTar(parts), sealed, signal)
  })

  return { rows, bytes }
}

/** Compressed in a stream; an error of the source becomes one of the stream. */
export async function* zipped(source: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gzip = createGzip({ level: 3 })
  pipeline(Readable.from(source, { objectMode: true }), gzip, () => undefined)
  yield* gzip
}
