import { gzipSync } from 'node:zlib'
import { HEADER } from '../src/actions/import/test-history.ts'
import {
  ods,
  odsTable,
  type Part,
  sheetOf,
  type XlsxMade,
  xlsx,
  xlsxParts,
  zip,
} from '../src/documents/test-workbook.ts'
import { type Hostile, inventedRows, type Maker } from './hostile-csv.ts'
import type { Random } from './random.ts'

export const NAMES = HEADER.split(',')

export function xlsxOf(sheet: string, made: XlsxMade = {}): Buffer {
  return xlsx({ sheets: { Data: sheet }, ...made })
}

const plain = (random: Random): Part[] =>
  xlsxParts({ sheets: { Data: sheetOf([NAMES, ...inventedRows(random).rows]) } })
export const refusedZip = (change: (parts: Part[], random: Random) => Part[]): Maker =>
  refused((random) => zip(change(plain(random), random)))
const lying = (lie: NonNullable<Part['lie']>) => (parts: Part[]) =>
  parts.map((part) => (part.name.includes('sheet0') ? { ...part, lie } : part))

export function refused(bytes: (random: Random) => Uint8Array): Maker {
  return (random) => ({ bytes: bytes(random), truth: 'refused' })
}

export function odsOf(
  write: (rows: string[][], random: Random) => string,
  truth?: (rows: number) => Hostile['truth'],
  styles = '',
): Maker {
  return (random) => {
    const { rows } = inventedRows(random)
    return {
      bytes: ods(write(rows, random), styles),
      truth: truth?.(rows.length) ?? { rows: rows.length, recorded: rows.length },
    }
  }
}

export const odsRows = (rows: string[][]): string => odsTable('Data', [NAMES, ...rows])
/** More rows at the end of the table. */
const odsEnding = (more: string) => (rows: string[][]) =>
  odsRows(rows).replace('</table:table>', `${more}</table:table>`)
const odsLine = (key: string, last: string, attributes = '') =>
  `<table:table-row ${attributes}>${[key, 'C900', 'PN1', '03/04/2011', 'neglect'].map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}${last}</table:table-row>`
const said = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`

export const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'

/** Archives that lie about themselves, and what an ODS can hold. */
export const ARCHIVE_CLASSES: Readonly<Record<string, Maker>> = {
  'an archive cut off': refused((random) => {
    const whole = zip(plain(random))
    return whole.subarray(0, whole.length - 1 - random.below(whole.length - 30))
  }),
  'an archive with bytes behind': refused((random) => Buffer.concat([zip(plain(random)), random.bytes(40)])),
  'a wrong checksum': refusedZip(lying({ checksum: 1 })),
  'a wrong length': refusedZip((parts, random) => lying({ size: 1 + random.below(400) })(parts)),
  'a password': refusedZip(lying({ flags: 1 })),
  'another way of packing': refusedZip((parts, random) =>
    lying({ method: random.pick([1, 9, 12, 14, 93, 95, 99]) })(parts),
  ),
  'another name within': refusedZip(lying({ localName: 'xl/worksheets/sheet1.xml' })),
  'two parts of one name': refusedZip((parts) => [...parts, ...parts]),
  'names that lead out': refusedZip((parts, random) => [
    ...parts,
    { name: random.pick(['../../x', '/etc/passwd', 'a/../../b', 'C:/x']), bytes: 'x' },
  ]),
  'parts that overlap': refusedZip((parts) => [...parts, { name: 'more.xml', bytes: 'x', lie: { at: 0 } }]),
  'too many parts': refusedZip((parts) => [
    ...parts,
    ...Array.from({ length: 6_000 }, (_, at) => ({ name: `p${at}`, bytes: '', packing: 'stored' as const })),
  ]),
  'a bomb in XLSX': refusedZip((parts) =>
    parts.map((part) => (part.name.includes('sheet0') ? { ...part, bytes: Buffer.alloc(21_000_000, '<a/>') } : part)),
  ),
  'no sheet behind its name': refusedZip((parts) => parts.filter(({ name }) => !name.includes('sheet0'))),
  'no workbook': refusedZip((parts) => parts.filter(({ name }) => name !== 'xl/workbook.xml')),
  'relations that lead outside': refused(() =>
    zip(
      xlsxParts({ sheets: { Data: '' } }).map((part) =>
        part.name === '_rels/.rels'
          ? { ...part, bytes: String(part.bytes).replace('xl/workbook.xml', '../../../../etc/passwd') }
          : part,
      ),
    ),
  ),
  'a binary workbook': refusedZip((parts) => [...parts, { name: 'xl/workbook.bin', bytes: 'x' }]),
  'an old workbook': refused((random) => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), random.bytes(600)])),
  'a text document': refused(() =>
    zip([
      { name: '_rels/.rels', bytes: '<a/>' },
      { name: 'word/document.xml', bytes: '<a/>' },
    ]),
  ),
  'an archive of files': refused((random) => zip([{ name: 'complaints.xlsx', bytes: zip(plain(random)) }])),
  'a packed workbook': refused((random) => gzipSync(zip(plain(random)))),
  'a sheet without a cell': refused(() => xlsxOf('<sheetData><row r="1"/></sheetData>')),
  'empty rows without end in ODS': odsOf(
    odsEnding(
      '<table:table-row table:number-rows-repeated="1048000"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>',
    ),
  ),
  'one row three hundred times in ODS': odsOf(
    odsEnding(odsLine('L900', said('x'), 'table:number-rows-repeated="300"')),
    (rows) => ({ rows: rows + 300, recorded: rows + 300 }),
  ),
  'a cell as wide as a sheet in ODS': odsOf(
    odsEnding(odsLine('L900', said('x').replace('>', ' table:number-columns-repeated="16384">'))),
    (rows) => ({ rows: rows + 1, recorded: rows }),
  ),
  'covered cells in ODS': odsOf(odsEnding(odsLine('L900', '<table:covered-table-cell/>')), (rows) => ({
    rows: rows + 1,
    recorded: rows + 1,
  })),
  'a remark in a cell of ODS': odsOf(
    odsEnding(odsLine('L900', said('x</text:p><office:annotation><text:p>why</text:p></office:annotation><text:p>y'))),
    (rows) => ({ rows: rows + 1, recorded: rows + 1 }),
  ),
  'a thousand million blanks in ODS': odsOf(
    odsEnding(odsLine('L900', said('a<text:s text:c="999999999"/>b'))),
    (rows) => ({ rows: rows + 1, recorded: rows }),
  ),
  'errors in ODS': odsOf(odsEnding(odsLine('L900', said('Err:508'))), (rows) => ({ rows: rows + 1, recorded: rows })),
  'a formula without a result in ODS': odsOf(
    odsEnding(odsLine('L900', '<table:table-cell table:formula="of:=1"/>')),
    (rows) => ({ rows: rows + 1, recorded: rows }),
  ),
  'a table in a cell of ODS': odsOf(
    odsEnding(
      odsLine(
        'L900',
        `<table:table-cell office:value-type="string"><text:p>x</text:p>${odsTable('Inner', [['1'], ['2']])}</table:table-cell>`,
      ),
    ),
    (rows) => ({ rows: rows + 1, recorded: rows + 1 }),
  ),
  'several tables in ODS': odsOf(
    (rows) => odsRows(rows) + odsTable('Other', [['x']]),
    () => 'sheet to choose',
  ),
  'entities in ODS': refused((random) => ods(odsRows(inventedRows(random).rows), '', [], DOCTYPE)),
  'a password in ODS': refused((random) =>
    ods(odsRows(inventedRows(random).rows), '', [
      { name: 'META-INF/manifest.xml', bytes: '<m><encryption-data/></m>' },
    ]),
  ),
  'an ODS of another kind': refused(() =>
    zip([
      { name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.text' },
      { name: 'content.xml', bytes: '<a/>' },
    ]),
  ),
  'an ODS without content': refused(() =>
    zip([{ name: 'mimetype', bytes: 'application/vnd.oasis.opendocument.spreadsheet' }]),
  ),
}
