import type { Archive } from './archive.ts'
import { countOf, isPadded, OdsText, type OdsValue, odsValue, showOds } from './ods-cell.ts'
import { LAST_LINE, putCell, type SheetRow, sheetRow } from './sheet-rows.ts'
import { isCutNumber, NO_RESULT } from './spreadsheet-number.ts'
import { CELLS_LIMIT, nameColumns } from './table-row.ts'
import { UnreadableFile } from './unreadable-file.ts'
import type { Noticing, SheetNamed } from './workbook.ts'
import type { Workbook } from './xlsx.ts'
import { attributeOf, readXml, tellXml, type XmlTag } from './xml.ts'

const KIND = 'application/vnd.oasis.opendocument.spreadsheet'
const SHEETS_LIMIT = 2_000
const SPACES = new Map([
  ['urn:oasis:names:tc:opendocument:xmlns:table:1.0', 'table'],
  ['urn:oasis:names:tc:opendocument:xmlns:text:1.0', 'text'],
  ['urn:oasis:names:tc:opendocument:xmlns:office:1.0', 'office'],
  ['urn:oasis:names:tc:opendocument:xmlns:style:1.0', 'style'],
])

/** An ODS workbook; `undefined` where the archive is none. Refuses one that is encrypted. */
export async function odsWorkbook(archive: Archive): Promise<Workbook | undefined> {
  if (!archive.has('mimetype') || !archive.has('content.xml')) return undefined
  let kind = ''
  for await (const piece of archive.read('mimetype', 1_000)) kind += Buffer.from(piece).toString('latin1')
  if (!kind.startsWith(KIND)) return undefined
  if (archive.has('encrypted-package')) throw new UnreadableFile('password')
  if (archive.has('META-INF/manifest.xml'))
    await tellXml(archive.read('META-INF/manifest.xml', 4_000_000), {
      open(tag) {
        if (tag.local === 'encryption-data') throw new UnreadableFile('password')
      },
    })
  const sheets: SheetNamed[] = []

  return {
    sheets,
    async *rows(sheet, noticed) {
      noticed.macros = archive.names.some((name) => /^(Basic|Scripts)\/./.test(name))
      const content = new OdsContent(sheet, sheets, noticed)
      for await (const _piece of readXml(archive.read('content.xml'), content)) yield* content.take()
    },
  }
}

type CellBeing = { readonly value: OdsValue; readonly times: number; readonly formula: boolean }

/** Listens to the one document that holds all sheets, and keeps the rows of one of them. */
class OdsContent {
  readonly #wanted: string | undefined
  readonly #sheets: SheetNamed[]
  readonly #noticed: Noticing
  readonly #hiddenStyles = new Set<string>()
  readonly #text = new OdsText()
  #style: string | undefined
  #rows: SheetRow[] = []
  #tables = 0
  #reading = false
  #row: SheetRow | undefined
  #cell: CellBeing | undefined
  #inCell = 0
  #line = 1
  #at = 0
  #columns = 0

  constructor(wanted: string | undefined, sheets: SheetNamed[], noticed: Noticing) {
    this.#wanted = wanted
    this.#sheets = sheets
    this.#noticed = noticed
  }

  take(): SheetRow[] {
    const rows = this.#rows
    this.#rows = []

    return rows
  }

  open(tag: XmlTag): void {
    const name = nameOf(tag)
    if (this.#cell) this.#openInCell(name, tag)
    else if (name === 'table:table') this.#openTable(tag)
    else if (this.#reading && this.#tables === 1) this.#openInTable(name, tag)
    else if (name === 'style:style' && attributeOf(tag, 'family') === 'table') this.#style = attributeOf(tag, 'name')
    else if (name === 'style:table-properties' && attributeOf(tag, 'display') === 'false' && this.#style !== undefined)
      this.#hiddenStyles.add(this.#style)
  }

  text(text: string): void {
    if (this.#cell) this.#text.add(text)
  }

  close(tag: XmlTag): void {
    const name = nameOf(tag)
    if (this.#cell) {
      this.#inCell -= 1
      if (this.#inCell === 0) this.#closeCell(this.#cell)
      else this.#text.close(name)
    } else if (name === 'table:table') {
      this.#tables -= 1
      if (this.#tables === 0) this.#reading = false
    } else if (name === 'table:table-row' && this.#row) {
      this.#rows.push(this.#row)
      this.#row = undefined
    }
  }

  #openTable(tag: XmlTag): void {
    this.#tables += 1
    if (this.#tables > 1) return
    if (this.#sheets.length >= SHEETS_LIMIT) throw new UnreadableFile('too many parts')
    const named = [...this.#sheets.map(({ name }) => name), attributeOf(tag, 'name') ?? '']
    const name = nameColumns(named).at(-1) ?? ''
    const hidden = this.#hiddenStyles.has(attributeOf(tag, 'style-name') ?? '')
    this.#sheets.push({ name, hidden })
    this.#reading = this.#wanted === undefined ? this.#sheets.length === 1 : name === this.#wanted
    this.#line = 1
    this.#columns = 0
  }

  #openInTable(name: string, tag: XmlTag): void {
    if (name === 'table:table-column') this.#noticeColumns(tag)
    else if (name === 'table:table-row') this.#openRow(tag)
    else if ((name === 'table:table-cell' || name === 'table:covered-table-cell') && this.#row) this.#openCell(tag)
  }

  #openRow(tag: XmlTag): void {
    const times = countOf(attributeOf(tag, 'number-rows-repeated'))
    const fits = Math.max(0, Math.min(times, LAST_LINE - this.#line + 1))
    // Past the last line there can be no row; one that is there all the same is told once, as a row out of place.
    this.#row = sheetRow(this.#line, Math.max(1, fits), /collapse|filter/.test(attributeOf(tag, 'visibility') ?? ''))
    if (fits === 0) this.#row.problem = { kind: 'cell out of place' }
    this.#line += times
    this.#at = 0
  }

  #openCell(tag: XmlTag): void {
    this.#cell = {
      value: odsValue(tag),
      times: countOf(attributeOf(tag, 'number-columns-repeated')),
      formula: attributeOf(tag, 'formula') !== undefined,
    }
    this.#inCell = 1
    this.#text.begin()
    const spans = [attributeOf(tag, 'number-columns-spanned'), attributeOf(tag, 'number-rows-spanned')]
    if (!spans.some((span) => countOf(span) > 1)) return
    this.#noticed.merged += 1
    this.#noticed.firstMerged ??= `line ${this.#row?.line ?? 0}`
  }

  #openInCell(name: string, tag: XmlTag): void {
    this.#inCell += 1
    if (name === 'office:annotation') this.#noticed.comments += 1
    this.#text.open(name, tag)
  }

  #closeCell({ value, times, formula }: CellBeing): void {
    this.#cell = undefined
    const row = this.#row
    if (!row) return
    const text = this.#text.whole()
    const hasNone = formula && text === '' && value.type === ''
    const shown = hasNone ? NO_RESULT : showOds(value, text)
    const from = this.#at
    this.#at += times
    if (formula && row.formulas.length < CELLS_LIMIT) row.formulas.push(from)
    if (hasNone) this.#noticed.withoutResult += 1
    if (isPadded(value.value, text)) this.#noticed.padded += 1
    if (value.type === 'float' && isCutNumber(value.value ?? '')) this.#noticed.cut += 1
    if (shown === '') return
    for (let again = 0; again < Math.min(times, CELLS_LIMIT + 1); again += 1) putCell(row, from + again, shown)
  }

  #noticeColumns(tag: XmlTag): void {
    const from = this.#columns
    this.#columns += countOf(attributeOf(tag, 'number-columns-repeated'))
    if (!/collapse|filter/.test(attributeOf(tag, 'visibility') ?? '')) return
    for (let at = from; at < Math.min(this.#columns, CELLS_LIMIT); at += 1) this.#noticed.hiddenColumns.add(at)
  }
}

function nameOf(tag: XmlTag): string {
  const space = SPACES.get(tag.uri)
  return space === undefined ? '' : `${space}:${tag.local}`
}
