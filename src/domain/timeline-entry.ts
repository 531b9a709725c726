import { type Decided, isWritten, lacking, type Missing } from './decision.ts'
import type { FuzzyDate } from './fuzzy-date.ts'

/** The lanes of a timeline that people add to; the clocks write the fourth. */
export const ENTRY_LANES = ['her account', 'officer’s duties and systems', 'what agencies did'] as const

/** One of them. */
export type EntryLane = (typeof ENTRY_LANES)[number]

/** What an entry may be taken from. */
export const SOURCE_KINDS = [
  'statement',
  'exhibit',
  'message',
  'duty export',
  'system log',
  'decision',
  'other document',
] as const

/** One of them. */
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** An entry as a person gives it; `source` says where in the source it stands. */
export type EntryGiven = {
  readonly lane: EntryLane | undefined
  /** Undefined where what was typed is no date of the exactness chosen. */
  readonly happened: FuzzyDate | undefined
  readonly words: string | undefined
  readonly sourceKind: SourceKind | undefined
  readonly source: string | undefined
}

/** An entry that is whole. */
export type Entry = { readonly [Part in keyof EntryGiven]: NonNullable<EntryGiven[Part]> }

/** Whether an entry is whole: without a source it could not be shown to anyone, so none is taken without. */
export function decideEntry({ lane, happened, words, sourceKind, source }: EntryGiven): Decided<Entry> {
  const missing: Missing[] = []
  if (lane === undefined) missing.push(lacking('lane', 'Say which lane it belongs to', 'policy-timeline-source'))
  if (!happened)
    missing.push(lacking('from', 'Say when it was, as exactly as the source does', 'policy-timeline-source'))
  if (!isWritten(words)) missing.push(lacking('words', 'Say what happened', 'policy-timeline-source'))
  if (sourceKind === undefined)
    missing.push(lacking('sourceKind', 'Say what kind of source it comes from', 'policy-timeline-source'))
  if (!isWritten(source)) missing.push(lacking('source', 'Say where in the source it stands', 'policy-timeline-source'))
  const [first, ...rest] = missing
  if (first) return { ok: false, missing: [first, ...rest] }

  return { ok: true, decision: { lane, happened, words, sourceKind, source } as Entry }
}
