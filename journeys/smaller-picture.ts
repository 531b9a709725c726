import { crc32, deflateSync, inflateSync } from 'node:zlib'

type Picture = { readonly width: number; readonly height: number; readonly channels: 3 | 4; readonly pixels: Buffer }

const SIGNATURE = Buffer.from([137, 80, 78, 71, 13, 10, 26, 10])
const COLOURS = 256

/**
 * The same picture in at most 256 colours, which is what a page of text has: a third of the bytes, and no other program is
 * needed. It reads what the browser writes: 8 bits a channel, not interlaced.
 */
export function smallerPicture(png: Buffer): Buffer {
  const picture = read(png)
  const palette = paletteOf(picture)
  const nearest = new Map<number, number>()
  const rows = Buffer.alloc((picture.width + 1) * picture.height)
  let at = 0
  forEachPixel(picture, (colour, x) => {
    if (x === 0) rows[at++] = 0
    const known = nearest.get(colour) ?? nearestIn(palette, colour)
    nearest.set(colour, known)
    rows[at++] = known
  })
  const header = Buffer.alloc(13)
  header.writeUInt32BE(picture.width, 0)
  header.writeUInt32BE(picture.height, 4)
  header.set([8, 3, 0, 0, 0], 8)
  const table = Buffer.from(palette.flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]))

  return Buffer.concat([
    SIGNATURE,
    chunk('IHDR', header),
    chunk('PLTE', table),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function read(png: Buffer): Picture {
  const data: Buffer[] = []
  let [width, height, kind] = [0, 0, 0]
  for (let at = SIGNATURE.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    const type = png.toString('latin1', at + 4, at + 8)
    const body = png.subarray(at + 8, at + 8 + length)
    if (type === 'IHDR') [width, height, kind] = [body.readUInt32BE(0), body.readUInt32BE(4), body[9] ?? 0]
    if (type === 'IDAT') data.push(body)
    at += length + 12
  }
  const channels = kind === 2 ? 3 : 4

  return { width, height, channels, pixels: unfiltered(inflateSync(Buffer.concat(data)), width * channels, channels) }
}

/** Each row says how it was foretold from its neighbours (PNG specification, 9.2); this takes it back. */
function unfiltered(raw: Buffer, stride: number, step: number): Buffer {
  const rows = raw.length / (stride + 1)
  const out = Buffer.alloc(rows * stride)
  for (let y = 0; y < rows; y++) {
    const filter = raw[y * (stride + 1)]
    for (let x = 0; x < stride; x++) {
      const left = x >= step ? (out[y * stride + x - step] ?? 0) : 0
      const above = y > 0 ? (out[(y - 1) * stride + x] ?? 0) : 0
      const corner = x >= step && y > 0 ? (out[(y - 1) * stride + x - step] ?? 0) : 0
      const foretold = [0, left, above, (left + above) >> 1, paeth(left, above, corner)][filter ?? 0] ?? 0
      out[y * stride + x] = (raw[y * (stride + 1) + 1 + x] ?? 0) + foretold
    }
  }

  return out
}

function paeth(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - above), Math.abs(guess - corner)]

  return a <= b && a <= c ? left : b <= c ? above : corner
}

/** The commonest colours, which are those of the ground, the rules, the boxes and the edges of letters. */
function paletteOf(picture: Picture): readonly number[] {
  const counts = new Map<number, number>()
  forEachPixel(picture, (colour) => counts.set(colour, (counts.get(colour) ?? 0) + 1))

  return [...counts]
    .toSorted((a, b) => b[1] - a[1])
    .slice(0, COLOURS)
    .map(([colour]) => colour)
}

function nearestIn(palette: readonly number[], colour: number): number {
  let best = { at: 0, distance: Number.POSITIVE_INFINITY }
  palette.forEach((other, at) => {
    const [red, green, blue] = [16, 8, 0].map((shift) => ((colour >> shift) & 255) - ((other >> shift) & 255)) as [
      number,
      number,
      number,
    ]
    const distance = 2 * red * red + 4 * green * green + blue * blue
    if (distance < best.distance) best = { at, distance }
  })

  return best.at
}

function forEachPixel({ pixels, width, channels }: Picture, visit: (colour: number, x: number) => void): void {
  for (let at = 0, x = 0; at < pixels.length; at += channels, x = x + 1 === width ? 0 : x + 1)
    visit(((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0), x)
}

function chunk(type: string, body: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), body])
  const out = Buffer.alloc(body.length + 12)
  out.writeUInt32BE(body.length, 0)
  named.copy(out, 4)
  out.writeUInt32BE(crc32(named), body.length + 8)

  return out
}
