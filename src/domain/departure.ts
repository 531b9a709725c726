import type { CalendarDate } from './calendar-date.ts'
import { afterLeaving } from './concerned.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { WorkerRole } from './person-serving.ts'
import { atStart } from './words.ts'

/** How somebody left the police. */
export const WAYS_OF_LEAVING = ['resigned', 'retired', 'was dismissed', 'left otherwise', 'died'] as const

/** One way. */
export type WayOfLeaving = (typeof WAYS_OF_LEAVING)[number]

/** That somebody concerned left, and what they are from then on. It ends no matter. */
export type Departure = {
  readonly way: WayOfLeaving
  /** The first day on which they no longer served. */
  readonly from: CalendarDate
  /** What they are since, where the law speaks of a former one. */
  readonly becomes?: WorkerRole
  readonly provision: 'policy-leaving'
  readonly because: string
}

/** What a person records of it. */
export type ProposedDeparture = {
  readonly way: WayOfLeaving | undefined
  readonly from: CalendarDate | undefined
  readonly reason: string | undefined
  readonly today: CalendarDate
  /** What they were on the day before, as far as the record says. */
  readonly was: WorkerRole | undefined
}

/**
 * That a person concerned left the police. No strand of the matter ends with it: what waited before waits after.
 *
 * @returns the departure; or what is missing, about `way`, `from` or `reason`
 * @see PCR 2020 Sch. 1
 */
export function recordDeparture(proposed: ProposedDeparture): Decided<Departure> {
  const { way, from, was, today } = proposed
  const missing: Missing[] = []
  const ask = (about: string, say: string) => missing.push(lacking(about, say, 'policy-leaving'))
  if (was === 'former officer' || was === 'former staff') ask('way', 'The record says already that this person left')
  if (!way) ask('way', 'Say how this person left')
  if (!from) ask('from', 'Give the first day on which they no longer served')
  else if (from > today) ask('from', 'The day cannot be later than today')
  if (!isWritten(proposed.reason)) ask('reason', 'Say how this is known')
  const becomes = was && afterLeaving(was)

  return decidedUnless(missing, { way, from }, (given) => ({
    way: given.way,
    from: given.from,
    ...(becomes && { becomes }),
    provision: 'policy-leaving',
    because: 'someone left the police, which ends no strand of a matter',
  }))
}

/** "Resigned": as a page names the way. */
export function wayOfLeavingName(way: WayOfLeaving): string {
  return atStart(way)
}
