import type { ClockId } from './clock.ts'
import { clockNamed } from './running-clock.ts'
import { type TaskKind, taskKindNamed } from './task-kind.ts'

/** What is told outside by itself. */
export type EscalationKind = 'breach' | 'pause ran out' | 'task not done' | 'danger not asked'

/** What was late when it was found. */
export type Late = {
  readonly kind: EscalationKind
  readonly clock: ClockId | null
  readonly task: TaskKind | null
}

/**
 * Whether something late is told to somebody outside the unit: every breach of a clock, every pause that ran out, danger that
 * nobody asked about, and such tasks as say so of themselves. A time of somebody else that lapsed is no breach.
 */
export function toldOutside({ kind, clock, task }: Late): 'yes' | 'no' {
  if (kind === 'task not done') return task !== null && taskKindNamed(task).whenLate === 'told outside' ? 'yes' : 'no'
  if (kind === 'breach') return clock !== null && clockNamed(clock).after === 'breach' ? 'yes' : 'no'

  return 'yes'
}
