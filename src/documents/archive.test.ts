import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { openTable } from './table.ts'
import { ods, odsTable, type Part, sheetOf, sourceOf, xlsx, xlsxParts, zip } from './test-workbook.ts'
import { UnreadableFile } from './unreadable-file.ts'

const ROWS = [['Ref', 'Note'], ...Array.from({ length: 50 }, (_, at) => [`A/${at}`, `note ${at}`])]
const parts = xlsxParts({ sheets: { Data: sheetOf(ROWS) } })
const SHEET = 'xl/worksheets/sheet0.xml'
const sheet = parts.find(({ name }) => name === SHEET) as Part
const others = parts.filter(({ name }) => name !== SHEET)
const lying = (lie: Part['lie']) => zip([...others, { ...sheet, ...(lie && { lie }) }])

async function why(bytes: Uint8Array): Promise<string | number> {
  try {
    let rows = 0
    for await (const _row of (await openTable(sourceOf(bytes))).rows) rows += 1
    return rows
  } catch (error) {
    if (error instanceof UnreadableFile) return error.why
    throw error
  }
}

describe('a spreadsheet that is sound is read', () => {
  it('packed or not, and whatever the comment of the archive says', async () => {
    expect(await why(zip(parts))).toBe(50)
    expect(
      await why(
        zip(
          parts.map((part) => ({ ...part, packing: 'stored' as const })),
          'PK',
        ),
      ),
    ).toBe(50)
  })
})

describe('a spreadsheet that lies about itself is refused in one sentence', () => {
  it('when its end is missing', async () => {
    const whole = zip(parts)
    expect(await why(whole.subarray(0, whole.length - 30))).toBe('cut off')
    expect(await why(whole.subarray(0, 100))).toBe('cut off')
  })

  it('when a part is longer, shorter or other than was said', async () => {
    const length = Buffer.byteLength(sheet.bytes)
    expect(await why(lying({ size: length - 1 }))).toBe('not as it says')
    expect(await why(lying({ size: length + 1 }))).toBe('damaged')
    expect(await why(lying({ checksum: 7 }))).toBe('damaged')
    expect(await why(lying({ packed: deflateRawSync(sheet.bytes).subarray(0, 90) }))).toBe('damaged')
    expect(await why(lying({ packed: Buffer.concat([deflateRawSync(sheet.bytes), Buffer.from('more')]) }))).toBe(
      'damaged',
    )
  })

  it('when two parts have one name, or a part has another name where it stands', async () => {
    expect(await why(zip([...parts, sheet]))).toBe('not as it says')
    expect(await why(zip([...parts, { ...sheet, name: SHEET.toUpperCase() }]))).toBe('not as it says')
    expect(await why(lying({ localName: 'xl/worksheets/sheet9.xml' }))).toBe('not as it says')
  })

  it('when a name leads out of the archive', async () => {
    for (const name of ['../../etc/passwd', '/etc/passwd', 'C:\\windows\\x'])
      expect(await why(zip([...parts, { name, bytes: 'x' }]))).toBe('not as it says')
  })

  it('when parts share the same bytes', async () => {
    expect(await why(zip([...parts, { name: 'again.xml', bytes: 'x', lie: { at: 0 } }]))).toBe('not as it says')
  })

  it('when a part has a password or is packed in another way', async () => {
    expect(await why(lying({ flags: 1 }))).toBe('password')
    expect(await why(lying({ flags: 0x41 }))).toBe('password')
    expect(await why(lying({ method: 12 }))).toBe('not as it says')
  })

  it('when it has too many parts', async () => {
    const many = Array.from({ length: 5_001 }, (_, at) => ({ name: `p${at}`, bytes: '', packing: 'stored' as const }))
    expect(await why(zip([...parts, ...many]))).toBe('too many parts')
  })
})

describe('a bomb is refused before it goes off', () => {
  const zeros = Buffer.alloc(19_000_000, ' ')
  const packed = deflateRawSync(zeros)

  it('when a part unpacks to a thousand times its size', async () =>
    expect(await why(lying({ packed, size: zeros.length }))).toBe('too much in one piece'))

  it('also when nothing in it is long', async () => {
    const rows = Buffer.from(`<row spans="${'1:2 '.repeat(200)}"></row>`.repeat(26_000))
    const bomb = zip([
      ...others,
      { name: SHEET, bytes: Buffer.concat([Buffer.from(String(sheet.bytes).replace(/<row.*/s, '')), rows]) },
    ])
    expect(await why(bomb)).toBe('too much')
  })
})

describe('what is in a spreadsheet declares nothing and leads nowhere', () => {
  const DOCTYPE = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c SYSTEM "file:///etc/passwd">]>'

  it('entities that grow, or that read a file of the machine, are refused with the reason', async () => {
    const document = `<?xml version="1.0"?>${DOCTYPE}<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="str"><v>&b;</v></c></row></sheetData></worksheet>`
    expect(await why(xlsx({ sheets: { Data: '' }, document }))).toBe('document type')
    expect(await why(ods(odsTable('Data', ROWS), '', [], DOCTYPE))).toBe('document type')
  })

  it('elements within elements without end, or with attributes without end, are refused', async () => {
    expect(await why(xlsx({ sheets: { Data: '<a>'.repeat(200) } }))).toBe('not as it says')
    const attributes = Array.from({ length: 400 }, (_, at) => `a${at}="1"`).join(' ')
    expect(await why(xlsx({ sheets: { Data: `<a ${attributes}/>` } }))).toBe('not as it says')
  })

  it('XML that ends early or is not in the encoding that it says is refused', async () => {
    expect(await why(xlsx({ sheets: { Data: '<sheetData><row>' } }))).toBe('damaged')
    expect(await why(xlsx({ sheets: { Data: '' }, document: '<?xml version="1.0" encoding="EBCDIC-UK"?><a/>' }))).toBe(
      'not as it says',
    )
  })
})

describe('what is no table of a known kind is refused with what to do', () => {
  const of = (...names: string[]) => zip(names.map((name) => ({ name, bytes: '<x/>' })))

  it('an old, binary or locked spreadsheet, another document, an archive', async () => {
    expect(await why(Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more', 'latin1'))).toBe('old or locked')
    expect(await why(of('xl/workbook.bin', '_rels/.rels'))).toBe('binary workbook')
    expect(await why(of('word/document.xml', '_rels/.rels'))).toBe('not a table')
    expect(await why(of('complaints.csv'))).toBe('an archive')
    expect(await why(Buffer.from('<html><table><tr><td>Ref</td></tr></table></html>'))).toBe('markup')
    const manifest = '<m:manifest xmlns:m="m"><m:file-entry><m:encryption-data/></m:file-entry></m:manifest>'
    expect(await why(ods(odsTable('Data', ROWS), '', [{ name: 'META-INF/manifest.xml', bytes: manifest }]))).toBe(
      'password',
    )
  })

  it('a sheet without a cell is empty', async () => {
    expect(await why(xlsx({ sheets: { Data: '' } }))).toBe('empty')
    expect(await why(ods(odsTable('Data', [[]])))).toBe('empty')
  })

  it('and a fault of the disk is not taken for one of the file', async () => {
    const source = sourceOf(zip(parts))
    const failing = {
      bytes: source.bytes,
      read(from = 0, until = source.bytes) {
        if (from > 20) throw new Error('the disk is gone')
        return source.read(from, until)
      },
    }
    await expect(openTable(failing)).rejects.toThrow('the disk is gone')
  })
})
