import type { ProvisionId } from './provision.ts'

type Reason = { readonly say: string; readonly provision: ProvisionId }

/** The classes of reason for which a clock may be paused. Which of them count for a clock is said by the clock. */
export const PAUSE_REASONS = {
  'criminal proceedings': { say: 'Going on now would harm the criminal proceedings', provision: 'pcr-10' },
  'more time given': { say: 'Whoever may give more time has given it', provision: 'policy-pause' },
  'not safe to tell': { say: 'There is no safe way to tell until then', provision: 'policy-pause' },
  'asked to wait': { say: 'The person to be told asked not to hear before then', provision: 'policy-pause' },
  'clarification awaited': { say: 'The request cannot be read without an answer', provision: 'foia-1-3' },
  'fee awaited': { say: 'A fees notice was given and is not paid', provision: 'foia-10-2' },
} as const satisfies Record<string, Reason>

/** One class of reason. */
export type PauseReason = keyof typeof PAUSE_REASONS

/**
 * Whether a clock may be paused: on which classes of reason, and for how many calendar days in all, however often. What no
 * source allows stands under `never`.
 */
export type MayPause =
  | { readonly kind: 'never' }
  | { readonly kind: 'for a reason'; readonly reasons: readonly PauseReason[]; readonly cap: number }

/** No rule lets this clock stand still. */
export const NEVER: MayPause = { kind: 'never' }

/** A pause for one of these reasons, of no more than so many calendar days in all. */
export function pauseFor(cap: number, ...reasons: readonly PauseReason[]): MayPause {
  return { kind: 'for a reason', reasons, cap }
}
