import { writeOds } from 'hucre/ods'
import { describe, expect, it } from 'vitest'
import { openTable, type TableOptions } from './table.ts'
import type { TableRow } from './table-row.ts'
import { ods, odsTable, sourceOf } from './test-workbook.ts'

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

const HEADER =
  '<table:table-row><table:table-cell office:value-type="string"><text:p>A</text:p></table:table-cell><table:table-cell office:value-type="string"><text:p>B</text:p></table:table-cell></table:table-row>'
const table = (rows: string, columns = '') =>
  ods(`<table:table table:name="Data">${columns}${HEADER}${rows}</table:table>`)
const row = (cells: string, attributes = '') => `<table:table-row ${attributes}>${cells}</table:table-row>`
const cell = (attributes: string, inside = '') => `<table:table-cell ${attributes}>${inside}</table:table-cell>`
const text = (said: string) => cell('office:value-type="string"', `<text:p>${said}</text:p>`)

async function shown(attributes: string, inside = ''): Promise<string | undefined> {
  return (await read(table(row(cell(attributes, inside) + text('x'))))).cells[0]?.[0]
}

describe('an ODS file gives the same rows as the program that wrote it had', () => {
  it('when another program wrote it', async () => {
    const bytes = await writeOds({
      sheets: [
        {
          name: 'Complaints',
          rows: [
            ['Ref', 'Received', 'Open'],
            ['A/1', new Date(Date.UTC(2019, 3, 3)), true],
            ['A/2 <&>', null, false],
          ],
        },
      ],
    })
    const { header, cells, format } = await read(bytes)
    expect(format).toBe('ODS')
    expect(header).toEqual(['Ref', 'Received', 'Open'])
    expect(cells.map(([ref, received, open]) => [ref, received?.slice(0, 10), open])).toEqual([
      ['A/1', '2019-04-03', 'TRUE'],
      ['A/2 <&>', '', 'FALSE'],
    ])
  })

  for (const [attributes, inside, expected] of [
    ['office:value-type="date" office:date-value="2019-04-03"', '<text:p>3 April</text:p>', '2019-04-03'],
    ['office:value-type="date" office:date-value="2019-04-03T14:05:00"', '', '2019-04-03 14:05:00'],
    ['office:value-type="time" office:time-value="PT14H05M00S"', '', '14:05:00'],
    ['office:value-type="float" office:value="417"', '<text:p>00417</text:p>', '00417'],
    ['office:value-type="float" office:value="1234.5"', '<text:p>1,234.50</text:p>', '1234.5'],
    ['office:value-type="boolean" office:boolean-value="true"', '', 'TRUE'],
    [
      'office:value-type="string"',
      '<text:p>one</text:p><text:p>two<text:s text:c="3"/>three<text:tab/>four</text:p>',
      'one\ntwo   three\tfour',
    ],
    [
      'office:value-type="string"',
      '<text:p><text:span>bo</text:span>ld</text:p><office:annotation><text:p>a remark</text:p></office:annotation>',
      'bold',
    ],
    ['office:value-type="string" calcext:value-type="error"', '<text:p>#N/A</text:p>', '#N/A'],
    ['office:value-type="string" calcext:value-type="error"', '<text:p>Err:508</text:p>', 'Err:508'],
    ['office:value-type="string" calcext:value-type="error"', '<text:p>wrong</text:p>', '#ERROR!'],
    ['table:formula="of:=1+1"', '', '#NO RESULT!'],
  ] as const)
    it(`and a cell says ${JSON.stringify(expected)}`, async () =>
      expect(await shown(attributes, inside)).toBe(expected))
})

describe('what is repeated is repeated, and what is empty is nothing', () => {
  it('however often the file says that an empty row or cell stands there', async () => {
    const empty = row(cell('table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')
    const { rows } = await read(table(row(text('1') + cell('table:number-columns-repeated="16383"')) + empty))
    expect(rows).toEqual([{ kind: 'row', number: 1, line: 2, cells: ['1', ''] }])
  })

  it('and a row that is said three times is three rows, each with its line', async () => {
    const { rows } = await read(
      table(row(text('1') + text('2'), 'table:number-rows-repeated="3"') + row(text('9') + text('9'))),
    )
    expect(rows.map(({ number, line }) => [number, line])).toEqual([
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 5],
    ])
  })

  it('and rows past the last line of any sheet are told as out of place', async () => {
    const many = row(text('1') + text('2'), 'table:number-rows-repeated="999999999"')
    const { rows } = await read(table(`${many}${row(text('3') + text('4'))}`))
    expect(rows).toHaveLength(1_048_576)
    expect(rows.at(-1)).toMatchObject({ kind: 'damaged', problem: { kind: 'cell out of place' } })
  })

  it('and a cell that fills a whole row makes the row too long', async () => {
    const wide =
      '<table:table-cell office:value-type="string" table:number-columns-repeated="16384"><text:p>x</text:p></table:table-cell>'
    const { rows } = await read(table(row(wide) + row(text('1') + text('2'))))
    expect(rows).toMatchObject([{ kind: 'damaged', problem: { kind: 'row too long' } }, { cells: ['1', '2'] }])
  })
})

describe('what a workbook holds beside its cells is told, and never filled in or left out in silence', () => {
  it('formulas, merged cells, hidden rows and columns, remarks and macros', async () => {
    const bytes = ods(
      `<table:table table:name="Data"><table:table-column/><table:table-column table:visibility="collapse"/>${HEADER}
        ${row(cell('table:formula="of:=2*2" office:value-type="float" office:value="4"') + cell('table:number-rows-spanned="2" office:value-type="string"', '<text:p>v</text:p>'))}
        ${row(`${text('1')}<table:covered-table-cell/>`, 'table:visibility="filter"')}
        ${row(cell('office:value-type="string"', '<text:p>2</text:p><office:annotation><text:p>why</text:p></office:annotation>'))}</table:table>`,
      '',
      [{ name: 'Basic/Standard/Module1.xml', bytes: '<x/>' }],
    )
    const { rows, found } = await read(bytes)
    expect(rows).toMatchObject([
      { cells: ['4', 'v'], noted: { formulas: ['A'], hidden: false } },
      { cells: ['1', ''], noted: { formulas: [], hidden: true } },
      { cells: ['2', ''] },
    ])
    expect(found).toMatchObject({
      formulas: { rows: 1, columns: ['A'] },
      hidden: { rows: 1, columns: ['B'] },
      merged: { areas: 1 },
      comments: 1,
      macros: true,
    })
  })

  it('several sheets, of which a person chooses one, hidden ones among them', async () => {
    const two = ods(
      odsTable('Notes', [['Read me']]) + odsTable('Data', [['A'], ['1']], 'table:style-name="ta2"'),
      '<style:style style:name="ta2" style:family="table"><style:table-properties table:display="false"/></style:style>',
    )
    const open = await read(two)
    expect(open.found.sheet).toBeUndefined()
    expect(open.found.sheets).toEqual([
      { name: 'Notes', hidden: false },
      { name: 'Data', hidden: true },
    ])
    expect((await read(two, { sheet: 'Data' })).cells).toEqual([['1']])
  })
})
