import { diffWordsWithSpace } from 'diff'

/** A run of words that stayed, came, or went. Shown by `ins` and `del`, never by colour alone. */
export type Difference = { readonly kind: 'same' | 'added' | 'taken out'; readonly words: string }

/** What changed from one text to another, word by word, spaces included. */
export function differences(before: string, now: string): readonly Difference[] {
  return diffWordsWithSpace(before, now).map(({ value, added, removed }) => ({
    kind: added ? 'added' : removed ? 'taken out' : 'same',
    words: value,
  }))
}
