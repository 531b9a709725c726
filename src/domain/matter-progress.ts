import type { CaseToAnswer } from './allegation.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { ClockId } from './clock.ts'
import type { ClockEvent } from './clock-event.ts'
import type { ClosingStanding } from './closing.ts'
import type { CriminalStatus } from './criminal-strand.ts'
import type { ListDuty } from './list-report.ts'
import type { LiveMatterKind } from './matter.ts'
import type { InvestigationMode } from './mode.ts'
import type { Outcome } from './outcome.ts'
import type { ProceedingsForum } from './proceedings.ts'
import type { ReferralDecision } from './referral.ts'
import type { SeverityLevel } from './severity.ts'
import type { ClosureFacts } from './strand.ts'

/** What is known of one allegation when the next step is asked for. */
export type AllegationProgress = {
  readonly number: number
  readonly severity: SeverityLevel | undefined
  readonly criminal: CriminalStatus | undefined
  readonly caseToAnswer: CaseToAnswer | undefined
  readonly outcome: Outcome | undefined
  /** What it was referred to, and whether those who conduct it are named. */
  readonly proceedings?: { readonly forum: ProceedingsForum; readonly panel: 'named' | 'not named' } | undefined
  /** Where there is to be a reflective practice review process: how far it is. */
  readonly reflectivePractice?: 'to begin' | 'to end' | undefined
  /** A report to a list of the College of Policing that is still to be made. */
  readonly listReport?: ListDuty | undefined
}

/** A clock that runs in a matter, or stands still for a while, as the steps are told of it. */
export type OpenClock = {
  readonly id: string
  readonly clock: ClockId
  readonly event: ClockEvent
  /** The last day, to its end; undefined where the holidays known do not reach it. */
  readonly due: CalendarDate | undefined
  /** The number of the allegation that it concerns, where it concerns one. */
  readonly allegation: number | undefined
  /** Where it stands still: the day on which it runs again. */
  readonly stillUntil: CalendarDate | undefined
}

/** What is known of one live matter when the next step is asked for. History has none: it starts no clock and no duty. */
export type MatterProgress = {
  readonly kind: LiveMatterKind
  readonly cameToAttention: CalendarDate
  /** The clocks that run in it: every last day comes from them. */
  readonly clocks: readonly OpenClock[]
  readonly danger: 'asked' | 'not asked'
  readonly allegations: readonly AllegationProgress[]
  readonly referral: {
    readonly decision: ReferralDecision['kind'] | undefined
    readonly sentOn: CalendarDate | undefined
  }
  /** Officers concerned who are identified and still serve, and whether the duty of each was decided on. */
  readonly duty: readonly { readonly decision: 'decided' | 'none' }[]
  readonly mode: InvestigationMode | undefined
  readonly investigation: { readonly began: CalendarDate | undefined; readonly report: 'received' | 'not received' }
  /** How it stands with what a closing asks of the matter itself. */
  readonly ending?: Pick<ClosureFacts, 'vetting' | 'safeguarding' | 'informed' | 'withdrawal'> & {
    readonly standing: ClosingStanding
  }
}
