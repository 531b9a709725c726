import { createHash, randomBytes } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { chmod, mkdir, open, rename, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { Transform } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { type Arrived, type EvidenceBytes, safeDigest, TooLarge } from './evidence-bytes.ts'

const PIECE = 262_144

/** Evidence in the data folder: `evidence/<SHA-256>`, written whole, flushed, and only then given its name. */
export function evidenceOnDisk(data: string): EvidenceBytes {
  const folder = join(data, 'evidence')
  return {
    where: 'on disk',
    receive: async (source, largest) => {
      const arriving = await spool(folder, source, largest)
      return {
        ...arriving,
        keep: async () => {
          const kept = join(folder, safeDigest(arriving.digest))
          if (await isThere(kept)) return arriving.drop()
          await rename(arriving.path, kept)
          // Fixed: not even the program that wrote it opens it for writing again.
          await chmod(kept, 0o400)
          await syncFolder(folder)
        },
      }
    },
    read: async (digest, from, until) => readPart(join(folder, safeDigest(digest)), from, until),
    stream: (digest) => createReadStream(join(folder, safeDigest(digest)), { highWaterMark: PIECE }),
  }
}

/** Write a stream to a file of its own while it is hashed and counted. One that is cut off leaves nothing behind. */
export async function spool(
  folder: string,
  source: AsyncIterable<Uint8Array>,
  largest: number,
): Promise<Omit<Arrived, 'keep'> & { readonly path: string }> {
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const path = join(folder, `arriving-${randomBytes(8).toString('hex')}`)
  const hash = createHash('sha256')
  let bytes = 0
  const counted = new Transform({
    transform(piece: Uint8Array, _encoding, done) {
      bytes += piece.length
      if (bytes > largest) return done(new TooLarge())
      hash.update(piece)
      done(null, piece)
    },
  })
  const drop = () => rm(path, { force: true })
  try {
    await pipeline(source, counted, createWriteStream(path, { mode: 0o600, flush: true }))
  } catch (error) {
    await drop()
    throw error
  }

  return { path, digest: hash.digest('hex'), bytes, read: (from, until) => readPart(path, from, until), drop }
}

async function readPart(path: string, from: number, until: number): Promise<Uint8Array> {
  const handle = await open(path, 'r')
  try {
    const { size } = await handle.stat()
    const length = Math.max(0, Math.min(until, size) - from)
    const part = new Uint8Array(length)
    let at = 0
    while (at < length) {
      const { bytesRead } = await handle.read(part, at, length - at, from + at)
      if (bytesRead === 0) break
      at += bytesRead
    }
    return part.subarray(0, at)
  } finally {
    await handle.close()
  }
}

function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

/** A new name in a folder outlives a power cut only when the folder itself was written out. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r').catch(() => undefined)
  await handle?.sync().catch(() => undefined)
  await handle?.close()
}
