import { openTable, type TableOptions, type Written } from '../../documents/table.ts'
import { LOST_CHARACTER } from '../../domain/import-cell.ts'
import { type FileSurvey, SurveyInProgress } from '../../domain/import-survey.ts'
import { openImportFile } from '../../store/import-file.ts'

/** A file looked through once: what a person needs to match its columns, and how it was found to be written. */
export type FileLookedThrough = FileSurvey & {
  readonly written: Written
  /** The first rows as they stand, for a preview. */
  readonly firstRows: readonly { readonly number: number; readonly cells: readonly string[] }[]
  /** Where the file ends in the middle of a row, the number of that row. */
  readonly endsIn: number | undefined
}

const FIRST_ROWS = 8
/** Often enough for a page that shows it, seldom enough to cost nothing. */
const ROWS_PER_WORD = 20_000

/** Look through a kept file. It is no act: nothing of the record is read or written. */
export async function surveyFile(
  data: string,
  digest: string,
  options: TableOptions = {},
  onBytes?: (bytes: number) => void | Promise<void>,
): Promise<FileLookedThrough> {
  const file = await openTable(await openImportFile(data, digest), options)
  const survey = new SurveyInProgress(file.header)
  const firstRows: { number: number; cells: readonly string[] }[] = []
  let endsIn: number | undefined
  for await (const row of file.rows) {
    // A database keeps no NUL; the row is rejected for it, and looked through all the same.
    const cells = row.kind === 'damaged' ? row.cells.map((cell) => cell.replaceAll('\0', LOST_CHARACTER)) : row.cells
    survey.add(cells)
    if (firstRows.length < FIRST_ROWS) firstRows.push({ number: row.number, cells })
    if (row.kind === 'damaged' && row.problem.kind === 'ends in the middle') endsIn = row.number
    if (survey.rows % ROWS_PER_WORD === 0) await onBytes?.(file.bytesRead())
  }

  const written = file.written()
  // Which of several sheets is meant, only a person can say; until then nothing of any of them counts.
  if (isSheetOpen(written)) return { rows: 0, columns: [], written, firstRows: [], endsIn: undefined }

  return { ...survey.survey(), written, firstRows, endsIn }
}

/** Whether a person must first say which sheet of a workbook is meant. */
export function isSheetOpen(written: Written): boolean {
  return written.kind === 'workbook' && written.found.sheet === undefined
}
