import { describe, expect, it } from 'vitest'
import { writeCsv, writeCsvRow } from './csv-writing.ts'

describe('a download opens in a spreadsheet without running anything', () => {
  for (const start of ['=', '+', '-', '@', '\t', '\r', ' =', '＝'])
    it(`when a cell begins with ${JSON.stringify(start)}`, () => {
      const [cell] = writeCsvRow([`${start}HYPERLINK("x")`]).split('HYPERLINK')
      expect(cell?.replace('"', '')).toBe(`'${start}`)
    })

  it('and figures that we counted stay figures, below nought too', () => {
    expect(writeCsvRow([-5, 3])).toBe('-5,3\r\n')
  })
})

describe('a download is CSV', () => {
  it('with quotation marks around cells that hold a delimiter, a quotation mark or a line break', () => {
    expect(writeCsvRow(['a,b', 'say "no"', 'one\ntwo', 'plain'])).toBe('"a,b","say ""no""","one\ntwo",plain\r\n')
  })

  it('with the mark by which Excel knows UTF-8, and its header', async () => {
    const pieces: string[] = []
    for await (const piece of writeCsv(['Row', 'Reason'], [[3, 'The row has 2 cells.']])) pieces.push(piece)
    expect(pieces.join('')).toBe('\uFEFFRow,Reason\r\n3,The row has 2 cells.\r\n')
  })
})
