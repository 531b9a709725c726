import { addMonths, type CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'

/** A first referral to the conference of agencies, or one after it heard of her already. */
export type ConferenceRepeat = 'first' | 'repeat within 12 months'

/**
 * Whether a referral is a repeat: the conference heard of her within the 12 months before.
 *
 * @see the conference’s own practice, unverified
 */
export function repeatOf(referred: CalendarDate, heard: readonly CalendarDate[]): ConferenceRepeat {
  return heard.some((day) => day <= referred && referred <= addMonths(day, 12)) ? 'repeat within 12 months' : 'first'
}

/** What is proposed when a matter is referred to the conference. */
export type ProposedConference = {
  readonly on: CalendarDate
  readonly today: CalendarDate
  readonly heard: readonly CalendarDate[]
  readonly reason: string | undefined
}

/**
 * A referral to the conference, with its reason.
 *
 * @returns first or repeat; or what is missing, about `on` or `reason`
 * @see policy, conference
 */
export function decideConference({
  on,
  today,
  heard,
  reason,
}: ProposedConference): Decided<{ readonly repeat: ConferenceRepeat }> {
  const missing: Missing[] = []
  if (on > today) missing.push(lacking('on', 'The day cannot be later than today', 'policy-conference'))
  if (!isWritten(reason)) missing.push(lacking('reason', 'Say why it is referred', 'policy-conference'))

  return decidedUnless(missing, {}, () => ({ repeat: repeatOf(on, heard) }))
}

/** What is proposed once the conference was held. */
export type ProposedHearing = {
  readonly referredOn: CalendarDate
  readonly on: CalendarDate
  readonly today: CalendarDate
  readonly attended: string | undefined
  readonly conflict: string | undefined
  readonly actions: string | undefined
}

/** What was said of each, once nothing is missing. */
export type HearingWords = { readonly attended: string; readonly conflict: string; readonly actions: string }

/**
 * That the conference was held: who of the force was there, how conflict was handled, and what was agreed.
 *
 * @returns the words; or what is missing, about `on`, `attended`, `conflict` or `actions`
 * @see policy, conference
 */
export function decideHearing(proposed: ProposedHearing): Decided<HearingWords> {
  const { referredOn, on, today, attended, conflict, actions } = proposed
  const missing: Missing[] = []
  if (on > today) missing.push(lacking('on', 'The day cannot be later than today', 'policy-conference'))
  if (on < referredOn) missing.push(lacking('on', 'It cannot be held before it was referred', 'policy-conference'))
  if (!isWritten(attended)) missing.push(lacking('attended', 'Say who attended from the force', 'policy-conference'))
  if (!isWritten(conflict))
    missing.push(lacking('conflict', 'Say how it was made sure that nobody there knows him', 'policy-conference'))
  if (!isWritten(actions)) missing.push(lacking('actions', 'Say what was agreed, and who does it', 'policy-conference'))

  return decidedUnless(missing, {}, () => ({
    attended: attended?.trim() ?? '',
    conflict: conflict?.trim() ?? '',
    actions: actions?.trim() ?? '',
  }))
}
