import { decode as decodePng, encode as encodePng } from 'fast-png'
import jpeg from 'jpeg-js'
import { orientationOf } from './jpeg-segments.ts'
import { bareOfPng, MOST_PIXELS } from './png-chunks.ts'

/** A picture as pixels: red, green, blue and how solid, a byte each, row after row from the left upper corner. */
export type Raster = { readonly width: number; readonly height: number; readonly data: Uint8Array }

/** What could not be decoded. Says nothing of what was in it. */
export class Undecodable extends Error {
  override readonly name = 'Undecodable'
  readonly code = 'CANDOUR_UNDECODABLE'

  constructor(options?: ErrorOptions) {
    super('The file could not be decoded.', options)
  }
}

/** A photograph as pixels, turned upright as its camera says. At most 50 million pixels. */
export function decodeJpegPicture(bytes: Uint8Array): Raster {
  try {
    const limits = {
      useTArray: true,
      formatAsRGBA: true,
      maxResolutionInMP: MOST_PIXELS / 1e6,
      maxMemoryUsageInMB: 768,
    } as const
    const { width, height, data } = jpeg.decode(bytes, limits)
    return upright({ width, height, data }, orientationOf(bytes))
  } catch (error) {
    throw new Undecodable({ cause: error })
  }
}

/** A PNG as pixels. Only what makes up the picture is given to the decoder. */
export function decodePngPicture(bytes: Uint8Array): Raster {
  const bare = bareOfPng(bytes)
  if (!bare) throw new Undecodable()
  try {
    const { width, height, depth, channels, data, palette } = decodePng(bare)
    const step = depth === 16 ? 256 : depth === 8 || palette ? 1 : 1 / (255 / (2 ** depth - 1))
    const row = Math.ceil((width * channels * depth) / 8)
    const sample = (x: number, y: number, channel: number): number => {
      if (depth >= 8) return data[(y * width + x) * channels + channel] ?? 0
      const bit = x * depth
      return ((data[y * row + (bit >> 3)] ?? 0) >> (8 - depth - (bit & 7))) & (2 ** depth - 1)
    }
    const pixels = new Uint8Array(width * height * 4)
    for (let y = 0, at = 0; y < height; y++)
      for (let x = 0; x < width; x++, at += 4) {
        const first = sample(x, y, 0)
        if (palette) {
          const [red = 0, green = 0, blue = 0, solid = 255] = palette[first] ?? []
          pixels.set([red, green, blue, solid], at)
        } else {
          const grey = channels < 3
          pixels[at] = first / step
          pixels[at + 1] = grey ? first / step : sample(x, y, 1) / step
          pixels[at + 2] = grey ? first / step : sample(x, y, 2) / step
          pixels[at + 3] = channels === 2 || channels === 4 ? sample(x, y, channels - 1) / step : 255
        }
      }
    return { width, height, data: pixels }
  } catch (error) {
    throw new Undecodable({ cause: error })
  }
}

export function encodePngPicture({ width, height, data }: Raster): Uint8Array {
  return encodePng({ width, height, data, depth: 8, channels: 4 }, { zlib: { level: 3 } })
}

/** @param quality from 1 to 100 */
export function encodeJpegPicture({ width, height, data }: Raster, quality: number): Uint8Array {
  return new Uint8Array(jpeg.encode({ width, height, data }, quality).data)
}

/** No wider and no higher than so many pixels; each new pixel is the mean of those that it stands for. */
export function shrunk(picture: Raster, most: number): Raster {
  const scale = Math.max(picture.width, picture.height) / most
  if (scale <= 1) return picture
  const width = Math.max(1, Math.floor(picture.width / scale))
  const height = Math.max(1, Math.floor(picture.height / scale))
  const data = new Uint8Array(width * height * 4)
  for (let y = 0, to = 0; y < height; y++)
    for (let x = 0; x < width; x++, to += 4) meanOf(picture, scale, x, y, data, to)

  return { width, height, data }
}

function meanOf(picture: Raster, scale: number, x: number, y: number, data: Uint8Array, to: number): void {
  const [left, top] = [Math.floor(x * scale), Math.floor(y * scale)]
  const right = Math.min(picture.width, Math.max(left + 1, Math.floor((x + 1) * scale)))
  const bottom = Math.min(picture.height, Math.max(top + 1, Math.floor((y + 1) * scale)))
  const sum = [0, 0, 0, 0]
  for (let row = top; row < bottom; row++)
    for (let column = left; column < right; column++) {
      const at = (row * picture.width + column) * 4
      for (let channel = 0; channel < 4; channel++)
        sum[channel] = (sum[channel] ?? 0) + (picture.data[at + channel] ?? 0)
    }
  const count = (right - left) * (bottom - top)
  for (let channel = 0; channel < 4; channel++) data[to + channel] = (sum[channel] ?? 0) / count
}

/** A part of a picture, in hundredths of its width and height. */
export type Part = { readonly left: number; readonly top: number; readonly width: number; readonly height: number }

/** The same picture with these parts black. What stood there is in no pixel any more. */
export function blackened(picture: Raster, parts: readonly Part[]): Raster {
  const data = new Uint8Array(picture.data)
  for (const { left, top, width, height } of parts) {
    const x1 = Math.max(0, Math.floor((left / 100) * picture.width))
    const x2 = Math.min(picture.width, Math.ceil(((left + width) / 100) * picture.width))
    const y1 = Math.max(0, Math.floor((top / 100) * picture.height))
    const y2 = Math.min(picture.height, Math.ceil(((top + height) / 100) * picture.height))
    for (let y = y1; y < y2; y++) for (let x = x1; x < x2; x++) data.set([0, 0, 0, 255], (y * picture.width + x) * 4)
  }

  return { ...picture, data }
}

/** Turned by the number that a camera writes: 1 to 8, as in the Exif standard. */
function upright(picture: Raster, orientation: number): Raster {
  if (orientation <= 1) return picture
  const { width, height, data } = picture
  const lies = orientation >= 5
  const [wide, high] = lies ? [height, width] : [width, height]
  const turned = new Uint32Array(wide * high)
  const pixels = new Uint32Array(data.slice().buffer)
  for (let y = 0; y < high; y++)
    for (let x = 0; x < wide; x++) {
      const [a, b] = lies ? [y, x] : [x, y]
      const column = [2, 3, 7, 8].includes(orientation) ? width - 1 - a : a
      const row = [3, 4, 6, 7].includes(orientation) ? height - 1 - b : b
      turned[y * wide + x] = pixels[row * width + column] ?? 0
    }

  return { width: wide, height: high, data: new Uint8Array(turned.buffer) }
}
