import { joined } from './png-chunks.ts'

/** A page that is nothing but one JPEG. Its size on paper is in points, 72 to the inch. */
export type PicturePage = {
  readonly jpeg: Uint8Array
  readonly pixels: readonly [width: number, height: number]
  readonly points: readonly [width: number, height: number]
}

/**
 * A PDF of pictures: no text, no font, no name, no date, nothing about who made it or from what.
 *
 * @see ISO 32000-1, 7.5 and 8.9
 */
export function pdfOfPictures(pages: readonly PicturePage[]): Uint8Array {
  const text = new TextEncoder()
  const pieces: Uint8Array[] = []
  const offsets: number[] = []
  let length = 0
  const put = (piece: string | Uint8Array) => {
    const bytes = typeof piece === 'string' ? text.encode(piece) : piece
    pieces.push(bytes)
    length += bytes.length
  }
  const object = (number: number, ...body: readonly (string | Uint8Array)[]) => {
    offsets[number] = length
    put(`${number} 0 obj\n`)
    for (const piece of body) put(piece)
    put('\nendobj\n')
  }

  put('%PDF-1.4\n%\u00e2\u00e3\u00cf\u00d3\n')
  object(1, '<< /Type /Catalog /Pages 2 0 R >>')
  object(2, `<< /Type /Pages /Count ${pages.length} /Kids [${pages.map((_, at) => `${3 + at * 3} 0 R`).join(' ')}] >>`)
  for (const [at, { jpeg, pixels, points }] of pages.entries()) {
    const page = 3 + at * 3
    const [wide, high] = points.map((size) => size.toFixed(2))
    const drawing = `q ${wide} 0 0 ${high} 0 0 cm /P Do Q`
    object(
      page,
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${wide} ${high}] /Contents ${page + 1} 0 R /Resources << /XObject << /P ${page + 2} 0 R >> >> >>`,
    )
    object(page + 1, `<< /Length ${drawing.length} >>\nstream\n${drawing}\nendstream`)
    object(
      page + 2,
      `<< /Type /XObject /Subtype /Image /Width ${pixels[0]} /Height ${pixels[1]} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${jpeg.length} >>\nstream\n`,
      jpeg,
      '\nendstream',
    )
  }
  const start = length
  const count = 3 + pages.length * 3
  put(`xref\n0 ${count}\n0000000000 65535 f \n`)
  for (let number = 1; number < count; number++) put(`${String(offsets[number]).padStart(10, '0')} 00000 n \n`)
  put(`trailer\n<< /Size ${count} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`)

  return joined(pieces)
}
