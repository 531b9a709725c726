import type { CalendarDate } from './calendar-date.ts'
import type { ClosingStanding } from './closing.ts'
import type { LiveMatterKind } from './matter.ts'

/**
 * How published figures put together what people are to the police: officers with specials and former officers; staff with
 * community support and designated officers, volunteers and former staff. Contractors are left out of every figure.
 */
export const ROLE_GROUPS = {
  'police officer': 'officers',
  'special constable': 'officers',
  'former officer': 'officers',
  'police staff': 'staff',
  'police community support officer': 'staff',
  'designated officer': 'staff',
  'designated volunteer': 'staff',
  'former staff': 'staff',
  contractor: 'left out',
} as const satisfies Record<string, 'officers' | 'staff' | 'left out'>

/** One group of a figure. `nobody identified`: the subject is not known, or is a placeholder, which is no person. */
export const FIGURE_GROUPS = ['officers', 'staff', 'role not known', 'nobody identified'] as const

/** One group. */
export type FigureGroup = (typeof FIGURE_GROUPS)[number]

/** Whom an allegation is about, for counting; `role` is what the person was to the police when the matter came to attention. */
export type CountedSubject =
  | { readonly kind: 'identified'; readonly person: string; readonly role: string | undefined }
  | { readonly kind: 'unidentified' | 'placeholder' }

/** How far an allegation has come. An outcome whose day the source does not give is an end without a day. */
export type CountedEnd =
  | { readonly kind: 'open' }
  | { readonly kind: 'finalised'; readonly on: CalendarDate | undefined; readonly outcome: CategoryCode }

/** The scheme under which the kinds of abuse that a person found alleged are counted. */
export const ABUSE_SCHEME = 'kinds of abuse'

/** One code under its scheme: the same letter means different things in different schemes, so neither stands alone. */
export type CategoryCode = { readonly scheme: string; readonly code: string }

/** The code of whatever nobody has given a code under a scheme: it is counted and shown, never guessed. */
export const NO_CODE = 'not known'

/** One allegation as it is counted. An allegation is one type of conduct, by one subject, in one matter. */
export type CountedAllegation = {
  readonly id: string
  readonly subject: CountedSubject
  readonly end: CountedEnd
  /** The scheme of categories that it falls under: by the day its matter came to attention, or that of its source. */
  readonly countedUnder: string
  /** None where its source gives none; several where a person found several kinds, or gave national factors. */
  readonly categories: readonly CategoryCode[]
}

/** One matter as it is counted: worked here or imported, in the force where it stands now, whichever it came from. */
export type CountedMatter = {
  readonly id: string
  readonly force: string
  readonly stands: 'live' | 'history'
  /** What it is now; absent for imported history. */
  readonly kind: LiveMatterKind | undefined
  /** Its closings and takings up again, the oldest first. */
  readonly closings: readonly { readonly standing: ClosingStanding; readonly on: CalendarDate }[]
  readonly cameToAttention: CalendarDate | undefined
  readonly complainants: readonly string[]
  readonly allegations: readonly CountedAllegation[]
}

/** The group of an allegation, or `left out` where no figure holds it. */
export function groupOf(subject: CountedSubject): FigureGroup | 'left out' {
  if (subject.kind !== 'identified') return 'nobody identified'
  const known: Readonly<Record<string, 'officers' | 'staff' | 'left out'>> = ROLE_GROUPS

  return (subject.role !== undefined && Object.hasOwn(known, subject.role) && known[subject.role]) || 'role not known'
}
