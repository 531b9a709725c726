import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { HeadingAnswer, ReferralDecision } from '../../domain/referral.ts'
import type { ReferralHeading } from '../../domain/referral-heading.ts'

/** A referral decision as it is kept: the domain's decision, the answer to every heading, and the day it became clear. */
export type ReferralRecord = ReferralDecision & {
  readonly answers: Readonly<Partial<Record<ReferralHeading, HeadingAnswer['answer']>>>
  readonly clearOn: CalendarDate
}
