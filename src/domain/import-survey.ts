import { type ColumnSurvey, ColumnTally } from './import-tally.ts'

/** What was found in a file, column by column, in the order of its header. */
export type FileSurvey = { readonly rows: number; readonly columns: readonly ColumnSurvey[] }

/** How many different values are kept: what bounds the memory of a survey. */
export type SurveyBounds = { readonly perColumn: number; readonly inAll: number }

const BOUNDS: SurveyBounds = { perColumn: 300_000, inAll: 600_000 }
/** In cells. */
const LOOK_EVERY = 32_768

/**
 * Looks through a file once, row by row, in bounded memory, whatever its size. Up to 300,000 different values in a
 * column and 600,000 in all, every count is exact; past that, rare values are let go and the survey says so.
 */
export class SurveyInProgress {
  readonly #bounds: SurveyBounds
  readonly #columns: readonly ColumnTally[]
  #rows = 0
  #unlooked = 0

  constructor(header: readonly string[], bounds = BOUNDS) {
    this.#bounds = bounds
    this.#columns = header.map((column) => new ColumnTally(column, bounds.perColumn))
  }

  get rows(): number {
    return this.#rows
  }

  /** Take in a row. A damaged one may be taken in too: cells that are missing count as empty. */
  add(cells: readonly string[]): void {
    this.#rows += 1
    for (let at = 0; at < this.#columns.length; at += 1) this.#columns[at]?.add(cells[at] ?? '')
    this.#unlooked += this.#columns.length
    if (this.#unlooked < LOOK_EVERY) return
    this.#unlooked = 0
    this.#bound()
  }

  /** Take in a survey of the rows further down the same file. */
  merge(other: SurveyInProgress): void {
    this.#rows += other.#rows
    for (const [at, column] of this.#columns.entries()) {
      const same = other.#columns[at]
      if (same) column.merge(same)
    }
    this.#bound()
  }

  /** What was found so far. */
  survey(): FileSurvey {
    return { rows: this.#rows, columns: this.#columns.map((column) => column.survey()) }
  }

  #bound(): void {
    let kept = this.#columns.reduce((sum, column) => sum + column.kept, 0)
    if (kept <= this.#bounds.inAll) return
    for (const column of [...this.#columns].sort((a, b) => b.kept - a.kept)) {
      const before = column.kept
      column.letRarestGo()
      kept -= before - column.kept
      if (kept <= this.#bounds.inAll) return
    }
  }
}
