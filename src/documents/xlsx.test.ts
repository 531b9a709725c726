import { writeXlsx } from 'hucre/xlsx'
import { describe, expect, it } from 'vitest'
import { openTable, type TableOptions } from './table.ts'
import type { TableRow } from './table-row.ts'
import { cell, column, sheetOf, sourceOf, type XlsxMade, xlsx } from './test-workbook.ts'

async function read(bytes: Uint8Array, options: TableOptions = {}) {
  const file = await openTable(sourceOf(bytes), options)
  const rows: TableRow[] = []
  for await (const row of file.rows) rows.push(row)
  const written = file.written()
  if (written.kind !== 'workbook') throw new Error('it was not read as a workbook')

  return {
    header: file.header,
    rows,
    cells: rows.map((row) => row.cells),
    found: written.found,
    format: written.format,
  }
}

const sheet = (inside: string, made: XlsxMade = {}) => xlsx({ sheets: { Data: inside }, ...made })
/** A sheet with the columns A and B, and these cells in its lines from the second on. */
const lines = (...rows: readonly string[]) =>
  `<sheetData><row r="1">${cell('A1', 't="inlineStr"', '<is><t>A</t></is>')}${cell('B1', 't="inlineStr"', '<is><t>B</t></is>')}</row>${rows.map((row, at) => `<row r="${at + 2}">${row}</row>`).join('')}</sheetData>`

const DATES = `<numFmts><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="[$-809]d mmmm yyyy;@"/><numFmt numFmtId="166" formatCode="00000"/><numFmt numFmtId="167" formatCode="&quot;day&quot; 0"/><numFmt numFmtId="168" formatCode="[h]:mm"/></numFmts>
  <cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/><xf numFmtId="167"/><xf numFmtId="168"/><xf numFmtId="22"/></cellXfs>`

async function shown(style: number, value: string, made: XlsxMade = {}): Promise<string | undefined> {
  const { cells } = await read(sheet(lines(cell('A2', `s="${style}"`, `<v>${value}</v>`)), { styles: DATES, ...made }))
  return cells[0]?.[0]
}

describe('an XLSX file gives the same rows as the program that wrote it had', () => {
  it('when another program wrote it', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: 'Complaints',
          rows: [
            ['Ref', 'Received', 'Rank'],
            ['A/1', new Date(Date.UTC(2019, 3, 3)), 'PC'],
            ['A/2', null, 'DS "quoted" & <marked>'],
            ['A/3', new Date(Date.UTC(2020, 1, 29)), null],
          ],
        },
      ],
    })
    const { header, cells, format } = await read(bytes)
    expect(format).toBe('XLSX')
    expect(header).toEqual(['Ref', 'Received', 'Rank'])
    expect(cells).toEqual([
      ['A/1', '2019-04-03', 'PC'],
      ['A/2', '', 'DS "quoted" & <marked>'],
      ['A/3', '2020-02-29', ''],
    ])
  })

  it('and tells the line of the sheet, where empty lines are no rows', async () => {
    const { rows } = await read(sheet(sheetOf([['A', 'B'], [], ['1', '2'], ['', ''], ['3', '']])))
    expect(rows).toEqual([
      { kind: 'row', number: 1, line: 3, cells: ['1', '2'] },
      { kind: 'row', number: 2, line: 5, cells: ['3', ''] },
    ])
  })

  it('with shared, rich, escaped and truth values as text, and the reading for Japanese left out', async () => {
    const strings = `<si><t>plain</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t>ld</t></r><rPh sb="0" eb="1"><t>no</t></rPh></si><si><t>one_x000A_two</t></si>`
    const { cells } = await read(
      sheet(
        lines(
          cell('A2', 't="s"', '<v>0</v>') + cell('B2', 't="s"', '<v>1</v>'),
          cell('A3', 't="s"', '<v>2</v>') + cell('B3', 't="b"', '<v>1</v>'),
        ),
        { strings },
      ),
    )
    expect(cells).toEqual([
      ['plain', 'bold'],
      ['one\ntwo', 'TRUE'],
    ])
  })
})

describe('a number is read as the sheet shows it', () => {
  for (const [style, value, text] of [
    [1, '43558', '2019-04-03'],
    [2, '43558', '2019-04-03'],
    [3, '43558.5', '2019-04-03 12:00:00'],
    [7, '43558.999999999', '2019-04-04'],
    [1, '1', '1900-01-01'],
    [1, '59', '1900-02-28'],
    [1, '60', '1900-02-29'],
    [1, '61', '1900-03-01'],
    [1, '2958465', '9999-12-31'],
    [1, '2958466', '########'],
    [1, '-1', '########'],
    [6, '1.5', '36:00:00'],
    [4, '417', '00417'],
    [4, '123456', '123456'],
    [5, '7', '7'],
    [0, '0.10000000000000001', '0.1'],
    [0, '1.2E+3', '1200'],
    [0, '1.2345678901234568E+16', '12345678901234568'],
    [0, 'not a number', 'not a number'],
  ] as const)
    it(`${value} in style ${style} is ${text}`, async () => expect(await shown(style, value)).toBe(text))

  it('from 1904 on where the workbook counts from then', async () => {
    const workbook = '<workbookPr date1904="1"/>'
    expect(await shown(1, '0', { workbook })).toBe('1904-01-01')
    expect(await shown(1, '42096', { workbook })).toBe('2019-04-03')
    const { found } = await read(sheet(lines(), { workbook }))
    expect(found.from1904).toBe(true)
  })

  it('and zeros in front and digits that are gone are counted', async () => {
    const { found } = await read(
      sheet(lines(cell('A2', 's="4"', '<v>417</v>') + cell('B2', '', '<v>1234567890123456789</v>')), { styles: DATES }),
    )
    expect([found.padded, found.cut]).toEqual([1, 1])
  })
})

describe('what a workbook holds beside its cells is told, and never filled in or left out in silence', () => {
  it('a formula gives its last result, and its row says so', async () => {
    const { rows, found } = await read(
      sheet(
        lines(
          cell('A2', '', '<v>1</v>') + cell('B2', 't="str"', '<f>WEBSERVICE("http://there")</f><v>done</v>'),
          cell('A3', '', '<v>2</v>'),
        ),
      ),
    )
    expect(rows[0]).toEqual({
      kind: 'row',
      number: 1,
      line: 2,
      cells: ['1', 'done'],
      noted: { formulas: ['B'], hidden: false },
    })
    expect(rows[1]).not.toHaveProperty('noted')
    expect(found.formulas).toEqual({ rows: 1, withoutResult: 0, columns: ['B'] })
  })

  it('a formula without a result, and an error, are errors of a spreadsheet', async () => {
    const { cells, found } = await read(
      sheet(
        lines(cell('A2', '', '<f>A1+1</f>') + cell('B2', 't="e"', '<v>#N/A</v>'), cell('A3', 't="e"', '<v>#WHAT?</v>')),
      ),
    )
    expect(cells).toEqual([
      ['#NO RESULT!', '#N/A'],
      ['#ERROR!', ''],
    ])
    expect(found.formulas.withoutResult).toBe(1)
  })

  it('of merged cells only the first holds the value', async () => {
    const { cells, found } = await read(
      sheet(
        `${lines(cell('A2', '', '<v>1</v>') + cell('B2', '', '<v>5</v>'), cell('B3', '', '<v>6</v>'))}<mergeCells><mergeCell ref="A2:A3"/></mergeCells>`,
      ),
    )
    expect(cells).toEqual([
      ['1', '5'],
      ['', '6'],
    ])
    expect(found.merged).toEqual({ areas: 1, first: 'A2:A3' })
  })

  it('hidden rows and columns are read', async () => {
    const hidden = lines('', cell('A3', '', '<v>1</v>')).replace('<row r="3">', '<row r="3" hidden="1">')
    const { rows, found } = await read(sheet(`<cols><col min="2" max="2" hidden="1"/></cols>${hidden}`))
    expect(rows[0]).toMatchObject({ cells: ['1', ''], noted: { hidden: true } })
    expect(found.hidden).toEqual({ rows: 1, columns: ['B'] })
  })

  it('macros and comments are named, and not read', async () => {
    const { found } = await read(
      sheet(lines(cell('A2', '', '<v>1</v>')), {
        more: [
          { name: 'xl/vbaProject.bin', bytes: 'Sub Auto_Open()' },
          {
            name: 'xl/worksheets/_rels/sheet0.xml.rels',
            bytes:
              '<Relationships xmlns="r"><Relationship Id="c" Type="x/comments" Target="../comments1.xml"/></Relationships>',
          },
        ],
      }),
    )
    expect([found.macros, found.comments]).toEqual([true, 1])
  })

  it('of several sheets none is read until a person chooses, hidden ones among them', async () => {
    const two = xlsx({
      sheets: { Notes: sheetOf([['Read me']]), Data: sheetOf([['A'], ['1']]) },
      states: { Data: 'state="veryHidden"' },
    })
    const open = await read(two)
    expect([open.header, open.rows, open.found.sheet]).toEqual([[], [], undefined])
    expect(open.found.sheets).toEqual([
      { name: 'Notes', hidden: false },
      { name: 'Data', hidden: true },
    ])
    const chosen = await read(two, { sheet: 'Data' })
    expect([chosen.cells, chosen.found.sheet]).toEqual([[['1']], 'Data'])
    expect((await read(two, { sheet: 'Other' })).found.sheet).toBeUndefined()
  })
})

describe('damage is told with its row, and the rows after it still come', () => {
  const kinds = async (bytes: Uint8Array) =>
    (await read(bytes)).rows.map((row) => (row.kind === 'damaged' ? row.problem.kind : 'good'))
  const good = cell('A9', '', '<v>9</v>')
  const withGood = (row: string) => lines(row, '', '', '', '', '', '', good)

  it('when cells stand past the header', async () =>
    expect(await kinds(sheet(withGood(cell('A2', '', '<v>1</v>') + cell('D2', '', '<v>4</v>'))))).toEqual([
      'ragged',
      'good',
    ]))

  it('when two cells stand in one place, or in another line than theirs', async () => {
    expect(await kinds(sheet(withGood(cell('A2', '', '<v>1</v>').repeat(2))))).toEqual(['cell out of place', 'good'])
    expect(await kinds(sheet(withGood(cell('A7', '', '<v>1</v>'))))).toEqual(['cell out of place', 'good'])
    expect(await kinds(sheet(withGood(cell('ZZZZ2', '', '<v>1</v>'))))).toEqual(['cell out of place', 'good'])
  })

  it('when a cell points to a text that is not there', async () =>
    expect(await kinds(sheet(withGood(cell('A2', 't="s"', '<v>3</v>'))))).toEqual(['text missing', 'good']))

  it('when a cell holds more than a million characters', async () => {
    const long = `<is><t>${'x'.repeat(1_500_000)}</t></is>`
    expect(await kinds(sheet(withGood(cell('A2', 't="inlineStr"', long))))).toEqual(['cell too long', 'good'])
    const strings = `<si><t>${'x'.repeat(1_500_000)}</t></si>`
    expect(await kinds(sheet(withGood(cell('A2', 't="s"', '<v>0</v>')), { strings }))).toEqual([
      'cell too long',
      'good',
    ])
  })

  it('when a cell holds a NUL, and half a character is a character lost', async () => {
    expect(await kinds(sheet(withGood(cell('A2', 't="str"', '<v>a_x0000_b</v>'))))).toEqual(['NUL byte', 'good'])
    const { cells } = await read(sheet(withGood(cell('A2', 't="str"', '<v>a_xD800_b</v>'))))
    expect(cells[0]?.[0]).toBe('a\uFFFDb')
  })

  it('when a row is wider than any table', async () => {
    const wide = cell(`${column(6_000)}2`, '', '<v>1</v>')
    expect(await kinds(sheet(withGood(wide)))).toEqual(['row too long', 'good'])
  })

  it('when the header comes once more', async () =>
    expect(
      await kinds(
        sheet(
          sheetOf([
            ['A', 'B'],
            ['1', '2'],
            ['A', 'B'],
          ]),
        ),
      ),
    ).toEqual(['good', 'header again']))
})
