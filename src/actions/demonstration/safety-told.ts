import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import type { StaffKey } from './cast.ts'
import type { Step } from './deed.ts'
import type { SafetyDeed } from './safety-deed.ts'

const AFTERNOON = 14 * 60 + 10

/** Deeds of one matter, each so many days ago and in order, in the afternoon: what they rest on was recorded that morning. */
export function told(
  matter: string,
  until: CalendarDate,
  deeds: readonly (readonly [ago: number, by: StaffKey, deed: SafetyDeed])[],
): readonly Step[] {
  return deeds.map(([ago, by, deed], at) => ({
    matter,
    by,
    at: new Date(Date.parse(`${addDays(until, -ago)}T00:00:00Z`) + (AFTERNOON + at * 7) * 60_000),
    deed: { act: 'keep safe', deed },
  }))
}
