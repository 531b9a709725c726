import type { CalendarDate } from '../../../domain/calendar-date.ts'
import type { Random } from '../random.ts'
import type { DrawnMatter } from './draw-matter.ts'

/** One matter with its people, before it is written anywhere. */
export type MatterOfForce = {
  readonly number: number
  readonly drawn: DrawnMatter
  readonly on: CalendarDate
  /** Places in the list of people. */
  readonly subjects: readonly [number, number]
  readonly kept: 'as a matter' | 'in the old files' | 'in the old files of the second force'
  readonly random: Random
}
