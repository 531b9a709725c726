import { type Appeal, outcomeAfter } from '../../domain/appeal.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type Concerned, concernedOf, leftOn, type RolesThen, rolesThen } from '../../domain/concerned.ts'
import { formerOfficerCondition } from '../../domain/former-officer.ts'
import { type ListDuty, listDuty } from '../../domain/list-report.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { AllegationRow } from '../../store/allegation.ts'
import type { DecisionRow } from '../../store/decision.ts'
import type { OutcomeRecord } from '../decision/outcome-record.ts'
import { type CaseFile, caseToAnswerOf, latestAnswer, latestDecision } from './case-file.ts'

/** What someone concerned was when it happened, when it was reported and on the day of an outcome. */
export function rolesIn(file: CaseFile, allegation: AllegationRow, day: CalendarDate): RolesThen {
  return rolesThen(rolesOf(file, allegation), {
    conduct: allegation.occurred_from ?? undefined,
    report: file.state.came_to_attention,
    outcome: day,
  })
}

/** Whose rules apply, where the record says. */
export function concernedBy(file: CaseFile, allegation: AllegationRow, day: CalendarDate): Concerned | undefined {
  return concernedOf(rolesIn(file, allegation, day))
}

export function leftBy(file: CaseFile, allegation: AllegationRow, day: CalendarDate): CalendarDate | undefined {
  return leftOn(rolesOf(file, allegation), day)
}

/** Whether proceedings reach a former officer: by the dates, or because a referral to proceedings found that they do. */
export function reachOf(
  file: CaseFile,
  allegation: AllegationRow,
  day: CalendarDate,
): 'reached' | 'out of reach' | undefined {
  const left = leftBy(file, allegation, day)
  if (left === undefined) return undefined
  const dated = formerOfficerCondition({
    leftOn: left,
    cameToAttention: file.state.came_to_attention,
    iopcDetermined: undefined,
  })
  const found = latestAnswer(file, 'proceedings', allegation.id)?.grounds.some(
    ({ provision }) => provision === 'pcr-sch-1-c',
  )

  return dated.ok || found ? 'reached' : 'out of reach'
}

/** What came of one allegation: as it was decided, and as it stands after an appeal. */
export type CameOfIt = {
  readonly decision: DecisionRow
  readonly record: OutcomeRecord
  readonly appeal: Appeal | undefined
  /** Nothing where it was set aside. */
  readonly stands: Outcome | undefined
  readonly since: CalendarDate
}

export function whatCameOf(file: CaseFile, allegation: string): CameOfIt | undefined {
  const decision = latestDecision(file, 'outcome', { allegation })
  if (!decision) return undefined
  const record = decision.decided as OutcomeRecord
  const later = latestDecision(file, 'appeal', { allegation })
  // An appeal was against the outcome before it, not against one that was recorded since.
  const appeal = later && later.number > decision.number ? (later.decided as Appeal) : undefined
  const stands = outcomeAfter(record.outcome, appeal)
  const replaced = appeal?.kind === 'decided' && stands !== record.outcome

  return { decision, record, appeal, stands, since: replaced ? appeal.on : decision.valid_from }
}

/** Whether somebody is to be reported to a list for this allegation, and has not been to that list. */
export function listDutyIn(file: CaseFile, allegation: AllegationRow, today: CalendarDate): ListDuty | undefined {
  if (allegation.person_serving === null) return undefined
  const came = whatCameOf(file, allegation.id)
  const { conduct, report, outcome } = rolesIn(file, allegation, came?.since ?? today)

  return listDuty({
    role: conduct ?? report ?? outcome,
    severity: latestAnswer(file, 'severity', allegation.id)?.level,
    caseToAnswer: caseToAnswerOf(file, allegation.id),
    outcome: came?.stands,
    outcomeOn: came?.since,
    leftOn: leftBy(file, allegation, today),
    cameToAttention: file.state.came_to_attention,
  })
}

/** The duty that is still to be met. */
export function listReportAwaited(
  file: CaseFile,
  allegation: AllegationRow,
  today: CalendarDate,
): ListDuty | undefined {
  const duty = listDutyIn(file, allegation, today)
  const reported = file.decisions.some(
    ({ kind, allegation: about, decided }) =>
      kind === 'list report' && about === allegation.id && (decided as ListDuty).list === duty?.list,
  )

  return reported ? undefined : duty
}

function rolesOf(file: CaseFile, { person_serving }: AllegationRow) {
  return (person_serving === null ? undefined : file.roles.get(person_serving)) ?? []
}
