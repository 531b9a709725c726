import type { EvidenceType } from '../../domain/held-evidence.ts'
import { bareOfJpeg, orientationOf } from './jpeg-segments.ts'
import { type PdfPages, withPdf } from './pdf-pages.ts'
import { type PicturePage, pdfOfPictures } from './picture-pdf.ts'
import { bareOfPng } from './png-chunks.ts'
import {
  blackened,
  decodeJpegPicture,
  decodePngPicture,
  encodeJpegPicture,
  encodePngPicture,
  type Part,
  Undecodable,
} from './raster.ts'

/** A copy that was made from a file, and how many pages it has. */
export type Copied = { readonly bytes: Uint8Array; readonly type: EvidenceType; readonly pages: number }

/** What is left out of which page, in hundredths of it; pages count from one. */
export type LeftOut = Part & { readonly page: number }

/** The longer side of a page that is drawn for a copy, in pixels: about 150 to the inch. */
const FINE = 2200
const MOST_PAGES = 100
const QUALITY = 88

/** A file that cannot be copied here, and why. */
export class NotCopied extends Error {
  override readonly name = 'NotCopied'
  readonly code: 'CANDOUR_TOO_MANY_PAGES' | 'CANDOUR_TEXT_BENEATH' | 'CANDOUR_NO_SUCH_PAGE'

  constructor(code: NotCopied['code']) {
    super('No copy was made.')
    this.code = code
  }
}

/**
 * A copy without metadata. A picture keeps its pixels as they are, unless it lies on its side; a PDF becomes pictures of its
 * pages, since its words, its history and what is hidden in it cannot be told apart otherwise.
 */
export async function cleanCopy(type: EvidenceType, bytes: Uint8Array): Promise<Copied> {
  if (type === 'PDF') return redrawn(bytes, [])
  if (type === 'JPEG picture') {
    // Decoded before it is copied: what cannot be drawn is not passed on.
    const picture = decodeJpegPicture(bytes)
    const bare = orientationOf(bytes) === 1 ? bareOfJpeg(bytes) : encodeJpegPicture(picture, 95)
    if (!bare) throw new Undecodable()
    return { bytes: bare, type, pages: 1 }
  }
  if (type !== 'PNG picture') throw new Undecodable()
  decodePngPicture(bytes)
  const bare = bareOfPng(bytes)
  if (!bare) throw new Undecodable()

  return { bytes: bare, type, pages: 1 }
}

/**
 * A copy in which these parts are black, made of nothing but new pixels. A PDF is read again when it is made: if any text
 * stands in it, there is no copy.
 */
export async function redacted(type: EvidenceType, bytes: Uint8Array, out: readonly LeftOut[]): Promise<Copied> {
  if (type === 'PDF') return redrawn(bytes, out)
  if (out.some(({ page }) => page !== 1)) throw new NotCopied('CANDOUR_NO_SUCH_PAGE')
  const picture = type === 'JPEG picture' ? decodeJpegPicture(bytes) : decodePngPicture(bytes)

  return { bytes: encodePngPicture(blackened(picture, out)), type: 'PNG picture', pages: 1 }
}

async function redrawn(bytes: Uint8Array, out: readonly LeftOut[]): Promise<Copied> {
  const made = await withPdf(bytes, (pdf) => pdfOf(pdf, out))
  const beneath = await withPdf(made.bytes, async (pdf) => textOf(pdf))
  if (beneath.trim() !== '') throw new NotCopied('CANDOUR_TEXT_BENEATH')

  return made
}

async function pdfOf(pdf: PdfPages, out: readonly LeftOut[]): Promise<Copied> {
  if (pdf.count > MOST_PAGES) throw new NotCopied('CANDOUR_TOO_MANY_PAGES')
  if (out.some(({ page }) => page > pdf.count)) throw new NotCopied('CANDOUR_NO_SUCH_PAGE')
  const pages: PicturePage[] = []
  for (let page = 1; page <= pdf.count; page++) {
    const drawn = await pdf.draw(page, FINE)
    const left = blackened(
      drawn,
      out.filter((each) => each.page === page),
    )
    pages.push({
      jpeg: encodeJpegPicture(left, QUALITY),
      pixels: [drawn.width, drawn.height],
      points: drawn.points,
    })
  }

  return { bytes: pdfOfPictures(pages), type: 'PDF', pages: pages.length }
}

function textOf(pdf: PdfPages): string {
  return Array.from({ length: pdf.count }, (_, at) => pdf.text(at + 1)).join('\n')
}
