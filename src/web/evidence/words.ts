import { HELD_REASONS, type HeldReason } from '../../domain/held-evidence.ts'
import { figure } from '../count.ts'

export const KINDS = { digital: 'Digital', physical: 'Physical' } as const
export const OBTAINED_WORDS = { seized: 'Seized', received: 'Received', made: 'Made' } as const

/** “1.4 MB”, in steps of a thousand. */
export function size(bytes: number): string {
  if (bytes < 1000) return `${figure(bytes)} bytes`
  if (bytes < 1_000_000) return `${figure(Math.round(bytes / 1000))} kB`
  if (bytes < 1_000_000_000) return `${figure(Math.round(bytes / 100_000) / 10)} MB`

  return `${figure(Math.round(bytes / 10_000_000) / 100)} GB`
}

export function heldWords(reasons: readonly HeldReason[]): readonly string[] {
  return reasons.map((reason) => HELD_REASONS[reason])
}
