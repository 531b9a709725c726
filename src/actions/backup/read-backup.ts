import { pipeline, Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { identityIn, SealedShut, type Unopened, unseal } from '../../documents/sealed.ts'
import { NotAnArchive, type Packed, unpackTar } from '../../documents/tar.ts'
import { readPieces, readWhole } from '../../store/copy-file.ts'
import { type Migration, migrationsIn } from '../../store/migrate.ts'
import { Trouble } from '../../store/trouble.ts'
import { HEAD, MANIFEST, type Manifest, partOf, readHead, readManifest, tally } from './manifest.ts'

/** A backup, and the key that opens it. */
export type SealedBackup = { readonly file: string; readonly identity: string }

const SHUT: Readonly<Record<Unopened, string>> = {
  'not sealed by age': 'it is not a sealed file of age, or its beginning is damaged',
  'sealed to another key': 'it is sealed to another key than the one in the identity file',
  'damaged or cut off': 'it is damaged, or was cut off',
}

/** The secret key in an identity file, as `backup new-key` or age-keygen wrote it. */
export async function readIdentity(file: string): Promise<string> {
  const identity = identityIn(await readWhole(file))
  if (identity === undefined)
    throw new Trouble(`${file} holds no key of age: a line that begins with AGE-SECRET-KEY-1 is missing.`)
  return identity
}

/** The files within a backup, one in memory at a time. What is wrong with it is said in one line of Trouble. */
export async function* openBackup({ file, identity }: SealedBackup): AsyncGenerator<Packed> {
  const gunzip = createGunzip()
  const sealed = Readable.from(unseal(readPieces(file), identity), { objectMode: true })
  pipeline(sealed, gunzip, () => undefined)
  try {
    yield* unpackTar(gunzip)
  } catch (error) {
    if (error instanceof SealedShut) throw refused(file, SHUT[error.because], error)
    const code = (error as { readonly code?: string }).code ?? ''
    if (error instanceof NotAnArchive || code.startsWith('Z_'))
      throw refused(file, 'it is damaged, or was cut off', error)
    throw error
  }
}

/**
 * Read a backup from end to end and compare every part with the manifest, before anything is made of it.
 *
 * @returns the manifest; Trouble where the file is damaged, cut off, of another program or of a newer Candour
 */
export async function verifyBackup(backup: SealedBackup, progress: (bytes: number) => void): Promise<Manifest> {
  const counted = tally()
  let head: ReturnType<typeof readHead>
  let manifest: Manifest | undefined
  let read = 0
  for await (const { path, bytes } of openBackup(backup)) {
    read += bytes.length
    progress(read)
    if (!head) {
      head = path === HEAD ? readHead(bytes) : undefined
      if (!head) throw refused(backup.file, 'it is not a backup of Candour')
      refuseUnknown(head.migrations)
      for (const { name } of head.tables) counted.begin(`rows/${name}`, 'rows')
      continue
    }
    if (manifest) throw refused(backup.file, 'something stands behind its manifest')
    if (path === MANIFEST) manifest = readManifest(bytes)
    else counted.add(partOf(path) ?? path, bytes, path.startsWith('rows/') ? linesIn(bytes) : 0)
  }
  if (!head || !manifest) throw refused(backup.file, 'its manifest is missing')
  const { parts, checkpoint: _, ...of } = manifest
  const found = new Map(counted.parts().map((part) => [part.path, JSON.stringify(part)]))
  const differs =
    JSON.stringify(of) !== JSON.stringify(head) ||
    found.size !== parts.length ||
    parts.some((part) => found.get(part.path) !== JSON.stringify(part))
  if (differs) throw refused(backup.file, 'what it holds is not what its manifest says')

  return manifest
}

/** A backup is put back by the version that made it, or by a newer one that knows every migration it had. */
function refuseUnknown(migrations: readonly Migration[]): void {
  const known = new Map(migrationsIn().map(({ name, digest }) => [name, digest]))
  for (const { name, digest } of migrations) {
    if (!known.has(name))
      throw new Trouble(`this backup was made by a newer Candour (it has ${name}). Restore it with that version.`)
    if (known.get(name) !== digest)
      throw new Trouble(`this backup was made by another Candour (its ${name} is not ours). Restore it with that one.`)
  }
}

function refused(file: string, because: string, cause?: unknown): Trouble {
  return new Trouble(`${file} was not restored: ${because}. Nothing was made.`, { cause })
}

function linesIn(bytes: Uint8Array): number {
  let lines = 0
  for (let at = bytes.indexOf(10); at >= 0; at = bytes.indexOf(10, at + 1)) lines += 1
  return lines
}
