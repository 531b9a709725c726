import { constants, gunzipSync, gzipSync } from 'node:zlib'
import { HEADER, INVENTED_PROFILE, inventedRow } from '../src/actions/import/test-history.ts'
import type { Random } from './random.ts'

/** A file made to hurt, with what is known of it without reading it: how many rows it has and how many are good. */
export type Hostile = {
  readonly bytes: Uint8Array
  readonly profile?: unknown
  /** A refusal, a person's choice of a sheet, columns that fit no profile; or rows, and those that must be recorded. */
  readonly truth: 'refused' | 'sheet to choose' | 'does not fit' | { readonly rows: number; readonly recorded?: number }
}

/** Builds one file of a class; chance makes two of a class differ. */
export type Maker = (random: Random) => Hostile

/** The rows of an invented history as cells, and a few of them to be spoilt. */
export function inventedRows(random: Random): { readonly rows: string[][]; readonly some: ReadonlySet<number> } {
  const count = 8 + random.below(60)
  const rows = Array.from({ length: count }, (_, at) => inventedRow(at + 1).split(','))
  const some = new Set(Array.from({ length: 1 + random.below(4) }, () => random.below(count - 1)))

  return { rows, some }
}

/** The invented profile with one column read otherwise. */
export function profileWith(column: string, changes: object, file: object = {}): unknown {
  const profile = INVENTED_PROFILE as { columns: { column: string }[] }
  return {
    ...profile,
    file,
    columns: profile.columns.map((decided) => (decided.column === column ? { ...decided, ...changes } : decided)),
  }
}

const csv = (rows: readonly (readonly string[])[], end = '\n'): string =>
  [HEADER, ...rows.map((cells) => cells.join(','))].map((line) => line + end).join('')

/** A class in which some rows are spoilt in one cell, and no other row is lost for it. */
function spoiling(
  spoil: (cells: string[], random: Random) => string[],
  encode = (text: string): Uint8Array => Buffer.from(text),
): Maker {
  return (random) => {
    const { rows, some } = inventedRows(random)
    const spoilt = rows.map((cells, at) => (some.has(at) ? spoil([...cells], random) : cells))
    return { bytes: encode(csv(spoilt)), truth: { rows: rows.length, recorded: rows.length - some.size } }
  }
}

/** A class in which odd rows are good all the same. */
function harmless(
  change: (cells: string[], random: Random) => string[],
  encode = (text: string): Uint8Array => Buffer.from(text),
): Maker {
  return (random) => {
    const { rows, some } = inventedRows(random)
    const changed = rows.map((cells, at) => (some.has(at) ? change([...cells], random) : cells))
    return { bytes: encode(csv(changed)), truth: { rows: rows.length, recorded: rows.length } }
  }
}

function written(write: (rows: string[][], random: Random) => Uint8Array | string, truth?: Hostile['truth']): Maker {
  return (random) => {
    const { rows } = inventedRows(random)
    return {
      bytes: Buffer.from(write(rows, random) as string),
      truth: truth ?? { rows: rows.length, recorded: rows.length },
    }
  }
}

function refused(bytes: (random: Random) => Uint8Array | string): Maker {
  return (random) => ({ bytes: Buffer.from(bytes(random) as string), truth: 'refused' })
}

const set =
  (at: number, value: string | ((was: string, random: Random) => string)) => (cells: string[], random: Random) =>
    cells.with(at, typeof value === 'string' ? value : value(cells[at] ?? '', random))
const mostly = (text: string) => (was: string) => `${text}${was}`
const legacy = (text: string) => Buffer.from(text, 'latin1')
const RESULT = 5
const RECEIVED = 3

export const CSV_CLASSES: Readonly<Record<string, Maker>> = {
  'lines of Windows': written((rows) => csv(rows, '\r\n')),
  'lines of old Macintoshes': written((rows) => csv(rows, '\r')),
  'lines of every kind': written((rows) =>
    csv(rows)
      .replaceAll('\n', () => '\r\n')
      .replace('\r\n', '\n')
      .replace('\r\n', '\r'),
  ),
  'two-byte text, little end first': written((rows) => Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le')),
  'two-byte text, big end first': written((rows) => Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le').swap16()),
  'two-byte text with an odd byte': (random) => {
    const { rows } = inventedRows(random)
    const bytes = Buffer.concat([Buffer.from(`\uFEFF${csv(rows)}`, 'utf16le'), Buffer.from('x')])
    return { bytes, truth: { rows: rows.length + 1, recorded: rows.length } }
  },
  'old Windows text': harmless(set(RESULT, 'Größe £5'), legacy),
  'bytes that no encoding has': spoiling(set(RESULT, 'a\x81b é'), legacy),
  'UTF-8, then old Windows text': (random) => {
    const { rows, some } = inventedRows(random)
    const head = rows.map(set(RESULT, 'Zoë and Siân') as (cells: string[]) => string[])
    const tail = [...some].map((_, at) =>
      inventedRow(900 + at)
        .split(',')
        .with(RESULT, 'Zoë'),
    )
    const bytes = Buffer.concat([Buffer.from(csv(head)), legacy(tail.map((cells) => `${cells.join(',')}\n`).join(''))])
    return { bytes, truth: { rows: head.length + tail.length, recorded: head.length } }
  },
  'old Windows text, then UTF-8': (random) => {
    const { rows, some } = inventedRows(random)
    const head = rows.map(set(RESULT, 'Zoë and Siân') as (cells: string[]) => string[])
    const tail = [...some].map((_, at) =>
      inventedRow(900 + at)
        .split(',')
        .with(RESULT, 'Zoë'),
    )
    const bytes = Buffer.concat([legacy(csv(head)), Buffer.from(tail.map((cells) => `${cells.join(',')}\n`).join(''))])
    return { bytes, truth: { rows: head.length + tail.length, recorded: head.length } }
  },
  'a second file behind the first': (random) => {
    const { rows } = inventedRows(random)
    const more = rows.map((cells) => cells.with(0, `M${cells[0]}`))
    return {
      bytes: Buffer.from(`\uFEFF${csv(rows)}\uFEFF${csv(more)}`),
      truth: { rows: rows.length * 2 + 1, recorded: rows.length * 2 },
    }
  },
  'NUL bytes': spoiling(set(RESULT, (was, random) => `${was}\0${'x'.repeat(random.below(9))}`)),
  'rows cut short': spoiling((cells, random) => cells.slice(0, 1 + random.below(5))),
  'rows with cells to spare': spoiling((cells, random) => [...cells, ...Array(1 + random.below(50)).fill('x')]),
  'a cell of ten million characters': spoiling(set(RESULT, 'x'.repeat(10_000_000))),
  'a row of a hundred thousand cells': spoiling((cells) => [...cells, ...Array(100_000).fill('')]),
  'a million quotation marks': spoiling(set(RESULT, `"${'""'.repeat(1_200_000)}"`)),
  'text behind a closing mark': spoiling(set(RESULT, '"No" action')),
  'a mark that opens the last cell': (random) => {
    const { rows } = inventedRows(random)
    return {
      bytes: Buffer.from(`${csv(rows)}${inventedRow(900).replace(/[^,]*$/, '"x')}`),
      truth: { rows: rows.length + 1, recorded: rows.length },
    }
  },
  'a mark that is never closed': (random) => {
    const { rows } = inventedRows(random)
    const at = 1 + random.below(rows.length - 2)
    const spoilt = rows.map((cells, row) => (row === at ? cells.with(RESULT, '"No action') : cells))
    return { bytes: Buffer.from(csv(spoilt)), truth: { rows: at + 1, recorded: at } }
  },
  'marks within cells': harmless(set(RESULT, 'said "no" twice')),
  'days that no calendar has': spoiling(
    set(RECEIVED, (_was, random) =>
      random.pick(['31/02/2011', '29/02/2011', '00/01/2011', '32/01/2011', '32/13/2011']),
    ),
  ),
  'years that cannot be': spoiling(
    set(RECEIVED, (_was, random) => random.pick(['03/04/0202', '03/04/11', '03/04/20111', '03/04/9999'])),
  ),
  'days written both ways': (random) => {
    const { rows } = inventedRows(random)
    const both = rows.map((cells, at) =>
      cells.with(RECEIVED, at % 3 === 0 ? '25/12/2011' : at % 3 === 1 ? '12/25/2011' : '04/05/2011'),
    )
    const certain = both.filter((_cells, at) => at % 3 === 0).length
    return {
      bytes: Buffer.from(csv(both)),
      profile: profileWith('Received', { eitherOrder: 'reject' }),
      truth: { rows: rows.length, recorded: certain },
    }
  },
  'days written both ways, undecided': (random) => {
    const { rows } = inventedRows(random)
    const both = rows.map((cells, at) =>
      cells.with(RECEIVED, at % 3 === 0 ? '25/12/2011' : at % 3 === 1 ? '12/25/2011' : '04/05/2011'),
    )
    return { bytes: Buffer.from(csv(both)), truth: 'does not fit' }
  },
  'days with a time zone, or as numbers': spoiling(
    set(RECEIVED, (_was, random) => random.pick(['03/04/2011 10:00Z', '40636', '2011', 'yesterday'])),
  ),
  'text that runs in a spreadsheet': harmless(
    set(RESULT, (_was, random) => random.pick(["=cmd|'/c calc'!A0", '@SUM(1+1)', '+1+1', '-2+3', '\t=1'])),
  ),
  'errors of a spreadsheet': spoiling(
    set(RESULT, (_was, random) => random.pick(['#VALUE!', '#N/A', '#REF!', '########', 'Err:508'])),
  ),
  'codes that nobody knows': spoiling(set(4, 'unheard of')),
  'no matter': spoiling(set(1, '  ')),
  'no key': spoiling(set(0, '')),
  'signs of every script': harmless(set(RESULT, '你好 🏳️‍🌈 \u202Eabc\u202C e\u0301 \u200B')),
  'half a sign at the sixtieth place': harmless(set(RESULT, `${'-'.repeat(59)}🙂 end`)),
  'controls within text': harmless(set(RESULT, mostly('\x01\x1b[2J\x7f'))),
  'line ends of other kinds within cells': harmless(set(RESULT, '"one\u2028two\u0085three\vfour\nfive"')),
  'semicolons between cells': written((rows) => csv(rows).replaceAll(',', ';')),
  'tabs between cells': written((rows) => csv(rows).replaceAll(',', '\t')),
  'bars between cells': written((rows) => csv(rows).replaceAll(',', '|')),
  'blank lines everywhere': written((rows) => csv(rows).replaceAll('\n', '\n\n\r\n')),
  'lines of blanks': (random) => {
    const { rows } = inventedRows(random)
    return { bytes: Buffer.from(`${csv(rows)}   \n \t\n`), truth: { rows: rows.length + 2, recorded: rows.length } }
  },
  'cut off within its last row': (random) => {
    const { rows } = inventedRows(random)
    const text = csv(rows)
    return {
      bytes: Buffer.from(text.slice(0, text.lastIndexOf(',', text.lastIndexOf(',') - 1))),
      truth: { rows: rows.length, recorded: rows.length - 1 },
    }
  },
  'a header and nothing else': written(() => `${HEADER}\n`, { rows: 0, recorded: 0 }),
  'no header': written((rows) => csv(rows).slice(HEADER.length + 1), 'does not fit'),
  'a header twice over': written((rows) => csv(rows).replace(HEADER, `${HEADER},${HEADER}`), 'does not fit'),
  'a header of ten thousand names': refused((random) =>
    csv(inventedRows(random).rows).replace(HEADER, 'x,'.repeat(10_000)),
  ),
  'nothing at all': refused(() => ''),
  'line ends and nothing else': refused(() => '\n\r\n\r\r\n'),
  'a web page': refused(() => '<!DOCTYPE html><table><tr><td>Log</td></tr></table>'),
  'a document': refused((random) =>
    random.pick(['%PDF-1.7\n', '{\\rtf1 Log,Case}', '<?xml version="1.0"?><Workbook/>']),
  ),
  'bytes by chance': (random) => ({
    bytes: Buffer.concat([Buffer.from('x'), random.bytes(20_000)]),
    truth: 'does not fit',
  }),
  packed: written((rows) => gzipSync(csv(rows))),
  'packed in parts': written((rows) =>
    Buffer.concat([gzipSync(csv(rows.slice(0, 3))), gzipSync(csv(rows.slice(3)).slice(HEADER.length + 1))]),
  ),
  'packed twice': refused(() => gzipSync(gzipSync(HEADER))),
  'packed, with a byte changed': refused((random) => {
    const bytes = gzipSync(csv(inventedRows(random).rows))
    return bytes.map((byte, at) => (at === bytes.length - 7 ? byte ^ 0xff : byte))
  }),
  'packed, with text behind': refused((random) =>
    Buffer.concat([gzipSync(csv(inventedRows(random).rows)), Buffer.from('x'.repeat(40))]),
  ),
  'packed and cut off': (random) => {
    const rows = Array.from({ length: 4_000 }, (_, at) => `${inventedRow(at + 1)} ${random.below(1e9)}`)
    const whole = gzipSync([HEADER, ...rows].join('\n'))
    const bytes = whole.subarray(0, Math.floor(whole.length / 2))
    const lines = gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }).toString().split('\n')
    // The last line may be whole by chance, and nothing says so.
    return {
      bytes,
      truth: {
        rows: lines.length - 1,
        recorded: rows.slice(0, lines.length - 2).filter((row) => !row.includes(',,')).length,
      },
    }
  },
  'a packed bomb': refused(() => gzipSync(`${HEADER}\n${'x'.repeat(25_000_000)}`)),
}
