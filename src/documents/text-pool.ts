import { UnreadableFile } from './unreadable-file.ts'

const BLOCK = 4_194_304
const BYTES_LIMIT = 96_000_000
const TEXTS_LIMIT = 3_000_000
const TOO_LONG = 0xffff_ffff
const REMEMBERED = 20_000

/** Stands for a text that no cell can hold. */
export const TEXT_TOO_LONG = Symbol('a text that is too long')

/**
 * Texts by number, held as bytes: a workbook keeps every different text once, before its rows, and as strings they would
 * take several times the memory. Throws `UnreadableFile` past 96 million bytes or 3 million texts.
 */
export class TextPool {
  readonly #blocks: Buffer[] = []
  #used = BLOCK
  #bytes = 0
  #count = 0
  #places = new Float64Array(1_024)
  #lengths = new Uint32Array(1_024)
  readonly #remembered = new Map<number, string>()

  /** @param text undefined stands for one that is too long for a cell, which is not kept */
  add(text: string | undefined): void {
    if (this.#count >= TEXTS_LIMIT) throw new UnreadableFile('too many texts')
    if (this.#count === this.#places.length) this.#grow()
    const length = text === undefined ? TOO_LONG : Buffer.byteLength(text)
    this.#lengths[this.#count] = length
    if (text !== undefined) this.#places[this.#count] = this.#write(text, length)
    this.#count += 1
  }

  /** The text of this number; undefined where there is none of it. */
  get(number: number): string | typeof TEXT_TOO_LONG | undefined {
    if (!Number.isInteger(number) || number < 0 || number >= this.#count) return undefined
    const known = this.#remembered.get(number)
    if (known !== undefined) return known
    const [place, length] = [this.#places[number] ?? 0, this.#lengths[number] ?? 0]
    if (length === TOO_LONG) return TEXT_TOO_LONG
    const from = place % BLOCK
    const text = this.#blocks[Math.floor(place / BLOCK)]?.toString('utf8', from, from + length) ?? ''
    if (length < 200) {
      if (this.#remembered.size >= REMEMBERED) this.#remembered.clear()
      this.#remembered.set(number, text)
    }

    return text
  }

  #write(text: string, length: number): number {
    this.#bytes += length
    if (this.#bytes > BYTES_LIMIT) throw new UnreadableFile('too many texts')
    if (this.#used + length > BLOCK) {
      this.#blocks.push(Buffer.allocUnsafeSlow(BLOCK))
      this.#used = 0
    }
    const from = this.#used
    this.#blocks.at(-1)?.write(text, from)
    this.#used += length

    return (this.#blocks.length - 1) * BLOCK + from
  }

  #grow(): void {
    const places = new Float64Array(this.#places.length * 2)
    const lengths = new Uint32Array(places.length)
    places.set(this.#places)
    lengths.set(this.#lengths)
    this.#places = places
    this.#lengths = lengths
  }
}
