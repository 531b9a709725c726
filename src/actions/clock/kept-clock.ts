import type { CalendarDate } from '../../domain/calendar-date.ts'
import { CLOCKS, type ClockId } from '../../domain/clock.ts'
import type { Id, RunningClockId } from '../../domain/id.ts'
import { provision } from '../../domain/provision.ts'
import type { ClockStateRow, KeptClock } from '../../store/running-clock.ts'

/** What a state is made with: ids and the day, as an act has them. */
export type StateMaker = { readonly today: CalendarDate; readonly newId: <Kind extends string>() => Id<Kind> }

/** Whether a clock still runs, or stands still for a while. */
export function isOpen(clock: KeptClock): boolean {
  const kind = clock.states.at(-1)?.kind

  return kind !== undefined && kind !== 'met' && kind !== 'ended'
}

/** A state with the rule it was counted by, and nothing said yet of what happened. */
export function blankState(
  { newId, today }: StateMaker,
  of: { readonly matter: string; readonly clock: ClockId; readonly running: RunningClockId },
): Omit<ClockStateRow, 'kind'> {
  const { id, version } = provision(CLOCKS[of.clock].provision)

  return {
    id: newId(),
    matter: of.matter,
    running_clock: of.running,
    valid_from: today,
    counted_from: null,
    due: null,
    due_before: null,
    until: null,
    reason: null,
    met_by: null,
    provision: id,
    version,
    words: null,
  }
}
