import type { DateOrder } from './import-date.ts'
import type { ImportField } from './import-field.ts'

/** What a person decided that a placeholder stands for. */
export const PLACEHOLDER_MEANINGS = [
  'unidentified officer',
  'organisation',
  'a person',
  'not recorded',
  'what it says',
] as const

/** One such meaning. The first three are for officers; `what it says` keeps the value, everywhere else. */
export type PlaceholderMeaning = (typeof PLACEHOLDER_MEANINGS)[number]

/** One value that looked like a placeholder, and the decision about it. */
export type PlaceholderDecision = {
  readonly column: string
  readonly value: string
  readonly means: PlaceholderMeaning
}

/** How one column is read. */
export type ColumnDecision = {
  readonly column: string
  readonly becomes: ImportField
  /** For a date: the order of its parts. */
  readonly dates?: DateOrder
  /** For a date in a column that holds both orders: whether a day that fits both is read in the order said. */
  readonly eitherOrder?: 'read' | 'reject'
  /** For a code: the file's value → the word to keep. */
  readonly codes?: { readonly [value: string]: string }
  /** What becomes of a row whose value the table does not hold. */
  readonly otherwise?: 'reject' | 'keep'
  /** Values of this column that mean: not recorded. An empty cell always does. */
  readonly notRecorded?: readonly string[]
}

/**
 * How a force's old file becomes records: decided once by a person, as data, and used again for its next file. It holds
 * names of columns and codes, never a row.
 *
 * @see docs/how-to/profiles/import-profile.schema.json, which documents the same for whoever writes one by hand
 */
export type ImportProfile = {
  readonly name: string
  /** Counts up with each change, so that an imported row tells by which decisions it was read. */
  readonly version: number
  /** The name of the scheme that the file's categories, findings and outcomes belong to. */
  readonly scheme: string
  readonly file: { readonly encoding?: string; readonly delimiter?: ',' | ';' | '\t' | '|'; readonly sheet?: string }
  /** The columns that say which row is the same row in a later file. */
  readonly key: readonly string[]
  /** Values that mean "not recorded" in any column. */
  readonly notRecorded: readonly string[]
  /** Every column of the file, those left out included. */
  readonly columns: readonly ColumnDecision[]
  readonly placeholders: readonly PlaceholderDecision[]
}

/** Something that a profile says wrong: where (a path such as `columns[2].dates`) and what. It repeats no value. */
export type ProfileFault = { readonly path: string; readonly because: string }

/** A profile that holds, or all that is wrong with it. */
export type ProfileRead =
  | { readonly ok: true; readonly profile: ImportProfile }
  | { readonly ok: false; readonly faults: readonly [ProfileFault, ...ProfileFault[]] }
