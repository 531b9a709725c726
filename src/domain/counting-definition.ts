import { type CalendarDate, calendarDate } from './calendar-date.ts'
import type { LiveMatterKind } from './matter.ts'
import type { Checked } from './provision-entry.ts'

/** What is counted. A figure always names its unit: published totals that mix them cannot be compared. */
export const COUNTING_UNITS = {
  allegation: { one: 'allegation', many: 'allegations' },
  matter: { one: 'matter', many: 'matters' },
  'subject in a matter': { one: 'subject in a matter', many: 'subjects in matters' },
  'person concerned': { one: 'person concerned', many: 'people concerned' },
  complainant: { one: 'complainant or interested person', many: 'complainants and interested people' },
} as const satisfies Record<string, { readonly one: string; readonly many: string }>

/** One unit. */
export type CountingUnit = keyof typeof COUNTING_UNITS

/** By which day something falls into a period. */
export type CountingBasis = 'received' | 'finalised' | 'live'

/** One way of counting, as data. Whoever changes its meaning gives it another version, and the figures of the old one stay. */
export type CountingDefinition = {
  readonly title: string
  readonly unit: CountingUnit
  readonly basis: CountingBasis
  /** Whether imported history is counted. It starts no duty, so it is never live. */
  readonly history: 'counted' | 'left out'
  /** The kinds of matter that are counted, by what a matter is now. Imported history has no kind. */
  readonly kinds: readonly LiveMatterKind[]
  readonly version: number
  readonly from: CalendarDate
  readonly source: string
  readonly checked: Checked
  /** What the figure means, for the public: a sentence each. */
  readonly words: readonly string[]
}

const OURS = 'Our own rule, after the units and bases of the national statistics'
const NATIONAL =
  'After the Home Office statistics on police misconduct, which count what was finalised in a year; its guide is still to be compared'

const UNIT_WORDS: Readonly<Record<CountingUnit, readonly string[]>> = {
  allegation: [
    'One allegation is one type of conduct, by one person, in one matter. Two things said of one person in one matter are two allegations.',
    'An allegation about somebody who could not be named is counted. Once somebody finds who it was, it counts for that person.',
    'Each category is counted under its own scheme, and what has none is shown. Schemes are never added together.',
  ],
  matter: [
    'One matter is counted once, however many allegations and people are in it.',
    'A matter that moved to another force is counted once, in the force where it is now.',
  ],
  'subject in a matter': [
    'One person in one matter is counted once, however many allegations are made there. In two matters the same person is counted twice.',
    'Somebody who could not be named, or a placeholder such as “Organisational”, is no subject.',
  ],
  'person concerned': [
    'One person is counted once, however many matters there are and in whichever forces. The figures of forces therefore do not add up.',
    'Somebody who could not be named, or a placeholder such as “Organisational”, is no person.',
  ],
  complainant: [
    'Everyone who complained, or has the rights of an interested person, is counted once in each matter. Nobody is compared across matters.',
    'Imported history does not say who complained, so it holds none.',
  ],
}

const BASIS_WORDS: Readonly<Record<CountingBasis, string>> = {
  received:
    'Received in a period: the matter came to attention between its first and its last day. The day of the conduct does not decide.',
  finalised:
    'Finalised in a period: the day of the last outcome lies in it. Whatever had no outcome when its matter closed is finalised then. A matter is finalised when every allegation in it is. Taking a matter up again changes nothing of this.',
  live: 'Live as at the last day of the period: it had come to attention by then, and neither its outcome nor the closing of its matter had come. A matter that was taken up again is live until it closes; an allegation in it only if it is worked on again.',
}

const ALLEGING: readonly LiveMatterKind[] = [
  'complaint',
  'conduct matter',
  'recordable conduct matter',
  'internal conduct matter',
  'conduct in civil proceedings',
]

/** Rights of a complainant or interested person come with Schedule 3: PRA 2002 ss. 12 and 21. */
const WITH_RIGHTS: readonly LiveMatterKind[] = [
  'complaint',
  'conduct matter',
  'recordable conduct matter',
  'DSI matter',
  'conduct in civil proceedings',
]

const EVERY_KIND: readonly LiveMatterKind[] = [...ALLEGING, 'DSI matter']

const NO_MISCONDUCT_YET =
  'A death or serious injury matter alleges no misconduct: what is recorded in it counts once its kind changes.'

const KINDS: Readonly<Record<CountingUnit, readonly [kinds: readonly LiveMatterKind[], words: string]>> = {
  allegation: [ALLEGING, NO_MISCONDUCT_YET],
  matter: [EVERY_KIND, 'Matters of every kind are counted, death or serious injury matters among them.'],
  'subject in a matter': [ALLEGING, NO_MISCONDUCT_YET],
  'person concerned': [ALLEGING, NO_MISCONDUCT_YET],
  complainant: [WITH_RIGHTS, 'An internal conduct matter lies outside Schedule 3 and gives nobody these rights.'],
}

const WITHDRAWAL = 'That a complaint was withdrawn changes no figure.'

const STANDS =
  'What came of it is what stands after an appeal. The outcomes of staff discipline are counted apart from those of officers.'

const LEFT_OUT =
  'Contractors are left out. Specials and former officers are counted with officers; community support officers and former staff with staff.'

/** Every way of counting. The id is used in addresses and is never re-used. */
export const COUNTING_DEFINITIONS = {
  'allegations-received': definition('Allegations received', 'allegation', 'received'),
  'allegations-finalised': definition('Allegations finalised', 'allegation', 'finalised'),
  'allegations-live': definition('Allegations live', 'allegation', 'live'),
  'matters-received': definition('Matters received', 'matter', 'received'),
  'matters-finalised': definition('Matters finalised', 'matter', 'finalised'),
  'matters-live': definition('Matters live', 'matter', 'live'),
  'subjects-received': definition('Subjects in matters received', 'subject in a matter', 'received'),
  'subjects-finalised': definition('Subjects in matters finalised', 'subject in a matter', 'finalised'),
  'subjects-live': definition('Subjects in live matters', 'subject in a matter', 'live'),
  'people-received': definition('People concerned, received', 'person concerned', 'received'),
  'people-finalised': definition('People concerned, finalised', 'person concerned', 'finalised'),
  'people-live': definition('People concerned, live', 'person concerned', 'live'),
  'complainants-received': definition('Complainants, received', 'complainant', 'received'),
  'complainants-finalised': definition('Complainants, finalised', 'complainant', 'finalised'),
  'complainants-live': definition('Complainants, live', 'complainant', 'live'),
} as const satisfies Record<string, CountingDefinition>

/** Which way of counting. */
export type CountingDefinitionId = keyof typeof COUNTING_DEFINITIONS

/** The way of counting of an id from an address, where there is one. */
export function findCountingDefinition(
  id: string,
): { readonly id: CountingDefinitionId; readonly definition: CountingDefinition } | undefined {
  if (!Object.hasOwn(COUNTING_DEFINITIONS, id)) return undefined
  const known = id as CountingDefinitionId

  return { id: known, definition: COUNTING_DEFINITIONS[known] }
}

function definition(title: string, unit: CountingUnit, basis: CountingBasis): CountingDefinition {
  const history = basis === 'live' ? 'left out' : 'counted'
  const [kinds, ofKinds] = KINDS[unit]
  const stands = unit === 'allegation' && basis === 'finalised' ? [STANDS] : []
  const of = history === 'counted' ? 'Imported history is counted.' : 'Imported history is left out: it is never live.'

  return {
    title,
    unit,
    basis,
    history,
    kinds,
    version: 2,
    from: calendarDate('2020-02-01'),
    source: basis === 'finalised' ? NATIONAL : OURS,
    checked: basis === 'finalised' ? 'unverified' : 'verified',
    words: [...UNIT_WORDS[unit], BASIS_WORDS[basis], ...stands, ofKinds, of, WITHDRAWAL, LEFT_OUT],
  }
}
