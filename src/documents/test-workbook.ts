import { crc32, deflateRawSync } from 'node:zlib'
import type { TableSource } from './archive.ts'

/** Bytes in memory as a file that can be read from any place. */
export function sourceOf(bytes: Uint8Array): TableSource {
  return {
    bytes: bytes.length,
    async *read(from = 0, until = bytes.length) {
      for (let at = from; at < Math.min(until, bytes.length); at += 65_536)
        yield bytes.subarray(at, Math.min(at + 65_536, until))
    },
  }
}

/** A part of a ZIP file, which may be made to lie about itself. */
export type Part = {
  readonly name: string
  readonly bytes: Uint8Array | string
  readonly packing?: 'stored' | 'deflated'
  readonly lie?: Partial<{
    readonly localName: string
    readonly size: number
    readonly checksum: number
    readonly flags: number
    readonly method: number
    /** Stands where another part stands. */
    readonly at: number
    readonly packed: Uint8Array
  }>
}

/** A ZIP file, written by the format's description (PKWARE APPNOTE 6.3.10) and not by what reads it. */
export function zip(parts: readonly Part[], comment = ''): Buffer {
  const local: Buffer[] = []
  const directory: Buffer[] = []
  let at = 0
  for (const { name, bytes, packing = 'deflated', lie = {} } of parts) {
    const plain = Buffer.from(bytes)
    const packed = Buffer.from(lie.packed ?? (packing === 'stored' ? plain : deflateRawSync(plain)))
    const fields = Buffer.alloc(26)
    fields.writeUInt16LE(20, 0)
    fields.writeUInt16LE(lie.flags ?? 0x800, 2)
    fields.writeUInt16LE(lie.method ?? (packing === 'stored' ? 0 : 8), 4)
    fields.writeUInt32LE((lie.checksum ?? crc32(plain)) >>> 0, 10)
    fields.writeUInt32LE(packed.length, 14)
    fields.writeUInt32LE(lie.size ?? plain.length, 18)
    const localName = Buffer.from(lie.localName ?? name)
    const localFields = Buffer.from(fields)
    localFields.writeUInt16LE(localName.length, 22)
    const start = lie.at ?? at
    const header = Buffer.concat([Buffer.from('PK\x03\x04'), localFields, localName, packed])
    if (lie.at === undefined) {
      local.push(header)
      at += header.length
    }
    const named = Buffer.from(name)
    fields.writeUInt16LE(named.length, 22)
    const rest = Buffer.alloc(14)
    rest.writeUInt32LE(start, 10)
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02\x14\x00'), fields, rest, named]))
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(18)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 4)
  end.writeUInt16LE(Math.min(parts.length, 0xffff), 6)
  end.writeUInt32LE(listed.length, 8)
  end.writeUInt32LE(at, 12)
  end.writeUInt16LE(comment.length, 16)

  return Buffer.concat([...local, listed, Buffer.from('PK\x05\x06'), end, Buffer.from(comment)])
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const DOCUMENT = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** What a test says of an XLSX file; the sheets are the XML within `worksheet`. */
export type XlsxMade = {
  readonly sheets?: Readonly<Record<string, string>>
  /** The attributes of a sheet in the workbook, such as `state="hidden"`. */
  readonly states?: Readonly<Record<string, string>>
  readonly strings?: string
  readonly styles?: string
  readonly workbook?: string
  readonly more?: readonly Part[]
  /** The whole of a sheet in place of the first one, as it stands. */
  readonly document?: string
  readonly relations?: string
}

export function xlsxParts({ sheets = {}, states = {}, strings, styles, workbook = '', ...made }: XlsxMade): Part[] {
  const names = Object.keys(sheets)
  const relation = (id: string, kind: string, target: string) =>
    `<Relationship Id="${id}" Type="${DOCUMENT}/${kind}" Target="${target}"/>`
  const listed = names.map(
    (name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" ${states[name] ?? ''} r:id="s${at}"/>`,
  )

  return [
    {
      name: '_rels/.rels',
      bytes: `<Relationships xmlns="${RELATIONS}">${relation('w', 'officeDocument', 'xl/workbook.xml')}</Relationships>`,
    },
    {
      name: 'xl/workbook.xml',
      bytes: `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><workbook xmlns="${MAIN}" xmlns:r="${DOCUMENT}">${workbook}<sheets>${listed.join('')}</sheets></workbook>`,
    },
    {
      name: 'xl/_rels/workbook.xml.rels',
      bytes: `<Relationships xmlns="${RELATIONS}">${names.map((_, at) => relation(`s${at}`, 'worksheet', `worksheets/sheet${at}.xml`)).join('')}${relation('t', 'sharedStrings', 'sharedStrings.xml')}${relation('y', 'styles', '/xl/styles.xml')}${made.relations ?? ''}</Relationships>`,
    },
    ...names.map((name, at) => ({
      name: `xl/worksheets/sheet${at}.xml`,
      bytes:
        (at === 0 ? made.document : undefined) ??
        `<?xml version="1.0"?><worksheet xmlns="${MAIN}">${sheets[name] ?? ''}</worksheet>`,
    })),
    ...(strings === undefined
      ? []
      : [{ name: 'xl/sharedStrings.xml', bytes: `<sst xmlns="${MAIN}">${strings}</sst>` }]),
    ...(styles === undefined
      ? []
      : [{ name: 'xl/styles.xml', bytes: `<styleSheet xmlns="${MAIN}">${styles}</styleSheet>` }]),
    ...(made.more ?? []),
  ]
}

export function xlsx(made: XlsxMade): Buffer {
  return zip(xlsxParts(made))
}

/** Rows of texts as the inside of an XLSX sheet, with the header as its first line. */
export function sheetOf(rows: readonly (readonly string[])[], more = ''): string {
  const lines = rows.map(
    (cells, line) =>
      `<row r="${line + 1}">${cells.map((cell, at) => (cell === '' ? '' : `<c r="${column(at)}${line + 1}" t="inlineStr"><is><t xml:space="preserve">${escaped(cell)}</t></is></c>`)).join('')}</row>`,
  )

  return `<sheetData>${lines.join('')}</sheetData>${more}`
}

/** One cell of an XLSX sheet: its place, its attributes, what stands in it. */
export function cell(place: string, attributes: string, inside: string): string {
  return `<c r="${place}" ${attributes}>${inside}</c>`
}

const ODS = ['office', 'table', 'text', 'style', 'draw']
  .map((space) => {
    const uri = space === 'draw' ? 'drawing' : space
    return `xmlns:${space}="urn:oasis:names:tc:opendocument:xmlns:${uri}:1.0"`
  })
  .join(' ')

/** An ODS file; `tables` is the XML within the spreadsheet, `styles` that of the automatic styles. */
export function ods(tables: string, styles = '', more: readonly Part[] = [], before = ''): Buffer {
  return zip([
    { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet', packing: 'stored' },
    {
      name: 'content.xml',
      bytes: `<?xml version="1.0" encoding="UTF-8"?>${before}<office:document-content ${ODS} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
    },
    ...more,
  ])
}

/** Rows of texts as a table of an ODS file. */
export function odsTable(name: string, rows: readonly (readonly string[])[], attributes = ''): string {
  const lines = rows.map((cells) => `<table:table-row>${cells.map(odsCell).join('')}</table:table-row>`)
  return `<table:table table:name="${escaped(name)}" ${attributes}>${lines.join('')}</table:table>`
}

function odsCell(text: string): string {
  return text === ''
    ? '<table:table-cell/>'
    : `<table:table-cell office:value-type="string"><text:p>${escaped(text)}</text:p></table:table-cell>`
}

/** The letters of a column: 0 is A, 26 is AA. */
export function column(at: number): string {
  return at < 26 ? String.fromCharCode(65 + at) : column(Math.floor(at / 26) - 1) + String.fromCharCode(65 + (at % 26))
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
