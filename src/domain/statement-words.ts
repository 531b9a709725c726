/**
 * How the words of a statement are written for hashing, and how they are found again in what somebody pasted or took from a
 * file. It runs in a reader’s browser as it stands: it imports nothing and computes no hash itself.
 */

/** Stands before the first and after the last paragraph of every copy, each on a line of its own. */
export const WORDS_BEGIN = 'The statement begins here'
/** The same, at the end. */
export const WORDS_END = 'The statement ends here'
/** The first sign of every line that a page repeats at its head and foot; no line of a statement begins with it. */
export const FURNITURE = '¦'

/** The characters of a code: no I, L, O or U. */
export const CODE_SIGNS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const CODE_LENGTH = 16

/** The paragraphs in what was typed: one to a line or block, an empty line between two counts for nothing. */
export function paragraphsIn(typed: string): readonly string[] {
  return typed
    .replaceAll('\r\n', '\n')
    .split(/\n+/)
    .map((line) => line.trim())
    .filter((line) => line !== '')
}

/**
 * The words on one line, as they are hashed: each paragraph after its number, everything parted by one space. Paper cannot
 * show how many spaces stand between two words, nor whether a line broke after a hyphen, so neither counts; every other
 * character does.
 */
export function wordsForm(paragraphs: readonly string[]): string {
  return inOneLine(paragraphs.map((paragraph, at) => `${at + 1}. ${paragraph}`).join(' '))
}

/** The bytes whose SHA-256 is the hash printed on a copy. */
export function hashedBytes(form: string): Uint8Array {
  return new TextEncoder().encode(`candour statement 1\n${form}`)
}

/**
 * The bytes whose SHA-256 is published: who has neither the code nor the words can tell nothing from it.
 *
 * @param code sixteen signs
 * @param hash the hash of the words, 64 hexadecimal digits
 */
export function markedBytes(code: string, hash: string): Uint8Array {
  return new TextEncoder().encode(`candour copy 1\n${code}\n${hash}`)
}

/** The bytes whose SHA-256 is asked for in place of the code, so that the code itself is never sent. */
export function lookupBytes(code: string): Uint8Array {
  return new TextEncoder().encode(`candour copy code 1\n${code}`)
}

/** A code from 16 random bytes; five bits of each are used. */
export function makeCode(random: Uint8Array): string {
  if (random.length < CODE_LENGTH) throw new RangeError('A code needs 16 random bytes.')
  return Array.from(random.subarray(0, CODE_LENGTH), (byte) => CODE_SIGNS[byte & 31]).join('')
}

/** As a person reads it, in four groups: `7K4Q-2WXR-03FH-9TNM`. */
export function showCode(code: string): string {
  return code.replace(/(.{4})(?=.)/g, '$1-')
}

/** The code that was typed, or that stands in pasted words after “Code”; undefined where there is none. */
export function readCode(text: string): string | undefined {
  const named = /\bcode:?\s+((?:[0-9a-z]{4}[-\s]?){4})/i.exec(text)?.[1] ?? text
  const code = named.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  return code.length === CODE_LENGTH && [...code].every((sign) => CODE_SIGNS.includes(sign)) ? code : undefined
}

/** The hash that a code’s text carries after “Hash”: 64 hexadecimal digits, however the lines broke. */
export function readHash(text: string): string | undefined {
  const found = /\bhash:?\s+((?:[0-9a-f]\s*){64})/i.exec(text)?.[1]
  return found?.replace(/\s/g, '').toLowerCase()
}

/** The words between the marks in what was pasted, as they are hashed; undefined where the marks do not stand around any. */
export function formIn(text: string): string | undefined {
  const lines = text
    .replaceAll('\r\n', '\n')
    .split('\n')
    .filter((line) => !line.trim().startsWith(FURNITURE))
  const whole = inOneLine(lines.join('\n'))
  const from = whole.indexOf(WORDS_BEGIN)
  const until = whole.lastIndexOf(WORDS_END)
  if (from < 0 || until < from) return undefined
  return whole.slice(from + WORDS_BEGIN.length, until).trim()
}

/** One space between words, none after a hyphen or dash at which a line may break, whatever a reader of PDFs makes of it; accents in one form. */
function inOneLine(text: string): string {
  return text
    .normalize('NFC')
    .replaceAll('\ufffe', '-')
    .replace(/[\s\u00ad]+/g, ' ')
    .replace(/([-\u2010-\u2015/]) /g, '$1')
    .trim()
}

/**
 * What a published row says, where the act that wrote it published codes and nothing else; undefined for any other row.
 *
 * @returns the mark, 64 hexadecimal digits, and the calendar date on which the words were fixed
 */
export function readPublished(
  body: string,
  act: string,
): { readonly mark: string; readonly fixedOn: string } | undefined {
  try {
    const [row, written] = [JSON.parse(body), JSON.parse(act)] as readonly Readonly<Record<string, unknown>>[]
    const { mark, fixed_on: fixedOn } = row ?? {}
    if (written?.kind !== 'publish statement code' || row?.act !== written.id) return undefined
    return typeof mark === 'string' && typeof fixedOn === 'string' ? { mark, fixedOn } : undefined
  } catch {
    return undefined
  }
}
