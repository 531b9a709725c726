import type { EvidenceType, HeldReason } from '../domain/held-evidence.ts'
import type { Transaction } from './database.ts'

/** The file of one exhibit, as it was found on arrival. `bytes` is its size. */
export type EvidenceFileRow = {
  readonly id: string
  readonly matter: string
  readonly exhibit: string
  readonly digest: string
  readonly bytes: number
  readonly name: string
  readonly type: EvidenceType
  readonly hashed: 'before it left and on arrival' | 'on arrival'
  readonly standing: 'kept' | 'held'
  readonly reasons: readonly HeldReason[]
}

export type EvidenceScanRow = {
  readonly id: string
  readonly matter: string
  readonly file: string
  readonly verdict: 'clean' | 'infected' | 'not scanned'
  readonly found: string | null
  readonly recorded_at: Date
}

/** In hundredths of a page, from its left upper corner; pages count from one. */
export type PageRectangle = {
  readonly page: number
  readonly left: number
  readonly top: number
  readonly width: number
  readonly height: number
}

export type DerivativeRow = {
  readonly id: string
  readonly matter: string
  readonly file: string
  readonly number: number
  readonly kind: 'clean copy' | 'redaction'
  readonly digest: string
  readonly bytes: number
  readonly type: EvidenceType
  readonly pages: number
  readonly rectangles: readonly PageRectangle[]
  readonly reason: string | null
}

export async function insertEvidenceFile(tx: Transaction, file: EvidenceFileRow): Promise<void> {
  await tx
    .insertInto('evidence_file')
    .values({ ...file, bytes: String(file.bytes), reasons: [...file.reasons] })
    .execute()
}

/** The files of these exhibits, by exhibit. */
export async function filesOf(
  tx: Transaction,
  exhibits: readonly string[],
): Promise<ReadonlyMap<string, EvidenceFileRow>> {
  if (exhibits.length === 0) return new Map()
  const rows = await tx
    .selectFrom('evidence_file')
    .select(['id', 'matter', 'exhibit', 'digest', 'bytes', 'name', 'type', 'hashed', 'standing', 'reasons'])
    .where('exhibit', 'in', [...exhibits])
    .execute()

  return new Map(rows.map((row) => [row.exhibit, { ...row, bytes: Number(row.bytes) } as EvidenceFileRow]))
}

export async function insertDerivative(tx: Transaction, derivative: DerivativeRow): Promise<void> {
  await tx
    .insertInto('evidence_derivative')
    .values({ ...derivative, bytes: String(derivative.bytes), rectangles: JSON.stringify(derivative.rectangles) })
    .execute()
}

export async function derivativesOf(tx: Transaction, file: string): Promise<readonly DerivativeRow[]> {
  const rows = await tx
    .selectFrom('evidence_derivative')
    .select(['id', 'matter', 'file', 'number', 'kind', 'digest', 'bytes', 'type', 'pages', 'rectangles', 'reason'])
    .where('file', '=', file)
    .orderBy('number')
    .execute()

  return rows.map((row) => ({ ...row, bytes: Number(row.bytes) }) as DerivativeRow)
}

/** The latest verdict of the scanner on each of these files. */
export async function scansOf(
  tx: Transaction,
  files: readonly string[],
): Promise<ReadonlyMap<string, EvidenceScanRow>> {
  if (files.length === 0) return new Map()
  const rows = await tx
    .selectFrom('evidence_scan')
    .distinctOn('file')
    .select(['id', 'matter', 'file', 'verdict', 'found', 'recorded_at'])
    .where('file', 'in', [...files])
    .orderBy('file')
    .orderBy('place', 'desc')
    .execute()

  return new Map(rows.map((row) => [row.file, row as EvidenceScanRow]))
}

/** Whether the scanner ever found something in one of these files: no later verdict takes that away. */
export async function infectedAmong(tx: Transaction, files: readonly string[]): Promise<ReadonlySet<string>> {
  if (files.length === 0) return new Set()
  const rows = await tx
    .selectFrom('evidence_scan')
    .select('file')
    .where('file', 'in', [...files])
    .where('verdict', '=', 'infected')
    .execute()

  return new Set(rows.map(({ file }) => file))
}
