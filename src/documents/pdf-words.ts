import { PDFiumLibrary } from '@hyzyla/pdfium'

/** Why there are no words. */
export type NoWords = { readonly ok: false; readonly refusal: 'not a PDF that can be read' | 'too many pages' }

const MOST_PAGES = 500
let library: Promise<PDFiumLibrary> | undefined

/** The words that a reader sees in a PDF, page after page, as pdfium finds them. Bytes in, text out. */
export async function wordsInPdf(bytes: Uint8Array): Promise<{ readonly ok: true; readonly text: string } | NoWords> {
  library ??= PDFiumLibrary.init()
  const pdfium = await library
  let document: Awaited<ReturnType<PDFiumLibrary['loadDocument']>>
  try {
    document = await pdfium.loadDocument(bytes)
  } catch {
    return { ok: false, refusal: 'not a PDF that can be read' }
  }
  try {
    if (document.getPageCount() > MOST_PAGES) return { ok: false, refusal: 'too many pages' }
    const pages = [...document.pages()].map((page) => page.getText())
    return { ok: true, text: pages.join('\n') }
  } finally {
    document.destroy()
  }
}
