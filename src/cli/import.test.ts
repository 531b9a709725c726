import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importByCommand } from '../../trials/import-child.ts'
import {
  dataFolder,
  fileIn,
  HEADER,
  INVENTED_PROFILE,
  inventedFile,
  inventedRow,
} from '../actions/import/test-history.ts'
import { ensureOperator } from '../actions/session/operator.ts'
import { sheetOf, xlsx } from '../documents/test-workbook.ts'
import { type Scratch, scratchDatabase } from '../store/scratch.ts'

let scratch: Scratch
let person: string
const data = dataFolder()
const file = fileIn(data, 'complaints.csv', inventedFile(12_000))
const profile = fileIn(data, 'profile.json', JSON.stringify(INVENTED_PROFILE))
beforeAll(async () => {
  scratch = await scratchDatabase()
  person = await ensureOperator(scratch.store('candour_staff'))
})
afterAll(() => scratch.close())

const command = (...args: string[]) =>
  importByCommand({ address: scratch.address('candour_staff'), data, person, args })

describe('candour import', () => {
  it('is stopped by Ctrl-C after the rows in hand, says how to go on, and goes on when it is given again', async () => {
    const stopped = await importByCommand(
      {
        address: scratch.address('candour_staff'),
        data,
        person,
        args: [file, '--profile', profile, '--force', 'Westmarch'],
      },
      (line, child) => void (line.startsWith('Row 5,000 of 12,000') && child.kill('SIGINT')),
    )
    expect(stopped.code).toBe(130)
    expect(stopped.words).toContain('give the same command again to go on')
    expect(JSON.parse(stopped.out).rows).toBeLessThan(12_000)

    const ended = await command(file, '--profile', profile, '--force', 'Westmarch')
    expect(ended.code).toBe(0)
    expect(ended.words).toMatch(/Goes on after row (5|10),000\./)
    expect(ended.words).toContain('12,000 rows into Westmarch: 12,000 new, 0 corrected, 0 unchanged, 0 rejected.')
    expect(JSON.parse(ended.out)).toMatchObject({
      rows: 12_000,
      new: 12_000,
      rejected: 0,
      matters: 6_001,
      officers: 41,
    })
  })

  it('names what only a person can decide, says how, and takes nothing in', async () => {
    const open = fileIn(data, 'open.json', JSON.stringify({ ...(INVENTED_PROFILE as object), placeholders: [] }))
    const ran = await command(file, '--profile', open, '--force', 'Eastmarch')
    expect([ran.code, ran.out]).toEqual([2, ''])
    expect(ran.words).toContain('rows say “NOT KNOWN”')
    expect(ran.words).toContain('{"column":"Officer","value":"NOT KNOWN","means":"unidentified officer"}')
  })

  it('asks which sheet of a spreadsheet is meant, and takes in the one that is named', async () => {
    const rows = [HEADER, ...Array.from({ length: 20 }, (_, at) => inventedRow(at + 1))].map((row) => row.split(','))
    const book = fileIn(data, 'book.xlsx', xlsx({ sheets: { Notes: sheetOf([['x']]), Data: sheetOf(rows) } }))
    const asked = await command(book, '--profile', profile, '--force', 'Northmarch')
    expect([asked.code, asked.out]).toEqual([2, ''])
    expect(asked.words).toContain('The file has several sheets. Nothing was taken in.\n  Notes\n  Data\n')
    const named = await command(book, '--profile', profile, '--force', 'Northmarch', '--sheet', 'Data')
    expect([named.code, JSON.parse(named.out).new]).toEqual([0, 20])
    expect(named.words).toContain('book.xlsx has 20 rows and 6 columns (XLSX). It is kept as it came.')
    expect(named.words).toContain('Of 2 sheets, “Data” is read.')
  })

  it('says in one line what stands in its way', async () => {
    const missing = await command('/nowhere/at-all.csv', '--profile', profile)
    expect([missing.code, missing.words]).toEqual([1, expect.stringContaining('the file was not found')])
    const unlike = await command(fileIn(data, 'other.csv', 'A,B\n1,2\n'), '--profile', profile)
    expect([unlike.code, unlike.words]).toEqual([1, expect.stringContaining('The file has no such column.')])
    const unknown = await command(file, '--profiel', profile)
    expect([unknown.code, unknown.words]).toEqual([2, expect.stringContaining('Say which file and which profile')])
    const nothing = await command('facts', '--force', 'Nowhere')
    expect([nothing.code, nothing.words]).toEqual([1, expect.stringContaining('no imported history of that name')])
  })
})
