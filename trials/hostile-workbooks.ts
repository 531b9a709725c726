import { gzipSync } from 'node:zlib'
import { HEADER } from '../src/actions/import/test-history.ts'
import {
  cell,
  column,
  ods,
  odsTable,
  type Part,
  sheetOf,
  type XlsxMade,
  xlsx,
  xlsxParts,
  zip,
} from '../src/documents/test-workbook.ts'
import { type Hostile, inventedRows, type Maker, profileWith } from './hostile-csv.ts'
import type { Random } from './random.ts'

const NAMES = HEADER.split(',')

/** A sheet of the invented history, with some of its rows spoilt: `<row>` in, `<row>` out. */
function sheetWith(
  random: Random,
  spoil: (row: string, line: number) => string,
): { sheet: string; rows: number; spoilt: number } {
  const { rows, some } = inventedRows(random)
  const lines = sheetOf([NAMES, ...rows]).match(/<row .*?<\/row>/g) ?? []
  const sheet = lines.map((row, line) => (line > 0 && some.has(line - 1) ? spoil(row, line + 1) : row)).join('')

  return { sheet: `<sheetData>${sheet}</sheetData>`, rows: rows.length, spoilt: some.size }
}

function xlsxOf(sheet: string, made: XlsxMade = {}): Buffer {
  return xlsx({ sheets: { Data: sheet }, ...made })
}

/** Rows that cannot be recorded, in a file that can be read. */
function spoiling(spoil: (row: string, line: number, random: Random) => string, made: XlsxMade = {}): Maker {
  return (random) => {
    const { sheet, rows, spoilt } = sheetWith(random, (row, line) => spoil(row, line, random))
    return { bytes: xlsxOf(sheet, made), truth: { rows, recorded: rows - spoilt } }
  }
}

/** Rows that are odd and good all the same. */
function harmless(
  change: (row: string, line: number, random: Random) => string,
  made: XlsxMade = {},
  more = '',
): Maker {
  return (random) => {
    const { sheet, rows } = sheetWith(random, (row, line) => change(row, line, random))
    return { bytes: xlsxOf(`${sheet}${more}`, made), truth: { rows, recorded: rows } }
  }
}

/** The last cell of a row, put in place of the one that stands there. */
const lastCell = (attributes: string, inside: string) => (row: string, line: number) =>
  row.replace(/(<c r="F\d+".*?<\/c>)?<\/row>/, `${cell(`F${line}`, attributes, inside)}</row>`)

const plain = (random: Random): Part[] =>
  xlsxParts({ sheets: { Data: sheetOf([NAMES, ...inventedRows(random).rows]) } })
const refusedZip = (change: (parts: Part[], random: Random) => Part[]): Maker =>
  refused((random) => zip(change(plain(random), random)))
const lying = (lie: NonNullable<Part['lie']>) => (parts: Part[]) =>
  parts.map((part) => (part.name.includes('sheet0') ? { ...part, lie } : part))

function refused(bytes: (random: Random) => Uint8Array): Maker {
  return (random) => ({ bytes: bytes(random), truth: 'refused' })
}

function odsOf(
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

const odsRows = (rows: string[][]): string => odsTable('Data', [NAMES, ...rows])
/** More rows at the end of the table. */
const odsEnding = (more: string) => (rows: string[][]) =>
  odsRows(rows).replace('</table:table>', `${more}</table:table>`)
const odsLine = (key: string, last: string, attributes = '') =>
  `<table:table-row ${attributes}>${[key, 'C900', 'PN1', '03/04/2011', 'neglect'].map((text) => `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`).join('')}${last}</table:table-row>`
const said = (text: string) =>
  `<table:table-cell office:value-type="string"><text:p>${text}</text:p></table:table-cell>`

/** Ten million characters that hardly pack, so that their length alone is at fault. */
const LONG = Array.from({ length: 1_700_000 }, (_, at) => Math.imul(at, 0x9e3779b1).toString(36))
  .join('')
  .slice(0, 10_000_000)

const DATES = '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>'
const yearFirst = profileWith('Received', { dates: 'year first' })
/** The column of days as day numbers; the line tells which. */
const dated =
  (serial: (line: number, random: Random) => number, isGood: boolean): Maker =>
  (random) => {
    const { rows } = inventedRows(random)
    const sheet = sheetOf([NAMES, ...rows]).replace(/<c r="D(\d+)".*?<\/c>/g, (was, line) =>
      line === '1' ? was : cell(`D${line}`, 's="1"', `<v>${serial(Number(line), random)}</v>`),
    )
    return {
      bytes: xlsxOf(sheet, { styles: DATES }),
      profile: yearFirst,
      truth: { rows: rows.length, recorded: isGood ? rows.length : 0 },
    }
  }
const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]>'

export const WORKBOOK_CLASSES: Readonly<Record<string, Maker>> = {
  'an XLSX as any': harmless((row) => row),
  'an ODS as any': odsOf(odsRows),
  'day numbers': dated((line) => 40_000 + line, true),
  'the day that only Excel has': dated(() => 60, false),
  'day numbers out of the calendar': dated((line, random) => random.pick([-line, 3e6, 1e300, 0.5]), false),
  'formulas with a result': harmless(lastCell('t="str"', '<f>HYPERLINK("http://there")</f><v>No action</v>')),
  'formulas without a result': spoiling(lastCell('', '<f>1/0</f>')),
  'a command as a formula': spoiling(lastCell('', "<f>cmd|'/c calc'!A0</f>")),
  'errors in cells': spoiling((row, line, random) =>
    lastCell('t="e"', `<v>${random.pick(['#N/A', '#VALUE!', '#REF!', '#WHAT?'])}</v>`)(row, line),
  ),
  'merged cells': harmless(
    (row) => row,
    {},
    '<mergeCells><mergeCell ref="A1:B2"/><mergeCell ref="A1:XFD1048576"/></mergeCells>',
  ),
  'hidden rows': harmless((row) => row.replace('<row ', '<row hidden="1" ')),
  'several sheets': (random) => ({
    bytes: xlsx({ sheets: { Data: sheetOf([NAMES, ...inventedRows(random).rows]), Other: '' } }),
    truth: 'sheet to choose',
  }),
  'a hidden sheet that is chosen': (random) => {
    const { rows } = inventedRows(random)
    const bytes = xlsx({
      sheets: { Other: '', Data: sheetOf([NAMES, ...rows]) },
      states: { Data: 'state="veryHidden"' },
    })
    return {
      bytes,
      profile: profileWith('', {}, { sheet: 'Data' }),
      truth: { rows: rows.length, recorded: rows.length },
    }
  },
  'a sheet that is not there': (random) => ({
    bytes: xlsxOf(sheetOf([NAMES, ...inventedRows(random).rows])),
    profile: profileWith('', {}, { sheet: 'Elsewhere' }),
    truth: 'sheet to choose',
  }),
  'shared texts': harmless(lastCell('t="s"', '<v>0</v>'), { strings: '<si><t>No action</t></si>' }),
  'texts that are not there': spoiling((row, line, random) =>
    lastCell('t="s"', `<v>${random.pick(['7', '-1', '1e9', 'x'])}</v>`)(row, line),
  ),
  'a shared text of two million characters': spoiling(lastCell('t="s"', '<v>0</v>'), {
    strings: `<si><t>${'x'.repeat(2_000_000)}</t></si>`,
  }),
  'a cell of ten million characters in XLSX': spoiling(lastCell('t="inlineStr"', `<is><t>${LONG}</t></is>`)),
  'more texts than can be held': refused((random) =>
    xlsxOf(sheetOf([NAMES, ...inventedRows(random).rows]), {
      strings: `<si><t>${'ab cd'.repeat(20_000)}</t></si>`.repeat(1_100),
    }),
  ),
  'NUL by escape': spoiling(lastCell('t="str"', '<v>a_x0000_b</v>')),
  'half a character by escape': spoiling(lastCell('t="str"', '<v>a_xDC00_b</v>')),
  'two cells in one place': spoiling((row) => row.replace(/(<c r="C.*?<\/c>)/, '$1$1')),
  'cells of another line': spoiling((row) => row.replace(/<c r="B\d+"/, '<c r="B999"')),
  'columns that no sheet has': spoiling((row, line) =>
    row.replace('</row>', `${cell(`XFE${line}`, '', '<v>1</v>')}</row>`),
  ),
  'rows wider than the header': spoiling((row, line) =>
    row.replace('</row>', `${cell(`J${line}`, '', '<v>1</v>')}</row>`),
  ),
  'five thousand cells in a row': spoiling((row, line) =>
    row.replace('</row>', `${cell(`${column(5_500)}${line}`, '', '<v>1</v>')}</row>`),
  ),
  'lines that go backwards': spoiling((row) => row.replace(/<row r="\d+"/, '<row r="1"')),
  'lines past the last': (random) => {
    const { rows } = inventedRows(random)
    const sheet = sheetOf([NAMES, ...rows]).replace(
      '</sheetData>',
      '<row r="1048577"><c r="A1048577"><v>1</v></c></row></sheetData>',
    )
    return { bytes: xlsxOf(sheet), truth: { rows: rows.length + 1, recorded: rows.length } }
  },
  'cells without their names': harmless((row) => row.replace(/ r="[A-F]\d+"/g, '')),
  'the header again in XLSX': (random) => {
    const { rows } = inventedRows(random)
    return {
      bytes: xlsxOf(sheetOf([NAMES, ...rows, NAMES, ...rows.map((cells) => cells.with(0, `M${cells[0]}`))])),
      truth: { rows: rows.length * 2 + 1, recorded: rows.length * 2 },
    }
  },
  'elements of a stranger': harmless((row) =>
    row.replace('</row>', '<v:c xmlns:v="urn:v" r="G1"><v:v>9</v:v></v:c></row>'),
  ),
  'everything under a prefix': (random) => {
    const { rows } = inventedRows(random)
    const inside = sheetOf([NAMES, ...rows]).replace(/<(\/?)([a-zA-Z])/g, '<$1x:$2')
    const document = `<x:worksheet xmlns:x="http://purl.oclc.org/ooxml/spreadsheetml/main">${inside}</x:worksheet>`
    return { bytes: xlsx({ sheets: { Data: '' }, document }), truth: { rows: rows.length, recorded: rows.length } }
  },
  macros: harmless((row) => row, { more: [{ name: 'xl/vbaProject.bin', bytes: 'Sub Auto_Open()' }] }),
  'two-byte XML': (random) => {
    const { rows } = inventedRows(random)
    const parts = xlsxParts({ sheets: { Data: sheetOf([NAMES, ...rows]) } })
    const wide = parts.map((part) => ({
      ...part,
      bytes: Buffer.from(`\uFEFF${String(part.bytes).replace('UTF-8', 'UTF-16')}`, 'utf16le'),
    }))
    return { bytes: zip(wide), truth: { rows: rows.length, recorded: rows.length } }
  },
  'entities that grow': refused(() => xlsx({ sheets: { Data: '' }, document: `${DOCTYPE}<worksheet>&c;</worksheet>` })),
  'an entity that was never declared': refused(() =>
    xlsxOf('<sheetData><row r="1"><c r="A1" t="str"><v>&nope;</v></c></row></sheetData>'),
  ),
  'elements without end': refused(() => xlsxOf('<a>'.repeat(100_000))),
  'attributes without end': refused(() =>
    xlsxOf(`<a ${Array.from({ length: 50_000 }, (_, at) => `a${at}="1"`).join(' ')}/>`),
  ),
  'a name without end': refused(() => xlsxOf(`<${'a'.repeat(17_000_000)}`)),
  'a remark without end': refused(() => xlsxOf(`<!--${'a'.repeat(17_000_000)}`)),
  'XML that breaks off': refused((random) =>
    xlsx({ sheets: { Data: '' }, document: String(sheetOf([NAMES, ...inventedRows(random).rows])).slice(0, -20) }),
  ),
  'XML of no encoding': refused(() =>
    xlsx({ sheets: { Data: '' }, document: '<?xml version="1.0" encoding="EBCDIC"?><a/>' }),
  ),
  'bytes in XML that are no text': refusedZip((parts) =>
    parts.map((part) =>
      part.name.includes('sheet0') ? { ...part, bytes: Buffer.from([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x80]) } : part,
    ),
  ),
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
