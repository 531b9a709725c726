import type { RecordAllegation } from '../allegation/record.ts'
import type { AnswerClosing } from '../approval/answer-closing.ts'
import type { ProposeClosing } from '../approval/propose-closing.ts'
import type { AssessPrejudice } from '../criminal/assess-prejudice.ts'
import type { RecordCriminalStep } from '../criminal/record-criminal-step.ts'
import type { AssessSeverity } from '../decision/assess-severity.ts'
import type { DecideCaseToAnswer } from '../decision/decide-case-to-answer.ts'
import type { DecideMode } from '../decision/decide-mode.ts'
import type { DecideReferral } from '../decision/decide-referral.ts'
import type { RecordOutcome } from '../decision/record-outcome.ts'
import type { DecideDutyStatus } from '../duty/decide-duty-status.ts'
import type { CloseMatter } from '../ending/close-matter.ts'
import type { DecideSafeguarding } from '../ending/decide-safeguarding.ts'
import type { DecideVettingReview } from '../ending/decide-vetting-review.ts'
import type { RecordEntry } from '../inquiry/record-entry.ts'
import type { Assign } from '../matter/assign.ts'
import type { Reclassify } from '../matter/reclassify.ts'
import type { RecordEvent } from '../matter/record-event.ts'
import type { RecordReport } from '../matter/report.ts'
import type { RecordListReport } from '../proceedings/record-list-report.ts'
import type { StaffKey } from './cast.ts'
import type { PeopleDeed } from './deed-of-people.ts'
import type { EvidenceDeed } from './perform-evidence.ts'
import type { SafetyDeed } from './safety-deed.ts'
import type { StatementDeed } from './statement-deed.ts'

/** A command without what is known only when it is acted: the matter's reference and the decision that it comes after. */
type Planned<Command> = Omit<Command, 'matter' | 'after'>

/** One act that a plan foresees. People in it are named by the keys of the founding. */
export type Deed =
  | { readonly act: 'record report'; readonly command: RecordReport }
  | { readonly act: 'record allegation'; readonly command: Planned<RecordAllegation> }
  | { readonly act: 'record event'; readonly command: Planned<RecordEvent> }
  | { readonly act: 'decide referral'; readonly command: Planned<DecideReferral> }
  | { readonly act: 'decide duty status'; readonly command: Planned<DecideDutyStatus> }
  | { readonly act: 'assess severity'; readonly command: Planned<AssessSeverity> }
  | { readonly act: 'decide mode'; readonly command: Planned<DecideMode> }
  | { readonly act: 'decide case to answer'; readonly command: Planned<DecideCaseToAnswer> }
  | { readonly act: 'record outcome'; readonly command: Planned<RecordOutcome> }
  | {
      readonly act: 'record list report'
      /** The particulars that the record knows are taken from it, as the page does. */
      readonly command: Omit<Planned<RecordListReport>, 'earlier'>
    }
  | { readonly act: 'record criminal step'; readonly command: Planned<RecordCriminalStep> }
  | { readonly act: 'assess prejudice'; readonly command: Planned<AssessPrejudice> }
  | { readonly act: 'assign matter'; readonly command: Planned<Assign> & { readonly person: StaffKey } }
  | { readonly act: 'reclassify matter'; readonly command: Planned<Reclassify> }
  | { readonly act: 'keep safe'; readonly deed: SafetyDeed }
  | PeopleDeed
  | { readonly act: 'take statement'; readonly deed: StatementDeed }
  | { readonly act: 'open matter' }
  | EvidenceDeed
  | EndingDeed
  | {
      readonly act: 'record entry'
      /** An owner and the officer concerned are named by their keys. */
      readonly command: Omit<RecordEntry, 'matter'>
    }

/** What brings a matter near its closing. */
export type EndingDeed =
  | { readonly act: 'decide safeguarding'; readonly command: Planned<DecideSafeguarding> }
  | { readonly act: 'decide vetting review'; readonly command: Planned<DecideVettingReview> }
  | { readonly act: 'close matter'; readonly command: Planned<CloseMatter> }
  | { readonly act: 'propose closing'; readonly command: Planned<ProposeClosing> }
  | { readonly act: 'answer closing'; readonly command: Planned<AnswerClosing> }

/** Who does it, when, and in which matter of the plan; the first step of a matter records the report. */
export type Step = {
  readonly at: Date
  readonly by: StaffKey
  readonly matter: string
  readonly deed: Deed
}
