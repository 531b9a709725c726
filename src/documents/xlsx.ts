import type { Archive } from './archive.ts'
import type { SheetRow } from './sheet-rows.ts'
import type { Noticing, SheetNamed } from './workbook.ts'
import { hasComments, readStrings, readStyles, type XlsxParts } from './xlsx-parts.ts'
import { readXlsxSheet } from './xlsx-sheet.ts'

/** A workbook whose sheets are known by name; one of them can be read. */
export type Workbook = {
  /** Known whole once the rows of a sheet were read to their end. */
  readonly sheets: readonly SheetNamed[]
  rows(sheet: string | undefined, noticed: Noticing): AsyncGenerator<SheetRow, void, undefined>
}

/** An XLSX workbook. Formulas are never worked out: their last result is what the file keeps of them. */
export function xlsxWorkbook(archive: Archive, parts: XlsxParts): Workbook {
  return {
    sheets: parts.sheets,
    async *rows(sheet, noticed) {
      const found = sheet === undefined ? parts.sheets[0] : parts.sheets.find(({ name }) => name === sheet)
      if (!found) return
      noticed.macros = parts.macros
      noticed.from1904 = parts.system === 1904
      if (await hasComments(archive, found.part)) noticed.comments += 1
      const styles = await readStyles(archive, parts.styles)
      const strings = await readStrings(archive, parts.strings)
      yield* readXlsxSheet(archive, found.part, { strings, styles, system: parts.system }, noticed)
    },
  }
}
