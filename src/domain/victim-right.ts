import type { ClockDischarge } from './clock-event.ts'

/** The twelve rights of the Victims’ Code by their number, each in a line that goes on a page. */
export const VICTIM_RIGHTS_LIST = {
  1: 'To understand and be understood',
  2: 'To have the crime recorded without delay',
  3: 'To be told about reporting and the process',
  4: 'To be referred to support and have needs assessed',
  5: 'To be told about compensation',
  6: 'To be told about the investigation and prosecution',
  7: 'To make a Victim Personal Statement',
  8: 'To be told about the trial and the role of a witness',
  9: 'To be told of the outcome and any appeal',
  10: 'To be paid expenses and have property returned',
  11: 'To be told about the offender after a conviction',
  12: 'To complain about rights not being met',
} as const satisfies Record<number, string>

/** The number of a right in the Code of 2021. */
export type VictimRightNumber = keyof typeof VICTIM_RIGHTS_LIST

/** Every right in the order of the Code. */
export const VICTIM_RIGHT_NUMBERS = Object.keys(VICTIM_RIGHTS_LIST).map(Number) as readonly VictimRightNumber[]

/** What somebody answered when a right was offered. */
export const RIGHT_ANSWERS = ['accepted', 'declined', 'wants to think about it', 'does not arise yet'] as const

/** One answer. */
export type RightAnswer = (typeof RIGHT_ANSWERS)[number]

/** What an assessment of needs may find, as data; whatever else there is goes into the words. */
export const NEEDS = [
  'an interpreter',
  'help to read or to be understood',
  'a choice of who interviews her',
  'an interview on video',
  'a screen or a link in court',
  'care for children',
  'a place that is not a police station',
  'no shared shift, building or supervisor with the officer concerned',
] as const

/** One need. */
export type Need = (typeof NEEDS)[number]

/** What may be told in a contact, in words that meet clocks. */
export const TOLD = [
  'an update was given',
  'news of the suspect was told',
  'news of the charge was told',
  'news of the court was told',
] as const satisfies readonly ClockDischarge[]

/** One thing told. */
export type Told = (typeof TOLD)[number]
