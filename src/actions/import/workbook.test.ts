import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { cell, column, ods, odsTable, sheetOf, xlsx } from '../../documents/test-workbook.ts'
import type { Store } from '../../store/database.ts'
import { keepImportFile } from '../../store/import-file.ts'
import { type Scratch, scratchDatabase } from '../../store/scratch.ts'
import { actingAs } from '../acting.ts'
import { ensureOperator } from '../session/operator.ts'
import { openImport } from './open-import.ts'
import { checkFile } from './prepare-file.ts'
import { rejectedRowsFile } from './rejected-rows.ts'
import type { ImportContext } from './run-import.ts'
import { surveyFile } from './survey-file.ts'
import {
  bringIn,
  dataFolder,
  HEADER,
  INVENTED_PROFILE,
  inventedFile,
  inventedRow,
  profileOf,
  recordsOf,
} from './test-history.ts'
import { sayWorkbook } from './workbook-words.ts'

let scratch: Scratch
let context: ImportContext
let inspector: Store
beforeAll(async () => {
  scratch = await scratchDatabase()
  const store = scratch.store('candour_staff')
  context = { store, data: dataFolder(), person: await ensureOperator(store) }
  inspector = scratch.store('candour_inspector')
})
afterAll(() => scratch.close())

const rows = (count: number) =>
  [HEADER, ...Array.from({ length: count }, (_, at) => inventedRow(at + 1))].map((row) => row.split(','))
const acting = () => actingAs(context.store, context.person)

async function looked(bytes: Uint8Array, sheet?: string) {
  const { digest } = await keepImportFile(
    context.data,
    (async function* () {
      yield bytes
    })(),
  )
  return surveyFile(context.data, digest, { sheet })
}

describe('a history that comes as a spreadsheet', () => {
  it('leaves the same records as the same rows in CSV', async () => {
    await bringIn(context, inventedFile(150), { force: 'As CSV' })
    await bringIn(context, xlsx({ sheets: { Data: sheetOf(rows(150)) } }), { force: 'As XLSX' })
    await bringIn(context, ods(odsTable('Data', rows(150))), { force: 'As ODS' })
    const [csv, fromXlsx, fromOds] = await Promise.all(
      ['As CSV', 'As XLSX', 'As ODS'].map((force) => recordsOf(inspector, force)),
    )
    for (const part of ['matters', 'officers', 'states'])
      expect([fromXlsx?.[part], fromOds?.[part]]).toEqual([csv?.[part], csv?.[part]])
    const history = await inspector
      .selectFrom('allegation_history as h')
      .innerJoin('force as f', 'f.id', 'h.force')
      .select(['f.name', 'h.key', 'h.row_number', 'h.row_hash', 'h.read_hash', 'h.came_to_attention', 'h.outcome'])
      .orderBy('h.row_number')
      .execute()
    const of = (force: string) => history.filter(({ name }) => name === force).map(({ name: _name, ...row }) => row)
    expect(of('As CSV')).toHaveLength(150)
    expect(of('As XLSX')).toEqual(of('As CSV'))
    expect(of('As ODS')).toEqual(of('As CSV'))
  })

  it('keeps with each row which of its columns a formula filled, and that it was hidden', async () => {
    const sheet = sheetOf(rows(4))
      .replace(/<c r="F3".*?<\/c>/, cell('F3', 't="str"', '<f>A1</f><v>Advice</v>'))
      .replace('<row r="4"', '<row r="4" hidden="1"')
    await bringIn(context, xlsx({ sheets: { Data: sheet } }), { force: 'Noted' })
    const found = await inspector
      .selectFrom('allegation_history')
      .select(['extra', 'outcome'])
      .where('force', '=', inspector.selectFrom('force').select('id').where('name', '=', 'Noted'))
      .orderBy('row_number')
      .execute()
    expect(found.map(({ extra }) => extra)).toEqual([{}, { formulas: ['Result'] }, { hidden: true }, {}])
    expect(found[1]?.outcome).toBe('Advice')
  })

  it('has its rejected rows back with the lines of the sheet', async () => {
    const sheet = sheetOf(rows(3)).replace(/<c r="F3".*?<\/c>/, cell('F3', 't="e"', '<v>#N/A</v>'))
    const { id } = await bringIn(context, xlsx({ sheets: { Data: sheet } }), { force: 'Rejected' })
    const found = await openImport(acting(), id)
    expect(found?.counts).toMatchObject({ new: 2, rejected: 1 })
    let file = ''
    for await (const piece of (await rejectedRowsFile(acting(), context.data, found?.reference ?? '')) ?? [])
      file += piece
    expect(file).toContain('\r\n2,3,Result: it holds an error of a spreadsheet,L2,')
  })
})

describe('what was noticed in a spreadsheet is said before anything is brought in', () => {
  it('in a sentence each, which says what becomes of it', async () => {
    const sheet = sheetOf(rows(3), '<mergeCells><mergeCell ref="A2:A3"/></mergeCells>')
      .replace(/<c r="F3".*?<\/c>/, cell('F3', 't="str"', '<f>A1</f><v>x</v>'))
      .replace('<sheetData>', '<cols><col min="6" max="6" hidden="1"/></cols><sheetData>')
      .replace('<row r="4"', '<row r="4" hidden="1"')
    const { written } = await looked(
      xlsx({
        sheets: { Data: sheet, Old: '' },
        states: { Old: 'state="hidden"' },
        more: [{ name: 'xl/vbaProject.bin', bytes: 'x' }],
      }),
      'Data',
    )
    expect(written.kind === 'workbook' && sayWorkbook(written.found)).toEqual([
      'Of 2 sheets, “Data” is read.',
      'Hidden in the file: the sheet “Old”.',
      '1 row has a formula, in the column “Result”. Its last result is read, nothing is worked out, and the record says so.',
      '1 row is hidden in the sheet. They are read like the others.',
      'Hidden in the sheet, and read like the others: the column “Result”.',
      '1 area of merged cells (the first: A2:A3). Only the first cell of each holds a value; the others are empty, and are not filled.',
      'It holds macros, which are not run.',
    ])
  })

  it('and of several sheets nothing counts until a person has chosen one', async () => {
    const two = xlsx({ sheets: { Data: sheetOf(rows(3)), [`Sheet ${column(2)}`]: sheetOf([['x']]) } })
    const open = await looked(two)
    expect(open).toMatchObject({ rows: 0, columns: [] })
    expect(checkFile(open, profileOf(INVENTED_PROFILE))).toMatchObject({
      kind: 'sheet to choose',
      sheets: [{ name: 'Data' }, { name: 'Sheet C' }],
    })
    expect((await looked(two, 'Data')).rows).toBe(3)
    const tables = ods(odsTable('Data', rows(3)) + odsTable('Other', [['x']]))
    expect(await looked(tables)).toMatchObject({ rows: 0, columns: [] })
    expect((await looked(tables, 'Data')).rows).toBe(3)
  })
})

describe('a file with what no database keeps', () => {
  it('is looked through all the same, and says which rows are concerned', async () => {
    const spoilt = inventedFile(5, (row, number) => (number === 2 ? row.replace(/[^,]*$/, 'a\0b') : row))
    const survey = await looked(Buffer.from(spoilt))
    expect(JSON.stringify(survey)).not.toContain('\\u0000')
    expect(survey.columns[5]?.lostCharacters).toBe(1)
  })
})
