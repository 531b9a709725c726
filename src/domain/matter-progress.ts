import type { CaseToAnswer } from './allegation.ts'
import type { CalendarDate } from './calendar-date.ts'
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

/** What is known of one live matter when the next step is asked for. History has none: it starts no clock and no duty. */
export type MatterProgress = {
  readonly kind: LiveMatterKind
  readonly cameToAttention: CalendarDate
  readonly danger: 'asked' | 'not asked'
  readonly allegations: readonly AllegationProgress[]
  readonly referral: {
    readonly decision: ReferralDecision['kind'] | undefined
    /** The day it became clear that a heading applies, where someone has said so. */
    readonly clearOn: CalendarDate | undefined
    readonly sentOn: CalendarDate | undefined
  }
  /** Officers concerned who are identified, with the latest decision on the duty of each. */
  readonly duty: readonly {
    readonly decision: 'suspended' | 'other' | 'none'
    readonly lookedAtOn: CalendarDate | undefined
  }[]
  readonly mode: InvestigationMode | undefined
  readonly investigation: { readonly began: CalendarDate | undefined; readonly report: 'received' | 'not received' }
  /** To whom updates go, and when the last one went; absent where nobody is to be told. */
  readonly updates:
    | { readonly to: 'complainant or interested person' | 'officer-reporter'; readonly last: CalendarDate | undefined }
    | undefined
  readonly delayReportedOn: CalendarDate | undefined
  /** How it stands with what a closing asks of the matter itself. */
  readonly ending?: Pick<ClosureFacts, 'vetting' | 'safeguarding' | 'informed' | 'withdrawal'> & {
    readonly standing: ClosingStanding
  }
}
