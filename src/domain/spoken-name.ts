import { FIRST_WORDS, SECOND_WORDS } from './spoken-name-words.ts'

/**
 * Two neutral words by which people speak of a matter in a corridor: "Alder Quay". They tell nothing about it, and two
 * matters may bear the same; the reference is what tells them apart.
 *
 * @param random at least four bytes from a source that cannot be guessed
 */
export function spokenNameFrom(random: Uint8Array): string {
  const [a, b, c, d] = random
  if (a === undefined || b === undefined || c === undefined || d === undefined) {
    throw new RangeError('A spoken name needs four random bytes.')
  }

  return `${wordOf(FIRST_WORDS, a * 256 + b)} ${wordOf(SECOND_WORDS, c * 256 + d)}`
}

/** Words as a person types them, in the letters in which a spoken name is kept: “alder  quay” is “Alder Quay”. */
export function readSpokenName(typed: string): string {
  return typed
    .trim()
    .split(/\s+/)
    .map((word) => `${word.slice(0, 1).toUpperCase()}${word.slice(1).toLowerCase()}`)
    .join(' ')
}

/** Out of 65,536, no word of a list is more likely than another by more than one part in four hundred. */
function wordOf(words: readonly string[], number: number): string {
  return words[number % words.length] ?? ''
}
