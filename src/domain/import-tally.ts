import { isSpreadsheetError, LOST_CHARACTER } from './import-cell.ts'
import { DATE_ORDERS, type DateOrder, fitsDate, fitsEitherOrder } from './import-date.ts'
import { mayBePlaceholder } from './import-placeholder-words.ts'
import { isProse, shapeOf } from './import-shape.ts'

/** What is known of one column after reading rows. Counts are of rows unless they say otherwise. */
export type ColumnSurvey = {
  readonly column: string
  readonly filled: number
  /** How many different values; a lower bound unless `exact`. */
  readonly distinct: { readonly count: number; readonly exact: boolean }
  /** The first different values; none when the column holds prose. */
  readonly first: readonly string[]
  /** The values on most rows, most first; lower bounds unless `distinct.exact`. */
  readonly top: readonly ValueOnRows[]
  /** The values by which forms and programs may say that there is nothing: words, numbers and days. */
  readonly words: readonly ValueOnRows[]
  readonly dates: { readonly [Order in DateOrder]: number }
  /** Of those that fit day first and month first, how many are another day in each. */
  readonly eitherOrder: number
  /** How many fit day first or month first and not the other. */
  readonly oneOrder: { readonly day: number; readonly month: number }
  /** How many different values have each shape, most first. */
  readonly shapes: readonly { readonly shape: string; readonly values: number }[]
  readonly years: number
  readonly spreadsheetErrors: number
  readonly lostCharacters: number
  /** Prose may hold names, and is never shown. */
  readonly prose: boolean
}

/** A value, and on how many rows it stands. */
export type ValueOnRows = { readonly value: string; readonly rows: number }

const LONGEST_KEPT = 200
const FIRST = 5
const TOP = 50
const SHAPES = 1_000

type Totals = {
  dates: { [Order in DateOrder]: number }
  eitherOrder: number
  oneOrder: { day: number; month: number }
  shapes: Map<string, number>
  years: number
  spreadsheetErrors: number
  lostCharacters: number
  letters: number
}

/**
 * Counts one column. Past its bound it lets the rarest values go, once their dates and shapes are counted: a value on
 * many rows stays, wherever in the file it comes.
 */
export class ColumnTally {
  readonly column: string
  readonly #bound: number
  #filled = 0
  #long = 0
  readonly #values = new Map<string, { rows: number }>()
  readonly #first: string[] = []
  readonly #let = emptyTotals()
  #mostAtOnce = 0
  #exact = true

  /** @param bound up to so many different values, every count is exact */
  constructor(column: string, bound: number) {
    this.column = column
    this.#bound = bound
  }

  get kept(): number {
    return this.#values.size
  }

  add(cell: string, rows = 1): void {
    const trimmed = cell.trim()
    if (trimmed === '') return
    this.#filled += rows
    if (trimmed.length > LONGEST_KEPT) this.#long += rows
    const value = trimmed.length > LONGEST_KEPT ? standIn(trimmed) : trimmed
    const known = this.#values.get(value)
    if (known) known.rows += rows
    else this.#meet(value, rows)
  }

  /** Take in what another tally of the same column counted, further down the file. */
  merge(other: ColumnTally): void {
    const filled = this.#filled + other.#filled
    for (const [value, { rows }] of other.#values) this.add(value, rows)
    this.#filled = filled
    this.#long += other.#long
    this.#exact &&= other.#exact
    this.#mostAtOnce = Math.max(this.#mostAtOnce, other.#mostAtOnce)
    addTotals(this.#let, other.#let)
  }

  letRarestGo(): void {
    const counts = Float64Array.from(this.#values.values(), ({ rows }) => rows).sort()
    const rare = counts[Math.floor(counts.length / 2)] ?? 0
    this.#mostAtOnce = Math.max(this.#mostAtOnce, this.#values.size)
    this.#exact = false
    for (const [value, { rows }] of this.#values) {
      if (rows > rare || mayBePlaceholder(value)) continue
      count(this.#let, value, rows)
      this.#values.delete(value)
    }
  }

  survey(): ColumnSurvey {
    const totals = emptyTotals()
    addTotals(totals, this.#let)
    for (const [value, { rows }] of this.#values) count(totals, value, rows)
    const sorted = Array.from(this.#values, ([value, { rows }]) => ({ value, rows })).sort((a, b) => b.rows - a.rows)
    const values = Math.max(this.#mostAtOnce, sorted.length)
    const prose = this.#long > 0 || isProse({ letters: totals.letters, rows: this.#filled, values })
    const { letters, shapes, ...counts } = totals

    return {
      column: this.column,
      filled: this.#filled,
      distinct: { count: values, exact: this.#exact },
      first: prose ? [] : this.#first,
      top: prose ? [] : sorted.slice(0, TOP),
      words: sorted.filter(({ value }) => mayBePlaceholder(value)).slice(0, TOP),
      shapes: Array.from(shapes, ([shape, values]) => ({ shape, values })).sort((a, b) => b.values - a.values),
      prose,
      ...counts,
    }
  }

  #meet(value: string, rows: number): void {
    // A piece cut from a longer text keeps all of that text in memory; joining and cutting again makes it stand alone.
    const alone = ` ${value}`.slice(1)
    this.#values.set(alone, { rows })
    if (this.#first.length < FIRST) this.#first.push(alone)
    if (this.#values.size > this.#bound) this.letRarestGo()
  }
}

function emptyTotals(): Totals {
  return {
    dates: { 'year first': 0, 'day first': 0, 'month first': 0 },
    eitherOrder: 0,
    oneOrder: { day: 0, month: 0 },
    shapes: new Map(),
    years: 0,
    spreadsheetErrors: 0,
    lostCharacters: 0,
    letters: 0,
  }
}

function count(totals: Totals, value: string, rows: number): void {
  const shape = shapeOf(value)
  if (totals.shapes.has(shape) || totals.shapes.size < SHAPES) addTo(totals.shapes, shape, 1)
  totals.letters += value.length * rows
  if (value.includes(LOST_CHARACTER)) totals.lostCharacters += rows
  if (isSpreadsheetError(value)) totals.spreadsheetErrors += rows
  if (/^(1[89]|20)\d\d$/.test(value)) totals.years += rows
  if (value.length <= 40 && /\d/.test(value)) countDates(totals, value, rows)
}

function countDates(totals: Totals, value: string, rows: number): void {
  const fits = DATE_ORDERS.filter((order) => fitsDate(value, order))
  for (const order of fits) totals.dates[order] += rows
  const [day, month] = [fits.includes('day first'), fits.includes('month first')]
  if (day && !month) totals.oneOrder.day += rows
  if (month && !day) totals.oneOrder.month += rows
  if (day && month && fitsEitherOrder(value)) totals.eitherOrder += rows
}

function addTotals(to: Totals, from: Totals): void {
  for (const order of DATE_ORDERS) to.dates[order] += from.dates[order]
  to.eitherOrder += from.eitherOrder
  to.oneOrder.day += from.oneOrder.day
  to.oneOrder.month += from.oneOrder.month
  for (const [shape, values] of from.shapes) addTo(to.shapes, shape, values)
  to.years += from.years
  to.spreadsheetErrors += from.spreadsheetErrors
  to.lostCharacters += from.lostCharacters
  to.letters += from.letters
}

function addTo(counts: Map<string, number>, key: string, more: number): void {
  counts.set(key, (counts.get(key) ?? 0) + more)
}

/** Tells long texts apart without keeping them (FNV-1a, twice). */
function standIn(text: string): string {
  let a = 0x811c9dc5
  let b = 0x01000193
  for (let at = 0; at < text.length; at += 1) {
    a = Math.imul(a ^ text.charCodeAt(at), 0x01000193)
    b = Math.imul(b ^ text.charCodeAt(at), 0x85ebca6b)
  }

  return `long text ${text.length} ${a >>> 0} ${b >>> 0}${text.includes(LOST_CHARACTER) ? LOST_CHARACTER : ''}`
}
