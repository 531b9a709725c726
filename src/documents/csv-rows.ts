import { CELL_LIMIT, CELLS_LIMIT, type RowProblem } from './table-row.ts'

const ROW_LIMIT = 4_000_000

/** A row cut out of the text: its cells, and what was odd about the cutting. */
export type CutRow = { readonly line: number; readonly cells: string[]; readonly problem: RowProblem | undefined }

const QUOTE = 34
const LINE_FEED = 10
const RETURN = 13

type Place = 'start of a cell' | 'in a plain cell' | 'in quotes' | 'after a quote'

/**
 * Cuts text into rows as RFC 4180 says, whatever the line ends, piece by piece, so that a file of any size needs the
 * memory of one row. A quote inside a cell that did not begin with one is an ordinary character. Empty lines are no rows.
 *
 * Our own, because csv-parse 7 gives up on the whole file at the first cell past its limit, and without a limit keeps
 * everything after a forgotten quote in memory.
 */
export class RowCutter {
  readonly #delimiter: number
  #place: Place = 'start of a cell'
  #cells: string[] = []
  #cell = ''
  #size = 0
  #line = 1
  #startedOn = 1
  #problem: RowProblem | undefined
  #afterReturn = false
  #nulSeen = false

  constructor(delimiter: string) {
    this.#delimiter = delimiter.charCodeAt(0)
  }

  /** The rows that this piece completes. */
  cut(text: string): CutRow[] {
    const rows: CutRow[] = []
    this.#nulSeen ||= text.includes('\0')
    let at = 0
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (this.#place === 'in quotes') at = this.#readQuoted(text, at)
      else if (code === LINE_FEED || code === RETURN) {
        this.#endLine(code, rows)
        at += 1
      } else if (code === this.#delimiter) {
        this.#endCell()
        this.#afterReturn = false
        at += 1
      } else if (code === QUOTE && this.#place !== 'in a plain cell') {
        if (this.#place === 'after a quote') this.#keep('"')
        this.#place = 'in quotes'
        this.#afterReturn = false
        at += 1
      } else at = this.#readPlain(text, at)
    }

    return rows
  }

  /** The row that the end of the file completes or breaks off, if any. */
  end(): CutRow | undefined {
    if (this.#isEmptyLine()) return undefined
    if (this.#place === 'in quotes') this.#problem = { kind: 'ends in the middle' }

    return this.#takeRow()
  }

  #readPlain(text: string, from: number): number {
    if (this.#place === 'after a quote') this.#problem ??= { kind: 'text after a closing quote' }
    this.#place = 'in a plain cell'
    this.#afterReturn = false
    let at = from + 1
    for (; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (code === this.#delimiter || code === LINE_FEED || code === RETURN) break
    }
    this.#keep(text.slice(from, at))

    return at
  }

  #readQuoted(text: string, from: number): number {
    const quote = text.indexOf('"', from)
    const to = quote === -1 ? text.length : quote
    const piece = text.slice(from, to)
    this.#countLines(piece)
    this.#keep(piece)
    if (quote === -1) return to
    this.#place = 'after a quote'

    return quote + 1
  }

  #countLines(piece: string): void {
    for (let at = 0; at < piece.length; at += 1) {
      const code = piece.charCodeAt(at)
      if (code === RETURN || (code === LINE_FEED && !this.#afterReturn)) this.#line += 1
      this.#afterReturn = code === RETURN
    }
  }

  #keep(piece: string): void {
    this.#size += piece.length
    if (this.#cell.length + piece.length > CELL_LIMIT) this.#problem = { kind: 'cell too long' }
    else if (this.#size > ROW_LIMIT) this.#problem ??= { kind: 'row too long' }
    if (this.#isDropping()) this.#cell = ''
    else this.#cell = this.#cell === '' ? piece : this.#cell + piece
  }

  #isDropping(): boolean {
    return this.#problem?.kind === 'cell too long' || this.#problem?.kind === 'row too long'
  }

  #endCell(): void {
    if (this.#nulSeen && this.#cell.includes('\0')) this.#problem ??= { kind: 'NUL byte' }
    if (this.#cells.length >= CELLS_LIMIT) this.#problem ??= { kind: 'row too long' }
    if (!this.#isDropping()) this.#cells.push(this.#cell)
    this.#cell = ''
    this.#place = 'start of a cell'
  }

  #endLine(code: number, rows: CutRow[]): void {
    const secondHalf = code === LINE_FEED && this.#afterReturn
    this.#afterReturn = code === RETURN
    if (secondHalf) {
      // The line feed of a CRLF belongs to the line just ended.
      return
    }
    if (!this.#isEmptyLine()) rows.push(this.#takeRow())
    this.#line += 1
    this.#startedOn = this.#line
  }

  #isEmptyLine(): boolean {
    return this.#cells.length === 0 && this.#cell === '' && this.#place === 'start of a cell' && !this.#problem
  }

  #takeRow(): CutRow {
    this.#endCell()
    const row: CutRow = { line: this.#startedOn, cells: this.#cells, problem: this.#problem }
    this.#cells = []
    this.#size = 0
    this.#problem = undefined

    return row
  }
}
