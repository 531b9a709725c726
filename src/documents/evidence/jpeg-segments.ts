import type { HeldReason } from '../../domain/held-evidence.ts'
import { numberAt, plainly } from './byte-source.ts'
import { joined, MOST_PIXELS } from './png-chunks.ts'

type Segment = { readonly marker: number; readonly from: number; readonly until: number }

/** The segments before the picture data, where that begins, and where the picture ends. */
type Jpeg = { readonly segments: readonly Segment[]; readonly scan: number; readonly end: number }

function segmentsOf(bytes: Uint8Array): Jpeg | undefined {
  const segments: Segment[] = []
  let at = 2
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
      continue
    }
    const until = at + 2 + numberAt(bytes, at + 2, 2, 'big end first')
    if (until > bytes.length || until < at + 4) return undefined
    if (marker === 0xda) {
      const end = endOfPicture(bytes, until)
      return end === undefined ? undefined : { segments, scan: at, end }
    }
    segments.push({ marker, from: at, until })
    at = until
  }

  return undefined
}

/** Where the picture ends. Its data may hold further scans; a mark within data is followed by zero. */
function endOfPicture(bytes: Uint8Array, from: number): number | undefined {
  for (let at = from; at + 1 < bytes.length; at++) if (bytes[at] === 0xff && bytes[at + 1] === 0xd9) return at + 2
  return undefined
}

export type JpegLook = { readonly reasons: readonly HeldReason[]; readonly end: number }

/** Whether a JPEG fits together, without decoding it. */
export function lookAtJpeg(bytes: Uint8Array): JpegLook {
  const found = segmentsOf(bytes)
  const frame = found?.segments.find(
    ({ marker }) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker),
  )
  if (!found || !frame) return { reasons: ['cut off'], end: bytes.length }
  const height = numberAt(bytes, frame.from + 5, 2, 'big end first')
  const width = numberAt(bytes, frame.from + 7, 2, 'big end first')

  return {
    reasons: width === 0 || height === 0 || width * height > MOST_PIXELS ? ['too many pixels'] : [],
    end: found.end,
  }
}

/** Where the top of a photograph is, from 1 (upright) to 8, as the camera wrote it. */
export function orientationOf(bytes: Uint8Array): number {
  const exif = segmentsOf(bytes)?.segments.find(
    ({ marker, from }) => marker === 0xe1 && plainly(bytes.subarray(from + 4, from + 8)) === 'Exif',
  )
  if (!exif) return 1
  const start = exif.from + 10
  const order = plainly(bytes.subarray(start, start + 2)) === 'II' ? 'little end first' : 'big end first'
  const directory = start + numberAt(bytes, start + 4, 4, order)
  const count = Math.min(numberAt(bytes, directory, 2, order), 200)
  for (let at = directory + 2; at < directory + 2 + count * 12 && at + 12 <= exif.until; at += 12)
    if (numberAt(bytes, at, 2, order) === 0x0112) {
      const turned = numberAt(bytes, at + 8, 2, order)
      return turned >= 1 && turned <= 8 ? turned : 1
    }

  return 1
}

/** Tables, frame and restarts, and how colours are meant: whatever a decoder needs, and nothing that anybody wrote into it. */
function isNeeded(bytes: Uint8Array, { marker, from }: Segment): boolean {
  if (marker === 0xee) return plainly(bytes.subarray(from + 4, from + 9)) === 'Adobe'

  return !(marker >= 0xe0 && marker <= 0xef) && marker !== 0xfe
}

/** The same picture without camera, place, words, thumbnail or anything behind its end; not turned upright. */
export function bareOfJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const found = segmentsOf(bytes)
  if (!found) return undefined
  const kept = found.segments.filter((segment) => isNeeded(bytes, segment))

  return joined([
    bytes.subarray(0, 2),
    ...kept.map(({ from, until }) => bytes.subarray(from, until)),
    bytes.subarray(found.scan, found.end),
  ])
}
