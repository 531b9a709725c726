import type { WorkbookFindings } from '../../documents/workbook.ts'

/** What was noticed in a workbook, each in a sentence that also says what becomes of it. Names of columns, never a cell. */
export function sayWorkbook(found: WorkbookFindings): readonly string[] {
  const { formulas, hidden, merged } = found
  return [
    ...(found.sheets.length > 1 && found.sheet !== undefined
      ? [`Of ${found.sheets.length} sheets, “${found.sheet}” is read.`]
      : []),
    ...hiddenSheets(found),
    ...(formulas.rows > 0
      ? [
          `${rowsHave(formulas.rows)} a formula, in ${named(formulas.columns)}. Its last result is read, nothing is worked out, and the record says so.`,
        ]
      : []),
    ...(formulas.withoutResult > 0
      ? [
          `${times(formulas.withoutResult, 'formula has', 'formulas have')} no result in the file; such rows are rejected.`,
        ]
      : []),
    ...(hidden.rows > 0
      ? [`${times(hidden.rows, 'row is', 'rows are')} hidden in the sheet. They are read like the others.`]
      : []),
    ...(hidden.columns.length > 0 ? [`Hidden in the sheet, and read like the others: ${named(hidden.columns)}.`] : []),
    ...(merged.areas > 0
      ? [
          `${times(merged.areas, 'area', 'areas')} of merged cells (the first: ${merged.first ?? 'unnamed'}). Only the first cell of each holds a value; the others are empty, and are not filled.`,
        ]
      : []),
    ...(found.padded > 0
      ? [`${times(found.padded, 'number keeps', 'numbers keep')} the zeros that the sheet shows in front.`]
      : []),
    ...(found.cut > 0
      ? [
          `${times(found.cut, 'number has', 'numbers have')} more digits than a spreadsheet keeps. The last ones may be wrong.`,
        ]
      : []),
    ...(found.from1904 ? ['Its days are counted from 1904, as old Macintoshes did.'] : []),
    ...(found.comments > 0 ? ['It holds comments, which are not read.'] : []),
    ...(found.macros ? ['It holds macros, which are not run.'] : []),
  ]
}

/** A sheet as a person chooses it. */
export function saySheet({ name, hidden }: WorkbookFindings['sheets'][number]): string {
  return hidden ? `${name} (hidden)` : name
}

function hiddenSheets({ sheets }: WorkbookFindings): readonly string[] {
  const names = sheets.filter(({ hidden }) => hidden).map(({ name }) => name)
  return names.length > 0 ? [`Hidden in the file: ${named(names, 'sheet')}.`] : []
}

const NAMED = 10

function named(names: readonly string[], what = 'column'): string {
  const shown = names.slice(0, NAMED).map((name) => `“${name}”`)
  const more = names.length > NAMED ? ` and ${names.length - NAMED} more` : ''
  return `the ${what}${names.length === 1 ? '' : 's'} ${shown.join(', ')}${more}`
}

function rowsHave(count: number): string {
  return times(count, 'row has', 'rows have')
}

function times(count: number, one: string, many: string): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}
