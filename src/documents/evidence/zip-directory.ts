import type { HeldReason } from '../../domain/held-evidence.ts'
import { type ByteSource, numberAt } from './byte-source.ts'
import { endingOf } from './file-name.ts'

/** One part of a zip archive, as its directory at the end describes it. Sizes in bytes. */
export type ZipPart = {
  readonly name: string
  readonly method: number
  readonly packed: number
  readonly unpacked: number
  readonly offset: number
  readonly locked: 'yes' | 'no'
}

export type ZipDirectory =
  | { readonly kind: 'read'; readonly parts: readonly ZipPart[] }
  | { readonly kind: 'held'; readonly reason: HeldReason }

const MOST_PARTS = 5000
const MOST_BYTES = 2 * 1024 * 1024 * 1024
const MOST_TIMES = 100
/** Below this size nothing unpacked can hurt, whatever its ratio. */
const HARMLESS = 20 * 1024 * 1024
const ARCHIVES = new Set(['zip', 'rar', '7z', 'gz', 'bz2', 'xz', 'tar', 'tgz', 'zst', 'cab', 'jar', 'apk', 'iso'])

/** Read the directory of a zip archive, without unpacking anything. */
export async function readZipDirectory(source: ByteSource): Promise<ZipDirectory> {
  const from = Math.max(0, source.size - 65_557)
  const tail = await source.read(from, source.size)
  const end = lastIndexOf(tail, [0x50, 0x4b, 0x05, 0x06])
  if (end < 0 || end + 22 > tail.length) return { kind: 'held', reason: 'cut off' }
  const count = numberAt(tail, end + 10, 2, 'little end first')
  const size = numberAt(tail, end + 12, 4, 'little end first')
  const offset = numberAt(tail, end + 16, 4, 'little end first')
  if (count > MOST_PARTS) return { kind: 'held', reason: 'too many parts' }
  if (offset + size > from + end || size > 16 * 1024 * 1024) return { kind: 'held', reason: 'cut off' }

  return partsIn(await source.read(offset, offset + size), count)
}

function partsIn(directory: Uint8Array, count: number): ZipDirectory {
  const parts: ZipPart[] = []
  let at = 0
  while (parts.length < count) {
    if (numberAt(directory, at, 4, 'little end first') !== 0x02014b50) return { kind: 'held', reason: 'cut off' }
    const nameLength = numberAt(directory, at + 28, 2, 'little end first')
    const more =
      numberAt(directory, at + 30, 2, 'little end first') + numberAt(directory, at + 32, 2, 'little end first')
    const name = new TextDecoder().decode(directory.subarray(at + 46, at + 46 + nameLength))
    parts.push({
      name,
      method: numberAt(directory, at + 10, 2, 'little end first'),
      packed: numberAt(directory, at + 20, 4, 'little end first'),
      unpacked: numberAt(directory, at + 24, 4, 'little end first'),
      offset: numberAt(directory, at + 42, 4, 'little end first'),
      locked: (numberAt(directory, at + 8, 2, 'little end first') & 1) === 1 ? 'yes' : 'no',
    })
    at += 46 + nameLength + more
  }

  return { kind: 'read', parts }
}

/** Every reason for which an archive is kept and not opened. */
export function heldForParts(parts: readonly ZipPart[]): readonly HeldReason[] {
  const reasons: HeldReason[] = []
  const packed = parts.reduce((sum, part) => sum + part.packed, 0)
  const unpacked = parts.reduce((sum, part) => sum + part.unpacked, 0)
  const swells = parts.some((part) => part.unpacked > HARMLESS && part.unpacked > part.packed * MOST_TIMES)
  if (unpacked > MOST_BYTES || swells || (unpacked > HARMLESS && unpacked > packed * MOST_TIMES) || overlap(parts))
    reasons.push('archive bomb')
  if (parts.some((part) => ARCHIVES.has(endingOf(part.name)))) reasons.push('archive in an archive')
  if (parts.some((part) => part.locked === 'yes')) reasons.push('locked archive')
  if (parts.some((part) => /(^|[/\\])\.\.([/\\]|$)|^[/\\]|^[A-Za-z]:|\0/.test(part.name)))
    reasons.push('parts with paths')

  return reasons
}

/** Parts that share the same packed bytes: the trick by which a small archive unpacks without end. */
function overlap(parts: readonly ZipPart[]): boolean {
  const sorted = parts.toSorted((a, b) => a.offset - b.offset)

  return sorted.some((part, at) => {
    const next = sorted[at + 1]
    return next !== undefined && part.offset + 30 + part.packed > next.offset
  })
}

/** An office document is a zip archive that says so in one of its parts. */
export function documentIn(parts: readonly ZipPart[]): 'a document' | 'a document with macros' | 'no document' {
  const names = new Set(parts.map(({ name }) => name))
  if (!names.has('[Content_Types].xml') && !(names.has('mimetype') && names.has('content.xml'))) return 'no document'

  return parts.some(({ name }) => /(vbaProject|vbaData)\.(bin|xml)$|^Basic\/|^Scripts\//i.test(name))
    ? 'a document with macros'
    : 'a document'
}

/**
 * Unpack one part, of at most so many bytes. Gives nothing where it is locked, packed in a way that is not known here, damaged,
 * or larger, whatever its description says.
 */
export async function unpackPart(source: ByteSource, part: ZipPart, largest: number): Promise<Uint8Array | undefined> {
  if (part.locked === 'yes' || (part.method !== 0 && part.method !== 8) || part.packed > largest) return undefined
  const head = await source.read(part.offset, part.offset + 30)
  const start = part.offset + 30 + numberAt(head, 26, 2, 'little end first') + numberAt(head, 28, 2, 'little end first')
  const packed = await source.read(start, start + part.packed)
  if (part.method === 0) return packed

  return inflated(packed, 'deflate-raw', largest)
}

/** Unpack in pieces, and stop at the first byte too many. */
export async function inflated(
  packed: Uint8Array,
  way: 'deflate' | 'deflate-raw',
  largest: number,
): Promise<Uint8Array | undefined> {
  const pieces: Uint8Array[] = []
  const size = await inflate(packed, way, largest, (piece) => pieces.push(piece))
  if (typeof size !== 'number') return undefined
  const whole = new Uint8Array(size)
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }

  return whole
}

/** How many bytes it unpacks to; `more` as soon as that is past the limit, `damaged` where it cannot be unpacked. */
export async function inflate(
  packed: Uint8Array,
  way: 'deflate' | 'deflate-raw',
  largest: number,
  take: (piece: Uint8Array) => void = () => undefined,
): Promise<number | 'more' | 'damaged'> {
  const bytes = new Uint8Array(packed)
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream(way)).getReader()
  let size = 0
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) {
      size += next.value.length
      if (size > largest) {
        await reader.cancel().catch(() => undefined)
        return 'more'
      }
      take(next.value)
    }
    return size
  } catch {
    return 'damaged'
  }
}

function lastIndexOf(bytes: Uint8Array, mark: readonly number[]): number {
  for (let at = bytes.length - mark.length; at >= 0; at--)
    if (mark.every((byte, of) => bytes[at + of] === byte)) return at
  return -1
}
