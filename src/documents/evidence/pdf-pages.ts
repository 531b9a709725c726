import { type Raster, Undecodable } from './raster.ts'

/** A PDF that can be drawn page by page. Its scripts are not run: there is nothing here that could run them. */
export type PdfPages = {
  readonly count: number
  /** Draw one page, counted from one, no wider and no higher than so many pixels. */
  readonly draw: (
    page: number,
    most: number,
  ) => Promise<Raster & { readonly points: readonly [width: number, height: number] }>
  /** The text that stands on a page as text. */
  readonly text: (page: number) => string
}

/** Open a PDF, work with it, and let go of its memory. */
export async function withPdf<T>(bytes: Uint8Array, work: (pages: PdfPages) => Promise<T>): Promise<T> {
  // Read only where there is a PDF to draw: it is large.
  const { PDFiumLibrary } = await import('@hyzyla/pdfium')
  const library = await PDFiumLibrary.init()
  try {
    const document = await library.loadDocument(bytes).catch((error: unknown) => {
      throw new Undecodable({ cause: error })
    })
    const pageOf = (page: number) => {
      if (!Number.isInteger(page) || page < 1 || page > document.getPageCount()) throw new Undecodable()
      return document.getPage(page - 1)
    }
    try {
      return await work({
        count: document.getPageCount(),
        text: (page) => pageOf(page).getText(),
        draw: async (page, most) => {
          const found = pageOf(page)
          const { originalWidth, originalHeight } = found.getOriginalSize()
          if (!(originalWidth > 0) || !(originalHeight > 0)) throw new Undecodable()
          // A page is drawn within these bounds, whatever it says of its size.
          const scale = Math.min(most / Math.max(originalWidth, originalHeight), 150 / 72)
          const drawn = await found.render({ render: 'bitmap', scale })
          return {
            width: drawn.width,
            height: drawn.height,
            // A copy: its memory goes with the document.
            data: new Uint8Array(drawn.data),
            points: [originalWidth, originalHeight],
          }
        },
      })
    } finally {
      document.destroy()
    }
  } finally {
    library.destroy()
  }
}
