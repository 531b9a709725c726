import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** A file that was brought in, kept byte for byte under its own digest. */
export type KeptFile = { readonly digest: string; readonly bytes: number }

/** Keep a file as it came. The same file brought twice is kept once; one cut off on its way leaves nothing behind. */
export async function keepImportFile(data: string, source: AsyncIterable<Uint8Array>): Promise<KeptFile> {
  const folder = join(data, 'imports')
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const arriving = join(folder, `arriving-${randomBytes(8).toString('hex')}`)
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      hash.update(piece)
      bytes += piece.length
      done(null, piece)
    },
  })
  try {
    await pipeline(source, counted, createWriteStream(arriving, { mode: 0o600, flush: true }))
    const digest = hash.digest('hex')
    await rename(arriving, join(folder, digest))
    await syncFolder(folder)
    return { digest, bytes }
  } catch (error) {
    await rm(arriving, { force: true })
    throw error
  }
}

/** A kept file, to be read from any place: `until` is the first byte left out. */
export async function openImportFile(
  data: string,
  digest: string,
): Promise<{ readonly bytes: number; read(from?: number, until?: number): AsyncIterable<Uint8Array> }> {
  const place = placeOf(data, digest)
  const { size } = await stat(place)

  return {
    bytes: size,
    read: (from = 0, until = size) =>
      until > from ? createReadStream(place, { start: from, end: until - 1, highWaterMark: 262_144 }) : nothing(),
  }
}

async function* nothing(): AsyncGenerator<Uint8Array> {}

/** Forget a file that no import and no draft needs. */
export async function forgetImportFile(data: string, digest: string): Promise<void> {
  await rm(placeOf(data, digest), { force: true })
}

function placeOf(data: string, digest: string): string {
  if (!/^[0-9a-f]{64}$/.test(digest)) throw new RangeError('A kept file is named by its digest.')
  return join(data, 'imports', digest)
}

/** A new name in a folder outlives a power cut only when the folder itself was written out. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
