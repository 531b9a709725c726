import { type CsvOptions, openCsv } from '../../documents/csv.ts'
import { type FileSurvey, SurveyInProgress } from '../../domain/import-survey.ts'
import { readImportFile } from '../../store/import-file.ts'

/** A file looked through once: what a person needs to match its columns, and how it was found to be written. */
export type FileLookedThrough = FileSurvey & {
  readonly encoding: { readonly label: string; readonly because: string }
  readonly delimiter: ',' | ';' | '\t' | '|'
  readonly compressed: boolean
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
  options: CsvOptions = {},
  onBytes?: (bytes: number) => void | Promise<void>,
): Promise<FileLookedThrough> {
  const file = await openCsv(readImportFile(data, digest), options)
  const survey = new SurveyInProgress(file.header)
  const firstRows: { number: number; cells: readonly string[] }[] = []
  let endsIn: number | undefined
  for await (const row of file.rows) {
    survey.add(row.cells)
    if (firstRows.length < FIRST_ROWS) firstRows.push({ number: row.number, cells: row.cells })
    if (row.kind === 'damaged' && row.problem.kind === 'ends in the middle') endsIn = row.number
    if (survey.rows % ROWS_PER_WORD === 0) await onBytes?.(file.bytesRead())
  }

  return {
    ...survey.survey(),
    encoding: file.encoding,
    delimiter: file.delimiter,
    compressed: file.compressed,
    firstRows,
    endsIn,
  }
}
