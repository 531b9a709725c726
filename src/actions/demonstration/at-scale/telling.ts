import type { CalendarDate } from '../../../domain/calendar-date.ts'
import type { WorkerRole } from '../../../domain/person-serving.ts'
import type { MatterBatch } from '../../../store/matter-batch.ts'
import type { InventedServing } from '../found-force.ts'
import type { Random } from '../random.ts'
import type { Chance } from './chance.ts'
import type { Warnings } from './warnings.ts'
import { WORDS } from './words.ts'

/** Somebody concerned, as the telling of a matter needs to know them. */
export type Subject = {
  readonly id: string
  readonly role: WorkerRole
  readonly left: CalendarDate | undefined
  readonly gender: 'female' | 'male'
  /** What they were over time, with the names and numbers that a report to a list gives. */
  readonly serves: InventedServing
}

/** Who works on a matter. */
export type Hands = {
  readonly investigates: string
  readonly supervises: string
  readonly decides: string
  readonly vets: string
}

/** Where one matter is written, about whom and by whom; nothing is told of the last day itself. */
export type Telling = {
  readonly batch: MatterBatch
  readonly chance: Chance
  readonly random: Random
  readonly force: string
  /** The five bytes of its reference. */
  readonly reference: Uint8Array
  readonly until: CalendarDate
  readonly hands: Hands
  readonly subjects: readonly [Subject, Subject]
  /** What stands against people of the force from matters that ended before. */
  readonly warnings: Warnings
}

/** One of several routine sentences, in turn. */
export function say(about: keyof typeof WORDS, turn: number): string {
  const words: readonly string[] = WORDS[about]

  return words[turn % words.length] ?? ''
}
