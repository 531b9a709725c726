import type { KeptClock } from '../../store/running-clock.ts'

/** Whether a clock still runs, or stands still for a while. */
export function isOpen(clock: KeptClock): boolean {
  const kind = clock.states.at(-1)?.kind

  return kind !== undefined && kind !== 'met' && kind !== 'ended with the matter'
}
