import { caseToAnswerName } from '../../domain/allegation.ts'
import type { Appeal } from '../../domain/appeal.ts'
import { showDate } from '../../domain/calendar-date.ts'
import type { CaseToAnswerDecision } from '../../domain/case-to-answer.ts'
import type { Classification } from '../../domain/classification.ts'
import type { ClosingDecision } from '../../domain/closing.ts'
import { type CriminalStatus, criminalStatusName, type PrejudiceAssessment } from '../../domain/criminal-strand.ts'
import { type Departure, wayOfLeavingName } from '../../domain/departure.ts'
import type { DutyDecision } from '../../domain/duty-decision.ts'
import { dutyStatusName } from '../../domain/duty-status.ts'
import type { ListReport } from '../../domain/list-report.ts'
import { matterKindName } from '../../domain/matter.ts'
import { type ModeDecision, modeName } from '../../domain/mode.ts'
import type { OrdersDecision } from '../../domain/no-protective-order.ts'
import { outcomeName } from '../../domain/outcome.ts'
import type { OutcomeDecision } from '../../domain/outcome-decision.ts'
import type { Panel } from '../../domain/panel-decision.ts'
import { type Proceedings, proceedingsName } from '../../domain/proceedings.ts'
import type { ReflectivePractice } from '../../domain/reflective-practice.ts'
import type { Safeguarding } from '../../domain/safeguarding.ts'
import { routeName, type SeverityAssessment, severityName } from '../../domain/severity.ts'
import type { VettingReview } from '../../domain/vetting-review.ts'
import type { AfterWithdrawal } from '../../domain/withdrawal.ts'
import { atStart } from '../../domain/words.ts'
import type { DecisionKind, DecisionRow } from '../../store/decision.ts'
import type { ReferralRecord } from './referral-record.ts'

/** What each kind of decision keeps. A kind that is added without its words does not compile. */
type Kept = {
  readonly referral: ReferralRecord
  readonly severity: SeverityAssessment
  readonly mode: ModeDecision
  readonly 'case to answer': CaseToAnswerDecision
  readonly outcome: OutcomeDecision
  readonly 'duty status': DutyDecision
  readonly 'criminal strand': { readonly status: CriminalStatus }
  readonly prejudice: PrejudiceAssessment
  readonly classification: Classification
  readonly proceedings: Proceedings
  readonly panel: Panel
  readonly appeal: Appeal
  readonly 'reflective practice': ReflectivePractice
  readonly departure: Departure
  readonly 'list report': ListReport
  readonly 'vetting review': VettingReview
  readonly safeguarding: Safeguarding
  readonly 'protective orders': OrdersDecision
  readonly 'after withdrawal': AfterWithdrawal
  readonly closing: ClosingDecision
  readonly reopening: ClosingDecision
}

const WORDS: { readonly [Kind in DecisionKind]: (kept: Kept[Kind]) => string } = {
  referral: referralInWords,
  severity: ({ level, route }) => `${severityName(level)}. ${routeName(route)}`,
  mode: ({ mode, by }) => `${modeName(mode)}, decided by the ${by}`,
  'case to answer': ({ finding }) => caseToAnswerName(finding),
  outcome: ({ outcome, forum }) => `${outcomeName(outcome)} (${forum})`,
  'duty status': ({ status, choice }) =>
    choice === 'do not suspend or restrict' ? 'Neither suspended nor restricted' : dutyStatusName(status),
  'criminal strand': ({ status }) => criminalStatusName(status),
  prejudice: ({ answer, asked }) => `${atStart(answer)}, asked of ${asked}`,
  classification: ({ kind }) => matterKindName(kind),
  proceedings: ({ forum, noticeOn }) => `${proceedingsName(forum)}, notice on ${showDate(noticeOn)}`,
  panel: ({ forum, publicity, seats }) =>
    `${seats.length === 1 ? 'Who conducts it is named' : `Panel of ${seats.length} named`} (${forum}, ${publicity})`,
  appeal: appealInWords,
  'reflective practice': ({ kind }) => `Reflective practice review process ${kind}`,
  departure: ({ way, from }) => `${wayOfLeavingName(way)}, no longer serving from ${showDate(from)}`,
  'list report': ({ list, sentOn }) => `Reported to the ${list} list on ${showDate(sentOn)}`,
  'vetting review': ({ answer }) => `Vetting: ${answer}`,
  safeguarding: ({ answer }) => `Safeguarding: ${answer}`,
  'protective orders': ({ answer }) => `Protective orders: ${answer}`,
  'after withdrawal': ({ choice }) => `After the withdrawal: ${choice}`,
  closing: () => 'Closed',
  reopening: () => 'Taken up again',
}

/** The answer of a decision in a line, from what it kept as data: it holds nothing that a person typed. */
export function answerInWords(decision: Pick<DecisionRow, 'kind' | 'decided'>): string {
  const words = WORDS[decision.kind] as (kept: unknown) => string

  return words(decision.decided)
}

function appealInWords(appeal: Appeal): string {
  if (appeal.kind === 'brought') return `Appeal brought (${appeal.to})`
  const replaced = appeal.outcome === undefined ? '' : ` by: ${appeal.outcome}`

  return `Appeal decided: ${appeal.result}${replaced} (${appeal.to})`
}

function referralInWords(kept: ReferralRecord): string {
  switch (kept.kind) {
    case 'mandatory':
      return `Refer to the IOPC: ${kept.grounds.length} ${kept.grounds.length === 1 ? 'heading applies' : 'headings apply'}`
    case 'voluntary':
      return 'Refer to the IOPC by choice'
    case 'not referred':
      return 'Not referred'
    case 'open':
      return `Not decided yet: ${kept.notClear.length} ${kept.notClear.length === 1 ? 'heading is' : 'headings are'} not clear`
  }
}
