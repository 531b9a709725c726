import type { CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

type Standing = { readonly end: 'goes on' | 'ended'; readonly name: string }

/** How the criminal side of an allegation may stand, and whether that is an end of it. It is never an end of misconduct. */
export const CRIMINAL_STATUSES = {
  'not criminal': { end: 'ended', name: 'Not criminal' },
  'under investigation': { end: 'goes on', name: 'Under investigation' },
  'interviewed voluntarily': { end: 'goes on', name: 'Interviewed voluntarily' },
  arrested: { end: 'goes on', name: 'Arrested' },
  'released under investigation': { end: 'goes on', name: 'Released under investigation' },
  'on pre-charge bail': { end: 'goes on', name: 'On bail before charge' },
  'early advice from the CPS': { end: 'goes on', name: 'Early advice from the CPS' },
  'with the CPS for a decision': { end: 'goes on', name: 'With the CPS for a decision' },
  'charge authorised by the CPS': { end: 'goes on', name: 'Charge authorised' },
  'no further action by the police': { end: 'ended', name: 'No further action (police)' },
  'no further action by the CPS': { end: 'ended', name: 'No further action (CPS)' },
  'out-of-court disposal': { end: 'ended', name: 'Out-of-court disposal' },
  charged: { end: 'goes on', name: 'Charged' },
  'trial listed': { end: 'goes on', name: 'Trial listed' },
  convicted: { end: 'ended', name: 'Convicted' },
  acquitted: { end: 'ended', name: 'Acquitted' },
  discontinued: { end: 'ended', name: 'Discontinued' },
  stayed: { end: 'ended', name: 'Stayed' },
  'under appeal': { end: 'goes on', name: 'Under appeal' },
} as const satisfies Record<string, Standing>

/** One standing of the criminal strand. */
export type CriminalStatus = keyof typeof CRIMINAL_STATUSES

/** The strand as of a day: states are added, never overwritten. @public */
export type CriminalState = { readonly status: CriminalStatus; readonly on: CalendarDate }

/** True when nothing more is to be decided on the criminal side, unless it is taken up again. */
export function isCriminalEnd(status: CriminalStatus): boolean {
  return CRIMINAL_STATUSES[status].end === 'ended'
}

/** "No further action (CPS)": as a page names the status. */
export function criminalStatusName(status: CriminalStatus): string {
  return CRIMINAL_STATUSES[status].name
}

/** What a criminal standing does to either strand. */
export type StrandEffect = {
  readonly criminal: 'goes on' | 'ended'
  /** Always: there is no criminal standing that ends it. */
  readonly misconduct: 'goes on'
  readonly provision: ProvisionId
  readonly because: string
}

/**
 * What a criminal standing does to the two strands: neither closes the other. The standards of proof differ, so an end
 * without a conviction says nothing of misconduct, and the misconduct decision gives reasons of its own.
 *
 * @see PCR 2020 reg. 10 (wording unverified)
 */
export function strandEffect(status: CriminalStatus): StrandEffect {
  const criminal = CRIMINAL_STATUSES[status].end
  const because =
    criminal === 'ended'
      ? 'An end here does not end misconduct: that is a decision of its own, on the balance of probabilities'
      : 'Misconduct goes on beside it, unless that would prejudice the criminal proceedings'

  return {
    criminal,
    misconduct: 'goes on',
    provision: criminal === 'ended' ? 'policy-own-decisions' : 'pcr-10',
    because,
  }
}

/** Whether going on with misconduct would harm the criminal proceedings, as somebody answered on a day, to be asked again. */
export type PrejudiceAssessment = {
  readonly on: CalendarDate
  readonly answer: PrejudiceAnswer
  /** The office that was asked, never a name. */
  readonly asked: 'the CPS' | 'the officer in the criminal case' | 'the IOPC'
  readonly reviewOn: CalendarDate
  readonly provision: ProvisionId
}

/** The answers to whether misconduct would do harm. */
export const PREJUDICE_ANSWERS = ['no prejudice found', 'would prejudice', 'no answer yet'] as const

/** One answer. */
export type PrejudiceAnswer = (typeof PREJUDICE_ANSWERS)[number]

/** What a person records about prejudice. */
export type ProposedPrejudice = {
  readonly on: CalendarDate
  readonly answer: PrejudiceAnswer | undefined
  readonly asked: PrejudiceAssessment['asked'] | undefined
  /** Which office of it, and who there: free text, kept apart. */
  readonly office: string | undefined
  readonly reviewOn: CalendarDate | undefined
  readonly reason: string | undefined
}

/**
 * A dated assessment of prejudice, with the day on which it is asked again: a matter is never parked in silence.
 *
 * @returns the assessment; or what is missing, about `answer`, `asked`, `office`, `review` or `reason`
 * @see PCR 2020 reg. 10 (wording unverified)
 */
export function assessPrejudice(proposed: ProposedPrejudice): Decided<PrejudiceAssessment> {
  const { on, answer, asked, reviewOn } = proposed
  if (
    answer !== undefined &&
    asked !== undefined &&
    reviewOn !== undefined &&
    reviewOn > on &&
    isWritten(proposed.office) &&
    isWritten(proposed.reason)
  ) {
    return { ok: true, decision: { on, answer, asked, reviewOn, provision: 'pcr-10' } }
  }
  const missing: Missing[] = []
  if (!answer)
    missing.push(lacking('answer', 'Say whether going on would prejudice the criminal proceedings', 'pcr-10'))
  if (!asked) missing.push(lacking('asked', 'Say who was asked', 'pcr-10'))
  if (!isWritten(proposed.office))
    missing.push(lacking('office', 'Say which office was asked, and who there', 'pcr-10'))
  if (!reviewOn || reviewOn <= on)
    missing.push(lacking('review', 'Give the day, after today, on which this is asked again', 'pcr-10'))
  if (!isWritten(proposed.reason)) missing.push(lacking('reason', 'Say what was asked and answered', 'pcr-10'))

  return decidedUnless(missing, { answer, asked, reviewOn }, (given) => ({ on, ...given, provision: 'pcr-10' }))
}

/**
 * Whether the misconduct strand goes on today. It waits only while an assessment says that it would do harm, and no longer
 * than to the day on which that is asked again.
 */
export function misconductToday(
  latest: PrejudiceAssessment | undefined,
  today: CalendarDate,
):
  | { readonly kind: 'goes on'; readonly because: string }
  | { readonly kind: 'waits'; readonly until: CalendarDate; readonly because: string } {
  if (!latest) return { kind: 'goes on', because: 'nobody has found that it would prejudice the criminal proceedings' }
  if (latest.answer !== 'would prejudice')
    return {
      kind: 'goes on',
      because: latest.answer === 'no answer yet' ? 'no answer has come' : 'no prejudice was found',
    }
  if (latest.reviewOn <= today) return { kind: 'goes on', because: 'the day to ask about prejudice again has come' }

  return {
    kind: 'waits',
    until: latest.reviewOn,
    because: 'going on now was found to prejudice the criminal proceedings',
  }
}
