import type { Archive } from './archive.ts'
import { LAST_LINE, putCell, type SheetRow, sheetRow } from './sheet-rows.ts'
import {
  type DateSystem,
  isCutNumber,
  NO_RESULT,
  type NumberShown,
  showError,
  showNumber,
  wellFormed,
} from './spreadsheet-number.ts'
import { CELL_LIMIT, CELLS_LIMIT } from './table-row.ts'
import { TEXT_TOO_LONG, type TextPool } from './text-pool.ts'
import type { Noticing } from './workbook.ts'
import { isTrue, mainName, RichText, shownBy, unescaped } from './xlsx-parts.ts'
import { attributeOf, readXml, type XmlTag } from './xml.ts'

/** What the cells of a sheet refer to. */
export type XlsxShared = {
  readonly strings: TextPool
  readonly styles: readonly NumberShown[]
  readonly system: DateSystem
}

/** The rows of a sheet of an XLSX file, as they stand. */
export async function* readXlsxSheet(
  archive: Archive,
  part: string,
  shared: XlsxShared,
  noticed: Noticing,
): AsyncGenerator<SheetRow, void, undefined> {
  const sheet = new XlsxSheet(shared, noticed)
  for await (const _piece of readXml(archive.read(part), sheet)) yield* sheet.take()
  yield* sheet.take()
}

type CellBeing = {
  readonly at: number
  readonly type: string
  readonly style: string | undefined
  formula: boolean
  value: string | undefined
}

class XlsxSheet {
  readonly #shared: XlsxShared
  readonly #noticed: Noticing
  readonly #within: string[] = []
  readonly #inline = new RichText()
  #rows: SheetRow[] = []
  #row: SheetRow | undefined
  #cell: CellBeing | undefined
  #line = 0
  #column = -1

  constructor(shared: XlsxShared, noticed: Noticing) {
    this.#shared = shared
    this.#noticed = noticed
  }

  take(): SheetRow[] {
    const rows = this.#rows
    this.#rows = []

    return rows
  }

  open(tag: XmlTag): void {
    const name = mainName(tag)
    const parent = this.#within.at(-1)
    this.#within.push(name)
    if (this.#cell) this.#openInCell(name, this.#cell)
    else if (name === 'c' && parent === 'row' && this.#row) this.#openCell(tag, this.#row)
    else if (name === 'row' && parent === 'sheetData') this.#openRow(tag)
    else if (name === 'col' && parent === 'cols') this.#noticeColumns(tag)
    else if (name === 'mergeCell') {
      this.#noticed.merged += 1
      this.#noticed.firstMerged ??= attributeOf(tag, 'ref')?.slice(0, 40)
    }
  }

  text(text: string): void {
    if (!this.#cell) return
    if (this.#within.at(-1) === 'v') {
      if ((this.#cell.value?.length ?? 0) <= CELL_LIMIT) this.#cell.value = (this.#cell.value ?? '') + text
    } else this.#inline.add(text)
  }

  close(tag: XmlTag): void {
    const name = mainName(tag)
    this.#within.pop()
    if (this.#cell) {
      this.#inline.close(name)
      if (name === 'c' && this.#within.at(-1) === 'row') this.#closeCell()
    } else if (name === 'row' && this.#row && this.#within.at(-1) === 'sheetData') {
      this.#rows.push(this.#row)
      this.#row = undefined
    }
  }

  #openRow(tag: XmlTag): void {
    const said = attributeOf(tag, 'r')
    const line = said === undefined ? this.#line + 1 : Number(said)
    const sound = Number.isInteger(line) && line > this.#line && line <= LAST_LINE
    this.#row = sheetRow(sound ? line : Math.min(this.#line + 1, LAST_LINE), 1, isTrue(attributeOf(tag, 'hidden')))
    if (!sound) this.#row.problem = { kind: 'cell out of place' }
    this.#line = this.#row.line
    this.#column = -1
  }

  #openCell(tag: XmlTag, row: SheetRow): void {
    const said = tag.attributes.r?.value
    const at = said === undefined ? this.#column + 1 : columnOf(said, row.line)
    if (at === undefined || at <= this.#column) row.problem ??= { kind: 'cell out of place' }
    else this.#column = at
    this.#cell = {
      at: at ?? CELLS_LIMIT,
      type: tag.attributes.t?.value ?? 'n',
      style: tag.attributes.s?.value,
      formula: false,
      value: undefined,
    }
    this.#inline.begin()
  }

  #openInCell(name: string, cell: CellBeing): void {
    if (name === 'f') cell.formula = true
    if (name === 'v') cell.value ??= ''
    this.#inline.open(name)
  }

  #closeCell(): void {
    const [cell, row] = [this.#cell, this.#row]
    this.#cell = undefined
    if (!cell || !row) return
    if (cell.formula) {
      if (row.formulas.length < CELLS_LIMIT) row.formulas.push(cell.at)
      if (cell.value === undefined && cell.type !== 'inlineStr') {
        this.#noticed.withoutResult += 1
        putCell(row, cell.at, NO_RESULT)
        return
      }
    }
    putCell(row, cell.at, wellFormed(this.#textOf(cell, row)))
  }

  #textOf({ type, style, value = '' }: CellBeing, row: SheetRow): string {
    switch (type) {
      case 's': {
        const text = value === '' ? '' : this.#shared.strings.get(Number(value))
        if (text === undefined) row.problem ??= { kind: 'text missing' }
        if (text === TEXT_TOO_LONG) row.problem = { kind: 'cell too long' }
        return typeof text === 'string' ? text : ''
      }
      case 'inlineStr': {
        const text = this.#inline.whole()
        if (text === undefined) row.problem = { kind: 'cell too long' }
        return text ?? ''
      }
      case 'b':
        return value === '1' ? 'TRUE' : value === '0' ? 'FALSE' : value
      case 'e':
        return showError(value.trim())
      case 'n':
        return this.#numberOf(value, style)
      default:
        return unescaped(value)
    }
  }

  #numberOf(value: string, style: string | undefined): string {
    const shown = shownBy(this.#shared.styles, style)
    const text = showNumber(value, shown, this.#shared.system)
    if (shown.kind === 'padded' && text.startsWith('0')) this.#noticed.padded += 1
    if (isCutNumber(value)) this.#noticed.cut += 1

    return text
  }

  #noticeColumns(tag: XmlTag): void {
    if (!isTrue(attributeOf(tag, 'hidden'))) return
    const [from, to] = [Number(attributeOf(tag, 'min')), Number(attributeOf(tag, 'max'))]
    for (let at = from; at <= Math.min(to, CELLS_LIMIT); at += 1) this.#noticed.hiddenColumns.add(at - 1)
  }
}

/** The place of a cell by its name (`C7` is 2), where its line is the one that it stands in. */
function columnOf(name: string, line: number): number | undefined {
  const parts = /^([A-Z]{1,3})(\d{1,7})$/.exec(name)
  if (!parts?.[1] || Number(parts[2]) !== line) return undefined
  let column = 0
  for (const letter of parts[1]) column = column * 26 + letter.charCodeAt(0) - 64

  return column - 1
}
