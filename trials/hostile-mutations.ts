import { gzipSync } from 'node:zlib'
import { HEADER, inventedFile, inventedRow } from '../src/actions/import/test-history.ts'
import { ods, odsTable, sheetOf, xlsxParts, zip } from '../src/documents/test-workbook.ts'
import type { Random } from './random.ts'

const ROWS = 40
const CELLS = [HEADER, ...Array.from({ length: ROWS }, (_, at) => inventedRow(at + 1))].map((row) => row.split(','))
const STYLES =
  '<numFmts><numFmt numFmtId="164" formatCode="00000"/></numFmts><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/></cellXfs>'
const STRINGS = `<si><t>No action</t></si><si><r><t>Ad</t></r><r><t>vice</t></r></si>`
const PARTS = xlsxParts({
  sheets: {
    Data: sheetOf(CELLS, '<mergeCells><mergeCell ref="A1:B1"/></mergeCells>')
      .replace(/<c r="F5".*?<\/c>/, '<c r="F5" t="s"><v>1</v></c>')
      .replace(/<c r="D7".*?<\/c>/, '<c r="D7" s="1"><v>40636</v></c>')
      .replace(/<c r="F9".*?<\/c>/, '<c r="F9" t="str"><f>A1</f><v>Advice</v></c>'),
  },
  strings: STRINGS,
  styles: STYLES,
})
const TEXT = inventedFile(ROWS)

/** Good files of every kind that can be read. */
const SOUND = {
  csv: Buffer.from(TEXT),
  'two-byte csv': Buffer.from(`\uFEFF${TEXT}`, 'utf16le'),
  gz: gzipSync(TEXT),
  xlsx: zip(PARTS),
  'stored xlsx': zip(PARTS.map((part) => ({ ...part, packing: 'stored' as const }))),
  ods: ods(odsTable('Data', CELLS)),
} as const

type Kind = keyof typeof SOUND
const KINDS = Object.keys(SOUND) as [Kind, ...Kind[]]

const CHANGES = {
  'bytes changed': (bytes: Buffer, random: Random) => {
    const changed = Buffer.from(bytes)
    for (let times = 1 + random.below(8); times > 0; times -= 1) {
      const at = random.below(changed.length)
      changed[at] = random.below(2) === 0 ? random.below(256) : (changed[at] ?? 0) ^ (1 << random.below(8))
    }
    return changed
  },
  'cut off': (bytes: Buffer, random: Random) => bytes.subarray(0, random.below(bytes.length)),
  'a piece left out': (bytes: Buffer, random: Random) => {
    const [from, to] = piece(bytes, random)
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)])
  },
  'a piece twice': (bytes: Buffer, random: Random) => {
    const [from, to] = piece(bytes, random)
    return Buffer.concat([bytes.subarray(0, to), bytes.subarray(from)])
  },
  'a piece of zeros': (bytes: Buffer, random: Random) => {
    const [from, to] = piece(bytes, random)
    return Buffer.from(bytes).fill(0, from, to)
  },
  'joined to another': (bytes: Buffer, random: Random) => {
    const other = SOUND[random.pick(KINDS)]
    return Buffer.concat([bytes.subarray(0, random.below(bytes.length)), other.subarray(random.below(other.length))])
  },
} as const

type Change = keyof typeof CHANGES
const NAMES = Object.keys(CHANGES) as [Change, ...Change[]]

/** A good file spoilt by chance: as it lies on the disk, or within its archive, whose checksums then agree with it. */
export function mutated(random: Random): { readonly what: string; readonly file: { readonly bytes: Uint8Array } } {
  const [kind, change] = [random.pick(KINDS), random.pick(NAMES)]
  if (kind === 'gz' && random.below(2) === 0)
    return { what: `gz, ${change} within`, file: { bytes: gzipSync(CHANGES[change](SOUND.csv, random)) } }
  if ((kind === 'xlsx' || kind === 'ods') && random.below(3) > 0)
    return {
      what: `${kind}, ${change} within`,
      file: { bytes: kind === 'xlsx' ? withinXlsx(change, random) : withinOds(change, random) },
    }

  return { what: `${kind}, ${change}`, file: { bytes: CHANGES[change](SOUND[kind], random) } }
}

function withinXlsx(change: Change, random: Random): Buffer {
  const chosen = random.below(PARTS.length)
  return zip(
    PARTS.map((part, at) =>
      at === chosen ? { ...part, bytes: CHANGES[change](Buffer.from(part.bytes), random) } : part,
    ),
  )
}

function withinOds(change: Change, random: Random): Buffer {
  return ods(CHANGES[change](Buffer.from(odsTable('Data', CELLS)), random).toString('latin1'))
}

function piece(bytes: Buffer, random: Random): readonly [from: number, to: number] {
  const from = random.below(bytes.length)
  return [from, Math.min(bytes.length, from + 1 + random.below(400))]
}
