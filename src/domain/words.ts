/** Words as they stand at the start of a sentence or alone in a cell: with a capital letter, and otherwise untouched. */
export function atStart(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** Words as they stand within a sentence: with a small letter, and otherwise untouched, for days keep their capitals. */
export function within(words: string): string {
  return words.charAt(0).toLowerCase() + words.slice(1)
}
