import type { Capacity } from '../../domain/act-rule.ts'
import type {
  AbuseKind,
  AllegationState,
  CaseToAnswer,
  ConductDescription,
  Happened,
  OnDuty,
} from '../../domain/allegation.ts'
import type { CategorySchemeId, NationalFactor } from '../../domain/allegation-category.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { DutyStatus } from '../../domain/duty-status.ts'
import type { ProvisionId } from '../../domain/provision.ts'
import type { Checked } from '../../domain/provision-entry.ts'
import type { Reference } from '../../domain/reference.ts'
import type { StepAct } from '../../domain/step.ts'
import type { Warning } from '../../domain/warning.ts'
import type { DecisionKind } from '../../store/decision.ts'

/** How a matter is named to people: reference, its form in an address, its form in print, and two words for a corridor. */
export type MatterName = {
  readonly reference: Reference
  readonly address: string
  readonly shown: string
  readonly spokenName: string
}

export type PersonName = {
  readonly reference: Reference
  readonly address: string
  readonly shown: string
  readonly name: string
  readonly rank: string | undefined
  readonly collarNumber: string | undefined
  readonly history: 'yes' | 'no'
}

export type ProvisionView = {
  readonly id: ProvisionId
  readonly text: string
  readonly checked: Checked
  readonly version: number
}

/** Where a task leads: the act that a matter waits for, the clock that is to be met, or a task of its own. */
export type TaskKind = StepAct | 'meet a clock' | 'end a task'

export type TaskView = {
  readonly act: string
  readonly kind: TaskKind
  readonly matter: MatterName
  readonly allegation: number | undefined
  readonly reason: string
  readonly provision: ProvisionView
  readonly due: CalendarDate | undefined
  readonly standing: 'late' | 'today' | 'ahead' | 'no date'
  readonly lateBy: number
  /** The running clock that gives its last day, and the task, where it is one. */
  readonly clock: string | undefined
  readonly task: string | undefined
  /** The day on which its clock runs again, where that stands still. */
  readonly stillUntil: CalendarDate | undefined
  /** Who does it, where it is not the reader. */
  readonly waitingFor: string | undefined
}

export type SubjectView =
  | { readonly kind: 'identified'; readonly person: PersonName }
  | { readonly kind: 'unidentified'; readonly description: string | undefined }
  | { readonly kind: 'placeholder'; readonly written: string }

/** That there are words, and how many; the words themselves only by the act of opening them. */
export type NarrativeRef = { readonly id: string; readonly purpose: string; readonly words: number }

export type AllegationView = {
  readonly id: string
  readonly number: number
  readonly subject: SubjectView
  /** In imported history these are the words of the source. */
  readonly abuse: readonly (AbuseKind | (string & {}))[]
  readonly conduct: readonly (ConductDescription | (string & {}))[]
  readonly happened: Happened
  readonly happenedWords: string | undefined
  readonly onDuty: OnDuty
  readonly severity: string | undefined
  readonly caseToAnswer: CaseToAnswer | undefined
  readonly outcome: string | undefined
  readonly criminal: { readonly status: string; readonly name: string; readonly on: CalendarDate | undefined }
  readonly misconduct: {
    readonly kind: AllegationState['kind']
    readonly name: string
    readonly on: CalendarDate | undefined
  }
  /** Referral to proceedings, panel, appeal, reflective practice and reports to lists, oldest first. */
  readonly proceedings: readonly ProceedingsLine[]
  /** The Standards found to be breached, or before a finding those said to be. */
  readonly standards: { readonly found: 'yes' | 'no'; readonly names: readonly string[] } | undefined
  /** A warning that came of it and stands. */
  readonly warning: Warning | undefined
  readonly account: NarrativeRef | undefined
  /** What it counts as, as somebody said; undefined where nobody has. */
  readonly category: CategoryView | undefined
  /** Where it was imported: what the source says, in the words of its own scheme. */
  readonly imported: readonly ImportedView[]
}

/** One thing that followed a case to answer, and the decision that holds it. */
export type ProceedingsLine = { readonly kind: DecisionKind; readonly answer: string; readonly decision: number }

/** A category within its scheme, and the national factors beside it. */
export type CategoryView = {
  readonly scheme: CategorySchemeId | undefined
  readonly code: string | undefined
  /** "J2 Sexual harassment". */
  readonly name: string | undefined
  readonly factors: readonly NationalFactor[]
  readonly on: CalendarDate
}

/** One row of an imported history. What the source did not say is absent, not guessed. */
export type ImportedView = {
  readonly scheme: string
  readonly category: string | undefined
  readonly categoryCode: string | undefined
  readonly abuse: string | undefined
  readonly finding: string | undefined
  readonly outcome: string | undefined
  readonly reportedBy: string | undefined
  readonly source: string | undefined
  readonly cameToAttention: CalendarDate | undefined
  readonly happened: CalendarDate | undefined
  readonly closed: CalendarDate | undefined
  readonly row: number
  readonly file: string | undefined
}

export type StrandView = {
  readonly steps: readonly { readonly on: CalendarDate; readonly what: string; readonly decision: number | undefined }[]
  readonly next: string | undefined
  readonly ended: CalendarDate | undefined
  readonly note: string
}

export type DutyView = {
  readonly person: PersonName
  /** Undefined where nothing is recorded, which is not the same as full duty. */
  readonly status: DutyStatus | undefined
  readonly name: string
  readonly since: CalendarDate | undefined
  readonly reviewBy: CalendarDate | undefined
  readonly lateBy: number
}

export type OnItView = { readonly capacity: Capacity; readonly person: string; readonly name: string }

/** What a report asks about him, because it decides how she is kept safe. */
export const HAS_QUESTIONS = ['weapons', 'police systems', 'keys', 'colleagues near her', 'knows where she is'] as const

export type HasQuestion = (typeof HAS_QUESTIONS)[number]
export type HasAnswer = 'yes' | 'no' | 'not known'
