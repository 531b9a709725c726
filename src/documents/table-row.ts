/** What is wrong with a row as it stands in the file, before anything is read into it. */
export type RowProblem =
  | { readonly kind: 'ragged'; readonly expected: number; readonly found: number }
  | { readonly kind: 'text after a closing quote' }
  | { readonly kind: 'cell too long' }
  | { readonly kind: 'row too long' }
  | { readonly kind: 'NUL byte' }
  | { readonly kind: 'two encodings' }
  | { readonly kind: 'header again' }
  | { readonly kind: 'cell out of place' }
  | { readonly kind: 'text missing' }
  | { readonly kind: 'bytes after the end' }
  | { readonly kind: 'ends in the middle' }

/** What a row of a workbook has about it, though its cells can be read. `formulas` are names of columns. */
export type RowNoted = { readonly formulas: readonly string[]; readonly hidden: boolean }

/** One row of the file. `number` counts rows below the header from 1; `line` is where it begins, the header being 1. */
export type TableRow =
  | {
      readonly kind: 'row'
      readonly number: number
      readonly line: number
      readonly cells: readonly string[]
      readonly noted?: RowNoted
    }
  | {
      readonly kind: 'damaged'
      readonly number: number
      readonly line: number
      readonly cells: readonly string[]
      readonly problem: RowProblem
    }

/** In characters. A longer cell is almost always a quote that somebody forgot to close. */
export const CELL_LIMIT = 1_000_000
export const CELLS_LIMIT = 5_000

/** Whether the cells of such a row are too large to be held: it is then had from the kept file alone, by its line. */
export function isKeptRaw(problem: RowProblem): boolean {
  return problem.kind === 'cell too long' || problem.kind === 'row too long' || problem.kind === 'bytes after the end'
}

/** What is wrong with the row, for the file of rejected rows and for an error summary. */
export function sayRowProblem(problem: RowProblem, number: number): string {
  switch (problem.kind) {
    case 'ragged':
      return `The row has ${problem.found} cells, and the header has ${problem.expected}.`
    case 'text after a closing quote':
      return 'Text follows a closing quotation mark.'
    case 'cell too long':
      return 'A cell holds more than a million characters; a closing quotation mark may be missing. The row stands in the kept file alone.'
    case 'row too long':
      return 'The row is too long to be one; a closing quotation mark may be missing. The row stands in the kept file alone.'
    case 'NUL byte':
      return 'The row holds a NUL byte, which no text does.'
    case 'two encodings':
      return 'The row is written in UTF-8 and the file in another encoding; the file may be two files joined.'
    case 'header again':
      return 'The row is the header once more; the file may be two files joined.'
    case 'cell out of place':
      return 'A cell of the row says that it stands elsewhere, or two stand in one place.'
    case 'text missing':
      return 'A cell of the row points to a text that the spreadsheet does not hold.'
    case 'bytes after the end':
      return 'Other bytes follow the end of the compressed file; they stand in the kept file alone.'
    case 'ends in the middle':
      return `The file ends in the middle of a row (row ${number.toLocaleString('en-GB')}).`
  }
}

/** Every name different and none empty: a second "Date" is "Date (2)", a nameless third column "column 3". */
export function nameColumns(cells: readonly string[]): string[] {
  const taken = new Set<string>()
  return cells.map((cell, at) => {
    const name = cell.replaceAll('\0', '\uFFFD').trim().slice(0, LONGEST_NAME).toWellFormed() || `column ${at + 1}`
    let unlike = name
    for (let again = 2; taken.has(unlike); again += 1) unlike = `${name} (${again})`
    taken.add(unlike)
    return unlike
  })
}

/** Longer, it is no name; a database and a page must be able to hold it. */
const LONGEST_NAME = 500
