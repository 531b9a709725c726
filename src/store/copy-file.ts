import { createReadStream, createWriteStream } from 'node:fs'
import { link, mkdir, open, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { Trouble } from './trouble.ts'

type Way = (source: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>

/**
 * Write a new file from a stream: under the name with `.part` until every byte is on the disk, and gone again when it is
 * stopped or fails. Never overwrites. Gives its size in bytes.
 */
export async function writeNewFile(
  path: string,
  source: AsyncIterable<Uint8Array>,
  through: Way,
  signal?: AbortSignal,
): Promise<number> {
  const part = `${path}.part`
  if (await isThere(path)) throw new Trouble(`${path} is there already. Choose another name, or move it away.`)
  const handle = await open(part, 'wx', 0o600).catch((error: unknown) => {
    throw writing(part, error)
  })
  try {
    await pipeline(through(source), handle.createWriteStream({ flush: true }), signal ? { signal } : {})
    await link(part, path)
    return (await stat(path)).size
  } catch (error) {
    throw writing(path, error)
  } finally {
    await handle.close().catch(() => undefined)
    await rm(part, { force: true })
  }
}

/** Read a file that somebody brought, in pieces. */
export async function* readPieces(path: string): AsyncGenerator<Uint8Array> {
  try {
    yield* createReadStream(path, { highWaterMark: 262_144 })
  } catch (error) {
    throw reading(path, error)
  }
}

export async function readWhole(path: string): Promise<string> {
  return readFile(path, 'utf8').catch((error: unknown) => {
    throw reading(path, error)
  })
}

/** Write a small file that must not be there yet, readable by its owner alone. */
export async function writeSecret(path: string, text: string): Promise<void> {
  await writeFile(path, text, { flag: 'wx', mode: 0o600, flush: true }).catch((error: unknown) => {
    throw writing(path, error)
  })
}

/** A folder that holds nothing, made where it is not there; says which. */
export async function emptyFolder(path: string): Promise<'made' | 'was there'> {
  const found = await readdir(path).catch((error: { readonly code?: string }) => {
    if (error.code === 'ENOENT') return undefined
    throw writing(path, error)
  })
  if (found !== undefined && found.length > 0)
    throw new Trouble(`${path} is not empty. Name a folder that holds nothing, or a new one.`)
  await mkdir(path, { recursive: true }).catch((error: unknown) => {
    throw writing(path, error)
  })
  return found === undefined ? 'made' : 'was there'
}

/** Take away what a folder holds, and the folder itself only where it was made for this. */
export async function clearFolder(path: string, folder: 'made' | 'was there'): Promise<void> {
  for (const name of await readdir(path)) await rm(join(path, name), { recursive: true, force: true })
  if (folder === 'made') await rm(path, { recursive: true, force: true })
}

/** A file among several of one folder, added to as its pieces come. */
export async function addToFile(path: string, bytes: Uint8Array): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true, mode: 0o700 })
    const stream = createWriteStream(path, { flags: 'a', mode: 0o600 })
    await pipeline([bytes], stream)
  } catch (error) {
    throw writing(path, error)
  }
}

async function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  )
}

function reading(path: string, error: unknown): unknown {
  const { code, syscall } = error as { readonly code?: string; readonly syscall?: string }
  return syscall === undefined ? error : new Trouble(`${path} cannot be read (${code}).`, { cause: error })
}

function writing(path: string, error: unknown): unknown {
  const { code, syscall } = error as { readonly code?: string; readonly syscall?: string }
  if (code === 'ENOSPC' || code === 'EDQUOT')
    return new Trouble(`${path} was not written: the disk is full. Name a file on another disk.`, { cause: error })
  if (code === 'EEXIST') return new Trouble(`${path} is there already. Choose another name, or move it away.`)
  return syscall === undefined ? error : new Trouble(`${path} cannot be written (${code}).`, { cause: error })
}
