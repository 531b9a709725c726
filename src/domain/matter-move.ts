import type { CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

/** What a person says when a matter goes to another force. */
export type ProposedMove = {
  /** The receiving force: one of those that this installation knows, the force it lies with already, or none. */
  readonly to: 'a known force' | 'the same force' | 'none'
  readonly on: CalendarDate | undefined
  readonly today: CalendarDate
  readonly cameToAttention: CalendarDate
  /** Whether someone of the receiving force can decide there. */
  readonly receiver: 'can decide' | 'nobody'
  readonly reason: string | undefined
}

/** A move that holds: from that day another chief officer is the appropriate authority. */
export type MoveDecision = { readonly on: CalendarDate; readonly provision: ProvisionId }

/**
 * Whether a matter goes to another force. It keeps its reference, its clocks and its record; the appropriate authority is from
 * then on that of the receiving force.
 *
 * @returns the move; or what is missing, about `to`, `on` or `reason`
 * @see PRA 2002 s. 29(1): the appropriate authority follows the force (unverified)
 */
export function decideMove(proposed: ProposedMove): Decided<MoveDecision> {
  const { to, on, today, cameToAttention, receiver } = proposed
  const missing: Missing[] = []

  if (to === 'none') missing.push(lacking('to', 'Choose a force that works here', 'pra-29'))
  if (to === 'the same force') missing.push(lacking('to', 'The matter lies with this force already', 'pra-29'))
  if (to === 'a known force' && receiver === 'nobody')
    missing.push(lacking('to', 'Nobody of this force can decide on it, so nobody can receive it', 'pra-29'))
  if (on === undefined) missing.push(lacking('on', 'Say from which day', 'pra-29'))
  if (on !== undefined && on > today) missing.push(lacking('on', 'The day cannot be later than today', 'pra-29'))
  if (on !== undefined && on < cameToAttention)
    missing.push(lacking('on', 'The day cannot be earlier than the matter came to attention', 'pra-29'))
  if (!isWritten(proposed.reason)) missing.push(lacking('reason', 'Say why', 'policy-reasons'))

  return decidedUnless(missing, { on }, (given) => ({ on: given.on, provision: 'pra-29' }))
}
