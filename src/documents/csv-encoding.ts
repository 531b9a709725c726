/** How the bytes of a file were found to spell text, with the reason that a person is shown. `label` is a WHATWG one. */
export type Encoding = { readonly label: string; readonly because: string }

/**
 * The encoding of a file, from its first bytes. Nothing shorter than the whole file proves an encoding, so a
 * person may say otherwise, and bytes that turn out not to fit come back as U+FFFD, which the import rejects.
 *
 * @param sample the first bytes, after decompression
 */
export function detectEncoding(sample: Uint8Array): Encoding {
  const marked = BYTE_ORDER_MARKS.find(({ bytes }) => bytes.every((byte, at) => sample[at] === byte))
  if (marked) return { label: marked.label, because: 'The file begins with the mark of this encoding.' }

  const wide = detectUtf16(sample)
  if (wide) return { label: wide, because: 'Every second byte is zero, as in two-byte text.' }
  if (isUtf8(sample)) return { label: 'utf-8', because: 'Every byte read so far fits UTF-8.' }
  if (isMostlyUtf8(sample))
    return { label: 'utf-8', because: 'Most of it fits UTF-8; what does not is told in the rows concerned.' }

  return { label: 'windows-1252', because: 'The bytes do not fit UTF-8; older Windows programs write this encoding.' }
}

/** Whether a label names an encoding that can be read. */
export function isEncoding(label: string): boolean {
  try {
    new TextDecoder(label)
    return true
  } catch {
    return false
  }
}

const BYTE_ORDER_MARKS = [
  { label: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { label: 'utf-16le', bytes: [0xff, 0xfe] },
  { label: 'utf-16be', bytes: [0xfe, 0xff] },
]

/** Commas, digits and line ends have a zero byte in two-byte text, whatever the language of the rest. */
function detectUtf16(sample: Uint8Array): string | undefined {
  const pairs = Math.floor(sample.length / 2)
  let first = 0
  let second = 0
  for (let at = 0; at < pairs * 2; at += 2) {
    if (sample[at] === 0) first += 1
    if (sample[at + 1] === 0) second += 1
  }
  if (pairs >= 2 && second > pairs * 0.3 && first < pairs * 0.02) return 'utf-16le'
  if (pairs >= 2 && first > pairs * 0.3 && second < pairs * 0.02) return 'utf-16be'

  return undefined
}

function isUtf8(sample: Uint8Array): boolean {
  try {
    // A sample may end within a character, which `stream` allows.
    new TextDecoder('utf-8', { fatal: true }).decode(sample, { stream: true })
    return true
  } catch {
    return false
  }
}

/** A file of two encodings is read in the one in which more of its characters are written. */
function isMostlyUtf8(sample: Uint8Array): boolean {
  const text = new TextDecoder('utf-8').decode(sample, { stream: true })
  let [fits, lost] = [0, 0]
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code === 0xfffd) lost += 1
    else if (code > 0x7f) fits += 1
  }

  return fits > lost
}

/**
 * Looks at text that was read as Windows-1252 because it fits nothing better. Every byte is a character there, so that
 * what is written otherwise goes unseen: a byte that the encoding lacks becomes a character lost, and a row that is UTF-8
 * from end to end, in a file that is not, is told.
 */
export class LegacyText {
  readonly #concerned: boolean
  #suspected = false

  constructor(label: string) {
    this.#concerned = label === 'windows-1252'
  }

  /** Whether a row needs to be looked at. */
  get isSuspected(): boolean {
    return this.#suspected
  }

  look(text: string): string {
    if (!this.#concerned) return text
    this.#suspected ||= UTF8_AS_LEGACY.test(text)

    return LACKING.test(text) ? text.replaceAll(ALL_LACKING, '\uFFFD') : text
  }

  /** Whether a cell is UTF-8 once its characters are bytes again. */
  isOtherwise(cell: string): boolean {
    if (!UTF8_AS_LEGACY.test(cell)) return false
    const bytes = Uint8Array.from(cell, (character) => LEGACY_BYTES.get(character) ?? character.charCodeAt(0))
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes)
      return true
    } catch {
      return false
    }
  }
}

/** Of the bytes 0x80 to 0x9F, Windows-1252 lacks five. */
const LACKING = /[\u0081\u008d\u008f\u0090\u009d]/
const ALL_LACKING = new RegExp(LACKING, 'g')
/** The characters of Windows-1252 that are not those of Latin-1, and their bytes. */
const LEGACY_BYTES: ReadonlyMap<string, number> = new Map(
  Array.from({ length: 32 }, (_, at) => [new TextDecoder('windows-1252').decode(Uint8Array.of(0x80 + at)), 0x80 + at]),
)
/** The first byte of a character in UTF-8 and one that goes on, as both look in Windows-1252. */
const UTF8_AS_LEGACY = new RegExp(`[\\u00c2-\\u00f4][\\u00a0-\\u00bf${[...LEGACY_BYTES.keys()].join('')}]`)
