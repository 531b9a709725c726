import { type Archive, openArchive, type TableSource } from './archive.ts'
import { type CsvOptions, type CsvWritten, openCsv } from './csv.ts'
import { odsWorkbook } from './ods.ts'
import { TableRows } from './sheet-rows.ts'
import type { TableRow } from './table-row.ts'
import { UnreadableFile } from './unreadable-file.ts'
import { findingsOf, noticing, type WorkbookFindings } from './workbook.ts'
import { type Workbook, xlsxWorkbook } from './xlsx.ts'
import { findParts } from './xlsx-parts.ts'

export type { TableSource } from './archive.ts'

/** What a person says about a file; what is left unsaid is found out. `sheet` is the name of one in a workbook. */
export type TableOptions = CsvOptions & { readonly sheet?: string | undefined }

/** How a file was found to be written. */
export type Written =
  | CsvWritten
  | { readonly kind: 'workbook'; readonly format: 'XLSX' | 'ODS'; readonly found: WorkbookFindings }

/** A file opened and its header read; its rows come as they are asked for, once. */
export type TableFile = {
  /** Empty where the sheet holds nothing, or none of the name that was said is there. */
  readonly header: readonly string[]
  readonly rows: AsyncIterable<TableRow>
  /** How it is written. What was noticed in a workbook is whole once the rows were read to their end. */
  written(): Written
  /** Bytes of the file taken in so far, as it lies on disk: how far along the reading is. */
  bytesRead(): number
}

/**
 * Open a file of rows: CSV of any kind (plain or compressed), XLSX or ODS, known by its bytes and never by its name. It
 * needs the memory of one row and, for XLSX, of its different texts.
 *
 * Throws `UnreadableFile` with the reason where it is none of these, or is hostile. That may come while rows are read: a
 * workbook says only at its end whether it is whole.
 */
export async function openTable(source: TableSource, options: TableOptions = {}): Promise<TableFile> {
  const counted = new CountedSource(source)
  const start = Buffer.concat(await pieces(source.read(0, Math.min(8, source.bytes)))).toString('latin1')
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableFile('old or locked')
  if (start.startsWith('PK')) return openWorkbook(counted, options)
  const csv = await openCsv(counted.read(), options)
  refuseWidth(csv.header)

  return { ...csv, written: () => csv.written, bytesRead: () => counted.taken }
}

/** Each column is looked through and decided by itself. */
function refuseWidth(header: readonly string[]): void {
  if (header.length > 1_000) throw new UnreadableFile('too many columns')
}

async function openWorkbook(source: CountedSource, options: TableOptions): Promise<TableFile> {
  const archive = await openArchive(source)
  const { format, workbook } = await workbookIn(archive)
  const noticed = noticing()
  const table = new TableRows(noticed)
  const mustChoose = format === 'XLSX' && options.sheet === undefined && workbook.sheets.length > 1
  const rows = mustChoose ? nothing() : rowsOf(workbook, table, options.sheet, noticed)
  const first = await rows.next()
  const { sheets } = workbook
  if (!table.header && sheets.length < 2 && options.sheet === undefined) throw new UnreadableFile('empty')
  const header = table.header ?? []
  refuseWidth(header)

  return {
    header,
    rows: after(first, rows),
    written: () => ({
      kind: 'workbook',
      format,
      found: findingsOf(noticed, sheets, sheetRead(sheets, options.sheet), header),
    }),
    bytesRead: () => source.taken,
  }
}

/** The sheet that was meant: the one said, or the only one. */
function sheetRead(sheets: Workbook['sheets'], said: string | undefined): string | undefined {
  if (said !== undefined) return sheets.find(({ name }) => name === said)?.name

  return sheets.length === 1 ? sheets[0]?.name : undefined
}

async function workbookIn(archive: Archive): Promise<{ format: 'XLSX' | 'ODS'; workbook: Workbook }> {
  const ods = await odsWorkbook(archive)
  if (ods) return { format: 'ODS', workbook: ods }
  if (archive.has('xl/workbook.bin')) throw new UnreadableFile('binary workbook')
  const parts = await findParts(archive)
  if (parts) return { format: 'XLSX', workbook: xlsxWorkbook(archive, parts) }
  throw new UnreadableFile(archive.has('_rels/.rels') || archive.has('mimetype') ? 'not a table' : 'an archive')
}

/** Each row of the sheet as rows of a table; the first to come tells that the header is known, and is none itself. */
async function* rowsOf(
  workbook: Workbook,
  table: TableRows,
  sheet: string | undefined,
  noticed: ReturnType<typeof noticing>,
): AsyncGenerator<TableRow | undefined, void, undefined> {
  let told = false
  for await (const row of workbook.rows(sheet, noticed)) {
    for (const read of table.rowsFrom(row)) {
      if (!told) yield undefined
      told = true
      yield read
    }
    if (table.header && !told) {
      told = true
      yield undefined
    }
  }
}

async function* after(
  first: IteratorResult<TableRow | undefined, void>,
  rows: AsyncGenerator<TableRow | undefined, void, undefined>,
): AsyncGenerator<TableRow, void, undefined> {
  if (first.done) return
  for await (const row of rows) if (row) yield row
}

async function* nothing(): AsyncGenerator<undefined, void, undefined> {}

async function pieces(source: AsyncIterable<Uint8Array>): Promise<Uint8Array[]> {
  const taken: Uint8Array[] = []
  for await (const piece of source) taken.push(piece)

  return taken
}

class CountedSource implements TableSource {
  readonly #source: TableSource
  readonly bytes: number
  taken = 0

  constructor(source: TableSource) {
    this.#source = source
    this.bytes = source.bytes
  }

  async *read(from?: number, until?: number): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#source.read(from, until)) {
      this.taken += piece.length
      yield piece
    }
  }
}
