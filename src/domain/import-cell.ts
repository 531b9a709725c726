import { FIRST_YEAR, fitsEitherOrder, LAST_YEAR, readDate } from './import-date.ts'
import { IMPORT_FIELDS } from './import-field.ts'
import type { ColumnFitted } from './import-fitting.ts'

/** What one cell says, read as its column was decided. */
export type CellRead =
  | { readonly kind: 'value'; readonly value: string }
  | { readonly kind: 'placeholder'; readonly means: 'unidentified' | 'organisation' }
  | { readonly kind: 'nothing' }
  | { readonly kind: 'unreadable'; readonly because: string }

/** Cells that a spreadsheet writes where its own formula failed, or where a number did not fit its column. */
export const SPREADSHEET_ERROR =
  /^(#(VALUE!|REF!|N\/A|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|CONNECT!|ERROR!|NO RESULT!|#{2,})|Err:\d{3})$/i

/** Whether a cell holds such an error. */
export function isSpreadsheetError(value: string): boolean {
  return /^[#e]/i.test(value) && SPREADSHEET_ERROR.test(value)
}

/** What a decoder writes for bytes that its encoding does not know. */
export const LOST_CHARACTER = '\uFFFD'

/** Read one cell. Spaces around it do not count. What a person decided about the value goes before every rule. */
export function readCell(column: ColumnFitted, cell: string): CellRead {
  const value = cell.trim()
  if (value === '') return { kind: 'nothing' }
  switch (column.meanings.get(value)) {
    case 'not recorded':
      return { kind: 'nothing' }
    case 'organisation':
      return { kind: 'placeholder', means: 'organisation' }
    case 'unidentified officer':
      return { kind: 'placeholder', means: 'unidentified' }
  }
  if (isSpreadsheetError(value)) return unreadable('it holds an error of a spreadsheet')
  if (value.includes(LOST_CHARACTER)) return unreadable('it holds a character that the encoding of the file lacks')

  return readAs(column, value)
}

function readAs(column: ColumnFitted, value: string): CellRead {
  switch (IMPORT_FIELDS[column.field].reading) {
    case 'text':
      return { kind: 'value', value }
    case 'code':
      return translate(column, value)
    case 'year':
      return isYear(value) ? { kind: 'value', value } : unreadable('it is not a year of four digits')
    case 'date': {
      const order = column.decision.dates ?? 'year first'
      const read = readDate(value, order)
      if (!read.ok) return unreadable(read.because)
      return column.decision.eitherOrder === 'reject' && fitsEitherOrder(value)
        ? unreadable('the column holds days written day first and month first, and this one may be either')
        : { kind: 'value', value: read.date }
    }
  }
}

function translate(column: ColumnFitted, value: string): CellRead {
  if (!column.codes) return { kind: 'value', value }
  const word = column.codes.get(value)
  if (word !== undefined) return { kind: 'value', value: word }

  return column.decision.otherwise === 'keep' || column.meanings.get(value) === 'what it says'
    ? { kind: 'value', value }
    : unreadable('the profile does not translate this value')
}

function isYear(value: string): boolean {
  return /^\d{4}$/.test(value) && Number(value) >= FIRST_YEAR && Number(value) <= LAST_YEAR
}

function unreadable(because: string): CellRead {
  return { kind: 'unreadable', because }
}
