import type { CalendarDate } from './calendar-date.ts'
import type { AllegationId, MatterId, OfficerId } from './id.ts'
import type { InvestigationMode } from './mode.ts'

/** One account of the conduct of one person serving with the police. A matter may hold several. */
export type Allegation = {
  readonly id: AllegationId
  readonly matter: MatterId
  /** 1, 2, 3 within its matter: how people speak of it. */
  readonly number: number
  readonly subject: Subject
  readonly conduct: readonly ConductDescription[]
  readonly abuse: readonly AbuseKind[]
  /** When it is said to have happened, as exactly as was told: a day, two days, or only words, which are kept as free text. */
  readonly happened: Happened
  readonly duty: OnDuty
  readonly state: AllegationState
}

/**
 * Whom it is about. Many who report cannot name the officer; the allegation is recorded all the same. A placeholder stands
 * only in imported history, where a source wrote something such as "Organisational" and a person decided that it is nobody.
 */
export type Subject =
  | { readonly kind: 'identified'; readonly officer: OfficerId }
  | { readonly kind: 'unidentified' }
  | { readonly kind: 'placeholder'; readonly written: string }

/** When it is said to have happened. `as told`: words such as "around Easter", which stand in the account, not here. */
export type Happened =
  | { readonly kind: 'on'; readonly date: CalendarDate }
  | { readonly kind: 'between'; readonly from: CalendarDate; readonly until: CalendarDate }
  | { readonly kind: 'as told' }
  | { readonly kind: 'not known' }

/** Whether the officer was on duty. */
export type OnDuty = 'on duty' | 'off duty' | 'both' | 'not known'

/** As a person classified the conduct, applying the IOPC's guidance; the code never classifies conduct. CMR 2020 reg. 4(1), 7(1). */
export const CONDUCT_DESCRIPTIONS = [
  'death or serious injury',
  'serious assault',
  'serious sexual offence',
  'serious corruption',
  'aggravated by discrimination',
  'relevant offence',
  'other',
] as const

/** One description of conduct. */
export type ConductDescription = (typeof CONDUCT_DESCRIPTIONS)[number]

/** What kind of abuse a person found alleged. It is no legal heading: it says what the unit is for, and what it counts. */
export const ABUSE_KINDS = ['domestic abuse', 'sexual', 'harassment', 'other'] as const

/** One kind of abuse. */
export type AbuseKind = (typeof ABUSE_KINDS)[number]

/** Each state carries what is true only in that state: an allegation merely recorded can hold no finding. */
export type AllegationState =
  | { readonly kind: 'recorded'; readonly on: CalendarDate }
  | { readonly kind: 'under investigation'; readonly since: CalendarDate; readonly mode: InvestigationMode }
  | { readonly kind: 'case to answer decided'; readonly on: CalendarDate; readonly finding: CaseToAnswer }
  | { readonly kind: 'brought to an outcome'; readonly on: CalendarDate; readonly finding: CaseToAnswer }
  | { readonly kind: 'history'; readonly finding: string | undefined; readonly scheme: string | undefined }

/** What there is to answer, on the balance of probabilities: PCR 2020 reg. 23. */
export const CASE_TO_ANSWER = ['none', 'misconduct', 'gross misconduct'] as const

/** One answer to whether there is a case to answer. */
export type CaseToAnswer = (typeof CASE_TO_ANSWER)[number]

/** "Domestic abuse", "Sexual abuse": as a page names the kind. */
export function abuseKindName(kind: AbuseKind): string {
  const names = {
    'domestic abuse': 'Domestic abuse',
    sexual: 'Sexual abuse',
    harassment: 'Harassment',
    other: 'Other conduct',
  }

  return names[kind]
}

/** "Case to answer for gross misconduct", "No case to answer"; never "cleared". */
export function caseToAnswerName(finding: CaseToAnswer): string {
  return finding === 'none' ? 'No case to answer' : `Case to answer for ${finding}`
}

/** How an allegation stands in the misconduct strand, in a word or two for a tag. */
export function allegationStateName(state: AllegationState): string {
  switch (state.kind) {
    case 'recorded':
      return 'Recorded'
    case 'under investigation':
      return 'Investigating'
    case 'case to answer decided':
      return caseToAnswerName(state.finding)
    case 'brought to an outcome':
      return 'Outcome reached'
    case 'history':
      return state.finding ?? 'No finding recorded'
  }
}

/** True when any of the allegations is of domestic abuse, so that the referral decision must say why or why not. */
export function holdsDomesticAbuse(allegations: readonly Pick<Allegation, 'abuse'>[]): boolean {
  return allegations.some((allegation) => allegation.abuse.includes('domestic abuse'))
}
