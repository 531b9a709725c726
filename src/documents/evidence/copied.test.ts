import { describe, expect, it } from 'vitest'
import { cleanCopy, redacted } from './copied.ts'
import { withPdf } from './pdf-pages.ts'
import { decodeJpegPicture, decodePngPicture } from './raster.ts'
import { shown } from './shown.ts'
import { halves, photograph, pngWithWords, textOf, textPdf } from './test-files.ts'

describe('a copy without metadata', () => {
  it('of a photograph has its pixels and neither camera, place, name nor comment', async () => {
    const original = photograph()
    expect(textOf(original)).toMatch(/Robin/)
    const { bytes, type } = await cleanCopy('JPEG picture', original)
    expect(type).toBe('JPEG picture')
    expect(textOf(bytes)).not.toMatch(/Robin|ROBIN|Exif|GPS|xmpmeta|Photoshop/)
    expect(decodeJpegPicture(bytes).data).toEqual(decodeJpegPicture(original).data)
  })

  it('of a photograph that lies on its side stands upright, since what turned it is gone', async () => {
    const { bytes } = await cleanCopy('JPEG picture', photograph(64, 32, 6))
    const { width, height, data } = decodeJpegPicture(bytes)
    expect([width, height]).toEqual([32, 64])
    // Turned by a quarter to the right, what was left is at the top.
    expect([data[0] ?? 0, data[2] ?? 0].map((part) => part > 128)).toEqual([true, false])
    expect([data.at(-4) ?? 0, data.at(-2) ?? 0].map((part) => part > 128)).toEqual([false, true])
  })

  it('of a PNG has no words and no place', async () => {
    const { bytes } = await cleanCopy('PNG picture', pngWithWords())
    expect(textOf(bytes)).not.toMatch(/Robin|eXIf|tEXt/)
    expect(decodePngPicture(bytes).data).toEqual(halves(40, 20).data)
  })

  it('of a PDF is pictures of its pages: no author, no title, no text', async () => {
    const { bytes, pages } = await cleanCopy('PDF', textPdf(['Robin lives here', 'and works there']))
    expect(pages).toBe(2)
    expect(textOf(bytes)).not.toMatch(/Robin|Author|Title|\/Font/)
    expect(await withPdf(bytes, async (pdf) => [pdf.count, pdf.text(1), pdf.text(2)])).toEqual([2, '', ''])
  })
})

describe('a redacted copy', () => {
  it('of a PDF with text has none beneath, is black where something was left out, and as it was elsewhere', async () => {
    const original = textPdf(['The refuge is in Alder Street'])
    expect(await withPdf(original, async (pdf) => pdf.text(1))).toContain('Alder Street')
    const { bytes } = await redacted('PDF', original, [{ page: 1, left: 10, top: 10, width: 80, height: 8 }])
    expect(textOf(bytes)).not.toContain('Alder')
    const seen = await withPdf(bytes, async (pdf) => ({ text: pdf.text(1), drawn: await pdf.draw(1, 400) }))
    expect(seen.text).toBe('')
    const { width, data } = seen.drawn
    const at = (x: number, y: number) => data[(Math.round(y * 4) * width + Math.round((x / 100) * width)) * 4] ?? 255
    expect(at(50, 14)).toBeLessThan(30)
    expect(at(50, 60)).toBeGreaterThan(225)
    // Not a shade of the words is left in the part.
    const shades = new Set(Array.from({ length: 60 }, (_, step) => (at(12 + step, 14) > 40 ? 'light' : 'dark')))
    expect([...shades]).toEqual(['dark'])
  })

  it('of a photograph is new pixels, black in the part, without its metadata', async () => {
    const { bytes, type } = await redacted('JPEG picture', photograph(), [
      { page: 1, left: 0, top: 0, width: 50, height: 100 },
    ])
    expect(type).toBe('PNG picture')
    const { data, width } = decodePngPicture(bytes)
    expect([...data.subarray(0, 4)]).toEqual([0, 0, 0, 255])
    expect(data[(width - 1) * 4 + 2]).toBeGreaterThan(200)
    expect(textOf(bytes)).not.toMatch(/Robin|Exif/)
  })

  it('is not made for a page that the file does not have', async () => {
    const part = { left: 0, top: 0, width: 10, height: 10 }
    await expect(redacted('PDF', textPdf(['one']), [{ page: 2, ...part }])).rejects.toMatchObject({
      code: 'CANDOUR_NO_SUCH_PAGE',
    })
    await expect(redacted('JPEG picture', photograph(), [{ page: 2, ...part }])).rejects.toMatchObject({
      code: 'CANDOUR_NO_SUCH_PAGE',
    })
  })
})

describe('what is shown', () => {
  it('of a PDF is a picture of a page, in its colours', async () => {
    const seen = await shown('PDF', textPdf(['one', 'two']), 2)
    expect(seen.kind === 'picture' && seen.pages).toBe(2)
    expect(seen.kind === 'picture' && decodePngPicture(seen.png).width).toBeGreaterThan(900)
  })

  it('of a picture is drawn anew, and no larger than a page needs', async () => {
    const seen = await shown('JPEG picture', photograph(3000, 30), 1)
    const { width, height, data } = decodePngPicture(seen.kind === 'picture' ? seen.png : new Uint8Array())
    expect([width, height]).toEqual([1400, 14])
    expect([data[0] ?? 0, data[2] ?? 0].map((part) => part > 128)).toEqual([true, false])
  })

  it('of a text is the text, with signs that turn it round made visible', async () => {
    expect(await shown('text', new TextEncoder().encode('pay \u202eevil\u0007'), 1)).toEqual({
      kind: 'text',
      text: 'pay �evil�',
      more: 'that is all',
    })
  })
})
