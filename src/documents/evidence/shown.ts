import type { EvidenceType } from '../../domain/held-evidence.ts'
import { withPdf } from './pdf-pages.ts'
import { decodeJpegPicture, decodePngPicture, encodePngPicture, shrunk, Undecodable } from './raster.ts'

/** What a reader is given in place of the file: a picture that was drawn here, as PNG, or text. */
export type Shown =
  | { readonly kind: 'picture'; readonly png: Uint8Array; readonly pages: number }
  | { readonly kind: 'text'; readonly text: string; readonly more: 'there is more' | 'that is all' }

/** The longer side of a picture on a page, in pixels. */
const MOST = 1400
const MOST_TEXT = 200_000

/** Draw one page of a file, or read it as text. Throws `Undecodable` where it is none of these, or damaged. */
export async function shown(type: EvidenceType, bytes: Uint8Array, page: number): Promise<Shown> {
  if (type === 'PDF')
    return withPdf(bytes, async (pdf) => ({
      kind: 'picture',
      png: encodePngPicture(await pdf.draw(page, MOST)),
      pages: pdf.count,
    }))
  if (type === 'JPEG picture')
    return { kind: 'picture', png: encodePngPicture(shrunk(decodeJpegPicture(bytes), MOST)), pages: 1 }
  if (type === 'PNG picture')
    return { kind: 'picture', png: encodePngPicture(shrunk(decodePngPicture(bytes), MOST)), pages: 1 }
  if (type !== 'text') throw new Undecodable()

  const text = plainText(bytes.subarray(0, MOST_TEXT))
  return { kind: 'text', text, more: bytes.length > MOST_TEXT ? 'there is more' : 'that is all' }
}

/** Text in whatever of the usual encodings it is, with signs that turn it round made visible. */
export function plainText(bytes: Uint8Array): string {
  return (
    readText(bytes)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
      .replaceAll(/[\u0000-\u0008\u000b\u000e-\u001f\u007f]/g, '�')
      .replaceAll(/[\u202a-\u202e\u2066-\u2069]/g, '�')
  )
}

export function readText(bytes: Uint8Array): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  if (wide) return new TextDecoder(wide).decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch {
    // A few broken letters in a long text are damage, not another encoding.
    const text = new TextDecoder().decode(bytes)
    const broken = text.split('�').length - 1
    return broken * 200 < text.length ? text : new TextDecoder('windows-1252').decode(bytes)
  }
}
