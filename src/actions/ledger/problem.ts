/** Where something is wrong: ids, references and entry numbers, never a name or a word of the record. Entries count from 0. */
export type Where = {
  readonly table?: string
  readonly id?: string
  readonly act?: string
  readonly entry?: number
  /** The first and the last of a run of entries. */
  readonly entries?: readonly [number, number]
  /** The matter or person serving to which it belongs. */
  readonly reference?: string
  /** A tile's path, a file, or a guard of the database. */
  readonly at?: string
}

export type What =
  | 'row changed'
  | 'row gone'
  | 'row added'
  | 'act gone'
  | 'act changed'
  | 'commitment gone'
  | 'commitment changed'
  | 'entry changed'
  | 'entries gone'
  | 'entries not signed'
  | 'ledger rewritten'
  | 'older copy'
  | 'checkpoint false'
  | 'checkpoint gone'
  | 'key change false'
  | 'tile wrong'
  | 'table gone'
  | 'guard off'
  | 'held back'

/** One thing that does not follow from what was signed. */
export type Problem = { readonly what: What; readonly where: Where; readonly sentence: string }

/** Problems as they are found. Only so many are kept word for word; all are counted. */
export type Problems = {
  readonly add: (what: What, where: Where, sentence: string) => void
  readonly kept: () => readonly Problem[]
  readonly count: () => number
  /** Whether one more would be kept, and so whether it is worth looking up where it belongs. */
  readonly room: () => boolean
}

const KEPT = 1000

export function collectProblems(): Problems {
  const kept: Problem[] = []
  let count = 0
  return {
    add: (what, where, sentence) => {
      count += 1
      if (kept.length < KEPT) kept.push({ what, where, sentence })
    },
    kept: () => kept,
    count: () => count,
    room: () => kept.length < KEPT,
  }
}

/** `entry 4`, or `entries 4 to 9`. */
export function entriesInWords([first, last]: readonly [number, number]): string {
  return first === last ? `entry ${first}` : `entries ${first} to ${last}`
}

/** `Entry 4 is`, or `Entries 4 to 9 are`. */
export function sentenceStart(run: readonly [number, number]): string {
  const words = entriesInWords(run)
  return `${words.charAt(0).toUpperCase()}${words.slice(1)} ${run[0] === run[1] ? 'is' : 'are'}`
}
