import type { CalendarDate } from './calendar-date.ts'
import { type CellRead, readCell } from './import-cell.ts'
import type { AbuseClass, ImportField } from './import-field.ts'
import type { ProfileFitted } from './import-fitting.ts'

/** Whom a row concerns. A placeholder that a person decided is never an officer. */
export type ImportedOfficer =
  | { readonly kind: 'identified'; readonly reference: string }
  | { readonly kind: 'unidentified' }
  | { readonly kind: 'organisation' }
  | { readonly kind: 'not recorded' }

/** What the file says about the officer, with the file as its only source. Years have four digits. */
export type OfficerAttributes = {
  readonly name: string | undefined
  readonly collarNumber: string | undefined
  readonly rank: string | undefined
  readonly posting: string | undefined
  readonly ethnicity: string | undefined
  readonly gender: string | undefined
  readonly birthBand: string | undefined
  readonly yearAppointed: number | undefined
  readonly yearLeft: number | undefined
}

/** One row as a record of history. `undefined` is: the file does not say. */
export type ImportedRecord = {
  readonly kind: 'record'
  /** The values of the key columns as they stand, in the profile's order: the same row in a later file has the same. */
  readonly key: readonly string[]
  readonly matter: {
    readonly reference: string
    readonly cameToAttention: CalendarDate | undefined
    readonly closedOn: CalendarDate | undefined
  }
  readonly officer: ImportedOfficer
  readonly attributes: OfficerAttributes
  readonly allegation: {
    readonly reference: string | undefined
    readonly happenedOn: CalendarDate | undefined
    readonly categoryCode: string | undefined
    readonly category: string | undefined
    readonly abuseClass: AbuseClass | undefined
    readonly finding: string | undefined
    readonly outcome: string | undefined
    readonly reportedBy: string | undefined
  }
  readonly recordSource: string | undefined
}

/** Why a row is not taken in. `column` is missing where the row as a whole is at fault. No reason repeats a cell. */
export type RowRejected = {
  readonly kind: 'rejected'
  readonly reasons: readonly { readonly column: string | undefined; readonly because: string }[]
}

/**
 * What one row becomes. Nothing is guessed: a cell that cannot be read as the profile says rejects its row.
 *
 * @param cells the row as it stands in the file
 * @returns a record; or every reason why not: a ragged row, no reference of the matter, no key, a date that is none, a
 *   value that a strict translation lacks, a spreadsheet's error, a character lost in decoding
 */
export function becomeRecord(fitted: ProfileFitted, cells: readonly string[]): ImportedRecord | RowRejected {
  if (cells.length !== fitted.width)
    return {
      kind: 'rejected',
      reasons: [{ column: undefined, because: `the row has ${cells.length} cells, and the header ${fitted.width}` }],
    }

  const reasons: { column: string; because: string }[] = []
  const values: { [Field in ImportField]?: string } = {}
  let officer: ImportedOfficer = { kind: 'not recorded' }
  for (const column of fitted.columns) {
    const read = readCell(column, cells[column.at] ?? '')
    if (read.kind === 'unreadable') reasons.push({ column: column.name, because: read.because })
    else if (read.kind === 'value') values[column.field] = read.value
    else if (column.field === 'matter reference') reasons.push({ column: column.name, because: 'it names no matter' })
    if (column.field === 'officer reference') officer = officerFrom(read)
  }
  for (const { name, at } of fitted.key)
    if ((cells[at] ?? '').trim() === '') reasons.push({ column: name, because: 'it tells rows apart, and is empty' })
  const reference = values['matter reference']
  if (reference === undefined || reasons.length > 0) return { kind: 'rejected', reasons }

  return {
    kind: 'record',
    key: fitted.key.map(({ at }) => (cells[at] ?? '').trim()),
    matter: {
      reference,
      cameToAttention: values['came to attention'] as CalendarDate | undefined,
      closedOn: values['closed on'] as CalendarDate | undefined,
    },
    officer,
    attributes: attributesFrom(values),
    allegation: {
      reference: values['allegation reference'],
      happenedOn: values['happened on'] as CalendarDate | undefined,
      categoryCode: values['category code'],
      category: values.category,
      abuseClass: values['abuse class'] as AbuseClass | undefined,
      finding: values.finding,
      outcome: values.outcome,
      reportedBy: values['reported by'],
    },
    recordSource: values['record source'],
  }
}

/** A row as one text from which it can be had back, for its hash: two rows that differ anywhere never share it. */
export function canonicalRow(cells: readonly string[]): string {
  return JSON.stringify(cells)
}

/** Why a row is not taken in, as one line for the file of rejected rows. */
export function sayRejection(rejected: RowRejected): string {
  return rejected.reasons.map(({ column, because }) => (column ? `${column}: ${because}` : because)).join('; ')
}

function officerFrom(read: CellRead): ImportedOfficer {
  if (read.kind === 'value') return { kind: 'identified', reference: read.value }
  if (read.kind === 'placeholder') return { kind: read.means }

  return { kind: 'not recorded' }
}

function attributesFrom(values: { readonly [Field in ImportField]?: string }): OfficerAttributes {
  return {
    name: values['officer name'],
    collarNumber: values['collar number'],
    rank: values.rank,
    posting: values.posting,
    ethnicity: values.ethnicity,
    gender: values.gender,
    birthBand: values['birth band'],
    yearAppointed: yearFrom(values['year appointed']),
    yearLeft: yearFrom(values['year left']),
  }
}

function yearFrom(value: string | undefined): number | undefined {
  return value === undefined ? undefined : Number(value)
}
