import type { NotGiven } from './proof-file.ts'
import type { Because, Verdict } from './verify-proof.ts'

/** What a verdict says: its first sentence stands in bold. */
export type Said = { readonly heading: string; readonly sentences: readonly string[] }

const WHY: Record<Because, string> = {
  'its checkpoint was not signed by this ledger':
    'The checkpoint in it was not signed with the key of this ledger, or was changed after.',
  'it does not lead to what was signed':
    'Its entry, its commitment or its hashes were changed: together they do not give what was signed.',
  'the ledger has no such entry yet':
    'The ledger has no entry with this number. It may be too early: a new entry is there within half a minute.',
  'the entry is another one':
    'The entry with this number holds another commitment. Compare both numbers with what you were given.',
  'the ledger of today was not signed by it': 'The ledger shows a checkpoint that was not signed with its key.',
  'the ledger of today is shorter': 'The ledger now has fewer entries than it was signed over: some were taken away.',
  'the ledger was rewritten since':
    'The ledger of today does not go on from the one that was signed: something in it was changed.',
}

const OURS: readonly Because[] = [
  'the ledger of today was not signed by it',
  'the ledger of today is shorter',
  'the ledger was rewritten since',
]

const UNKNOWN = {
  'no key': 'This page does not hold the key to check with. Open it again.',
  'no checkpoint': 'The ledger did not answer. Try again in a few minutes.',
  'tiles missing': 'The ledger did not give the parts that are needed. Try again in a few minutes.',
} as const

export function wordsFor(verdict: Verdict): Said {
  switch (verdict.kind) {
    case 'good': {
      const { entry, size, today, hashes } = verdict
      const count = (number: number): string =>
        `${number.toLocaleString('en-GB')} ${number === 1 ? 'entry' : 'entries'}`
      return {
        heading: 'This proof is good.',
        sentences: [
          `Entry ${entry.toLocaleString('en-GB')} is in the ledger as it was signed over ${count(size)}.`,
          today === size
            ? 'That is the ledger of today.'
            : `The ledger of today has ${count(today)} and goes on from there: nothing before was changed.`,
          `Checked in your browser: ${size === today ? 'the signature' : 'both signatures'} and ${hashes} hashes.`,
        ],
      }
    }
    case 'false':
      return {
        heading: 'This proof does not check.',
        sentences: [
          WHY[verdict.because],
          OURS.includes(verdict.because)
            ? 'Keep your proof, and show this to somebody outside the unit.'
            : 'Do not rely on it. Ask whoever gave it to you for the file again.',
        ],
      }
    case 'not known':
      return { heading: 'This could not be checked.', sentences: [UNKNOWN[verdict.because]] }
  }
}

export const WHAT_TO_GIVE: Record<NotGiven | 'nothing', string> = {
  nothing: 'Choose the file that you were given, or type both numbers.',
  'not a proof file': 'This is not a proof from a ledger. Choose the file that you were given, unchanged.',
  'not an entry number': 'Give the entry number as digits, such as 812.',
  'not a commitment': 'Give the commitment as 64 characters, each 0 to 9 or a to f.',
}
