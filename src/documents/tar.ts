/** A file within an archive. Its bytes stand in memory whole, so whoever makes one keeps it to a few megabytes. */
export type Packed = { readonly path: string; readonly bytes: Uint8Array }

/** The archive is not one that we wrote, or it is not whole. */
export class NotAnArchive extends Error {
  override readonly name = 'NotAnArchive'
  readonly code = 'CANDOUR_NOT_AN_ARCHIVE'
}

const BLOCK = 512
/** Larger than any piece that we write: a damaged length must not make us ask for all the memory there is. */
const MOST_BYTES = 64 * 1024 * 1024
const PATH = /^[A-Za-z0-9._-]+(\/[A-Za-z0-9._-]+)*$/

/** Write a POSIX tar archive (ustar), file after file, so that any tar can open it. Times and owners are zero. */
export async function* packTar(files: AsyncIterable<Packed>): AsyncGenerator<Uint8Array> {
  for await (const { path, bytes } of files) {
    yield headerOf(path, bytes.length)
    yield bytes
    const over = bytes.length % BLOCK
    if (over > 0) yield new Uint8Array(BLOCK - over)
  }
  yield new Uint8Array(2 * BLOCK)
}

/** Read such an archive, one file in memory at a time. Throws `NotAnArchive` where it breaks off or was not written by us. */
export async function* unpackTar(source: AsyncIterable<Uint8Array>): AsyncGenerator<Packed> {
  const pieces = source[Symbol.asyncIterator]()
  let held = new Uint8Array()
  const take = async (count: number): Promise<Uint8Array> => {
    const parts: Uint8Array[] = [held]
    let size = held.length
    while (size < count) {
      const next = await pieces.next()
      if (next.done) throw new NotAnArchive('The archive breaks off.')
      parts.push(next.value)
      size += next.value.length
    }
    const all = parts.length === 1 ? held : new Uint8Array(Buffer.concat(parts))
    held = all.subarray(count)
    return all.subarray(0, count)
  }
  for (;;) {
    const header = await take(BLOCK)
    if (header.every((byte) => byte === 0)) {
      // To the very end: only its last bytes prove that a sealed stream is whole.
      let rest = held
      for (;;) {
        if (rest.some((byte) => byte !== 0)) throw new NotAnArchive('Something stands behind the end of the archive.')
        const next = await pieces.next()
        if (next.done) return
        rest = new Uint8Array(next.value)
      }
    }
    const { path, size } = readHeader(header)
    const bytes = await take(size)
    await take((BLOCK - (size % BLOCK)) % BLOCK)
    yield { path, bytes }
  }
}

function headerOf(path: string, size: number): Uint8Array {
  if (!PATH.test(path) || path.length > 99) throw new RangeError('A path in an archive is short and plain.')
  const header = Buffer.alloc(BLOCK)
  header.write(path, 0)
  header.write('0000600\0', 100)
  header.write('0000000\0', 108)
  header.write('0000000\0', 116)
  header.write(`${size.toString(8).padStart(11, '0')}\0`, 124)
  header.write('00000000000\0', 136)
  header.write('0', 156)
  header.write('ustar\x0000', 257)
  header.write(`${sumOf(header).toString(8).padStart(6, '0')}\0 `, 148)

  return header
}

function readHeader(bytes: Uint8Array): { readonly path: string; readonly size: number } {
  const header = Buffer.from(bytes)
  const text = (from: number, length: number): string =>
    header.toString('latin1', from, from + length).replace(/\0.*$/s, '')
  const path = text(0, 100)
  const size = Number.parseInt(text(124, 12), 8)
  const sound =
    text(257, 5) === 'ustar' &&
    Number.parseInt(text(148, 8), 8) === sumOf(header) &&
    text(156, 1) === '0' &&
    PATH.test(path)
  if (!sound || path.split('/').includes('..') || !(size >= 0 && size <= MOST_BYTES))
    throw new NotAnArchive('The archive is not one that Candour wrote.')

  return { path, size }
}

/** The sum of the header's bytes, with the sum's own place taken as spaces. */
function sumOf(header: Buffer): number {
  let sum = 0
  for (let at = 0; at < BLOCK; at++) sum += at >= 148 && at < 156 ? 32 : (header[at] ?? 0)
  return sum
}
