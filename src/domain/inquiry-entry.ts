import { ENTRIES_OF_CRIMINAL } from './entries-of-criminal.ts'
import { ENTRIES_OF_DUTY } from './entries-of-duty.ts'
import { ENTRIES_OF_NOTICES } from './entries-of-notices.ts'
import { ENTRIES_OF_PLAN } from './entries-of-plan.ts'
import { ENTRIES_OF_REVIEWS } from './entries-of-reviews.ts'
import type { EntryKind, EntrySection } from './entry-kind.ts'

/** Every kind of entry that an inquiry may record. Another kind is another line of data in the file of its subject. */
export const ENTRY_KINDS = {
  ...ENTRIES_OF_PLAN,
  ...ENTRIES_OF_CRIMINAL,
  ...ENTRIES_OF_NOTICES,
  ...ENTRIES_OF_DUTY,
  ...ENTRIES_OF_REVIEWS,
} as const satisfies Record<string, EntryKind>

/** One kind of entry, by its name. */
export type EntryKindName = keyof typeof ENTRY_KINDS

/** Their names, as a page and an address list them. */
export const ENTRY_KIND_NAMES = Object.keys(ENTRY_KINDS) as readonly EntryKindName[]

/** The kinds of one part that begin something, and those that come after one of these. */
export function kindsIn(section: EntrySection): {
  readonly first: readonly EntryKindName[]
  readonly after: readonly EntryKindName[]
} {
  const here = ENTRY_KIND_NAMES.filter((name) => ENTRY_KINDS[name].section === section)
  const follows = (name: EntryKindName) => (ENTRY_KINDS[name] as EntryKind).follows !== undefined

  return { first: here.filter((name) => !follows(name)), after: here.filter(follows) }
}

/** What may come after an entry of this kind. */
export function kindsAfter(kind: string): readonly EntryKindName[] {
  return ENTRY_KIND_NAMES.filter((name) => (ENTRY_KINDS[name] as EntryKind).follows?.includes(kind))
}
