import { hash } from 'node:crypto'
import { openTable, type TableFile, type TableSource } from '../../documents/table.ts'
import { isKeptRaw, type RowNoted, sayRowProblem } from '../../documents/table-row.ts'
import { fitProfile, type ProfileFitted } from '../../domain/import-fitting.ts'
import type { ImportProfile } from '../../domain/import-profile.ts'
import { becomeRecord, canonicalRow, type ImportedRecord } from '../../domain/import-row.ts'
import { FileDoesNotFit } from './refusals.ts'

/** One row of the file, read as the profile says, with what tells it from other rows and other versions of itself. */
export type RowRead = RowTaken | RowLeft
export type RowTaken = {
  readonly kind: 'taken'
  readonly number: number
  readonly line: number
  readonly record: ImportedRecord
  /** The fields and values that say which row of a later file is the same. */
  readonly key: string
  /** The key again, as 128 bits of its digest. */
  readonly keyId: string
  /** Of the cells as they stand. */
  readonly rowHash: string
  /** Of what the profile read out of them: another reading of the same cells is another version. */
  readonly readHash: string
  /** What the row of a workbook had about it: formulas, hidden. */
  readonly noted: RowNoted | undefined
}
export type RowLeft = {
  readonly kind: 'left'
  readonly number: number
  readonly line: number
  readonly reasons: readonly { readonly column?: string | undefined; readonly because: string }[]
  /** Too large to be held as cells: it is had from the kept file alone. */
  readonly keptRaw: boolean
}

/** A run of rows that become one act. The same file gives the same batches every time. */
export type Batch = { readonly rows: readonly RowRead[]; readonly last: boolean }

/** Open a kept file as its profile says. Throws `FileDoesNotFit` where the header is not the one that was decided upon. */
export async function openForProfile(
  source: TableSource,
  profile: ImportProfile,
): Promise<{ file: TableFile; fitted: ProfileFitted }> {
  const file = await openTable(source, profile.file)
  const fitting = fitProfile(profile, file.header)
  if (!fitting.ok) throw new FileDoesNotFit(fitting.faults)

  return { file, fitted: fitting.fitted }
}

/** The batches of a file after the rows that were taken in before. A file without rows is one empty batch. */
export async function* readBatches(
  file: TableFile,
  fitted: ProfileFitted,
  after: number,
  size: number,
): AsyncGenerator<Batch, void, undefined> {
  const fields = fitted.key.map(
    ({ name }) => fitted.profile.columns.find(({ column }) => column === name)?.becomes ?? name,
  )
  let rows: RowRead[] = []
  for await (const row of file.rows) {
    if (row.number <= after) continue
    if (rows.length === size) {
      yield { rows, last: false }
      rows = []
    }
    if (row.kind === 'damaged')
      rows.push({
        kind: 'left',
        number: row.number,
        line: row.line,
        reasons: [{ because: sayRowProblem(row.problem, row.number) }],
        keptRaw: isKeptRaw(row.problem),
      })
    else rows.push(readRow(fitted, fields, row))
  }
  yield { rows, last: true }
}

function readRow(
  fitted: ProfileFitted,
  fields: readonly string[],
  row: { readonly number: number; readonly line: number; readonly cells: readonly string[]; readonly noted?: RowNoted },
): RowRead {
  const { number, line, cells } = row
  const record = becomeRecord(fitted, cells)
  if (record.kind === 'rejected') return { kind: 'left', number, line, reasons: record.reasons, keptRaw: false }
  const key = JSON.stringify(record.key.map((value, at) => [fields[at], value]))

  return {
    kind: 'taken',
    number,
    line,
    record,
    key,
    keyId: asUuid(hash('sha256', key)),
    rowHash: hash('sha256', canonicalRow(cells)),
    readHash: hash('sha256', JSON.stringify([fitted.profile.scheme, record])),
    noted: row.noted,
  }
}

function asUuid(digest: string): string {
  return `${digest.slice(0, 8)}-${digest.slice(8, 12)}-${digest.slice(12, 16)}-${digest.slice(16, 20)}-${digest.slice(20, 32)}`
}
