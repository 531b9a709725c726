import { createHash, type Hash } from 'node:crypto'
import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const name = z.string().regex(/^[a-z][a-z0-9_]*$/)

/** What stands first in a backup, so that one of a newer version is refused before anything else is read. */
const head = z.object({
  format: z.literal('candour backup 1'),
  madeAt: z.iso.datetime(),
  migrations: z.array(z.object({ name: z.string(), digest: hash })),
  tables: z.array(z.object({ name, columns: z.array(name).min(1) })),
})

/** What stands last: every part, and the checkpoint that was kept outside the database when the backup was made. */
const manifest = head.extend({
  parts: z.array(
    z.object({
      path: z.string().regex(/^(rows\/[a-z0-9_]+|folder\/(checkpoints|imports|evidence)\/[A-Za-z0-9_-]+)$/),
      rows: z.number().int().min(0).nullable(),
      bytes: z.number().int().min(0),
      sha256: hash,
    }),
  ),
  checkpoint: z.object({ size: z.number().int().min(0), root: z.string() }).nullable(),
})

export type BackupHead = z.infer<typeof head>
export type Manifest = z.infer<typeof manifest>
export type Part = Manifest['parts'][number]

export const HEAD = 'backup.json'
export const MANIFEST = 'manifest.json'

export function readHead(bytes: Uint8Array): BackupHead | undefined {
  return head.safeParse(parsed(bytes)).data
}

export function readManifest(bytes: Uint8Array): Manifest | undefined {
  return manifest.safeParse(parsed(bytes)).data
}

export function jsonBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, undefined, 1)}\n`)
}

function parsed(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return undefined
  }
}

/** Adds up the pieces of parts as they pass, in the order in which they come. */
export type Tally = {
  readonly begin: (path: string, rows: 'rows' | 'no rows') => void
  readonly add: (path: string, bytes: Uint8Array, rows: number) => void
  readonly parts: () => readonly Part[]
}

export function tally(): Tally {
  const open = new Map<string, { rows: number | null; bytes: number; hash: Hash }>()
  const begin: Tally['begin'] = (path, rows) => {
    if (!open.has(path)) open.set(path, { rows: rows === 'rows' ? 0 : null, bytes: 0, hash: createHash('sha256') })
  }
  return {
    begin,
    add: (path, bytes, rows) => {
      begin(path, path.startsWith('rows/') ? 'rows' : 'no rows')
      const part = open.get(path)
      if (!part) return
      part.hash.update(bytes)
      part.bytes += bytes.length
      if (part.rows !== null) part.rows += rows
    },
    parts: () =>
      [...open].map(([path, { rows, bytes, hash }]) => ({ path, rows, bytes, sha256: hash.copy().digest('hex') })),
  }
}

/** `rows/act` of `rows/act/000012`; undefined where the path is not a piece of a part. */
export function partOf(path: string): string | undefined {
  return /^(.+)\/\d{6}$/.exec(path)?.[1]
}

/** A checkpoint's size and root, as its second and third line hold them. */
export function headOfNote(note: string | undefined): Manifest['checkpoint'] {
  const [, size, root] = note?.split('\n') ?? []
  return size !== undefined && root !== undefined && /^\d+$/.test(size) ? { size: Number(size), root } : null
}
