import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { type Delimiter, detectDelimiter } from './csv-delimiter.ts'
import { detectEncoding, isEncoding } from './csv-encoding.ts'
import { type CsvRow, type CutRow, RowCutter } from './csv-rows.ts'
import { UnreadableFile } from './csv-unreadable.ts'

/** What a person says about the file; what is left unsaid is detected. `encoding` is a WHATWG label such as `utf-8`. */
export type CsvOptions = { readonly encoding?: string | undefined; readonly delimiter?: Delimiter | undefined }

/** A file opened and its header read; its rows come as they are asked for, once. */
export type CsvFile = {
  readonly compressed: boolean
  readonly encoding: { readonly label: string; readonly because: string }
  readonly delimiter: Delimiter
  /** Every name different and none empty: a second "Date" is "Date (2)", a nameless third column "column 3". */
  readonly header: readonly string[]
  readonly rows: AsyncIterable<CsvRow>
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
  refuseKnownBinary(start.sample)

  const compressed = start.sample[0] === 0x1f && start.sample[1] === 0x8b
  const truncation = { met: false }
  const plain = compressed
    ? await takeSample(gunzip(start.all, truncation), SAMPLE)
    : await takeSample(start.all, SAMPLE)
  refuseKnownBinary(plain.sample)
  if (options.encoding && !isEncoding(options.encoding)) throw new UnreadableFile('unknown encoding')

  const encoding = options.encoding ? { label: options.encoding, because: 'As said.' } : detectEncoding(plain.sample)
  const delimiter =
    options.delimiter ?? detectDelimiter(new TextDecoder(encoding.label).decode(plain.sample, { stream: true }))
  const cut = cutRows(plain.all, encoding.label, new RowCutter(delimiter))
  const first = await cut.next()
  if (first.done) throw new UnreadableFile('empty')

  const header = nameColumns(first.value.cells)
  const rows = checkRows(cut, header.length, truncation)

  return { compressed, encoding, delimiter, header, rows, bytesRead: () => counted.bytes }
}

async function* cutRows(
  source: AsyncIterable<Uint8Array>,
  label: string,
  cutter: RowCutter,
): AsyncGenerator<CutRow & { readonly last?: true }, void, undefined> {
  const decoder = new TextDecoder(label)
  for await (const bytes of source) yield* cutter.cut(decoder.decode(bytes, { stream: true }))
  yield* cutter.cut(decoder.decode())
  const last = cutter.end()
  if (last) yield { ...last, last: true }
}

async function* checkRows(
  cut: AsyncIterable<CutRow & { readonly last?: true }>,
  expected: number,
  truncation: { readonly met: boolean },
): AsyncGenerator<CsvRow, void, undefined> {
  let number = 0
  let nextLine = 2
  let complete = true
  for await (const { line, cells, problem, last } of cut) {
    number += 1
    complete = !last
    const broken = last && (truncation.met || cells.length < expected)
    if (broken) yield { kind: 'damaged', number, line, cells, problem: { kind: 'ends in the middle' } }
    else if (problem) yield { kind: 'damaged', number, line, cells, problem }
    else if (cells.length !== expected)
      yield { kind: 'damaged', number, line, cells, problem: { kind: 'ragged', expected, found: cells.length } }
    else yield { kind: 'row', number, line, cells }
    nextLine = line + 1
  }
  if (truncation.met && complete)
    yield { kind: 'damaged', number: number + 1, line: nextLine, cells: [], problem: { kind: 'ends in the middle' } }
}

/** A gzip file that was cut off is a CSV file that was cut off: the rows before the cut are good. */
async function* gunzip(source: AsyncIterable<Uint8Array>, truncation: { met: boolean }): AsyncGenerator<Uint8Array> {
  const compressed = Readable.from(source)
  const unpacked = createGunzip({ chunkSize: 65_536 })
  compressed.on('error', (error) => unpacked.destroy(error))
  try {
    yield* compressed.pipe(unpacked)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code.startsWith('Z_')))
      throw error
    truncation.met = true
  } finally {
    compressed.destroy()
    unpacked.destroy()
  }
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
  const start = Buffer.from(sample.subarray(0, 4)).toString('latin1')
  if (start === 'PK\x03\x04' || start === '%PDF' || start === '\xd0\xcf\x11\xe0') throw new UnreadableFile('not CSV')
}

function nameColumns(cells: readonly string[]): string[] {
  const names: string[] = []
  for (const [at, cell] of cells.entries()) {
    const name = cell.trim() || `column ${at + 1}`
    let unlike = name
    for (let again = 2; names.includes(unlike); again += 1) unlike = `${name} (${again})`
    names.push(unlike)
  }

  return names
}
