import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type CsvOptions, openCsv } from './csv.ts'
import { writeCsvRow } from './csv-writing.ts'
import type { TableRow } from './table-row.ts'
import { UnreadableFile } from './unreadable-file.ts'

async function* inPieces(bytes: Uint8Array, size: number): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size)
}

async function read(content: string | Uint8Array, options: CsvOptions = {}, piece = 7) {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content
  const file = await openCsv(inPieces(bytes, piece), options)
  const rows: TableRow[] = []
  for await (const row of file.rows) rows.push(row)

  return { ...file, rows, cells: rows.map((row) => row.cells) }
}

function problems(rows: readonly TableRow[]) {
  return rows.flatMap((row) => (row.kind === 'damaged' ? [[row.number, row.problem.kind]] : []))
}

describe('a CSV file is read whatever program wrote it', () => {
  for (const [name, end] of [
    ['Windows', '\r\n'],
    ['Unix', '\n'],
    ['old Macintosh', '\r'],
  ] as const)
    it(`with the line ends of ${name}`, async () => {
      const { header, rows } = await read(['Ref,Rank', 'A/1,PC', '', 'A/2,DS', ''].join(end))
      expect(header).toEqual(['Ref', 'Rank'])
      expect(rows).toEqual([
        { kind: 'row', number: 1, line: 2, cells: ['A/1', 'PC'] },
        { kind: 'row', number: 2, line: 4, cells: ['A/2', 'DS'] },
      ])
    })

  for (const delimiter of [',', ';', '\t', '|'] as const)
    it(`with ${JSON.stringify(delimiter)} between its cells, found without being told`, async () => {
      const content = `${['Ref', 'Rank'].join(delimiter)}\n${['A, 1; x', 'PC'].map((cell) => `"${cell}"`).join(delimiter)}`
      const file = await read(content)
      expect(file.written.delimiter).toBe(delimiter)
      expect(file.cells).toEqual([['A, 1; x', 'PC']])
    })

  it('with line breaks, delimiters and quotation marks inside quoted cells, and tells the line where a row begins', async () => {
    const { rows } = await read('Ref,Note\r\nA/1,"one\r\ntwo, ""three"""\r\nA/2,plain "as it" stands\r\n')
    expect(rows).toEqual([
      { kind: 'row', number: 1, line: 2, cells: ['A/1', 'one\r\ntwo, "three"'] },
      { kind: 'row', number: 2, line: 4, cells: ['A/2', 'plain "as it" stands'] },
    ])
  })

  it('compressed by gzip, also in several parts', async () => {
    const parts = Buffer.concat([gzipSync('Ref,Rank\nA/1,PC\n'), gzipSync('A/2,DS\n')])
    const file = await read(parts)
    expect(file.written.compressed).toBe(true)
    expect(file.cells).toEqual([
      ['A/1', 'PC'],
      ['A/2', 'DS'],
    ])
  })

  it('with one column, or a header and no row', async () => {
    expect((await read('Ref\nA/1\nA/2')).cells).toEqual([['A/1'], ['A/2']])
    expect((await read('Ref,Rank\n')).rows).toEqual([])
  })

  it('and gives every column a name of its own', async () => {
    expect((await read('Date,,Date, Rank \n1,2,3,4')).header).toEqual(['Date', 'column 2', 'Date (2)', 'Rank'])
  })

  it('and gives back what was written, cell for cell, wherever the pieces are cut', () =>
    fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[a,"; \r\n|\t]*$/)), { minLength: 1 }),
        fc.integer({ min: 1, max: 9 }),
        async (rows, piece) => {
          const safe = rows.map((cells) => cells.map((cell) => `a${cell.replaceAll('\0', '')}`))
          const written = [['x', 'y'], ...safe].map(writeCsvRow).join('')
          const file = await read(written, { encoding: 'utf-8', delimiter: ',' }, piece)
          expect(file.cells).toEqual(safe)
        },
      ),
      { seed: 20_250_102, numRuns: 200 },
    ))
})

describe('damage is told with its row, and the rows after it still come', () => {
  it('when a row has fewer or more cells than the header', async () => {
    const { rows, cells } = await read('A,B\n1,2\n3\n4,5,6\n7,8\n')
    expect(problems(rows)).toEqual([
      [2, 'ragged'],
      [3, 'ragged'],
    ])
    expect(cells.at(-1)).toEqual(['7', '8'])
  })

  it('when the file ends inside a quotation mark', async () => {
    const { rows } = await read('A,B\n1,2\n3,"4')
    expect(problems(rows)).toEqual([[2, 'ends in the middle']])
  })

  it('when the file ends before the last cell of its last row', async () => {
    expect(problems((await read('A,B\n1,2\n3')).rows)).toEqual([[2, 'ends in the middle']])
  })

  it('when a compressed file was cut off', async () => {
    const whole = gzipSync(Array.from({ length: 9_000 }, (_, at) => `${at},${(at * 7_919) % 1_013}`).join('\n'))
    const { rows } = await read(whole.subarray(0, whole.length - 2_000), {}, 4_096)
    expect(rows.length).toBeGreaterThan(1_000)
    expect(problems(rows)).toEqual([[rows.length, 'ends in the middle']])
  })

  it('when text follows a closing quotation mark, or a cell holds a NUL byte', async () => {
    const { rows } = await read('A,B\n"1"x,2\n3,\0\n5,6\n')
    expect(problems(rows)).toEqual([
      [1, 'text after a closing quote'],
      [2, 'NUL byte'],
    ])
  })

  it('when a cell holds more than a million characters, without keeping them', async () => {
    const { rows, cells } = await read(`A,B\n1,"${'x'.repeat(1_500_000)}"\n3,4\n`, {}, 65_536)
    expect(problems(rows)).toEqual([[1, 'cell too long']])
    expect(cells[0]?.join('').length).toBeLessThan(10)
    expect(cells[1]).toEqual(['3', '4'])
  })

  it('when a row is one endless run of cells', async () => {
    const { rows, cells } = await read(`A,B\n${','.repeat(100_000)}\n3,4\n`, {}, 65_536)
    expect(problems(rows)).toEqual([[1, 'row too long']])
    expect(cells[1]).toEqual(['3', '4'])
  })
})

describe('a file that cannot be CSV is refused in one sentence', () => {
  const refused = async (content: string | Uint8Array, options?: CsvOptions) =>
    expect(await read(content, options).catch((error: unknown) => error)).toBeInstanceOf(UnreadableFile)

  it('when it is empty, or holds only empty lines', async () => {
    await refused('')
    await refused('\n\r\n\n')
    await refused(gzipSync(''))
  })

  it('when it is a spreadsheet or a PDF', async () => {
    await refused('PK\x03\x04 and more')
    await refused('%PDF-1.7')
    await refused(gzipSync('PK\x03\x04 and more'))
  })

  it('when its encoding was given a name that nobody knows', () => refused('A\n1', { encoding: 'utf-7b' }))
})

describe('a file is closed when its reader goes away', () => {
  it('after the first row, for one', async () => {
    let closed = false
    async function* endless(): AsyncGenerator<Uint8Array> {
      try {
        yield Buffer.from('A,B\n')
        for (;;) yield Buffer.from('1,2\n'.repeat(1_000))
      } finally {
        closed = true
      }
    }
    const file = await openCsv(endless())
    for await (const row of file.rows) if (row.number > 10) break
    expect(closed).toBe(true)
    expect(file.bytesRead()).toBeGreaterThan(0)
  })

  it('and a fault of the disk is not taken for the end of the file', async () => {
    async function* failing(): AsyncGenerator<Uint8Array> {
      yield gzipSync('A,B\n1,2\n').subarray(0, 20)
      throw new Error('the disk is gone')
    }
    await expect(openCsv(failing())).rejects.toThrow('the disk is gone')
  })
})
