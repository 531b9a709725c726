import type { CalendarDate } from '../../domain/calendar-date.ts'
import { CLOCKS, type ClockId, periodInWords } from '../../domain/clock.ts'
import type { MayPause } from '../../domain/clock-pause.ts'
import { clockSays } from '../../domain/clock-words.ts'
import { type ClockStanding, clockNamed, clockStanding } from '../../domain/running-clock.ts'
import { type KeptClock, startOf, statesOf } from '../../store/running-clock.ts'
import { provisionView } from '../matter/names.ts'
import type { ProvisionView } from '../matter/view.ts'

/** A clock of a matter as it stands on a day. */
export type ClockView = {
  readonly id: string
  readonly clock: ClockId
  /** What it asks for. */
  readonly says: string
  readonly startedBy: string
  readonly startedOn: CalendarDate
  readonly counted: string
  readonly provision: ProvisionView
  readonly standing: ClockStanding
  readonly pause: MayPause
  /** The number of the allegation that it concerns, where it concerns one. */
  readonly allegation: number | undefined
}

/** One thing that a clock went through. */
export type ClockStateView = {
  readonly kind: KeptClock['states'][number]['kind']
  readonly on: CalendarDate
  readonly due: CalendarDate | undefined
  readonly dueBefore: CalendarDate | undefined
  readonly until: CalendarDate | undefined
  readonly why: string | undefined
  readonly metBy: string | undefined
  readonly provision: ProvisionView
  readonly version: number
  readonly words: string | undefined
}

export function clockView(
  kept: KeptClock,
  allegations: readonly { readonly id: string; readonly number: number }[],
  today: CalendarDate,
): ClockView {
  const { id, clock, event, started_on: startedOn, about } = kept
  const held = CLOCKS[clock]

  return {
    ...{ id, clock, startedOn, startedBy: event },
    says: clockSays(clock, event),
    counted: `${periodInWords(held)}, from when ${held.starts}`,
    provision: provisionView(held.provision),
    standing: clockStanding(clock, statesOf(kept), today),
    pause: clockNamed(clock).pause,
    allegation: allegations.find((each) => each.id === about)?.number,
  }
}

export function clockHistory(kept: KeptClock): readonly ClockStateView[] {
  return kept.states.map((state) => ({
    kind: state.kind,
    on: state.valid_from,
    due: state.due ?? undefined,
    dueBefore: state.due_before ?? undefined,
    until: state.until ?? undefined,
    why: state.reason ?? undefined,
    metBy: state.met_by ?? undefined,
    provision: provisionView(CLOCKS[kept.clock].provision),
    version: state.version,
    words: state.words ?? undefined,
  }))
}

/** The clock of this id, with what it is counted from and went through, as the domain decides about it. */
export function keptNumbered(clocks: readonly KeptClock[], id: string) {
  const kept = clocks.find((clock) => clock.id === id)

  return kept && { kept, start: startOf(kept), states: statesOf(kept) }
}
