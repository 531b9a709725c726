import { createGunzip } from 'node:zlib'
import { type Delimiter, detectDelimiter } from './csv-delimiter.ts'
import { detectEncoding, type Encoding, isEncoding, LegacyText } from './csv-encoding.ts'
import { type CutRow, RowCutter } from './csv-rows.ts'
import { nameColumns, type RowProblem, type TableRow } from './table-row.ts'
import { type Unpacked, unpack } from './unpacking.ts'
import { UnreadableFile } from './unreadable-file.ts'

/** What a person says about the file; what is left unsaid is detected. `encoding` is a WHATWG label such as `utf-8`. */
export type CsvOptions = { readonly encoding?: string | undefined; readonly delimiter?: Delimiter | undefined }

/** How a CSV file was found to be written. */
export type CsvWritten = {
  readonly kind: 'CSV'
  readonly compressed: boolean
  readonly encoding: Encoding
  readonly delimiter: Delimiter
}

/** A file opened and its header read; its rows come as they are asked for, once. */
export type CsvFile = {
  readonly written: CsvWritten
  /** Every name different and none empty: a second "Date" is "Date (2)", a nameless third column "column 3". */
  readonly header: readonly string[]
  readonly rows: AsyncIterable<TableRow>
  /** Bytes of the file taken in so far, as it lies on disk: how far along the reading is. */
  bytesRead(): number
}

/** Enough that an encoding shows itself in a file whose first names are plain. */
const SAMPLE = 1_000_000

/**
 * Open a CSV file of any size, encoding and delimiter, compressed by gzip or not. Throws `UnreadableFile` when it is
 * empty, or is no text at all; damage in a row is told with that row, and the rows after it still come.
 *
 * @param source bytes in pieces: a Node stream, or any iterable of buffers
 */
export async function openCsv(source: AsyncIterable<Uint8Array>, options: CsvOptions = {}): Promise<CsvFile> {
  const counted = new CountedBytes(source)
  const start = await takeSample(counted, 4)
  if (start.sample.length === 0) throw new UnreadableFile('empty')

  const compressed = start.sample[0] === 0x1f && start.sample[1] === 0x8b
  const ended: Unpacked = { consumed: 0, cutOff: false }
  const plain = compressed
    ? await takeSample(unpack(start.all, createGunzip({ chunkSize: 65_536 }), ended), SAMPLE)
    : await takeSample(start.all, SAMPLE)
  refuseKnownBinary(plain.sample)
  if (options.encoding && !isEncoding(options.encoding)) throw new UnreadableFile('unknown encoding')

  const encoding = options.encoding ? { label: options.encoding, because: 'As said.' } : detectEncoding(plain.sample)
  const delimiter =
    options.delimiter ?? detectDelimiter(new TextDecoder(encoding.label).decode(plain.sample, { stream: true }))
  const legacy = options.encoding ? undefined : new LegacyText(encoding.label)
  const cut = cutRows(plain.all, encoding.label, new RowCutter(delimiter), legacy)
  const first = await cut.next()
  if (first.done) throw new UnreadableFile('empty')

  const { cells } = first.value
  const tail = () => ({ cutOff: ended.cutOff, more: compressed && !ended.cutOff && ended.consumed < counted.bytes })
  const rows = checkRows(cut, cells, tail, legacy)

  return {
    written: { kind: 'CSV', compressed, encoding, delimiter },
    header: nameColumns(cells),
    rows,
    bytesRead: () => counted.bytes,
  }
}

type Cut = CutRow & { readonly last?: true }

async function* cutRows(
  source: AsyncIterable<Uint8Array>,
  label: string,
  cutter: RowCutter,
  legacy: LegacyText | undefined,
): AsyncGenerator<Cut, void, undefined> {
  const decoder = new TextDecoder(label)
  for await (const bytes of source) {
    const text = decoder.decode(bytes, { stream: true })
    yield* cutter.cut(legacy ? legacy.look(text) : text)
  }
  yield* cutter.cut(decoder.decode())
  const last = cutter.end()
  if (last) yield { ...last, last: true }
}

/** How the bytes ended: cut off within a compressed file, or with more behind it than belongs to it. */
type Tail = { readonly cutOff: boolean; readonly more: boolean }

async function* checkRows(
  cut: AsyncIterable<Cut>,
  header: readonly string[],
  tail: () => Tail,
  legacy: LegacyText | undefined,
): AsyncGenerator<TableRow, void, undefined> {
  let number = 0
  let nextLine = 2
  let complete = true
  for await (const row of cut) {
    const { line, cells, last } = row
    number += 1
    complete = !last
    const problem = problemOf(row, header, last && (tail().cutOff || cells.length < header.length), legacy)
    if (problem) yield { kind: 'damaged', number, line, cells, problem }
    else yield { kind: 'row', number, line, cells }
    nextLine = line + 1
  }
  const { cutOff, more } = tail()
  const kind = cutOff && complete ? 'ends in the middle' : more ? 'bytes after the end' : undefined
  if (kind) yield { kind: 'damaged', number: number + 1, line: nextLine, cells: [], problem: { kind } }
}

function problemOf(
  { cells, problem }: CutRow,
  header: readonly string[],
  broken: boolean | undefined,
  legacy: LegacyText | undefined,
): RowProblem | undefined {
  if (broken) return { kind: 'ends in the middle' }
  if (problem) return problem
  if (cells.length !== header.length) return { kind: 'ragged', expected: header.length, found: cells.length }
  if (isSameCell(cells[0], header[0]) && cells.every((cell, at) => isSameCell(cell, header[at])))
    return { kind: 'header again' }

  return legacy?.isSuspected && cells.some((cell) => legacy.isOtherwise(cell)) ? { kind: 'two encodings' } : undefined
}

/** A second file may begin with the mark that the first one lost. */
function isSameCell(cell: string | undefined, named: string | undefined): boolean {
  return cell === named || (cell?.startsWith('\uFEFF') === true && cell.slice(1) === named)
}

/** The first bytes, and an iterable that still gives them all. */
async function takeSample(
  source: AsyncIterable<Uint8Array>,
  size: number,
): Promise<{ readonly sample: Uint8Array; readonly all: AsyncIterable<Uint8Array> }> {
  const iterator = source[Symbol.asyncIterator]()
  const taken: Uint8Array[] = []
  for (let bytes = 0; bytes < size; ) {
    const next = await iterator.next()
    if (next.done) break
    taken.push(next.value)
    bytes += next.value.length
  }

  return { sample: Buffer.concat(taken), all: replay(taken, iterator) }
}

async function* replay(taken: Uint8Array[], iterator: AsyncIterator<Uint8Array>): AsyncGenerator<Uint8Array> {
  try {
    yield* taken.splice(0)
    for (let next = await iterator.next(); !next.done; next = await iterator.next()) yield next.value
  } finally {
    await iterator.return?.()
  }
}

class CountedBytes {
  bytes = 0
  readonly #source: AsyncIterable<Uint8Array>

  constructor(source: AsyncIterable<Uint8Array>) {
    this.#source = source
  }

  async *[Symbol.asyncIterator](): AsyncGenerator<Uint8Array> {
    for await (const piece of this.#source) {
      this.bytes += piece.length
      yield piece
    }
  }
}

function refuseKnownBinary(sample: Uint8Array): void {
  if (sample.length === 0) throw new UnreadableFile('empty')
  const start = Buffer.from(sample.subarray(0, 200))
    .toString('latin1')
    .replace(/^\xef\xbb\xbf/, '')
  if (start.startsWith('PK\x03\x04') || start.startsWith('\x1f\x8b')) throw new UnreadableFile('an archive')
  if (start.startsWith('\xd0\xcf\x11\xe0')) throw new UnreadableFile('old or locked')
  if (start.startsWith('%PDF') || start.startsWith('{\\rtf')) throw new UnreadableFile('not a table')
  if (/^\s*<(\?xml|!doctype|html|head|table|meta)\b/i.test(start)) throw new UnreadableFile('markup')
}
