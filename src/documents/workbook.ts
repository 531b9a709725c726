/** A sheet of a workbook, by the name under which a person chooses it. */
export type SheetNamed = { readonly name: string; readonly hidden: boolean }

/** What was noticed in a workbook beside its cells. Counts are of the sheet that was read. */
export type WorkbookFindings = {
  readonly sheets: readonly SheetNamed[]
  /** The sheet that was read; none where a person must choose first. */
  readonly sheet: string | undefined
  readonly macros: boolean
  readonly comments: number
  readonly formulas: { readonly rows: number; readonly withoutResult: number; readonly columns: readonly string[] }
  readonly hidden: { readonly rows: number; readonly columns: readonly string[] }
  readonly merged: { readonly areas: number; readonly first: string | undefined }
  /** Numbers to which the format of their cell gives leading zeros. */
  readonly padded: number
  /** Numbers too long for a spreadsheet, which keeps fifteen digits. */
  readonly cut: number
  readonly from1904: boolean
}

/** The same while it grows. */
export type Noticing = {
  macros: boolean
  comments: number
  formulaRows: number
  withoutResult: number
  readonly formulaColumns: Set<string>
  hiddenRows: number
  readonly hiddenColumns: Set<number>
  merged: number
  firstMerged: string | undefined
  padded: number
  cut: number
  from1904: boolean
}

export function noticing(): Noticing {
  return {
    macros: false,
    comments: 0,
    formulaRows: 0,
    withoutResult: 0,
    formulaColumns: new Set(),
    hiddenRows: 0,
    hiddenColumns: new Set(),
    merged: 0,
    firstMerged: undefined,
    padded: 0,
    cut: 0,
    from1904: false,
  }
}

/** What was noticed so far, with columns by their names in the header. */
export function findingsOf(
  noticed: Noticing,
  sheets: readonly SheetNamed[],
  sheet: string | undefined,
  header: readonly string[],
): WorkbookFindings {
  return {
    sheets: sheets.map(({ name, hidden }) => ({ name, hidden })),
    sheet,
    macros: noticed.macros,
    comments: noticed.comments,
    formulas: {
      rows: noticed.formulaRows,
      withoutResult: noticed.withoutResult,
      columns: [...noticed.formulaColumns],
    },
    hidden: { rows: noticed.hiddenRows, columns: header.filter((_name, at) => noticed.hiddenColumns.has(at)) },
    merged: { areas: noticed.merged, first: noticed.firstMerged },
    padded: noticed.padded,
    cut: noticed.cut,
    from1904: noticed.from1904,
  }
}
