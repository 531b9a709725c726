import { deflateRawSync, deflateSync } from 'node:zlib'
import { encode as encodePng } from 'fast-png'
import jpeg from 'jpeg-js'
import { plainly } from './byte-source.ts'
import { crc, joined } from './png-chunks.ts'

/** Files made for specifications and trials: small, invented, and each with one thing to look for. */

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0))

/** A PDF with a line of text on each page, and whatever else stands in its catalogue. */
export function textPdf(lines: readonly string[], catalogue = '', more: readonly string[] = []): Uint8Array {
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalogue} >>`,
    `<< /Type /Pages /Count ${lines.length} /Kids [${lines.map((_, at) => `${4 + at * 2} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
    ...lines.flatMap((line, at) => {
      const drawing = `BT /F1 24 Tf 72 700 Td (${line}) Tj ET`
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents ${5 + at * 2} 0 R /Resources << /Font << /F1 3 0 R >> >> >>`,
        `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`,
      ]
    }),
    ...more,
    '<< /Author (Robin Example) /Title (Notes about Robin) >>',
  ]
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, at) => {
    const offset = text.length
    text += `${at + 1} 0 obj\n${body}\nendobj\n`
    return offset
  })
  const start = text.length
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')}`
  text += `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R /Info ${objects.length} 0 R >>\nstartxref\n${start}\n%%EOF\n`

  return bytes(text)
}

/** A picture whose left half is red and whose right half is blue. */
export function halves(width: number, height: number): { width: number; height: number; data: Uint8Array } {
  const data = new Uint8Array(width * height * 4)
  for (let at = 0; at < width * height; at++)
    data.set(at % width < width / 2 ? [255, 0, 0, 255] : [0, 0, 255, 255], at * 4)

  return { width, height, data }
}

/** A photograph with a camera, a place and words in it. @param orientation as a camera writes it, 1 to 8 */
export function photograph(width = 64, height = 32, orientation = 1): Uint8Array {
  const plain = new Uint8Array(jpeg.encode(halves(width, height), 90).data)
  const entry = (tag: number, value: number) => `${word(tag)}\x00\x03\x00\x00\x00\x01${word(value)}\x00\x00`
  const exif = `Exif\0\0MM\x00\x2a\x00\x00\x00\x08\x00\x01${entry(0x0112, orientation)}\x00\x00\x00\x00CAMERA-OF-ROBIN GPS 54.9N`
  const xmp = 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Robin Example</x:xmpmeta>'
  const iptc = 'Photoshop 3.0\x008BIM Robin at home'

  return joined([
    plain.subarray(0, 2),
    segment(0xe1, exif),
    segment(0xe1, xmp),
    segment(0xed, iptc),
    segment(0xfe, 'a comment of Robin'),
    plain.subarray(2),
  ])
}

function segment(marker: number, content: string): Uint8Array {
  return bytes(`\xff${String.fromCharCode(marker)}${word(content.length + 2)}${content}`)
}

function word(value: number): string {
  return String.fromCharCode(value >> 8, value & 255)
}

/** A PNG with words in it. */
export function pngWithWords(width = 40, height = 20): Uint8Array {
  const plain = encodePng({ ...halves(width, height), depth: 8, channels: 4 })
  const head = plain.subarray(0, 33)

  return joined([
    head,
    pngChunk('tEXt', bytes('Author\0Robin Example')),
    pngChunk('eXIf', bytes('MM GPS of Robin')),
    plain.subarray(33),
  ])
}

export function pngChunk(name: string, content: Uint8Array): Uint8Array {
  const body = joined([bytes(name), content])
  const [length, sum] = [new Uint8Array(4), new Uint8Array(4)]
  new DataView(length.buffer).setUint32(0, content.length)
  new DataView(sum.buffer).setUint32(0, crc(body))

  return joined([length, body, sum])
}

/** A PNG that says one size, and whose picture unpacks to another number of bytes. */
export function lyingPng(width: number, height: number, unpacked: number): Uint8Array {
  const head = new Uint8Array(13)
  const view = new DataView(head.buffer)
  view.setUint32(0, width)
  view.setUint32(4, height)
  head.set([8, 6, 0, 0, 0], 8)

  return joined([
    bytes('\x89PNG\r\n\x1a\n'),
    pngChunk('IHDR', head),
    pngChunk('IDAT', new Uint8Array(deflateSync(new Uint8Array(unpacked)))),
    pngChunk('IEND', new Uint8Array()),
  ])
}

export type ZipEntry = {
  readonly name: string
  readonly content: Uint8Array | string
  /** What the directory says in place of the truth. */
  readonly says?: {
    readonly unpacked?: number
    readonly packed?: number
    readonly flags?: number
    readonly offset?: number
  }
}

/** A zip archive, whose directory may lie. */
export function zip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = []
  const directory: Uint8Array[] = []
  let offset = 0
  for (const { name, content, says } of entries) {
    const whole = typeof content === 'string' ? new TextEncoder().encode(content) : content
    const packed = new Uint8Array(deflateRawSync(whole))
    const title = new TextEncoder().encode(name)
    const flags = says?.flags ?? 0
    const fields = little(
      [20, 2],
      [flags, 2],
      [8, 2],
      [0, 4],
      [crc(whole), 4],
      [says?.packed ?? packed.length, 4],
      [says?.unpacked ?? whole.length, 4],
      [title.length, 2],
    )
    const local = joined([bytes('PK\x03\x04'), fields, little([0, 2]), title, packed])
    directory.push(
      joined([
        bytes('PK\x01\x02'),
        little([20, 2]),
        fields,
        little([0, 2], [0, 2], [0, 2], [0, 2], [0, 4], [says?.offset ?? offset, 4]),
        title,
      ]),
    )
    pieces.push(local)
    offset += local.length
  }
  const central = joined(directory)
  const end = joined([
    bytes('PK\x05\x06'),
    little([0, 2], [0, 2], [entries.length, 2], [entries.length, 2], [central.length, 4], [offset, 4], [0, 2]),
  ])

  return joined([...pieces, central, end])
}

function little(...numbers: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const whole = new Uint8Array(numbers.reduce((sum, [, size]) => sum + size, 0))
  const view = new DataView(whole.buffer)
  let at = 0
  for (const [value, size] of numbers) {
    if (size === 2) view.setUint16(at, value, true)
    else view.setUint32(at, value, true)
    at += size
  }

  return whole
}

export { bytes as bytesOf, plainly as textOf }
