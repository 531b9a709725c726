import type { Refused } from './refusal.ts'

declare const reference: unique symbol

/** Six characters that name a record without telling anything: neither its place in a sequence, its day nor its people. */
export type Reference = string & { readonly [reference]: true }

/** A reference that could not be read: too long or short, a sign that is never used, or a slip that the check found. */
export type NotAReference = Refused<'not-six-characters' | 'character-never-used' | 'check-does-not-match'>

/** Without I, L, O and U: the first three are read as digits, and without the last fewer words can form by chance. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const LENGTH = 6

/**
 * The check is taken in the field of 32 elements, x⁵ + x² + 1: every place weighs differently, and no weight is nought,
 * so any one wrong character changes it, and so does any exchange of two unlike neighbours.
 */
function timesTwo(value: number): number {
  const doubled = value << 1

  return doubled & 32 ? doubled ^ 0b100101 : doubled
}

function checkOf(values: readonly number[]): number {
  return values.reduce((sum, value) => timesTwo(sum ^ value), 0)
}

/**
 * A reference from random bytes.
 *
 * @param random at least five bytes from a source that cannot be guessed; five bits of each are used
 */
export function makeReference(random: Uint8Array): Reference {
  if (random.length < LENGTH - 1) throw new RangeError('A reference needs five random bytes.')
  const values = Array.from(random.subarray(0, LENGTH - 1), (byte) => byte & 31)

  return [...values, checkOf(values)].map((value) => ALPHABET[value]).join('') as Reference
}

/**
 * The reference that a person typed or an address holds. Case, spaces and hyphens do not matter; O is read as 0, I and L
 * as 1. A wrong one is refused rather than guessed: another record may bear it.
 */
export function parseReference(text: string): { readonly ok: true; readonly reference: Reference } | NotAReference {
  const typed = text.toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1')
  if (typed.length !== LENGTH) return { ok: false, refusal: 'not-six-characters' }

  const values = Array.from(typed, (character) => ALPHABET.indexOf(character))
  if (values.includes(-1)) return { ok: false, refusal: 'character-never-used' }
  if (checkOf(values.slice(0, -1)) !== values.at(-1)) return { ok: false, refusal: 'check-does-not-match' }

  return { ok: true, reference: typed as Reference }
}

/** As a person reads it: "7K4Q-2W". */
export function showReference(reference: Reference): string {
  return `${reference.slice(0, 4)}-${reference.slice(4)}`
}

/** As an address holds it: "7k4q2w". */
export function addressOf(reference: Reference): string {
  return reference.toLowerCase()
}
