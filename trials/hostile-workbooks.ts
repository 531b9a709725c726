import { cell, column, sheetOf, type XlsxMade, xlsx, xlsxParts, zip } from '../src/documents/test-workbook.ts'
import { DOCTYPE, NAMES, odsOf, odsRows, refused, refusedZip, xlsxOf } from './hostile-archives.ts'
import { inventedRows, type Maker, profileWith } from './hostile-csv.ts'
import type { Random } from './random.ts'

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

/** What a sheet of XLSX can hold. */
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
}
