import type { Capacity, StaffRole } from './act-rule.ts'
import type { ClockDischarge, ClockEvent } from './clock-event.ts'
import { type MayPause, NEVER } from './clock-pause.ts'
import type { LiveMatterKind } from './matter.ts'
import type { ProvisionId } from './provision.ts'
import type { CalendarId, CountingStyle, Length, Period } from './working-day.ts'

/** A period that starts by itself when something happens: what starts it, what must be done, how it is counted, and by which rule. */
export type Clock = Period & {
  readonly starts: string
  readonly means: string
  readonly provision: ProvisionId
  /** Whether its source says from which day and in which days it is counted, or this was assumed from clocks like it. */
  readonly counted: 'as the source says' | 'as assumed'
} & ClockRun

/** How a clock runs in a matter. */
export type ClockRun = {
  /** What starts it; several things may. */
  readonly startedBy: readonly ClockEvent[]
  /** What meets it; the first is what a person usually records. */
  readonly metBy: readonly ClockDischarge[]
  /** Who must act: a capacity on the matter, a role, or somebody outside the force, whose time it is. */
  readonly who: ClockDuty
  readonly pause: MayPause
  /** What it is when the last day is over: a duty breached, or a time that has simply run out. */
  readonly after: 'breach' | 'lapse'
  /** A second start while it runs has it counted from that day; unless it says so, one more runs beside it. */
  readonly again?: 'counts anew'
  /** The matters it is for; every one where nothing is said. */
  readonly only?: ClockScope
}

/** Who must act before a clock ends. */
export type ClockDuty = Capacity | Extract<StaffRole, 'information officer' | 'vetting officer'> | 'somebody else'

/** Which matters, people or rights a clock is for. */
export type ClockScope = {
  readonly kinds?: readonly LiveMatterKind[]
  /** To whom updates go. */
  readonly told?: ToldAbout
  readonly rights?: VictimRights
}

/** Who is kept informed of a matter. */
export type ToldAbout = 'complainant or interested person' | 'officer-reporter'

/** Which rights of the Victims’ Code a person has. In this unit everyone has the enhanced ones unless somebody says otherwise. */
export type VictimRights = 'enhanced' | 'standard'

/** What starts a clock and what must be done before it ends, in words that go on a page. */
type Duty = readonly [starts: string, means: string]

/** A clock as it is counted, without how it runs. */
export type CountedClock = Omit<Clock, keyof ClockRun>

/** How a period of law is counted; the length is written as it is spoken: `20 days`, `4 weeks`, `12 months`. */
export function clock(
  duty: Duty,
  length: `${number} ${Length['unit']}`,
  calendar: CalendarId,
  style: CountingStyle,
  provision: ProvisionId,
  counted: Clock['counted'] = 'as the source says',
): CountedClock {
  const [starts, means] = duty
  const [count, unit] = length.split(' ')

  return {
    starts,
    means,
    length: { count: Number(count), unit: unit as Length['unit'] },
    calendar,
    style,
    provision,
    counted,
  }
}

/** How a clock runs: what starts it, what meets it, who must act; what is particular to it after that. */
export function runs(
  counted: CountedClock,
  startedBy: ClockEvent | readonly ClockEvent[],
  metBy: ClockDischarge | readonly ClockDischarge[],
  who: ClockDuty,
  particular: Partial<Pick<ClockRun, 'pause' | 'after' | 'again' | 'only'>> = {},
): Clock {
  return {
    ...counted,
    startedBy: several(startedBy),
    metBy: several(metBy),
    who,
    pause: NEVER,
    after: who === 'somebody else' ? 'lapse' : 'breach',
    ...particular,
  }
}

function several<T extends string>(one: T | readonly T[]): readonly T[] {
  return typeof one === 'string' ? [one] : one
}
