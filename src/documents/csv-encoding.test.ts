import { describe, expect, it } from 'vitest'
import { openCsv } from './csv.ts'
import { detectEncoding, isEncoding } from './csv-encoding.ts'

const TEXT = 'Ref,Name\r\nA/1,Zoë Ångström\r\nA/2,Siân £5\r\n'

/** Each in the bytes of its encoding. */
const WRITTEN: Readonly<Record<string, Uint8Array>> = {
  'utf-8': Buffer.from(TEXT),
  'utf-16le': Buffer.from(TEXT, 'utf16le'),
  'utf-16be': Buffer.from(TEXT, 'utf16le').swap16(),
  'windows-1252': Buffer.from(TEXT, 'latin1'),
}

const MARKS: Readonly<Record<string, readonly number[]>> = {
  'utf-8': [0xef, 0xbb, 0xbf],
  'utf-16le': [0xff, 0xfe],
  'utf-16be': [0xfe, 0xff],
}

async function* whole(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes
}

async function cells(bytes: Uint8Array, encoding?: string): Promise<string[][]> {
  const rows: string[][] = []
  for await (const row of (await openCsv(whole(bytes), { encoding })).rows) rows.push([...row.cells])

  return rows
}

describe('the encoding of a file is found from its bytes', () => {
  for (const [label, bytes] of Object.entries(WRITTEN))
    it(`when it is ${label} without a mark`, async () => {
      expect(detectEncoding(bytes).label).toBe(label)
      expect(await cells(bytes)).toEqual([
        ['A/1', 'Zoë Ångström'],
        ['A/2', 'Siân £5'],
      ])
    })

  for (const [label, mark] of Object.entries(MARKS))
    it(`when it is ${label} with a mark, which is no part of the first name`, async () => {
      const bytes = Buffer.concat([Buffer.from(mark), WRITTEN[label] ?? Buffer.alloc(0)])
      const file = await openCsv(whole(bytes))
      expect(file.written.encoding.label).toBe(label)
      expect(file.header).toEqual(['Ref', 'Name'])
    })

  it('and the sample may end in the middle of a character', () => {
    const bytes = Buffer.from('Name\nZoë')
    expect(detectEncoding(bytes.subarray(0, bytes.length - 1)).label).toBe('utf-8')
  })

  it('and the euro sign of Windows is read as one, which Latin-1 does not have', async () => {
    expect(await cells(Buffer.from([...Buffer.from('Sum\n5'), 0x80, 0x0a]))).toEqual([['5€']])
  })

  it('and a few NUL bytes do not make a file two-byte text', () => {
    expect(detectEncoding(Buffer.from('Ref,Name\nA/1,\0\0\nA/2,plain and long enough\n')).label).toBe('utf-8')
  })
})

describe('a person may say the encoding', () => {
  it('and it is then used, whatever the bytes look like', async () => {
    const cyrillic = Buffer.from([...Buffer.from('Name\n'), 0xcf, 0xf0, 0x0a])
    expect(await cells(cyrillic, 'windows-1251')).toEqual([['Пр']])
  })

  it('and bytes that do not fit it come back as characters lost, never as others', async () => {
    expect(await cells(WRITTEN['windows-1252'] ?? Buffer.alloc(0), 'utf-8')).toEqual([
      ['A/1', 'Zo\uFFFD \uFFFDngstr\uFFFDm'],
      ['A/2', 'Si\uFFFDn \uFFFD5'],
    ])
  })

  it('by a name that is known', () => {
    expect(isEncoding('iso-8859-15')).toBe(true)
    expect(isEncoding('morse')).toBe(false)
  })
})
