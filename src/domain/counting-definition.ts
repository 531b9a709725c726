import { type CalendarDate, calendarDate } from './calendar-date.ts'
import type { Checked } from './provision.ts'

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
    'An allegation about somebody who could not be named is counted.',
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
    'Finalised in a period: the day of the outcome of the last allegation lies in it. A matter is finalised when every allegation in it is.',
  live: 'Live as at the last day of the period: it had come to attention by then, and not every allegation had an outcome.',
}

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
  const of = history === 'counted' ? 'Imported history is counted.' : 'Imported history is left out: it is never live.'

  return {
    title,
    unit,
    basis,
    history,
    version: 1,
    from: calendarDate('2020-02-01'),
    source: basis === 'finalised' ? NATIONAL : OURS,
    checked: basis === 'finalised' ? 'unverified' : 'verified',
    words: [...UNIT_WORDS[unit], BASIS_WORDS[basis], of, LEFT_OUT],
  }
}
