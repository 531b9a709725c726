import { CELL_LIMIT, CELLS_LIMIT, nameColumns, type RowProblem, type TableRow } from './table-row.ts'
import type { Noticing } from './workbook.ts'

/** The last line that a sheet of Excel or LibreOffice can have. */
export const LAST_LINE = 1_048_576

/** A row of a sheet as its cells come. `times` is how often it stands there, one below the other. */
export type SheetRow = {
  readonly line: number
  readonly times: number
  readonly hidden: boolean
  readonly cells: string[]
  /** Places of the cells that a formula filled. */
  readonly formulas: number[]
  problem: RowProblem | undefined
}

export function sheetRow(line: number, times: number, hidden: boolean): SheetRow {
  return { line, times, hidden, cells: [], formulas: [], problem: undefined }
}

/** Put text into a place of a row. What cannot stand there is a problem of the row, and the row is read on. */
export function putCell(row: SheetRow, at: number, text: string): void {
  if (text === '') return
  if (text.length > CELL_LIMIT) row.problem = { kind: 'cell too long' }
  else if (at >= CELLS_LIMIT) row.problem ??= { kind: 'row too long' }
  else {
    while (row.cells.length <= at) row.cells.push('')
    row.cells[at] = text
    if (text.includes('\0')) row.problem ??= { kind: 'NUL byte' }
  }
}

/**
 * Turns rows of a sheet into rows of a table: the first that holds anything is the header, empty ones are no rows, and
 * what a sheet leaves out at the end of a row is empty.
 */
export class TableRows {
  readonly #noticed: Noticing
  #header: readonly string[] | undefined
  #names: readonly string[] = []
  #number = 0

  constructor(noticed: Noticing) {
    this.#noticed = noticed
  }

  get header(): readonly string[] | undefined {
    return this.#header && this.#names
  }

  /** The rows that this one becomes. */
  *rowsFrom(row: SheetRow): Generator<TableRow, void, undefined> {
    if (row.cells.length === 0 && !row.problem) return
    let times = row.times
    if (!this.#header) {
      this.#header = row.cells
      this.#names = nameColumns(row.cells)
      times -= 1
    }
    const shared = this.#cellsOf(row, this.#header)
    for (let again = 0; again < times; again += 1) yield this.#next(row, row.line + row.times - times + again, shared)
  }

  #cellsOf({ cells, problem }: SheetRow, header: readonly string[]): { cells: string[]; problem?: RowProblem } {
    const expected = header.length
    if (problem) return { cells, problem }
    if (cells.length > expected) return { cells, problem: { kind: 'ragged', expected, found: cells.length } }
    while (cells.length < expected) cells.push('')

    return cells.every((cell, at) => cell === header[at]) ? { cells, problem: { kind: 'header again' } } : { cells }
  }

  #next(row: SheetRow, line: number, { cells, problem }: { cells: string[]; problem?: RowProblem }): TableRow {
    this.#number += 1
    if (row.hidden) this.#noticed.hiddenRows += 1
    if (row.formulas.length > 0) this.#noticed.formulaRows += 1
    const formulas = row.formulas.flatMap((at) => this.#names[at] ?? [])
    for (const name of formulas) this.#noticed.formulaColumns.add(name)
    if (problem) return { kind: 'damaged', number: this.#number, line, cells, problem }
    const read = { kind: 'row', number: this.#number, line, cells } as const

    return row.hidden || formulas.length > 0 ? { ...read, noted: { formulas, hidden: row.hidden } } : read
  }
}
