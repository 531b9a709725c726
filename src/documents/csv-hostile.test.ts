import { gzipSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openTable, type TableOptions } from './table.ts'
import type { TableRow } from './table-row.ts'
import { sourceOf } from './test-workbook.ts'
import { UnreadableFile } from './unreadable-file.ts'

async function read(content: string | Uint8Array, options: TableOptions = {}) {
  const file = await openTable(sourceOf(Buffer.from(content as string)), options)
  const rows: TableRow[] = []
  for await (const row of file.rows) rows.push(row)

  return {
    rows,
    cells: rows.map(({ cells }) => cells),
    kinds: rows.map((row) => (row.kind === 'row' ? 'row' : row.problem.kind)),
  }
}

const why = (content: Uint8Array | string) =>
  read(content).then(
    ({ rows }) => rows.length,
    (error: unknown) => (error instanceof UnreadableFile ? error.why : error),
  )

/** Text in Windows-1252, as far as it is Latin-1. */
const legacy = (text: string) => Buffer.from(text, 'latin1')

describe('a file that is written in two encodings says so in each row concerned', () => {
  it('when it begins in Windows-1252 and goes on in UTF-8', async () => {
    const joined = Buffer.concat([legacy('Ref,Name\n1,Zoë\n'), Buffer.from('2,Zoë\n3,plain\n')])
    const { kinds, cells } = await read(joined)
    expect(kinds).toEqual(['row', 'two encodings', 'row'])
    expect(cells[0]).toEqual(['1', 'Zoë'])
  })

  it('unless a person said the encoding, who then has what the file says', async () => {
    const joined = Buffer.concat([legacy('Ref,Name\n1,Zoë\n'), Buffer.from('2,Zoë\n')])
    expect((await read(joined, { encoding: 'windows-1252' })).cells[1]).toEqual(['2', 'ZoÃ«'])
  })

  it('and names that only look odd are names', async () => {
    expect((await read(legacy('Ref,Name\n1,Ängström\n2,“CAFÉ”\n3,Ã lone\n'))).kinds).toEqual(['row', 'row', 'row'])
  })

  it('when it begins in UTF-8 and goes on in Windows-1252, where characters are lost and never others', async () => {
    const head = `Ref,Name\n${'1,Zoë and some others\n'.repeat(50_000)}`
    const { cells } = await read(Buffer.concat([Buffer.from(head), legacy('2,Zoë\n')]))
    expect(cells.at(-1)).toEqual(['2', 'Zo\uFFFD'])
  })

  it('and a byte that Windows-1252 lacks is a character lost', async () => {
    expect((await read(Buffer.from([...legacy('A\né\n'), 0x81, 0x0a]))).cells[1]).toEqual(['\uFFFD'])
  })

  it('when two-byte text follows, whose zeros no text holds', async () => {
    const joined = Buffer.concat([Buffer.from(`Ref,Name\n${'1,Zoë\n'.repeat(20)}`), Buffer.from('2,Zoë\n', 'utf16le')])
    expect((await read(joined)).kinds.slice(0, 20)).toEqual(Array(20).fill('row'))
    expect((await read(joined)).kinds.slice(20)).not.toContain('row')
  })
})

describe('two files joined into one are told apart', () => {
  it('by the header that comes again, with or without its mark', async () => {
    expect((await read('Ref,Name\n1,a\nRef,Name\n2,b\n')).kinds).toEqual(['row', 'header again', 'row'])
    expect((await read('\uFEFFRef,Name\n1,a\n\uFEFFRef,Name\n2,b\n')).kinds).toEqual(['row', 'header again', 'row'])
  })
})

describe('nothing of a compressed file is left out in silence', () => {
  const packed = gzipSync('Ref,Name\n1,a\n2,b\n')

  it('bytes that follow its end refuse it or are told', async () => {
    expect(await why(Buffer.concat([packed, Buffer.from('3,c\n')]))).toBe('damaged')
    const told = await read(Buffer.concat([packed, Buffer.alloc(512), Buffer.from('3,c\n')]))
    expect(told.kinds).toEqual(['row', 'row', 'bytes after the end'])
  })

  it('a byte changed on its way refuses the file, since nothing says which row it was', async () => {
    const spoilt = Buffer.from(packed)
    spoilt[spoilt.length - 6] = (spoilt[spoilt.length - 6] ?? 0) ^ 1
    expect(await why(spoilt)).toBe('damaged')
  })

  it('a bomb is refused', async () => {
    expect(await why(gzipSync(`Ref,Name\n${`1,${'a'.repeat(5_000)}\n`.repeat(6_000)}`))).toBe('too much')
    expect(await why(gzipSync(Buffer.alloc(25_000_000)))).toBe('too much')
  })
})

describe('a cell or a row out of all measure costs its row, and no other', () => {
  it('ten million characters in one cell', async () => {
    const { kinds } = await read(`Ref,Name\n1,a\n2,"${'x'.repeat(10_000_000)}"\n3,c\n`)
    expect(kinds).toEqual(['row', 'cell too long', 'row'])
  })

  it('a quotation mark that is never closed, however much follows', async () => {
    const { kinds } = await read(`Ref,Name\n1,a\n2,"b\n${'3,c\n'.repeat(1_000_000)}`)
    expect(kinds).toEqual(['row', 'ends in the middle'])
  })
})

describe('text that a spreadsheet would run is text', () => {
  it('and stands in the row as it stands in the file', async () => {
    expect((await read('Ref,Name\n1,"=cmd|\'/c calc\'!A0"\n2,@SUM(1)\n')).cells).toEqual([
      ['1', "=cmd|'/c calc'!A0"],
      ['2', '@SUM(1)'],
    ])
  })
})

describe('what is no text is refused', () => {
  it('a web page, XML, a document', async () => {
    for (const start of ['<!DOCTYPE html><p>', '\uFEFF<?xml version="1.0"?><a/>', '  <table><tr>'])
      expect(await why(start)).toBe('markup')
    expect(await why('{\\rtf1 Ref}')).toBe('not a table')
  })
})
