import type { HeldReason } from '../../domain/held-evidence.ts'
import { numberAt, plainly } from './byte-source.ts'
import { inflate } from './zip-directory.ts'

export const MOST_PIXELS = 50_000_000

type Chunk = { readonly name: string; readonly from: number; readonly until: number }

/** The chunks of a PNG up to its end, and where that is; nothing where they do not fit together. */
function chunksOf(bytes: Uint8Array): { readonly chunks: readonly Chunk[]; readonly end: number } | undefined {
  const chunks: Chunk[] = []
  let at = 8
  while (at + 12 <= bytes.length) {
    const length = numberAt(bytes, at, 4, 'big end first')
    const until = at + 12 + length
    if (until > bytes.length) return undefined
    const name = plainly(bytes.subarray(at + 4, at + 8))
    if (!/^[A-Za-z]{4}$/.test(name)) return undefined
    if (crc(bytes.subarray(at + 4, until - 4)) !== numberAt(bytes, until - 4, 4, 'big end first')) return undefined
    chunks.push({ name, from: at, until })
    at = until
    if (name === 'IEND') return { chunks, end: at }
  }

  return undefined
}

export type PngLook = { readonly reasons: readonly HeldReason[]; readonly end: number }

/** Whether a PNG holds what it says, without decoding it: its size, its checksums, and what its picture unpacks to. */
export async function lookAtPng(bytes: Uint8Array): Promise<PngLook> {
  const found = chunksOf(bytes)
  const head = found?.chunks[0]
  if (!found || head?.name !== 'IHDR' || head.until - head.from !== 25)
    return { reasons: ['cut off'], end: bytes.length }
  const width = numberAt(bytes, head.from + 8, 4, 'big end first')
  const height = numberAt(bytes, head.from + 12, 4, 'big end first')
  const depth = bytes[head.from + 16] ?? 0
  const channels = CHANNELS[bytes[head.from + 17] ?? -1]
  if (channels === undefined || ![1, 2, 4, 8, 16].includes(depth)) return { reasons: ['cut off'], end: found.end }
  if (width === 0 || height === 0 || width * height > MOST_PIXELS)
    return { reasons: ['too many pixels'], end: found.end }

  const said = height * (1 + Math.ceil((width * channels * depth) / 8))
  // A picture in seven passes has a few more bytes, for each pass has rows of its own.
  const unpacks = await inflate(picturesOf(bytes, found.chunks), 'deflate', said * 2 + 4096)
  if (unpacks === 'more') return { reasons: ['unpacks to more than it says'], end: found.end }

  return { reasons: unpacks === 'damaged' || unpacks < said ? ['cut off'] : [], end: found.end }
}

/** By the number for its colours in a PNG: grey, colour, a palette, grey and colour with transparency. */
const CHANNELS: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function picturesOf(bytes: Uint8Array, chunks: readonly Chunk[]): Uint8Array {
  const pieces = chunks
    .filter(({ name }) => name === 'IDAT')
    .map(({ from, until }) => bytes.subarray(from + 8, until - 4))
  return joined(pieces)
}

const NEEDED = new Set(['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'])

/** The same picture without anything that is not the picture: no words, no profile, no place, nothing behind its end. */
export function bareOfPng(bytes: Uint8Array): Uint8Array | undefined {
  const found = chunksOf(bytes)
  if (!found) return undefined
  const kept = found.chunks.filter(({ name }) => NEEDED.has(name)).map(({ from, until }) => bytes.subarray(from, until))

  return joined([bytes.subarray(0, 8), ...kept])
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }

  return whole
}

const TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value >>> 0
})

/** The checksum of a chunk, as PNG wants it. */
export function crc(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (TABLE[(value ^ byte) & 255] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}
