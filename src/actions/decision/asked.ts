import type { CaseToAnswer } from '../../domain/allegation.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { needsReasonsOfItsOwn } from '../../domain/case-to-answer.ts'
import type { Due, NotCounted } from '../../domain/clock.ts'
import type { ClosingStanding } from '../../domain/closing.ts'
import { type CriminalStatus, misconductToday, type PrejudiceAssessment } from '../../domain/criminal-strand.ts'
import type { Missing } from '../../domain/decision.ts'
import type { Regime } from '../../domain/law.ts'
import { findingsOpenTo } from '../../domain/lawful-outcome.ts'
import {
  type InvestigationMode,
  type ModeDecider,
  modesOpenTo,
  type Referred,
  whoDecidesMode,
} from '../../domain/mode.ts'
import { type Finding, FORUMS, type Forum } from '../../domain/outcome.ts'
import { referralDue } from '../../domain/referral.ts'
import {
  allegationsUnder,
  HEADINGS,
  provisionOf,
  REFERRAL_HEADINGS,
  type ReferralHeading,
} from '../../domain/referral-heading.ts'
import { routesOpenAt, SEVERITY_LEVELS, type SeverityLevel, type SeverityRoute } from '../../domain/severity.ts'
import type { WithdrawalStanding } from '../../domain/withdrawal.ts'
import { type CaseFile, caseToAnswerOf, criminalStatusOf, latestAnswer, latestDecision } from '../matter/case-file.ts'
import { unsentIn } from '../matter/ending.ts'
import { provisionView } from '../matter/names.ts'
import type { ProvisionView } from '../matter/view.ts'
import { referredIn } from './decide-mode.ts'
import { describedIn } from './decide-referral.ts'

/** What the form of one kind of decision needs to ask, from the record and the law; never a suggested answer. */
export type Asked = {
  readonly referral?: {
    readonly headings: readonly {
      readonly id: ReferralHeading
      readonly title: string
      readonly provision: ProvisionView
      readonly allegations: readonly number[]
    }[]
    readonly clearOn: CalendarDate
    readonly due: Due | NotCounted
    /** It was decided that this must go, and it was not sent: to decide otherwise needs a reason. */
    readonly unsent: 'yes' | 'no'
  }
  readonly severity?: {
    readonly levels: readonly SeverityLevel[]
    readonly routes: Readonly<Record<SeverityLevel, readonly SeverityRoute[]>>
    readonly previous: SeverityLevel | undefined
  }
  readonly mode?: { readonly open: readonly InvestigationMode[]; readonly decides: ModeDecider }
  readonly caseToAnswer?: {
    readonly criminal: CriminalStatus | undefined
    readonly asksReasonApartFromCrime: 'yes' | 'no'
  }
  readonly outcome?: {
    readonly caseToAnswer: CaseToAnswer | undefined
    readonly forums: readonly Forum[]
    readonly findings: Readonly<Record<Forum, readonly Finding[]>>
    readonly regime: Regime
  }
  readonly criminal?: { readonly latest: CriminalStatus | undefined }
  readonly prejudice?: { readonly today: ReturnType<typeof misconductToday> }
  readonly afterWithdrawal?: { readonly withdrawal: WithdrawalStanding; readonly referred: Referred }
  /** All that is missing before it can close, each with its rule. */
  readonly closing?: { readonly standing: ClosingStanding; readonly missing: readonly Missing[] }
  readonly reopening?: { readonly standing: ClosingStanding }
}

export function askReferral(file: CaseFile): NonNullable<Asked['referral']> {
  const { kind, came_to_attention } = file.state
  const clearOn = latestAnswer(file, 'referral')?.clearOn ?? came_to_attention

  return {
    headings: HEADINGS.map((id) => ({
      id,
      title: REFERRAL_HEADINGS[id].title,
      provision: provisionView(provisionOf(id, kind)),
      allegations: allegationsUnder(id, describedIn(file)),
    })),
    clearOn,
    due: referralDue(kind, clearOn),
    unsent: unsentIn(file),
  }
}

export function askSeverity(file: CaseFile, allegation: string | undefined): NonNullable<Asked['severity']> {
  const routes = SEVERITY_LEVELS.map((level) => [level, routesOpenAt(level, file.state.regime)] as const)

  return {
    levels: SEVERITY_LEVELS,
    routes: Object.fromEntries(routes) as Record<SeverityLevel, readonly SeverityRoute[]>,
    previous: allegation === undefined ? undefined : latestAnswer(file, 'severity', allegation)?.level,
  }
}

export function askMode(file: CaseFile): NonNullable<Asked['mode']> {
  const referred = referredIn(file)

  return { open: modesOpenTo(referred), decides: whoDecidesMode(referred) }
}

export function askCaseToAnswer(file: CaseFile, allegation: string | undefined): NonNullable<Asked['caseToAnswer']> {
  const criminal = allegation === undefined ? undefined : criminalStatusOf(file, allegation)

  return { criminal, asksReasonApartFromCrime: criminal !== undefined && needsReasonsOfItsOwn(criminal) ? 'yes' : 'no' }
}

export function askOutcome(file: CaseFile, allegation: string | undefined): NonNullable<Asked['outcome']> {
  const latest = allegation === undefined ? undefined : latestAnswer(file, 'case to answer', allegation)
  const findings = FORUMS.map((forum) => [forum, findingsOpenTo(forum)] as const)

  return {
    caseToAnswer: allegation === undefined ? undefined : caseToAnswerOf(file, allegation),
    forums: latest?.forums ?? FORUMS,
    findings: Object.fromEntries(findings) as Record<Forum, readonly Finding[]>,
    regime: file.state.regime,
  }
}

export function askPrejudice(file: CaseFile, today: CalendarDate): NonNullable<Asked['prejudice']> {
  return {
    today: misconductToday(latestDecision(file, 'prejudice')?.decided as PrejudiceAssessment | undefined, today),
  }
}
