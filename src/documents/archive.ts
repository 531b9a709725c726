import { Readable } from 'node:stream'
import { crc32, createInflateRaw } from 'node:zlib'
import { type Entry, fromRandomAccessReaderPromise, RandomAccessReader, type ZipFile } from 'yauzl'
import { UNPACKING, type Unpacked, unpack } from './unpacking.ts'
import { UnreadableFile, type WhyUnreadable } from './unreadable-file.ts'

/** A file that can be read from any place. `until` is the first byte left out; without bounds it gives the whole. */
export type TableSource = {
  readonly bytes: number
  read(from?: number, until?: number): AsyncIterable<Uint8Array>
}

/** A ZIP file whose directory was found to be sound. Names are looked up without regard to capitals. */
export type Archive = {
  readonly names: readonly string[]
  has(name: string): boolean
  /** The bytes of a part, checked against its length and checksum. @param most in bytes */
  read(name: string, most?: number): AsyncGenerator<Uint8Array, void, undefined>
}

const ENTRIES_LIMIT = 5_000
const DIRECTORY_LIMIT = 4_000_000
const PART_LIMIT = 2_000_000_000
const STORED = 0
const DEFLATED = 8

/**
 * Open a ZIP file by its directory, and refuse one that says of itself what cannot be: too many parts, two of one name, a
 * name that leads out of it, parts that overlap or lie outside, a password, another way of packing.
 */
export async function openArchive(source: TableSource): Promise<Archive> {
  const reader = new SourceReader(source)
  try {
    const zip = await fromRandomAccessReaderPromise(reader, source.bytes, { autoClose: false, strictFileNames: false })
    const entries = await soundEntries(zip, source.bytes)

    return {
      names: [...entries.values()].map(({ fileName }) => fileName),
      has: (name) => entries.has(name.toLowerCase()),
      read: (name, most = PART_LIMIT) => readPart(source, zip, reader, entries.get(name.toLowerCase()), most),
    }
  } catch (error) {
    throw reader.explain(error)
  }
}

async function soundEntries(zip: ZipFile, bytes: number): Promise<ReadonlyMap<string, Entry>> {
  if (zip.entryCount > ENTRIES_LIMIT) throw new UnreadableFile('too many parts')
  const entries = new Map<string, Entry>()
  let directory = 0
  for await (const entry of zip.eachEntry()) {
    directory += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
    if (directory > DIRECTORY_LIMIT) throw new UnreadableFile('too many parts')
    const name = entry.fileName.toLowerCase()
    if (entries.has(name)) throw new UnreadableFile('not as it says')
    if (entry.isEncrypted()) throw new UnreadableFile('password')
    entries.set(name, entry)
  }
  refuseOverlap([...entries.values()], bytes)

  return entries
}

/** Parts that share bytes unpack to more than the file could hold (the bomb of Fifield, 2019). */
function refuseOverlap(entries: readonly Entry[], bytes: number): void {
  const LOCAL_HEADER = 30
  const sorted = [...entries].sort((a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader)
  let end = 0
  for (const { relativeOffsetOfLocalHeader: start, compressedSize, fileNameLength } of sorted) {
    if (start < end) throw new UnreadableFile('not as it says')
    end = start + LOCAL_HEADER + fileNameLength + compressedSize
  }
  if (end > bytes) throw new UnreadableFile('cut off')
}

async function* readPart(
  source: TableSource,
  zip: ZipFile,
  reader: SourceReader,
  entry: Entry | undefined,
  most: number,
): AsyncGenerator<Uint8Array, void, undefined> {
  if (!entry) throw new UnreadableFile('not as it says')
  if (entry.uncompressedSize > most) throw new UnreadableFile('too much')
  const header = await zip.readLocalFileHeaderPromise(entry).catch((error: unknown) => {
    throw reader.explain(error)
  })
  if (!header.fileName.equals(entry.fileNameRaw) || header.compressionMethod !== entry.compressionMethod)
    throw new UnreadableFile('not as it says')

  const packed = source.read(header.fileDataStart, header.fileDataStart + entry.compressedSize)
  let given = 0
  let checksum = 0
  for await (const piece of unpacked(packed, entry)) {
    given += piece.length
    checksum = crc32(piece, checksum)
    if (given > entry.uncompressedSize) throw new UnreadableFile('not as it says')
    yield piece
  }
  if (given !== entry.uncompressedSize || checksum !== entry.crc32) throw new UnreadableFile('damaged')
}

async function* unpacked(packed: AsyncIterable<Uint8Array>, entry: Entry): AsyncGenerator<Uint8Array, void, undefined> {
  if (entry.compressionMethod === STORED) yield* packed
  else if (entry.compressionMethod === DEFLATED) {
    const ended: Unpacked = { consumed: 0, cutOff: false }
    yield* unpack(packed, createInflateRaw({ chunkSize: 65_536 }), ended, { ...UNPACKING, ratio: 100 })
    if (ended.cutOff || ended.consumed !== entry.compressedSize) throw new UnreadableFile('damaged')
  } else throw new UnreadableFile('not as it says')
}

/** Tells a fault of the disk from one of the file: the first must not be taken for the second. */
class SourceReader extends RandomAccessReader {
  readonly #source: TableSource
  #fault: { readonly error: unknown } | undefined

  constructor(source: TableSource) {
    super()
    this.#source = source
  }

  override _readStreamForRange(start: number, end: number): Readable {
    return Readable.from(this.#watched(start, end))
  }

  explain(error: unknown): unknown {
    if (this.#fault) return this.#fault.error
    return error instanceof UnreadableFile ? error : new UnreadableFile(whyOf(String(error)), { cause: error })
  }

  async *#watched(start: number, end: number): AsyncGenerator<Uint8Array> {
    try {
      yield* this.#source.read(start, end)
    } catch (error) {
      this.#fault = { error }
      throw error
    }
  }
}

/** yauzl says what is wrong in words only. */
function whyOf(words: string): WhyUnreadable {
  if (/End of central directory|unexpected EOF/.test(words)) return 'cut off'

  return words.includes('encrypt') ? 'password' : 'not as it says'
}
