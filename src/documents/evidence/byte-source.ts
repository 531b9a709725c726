/** Bytes that can be asked for from any place: a kept file, or a file that a browser holds. `until` is left out. */
export type ByteSource = {
  readonly size: number
  readonly read: (from: number, until: number) => Promise<Uint8Array>
}

/** A source over bytes that are in memory already. */
export function sourceOf(bytes: Uint8Array): ByteSource {
  return { size: bytes.length, read: async (from, until) => bytes.subarray(from, until) }
}

/** Bytes as characters of the same number, for looking at what is written plainly in a binary file. */
export function plainly(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  return text
}

const PIECE = 1_048_576
const OVERLAP = 256

/** Which of these patterns stand anywhere in the bytes, read a megabyte at a time. No pattern may be longer than 256. */
export async function patternsIn(source: ByteSource, patterns: readonly RegExp[]): Promise<readonly RegExp[]> {
  const left = new Set(patterns)
  for (let at = 0; at < source.size && left.size > 0; at += PIECE - OVERLAP) {
    const text = plainly(await source.read(at, Math.min(at + PIECE, source.size)))
    for (const pattern of left) if (pattern.test(text)) left.delete(pattern)
  }

  return patterns.filter((pattern) => !left.has(pattern))
}

/** Read a number of two or four bytes; zero past the end. */
export function numberAt(
  bytes: Uint8Array,
  at: number,
  count: 2 | 4,
  order: 'big end first' | 'little end first',
): number {
  if (at < 0 || at + count > bytes.length) return 0
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, count)
  const little = order === 'little end first'
  return count === 2 ? view.getUint16(0, little) : view.getUint32(0, little)
}
