import type { CaseToAnswer } from '../../../domain/allegation.ts'
import { addDays, type CalendarDate, compareDates } from '../../../domain/calendar-date.ts'
import { listDuty, recordListReport } from '../../../domain/list-report.ts'
import type { Outcome } from '../../../domain/outcome.ts'
import { trueOn, workerRoleName } from '../../../domain/person-serving.ts'
import type { DrawnAllegation, DrawnMatter } from './draw-matter.ts'
import type { MatterFile } from './matter-file.ts'
import { dated } from './old-files.ts'
import { severityOf } from './tell-inquiry.ts'
import { BREACHED } from './tell-outcome.ts'
import { standingOf } from './tell-proceedings.ts'
import { say, type Telling } from './telling.ts'

/** Days from leaving, or from the report about somebody who had left, to the report to the advisory list. */
const REPORTED_AFTER = 4

type Sent = {
  readonly at: number
  readonly sentOn: CalendarDate
  /** The day on which the person's standing counts. */
  readonly standing: CalendarDate
  readonly outcome: Outcome | undefined
  readonly answered: CaseToAnswer | undefined
}

/** The days of a matter between which somebody may have left, and whether there is an answer in it by then. */
type Between = { readonly from: CalendarDate; readonly until: CalendarDate; readonly answered: 'yes' | 'not yet' }

/** The rows of `recordListReport` for whoever left in these days, while gross misconduct was looked into. */
export function reportLeavers(telling: Telling, drawn: DrawnMatter, file: MatterFile, between: Between): void {
  const { from, until, answered } = between
  for (const [at, allegation] of drawn.allegations.entries()) {
    const row = file.allegations[at]
    const { leftOn } = standingOf(subjectOf(telling, allegation), file, row, until)
    if (!row?.person_serving || leftOn === undefined || allegation.finding !== 'gross misconduct') continue
    const told = file.state.came_to_attention
    const sentOn = addDays(compareDates(leftOn, told) < 0 ? told : leftOn, REPORTED_AFTER)
    if (sentOn < from || sentOn >= until) continue
    const answer = answered === 'yes' ? allegation.finding : undefined
    reportToList(telling, allegation, file, { at, sentOn, standing: sentOn, outcome: undefined, answered: answer })
  }
}

/** The rows of `recordListReport`, where the law asks for a report to either list and none was made to the same. */
export function reportToList(telling: Telling, drawn: DrawnAllegation, file: MatterFile, sent: Sent): void {
  const { at, sentOn, standing, outcome, answered } = sent
  const row = file.allegations[at]
  if (!row?.person_serving) return
  const { serves } = subjectOf(telling, drawn)
  const { roles, leftOn } = standingOf({ serves }, file, row, standing)
  const role = roles.conduct ?? roles.report
  const duty = listDuty({
    ...{ role, leftOn, outcome, severity: severityOf(drawn.finding), caseToAnswer: answered },
    outcomeOn: outcome && standing,
    cameToAttention: file.state.came_to_attention,
  })
  const earlier = file.reportedToAdvisoryList(row.id)
  if (!duty || (earlier && duty.list === 'advisory')) return
  const name = trueOn(dated(serves.names), standing)
  const rank = trueOn(dated(serves.ranks ?? []), standing)
  const number = serves.warrantNumbers?.[0]?.value ?? serves.collarNumbers?.[0]?.value
  const joined = serves.workerRoles?.[0]?.from ?? standing
  const particulars = {
    'full name': `${name?.given} ${name?.family}`,
    force: 'Northmoor Police',
    'date of birth': `${Number(joined.slice(0, 4)) - 24}${joined.slice(4)}`,
    category: role === undefined ? '' : workerRoleName(role),
    rank: rank ?? 'Staff',
    number: number ?? 'None',
    reason: say(duty.list === 'barred' ? 'list report' : 'left meanwhile', at),
  }
  const { id } = file.decide({
    kind: 'list report',
    on: sentOn,
    by: telling.hands.decides,
    allegation: row.id,
    decided: recordListReport({
      ...{ duty, role, sentOn, particulars, standards: BREACHED[drawn.type], today: sentOn },
      earlier: { known: earlier ? [earlier] : [], linked: earlier },
    }),
    reasons: Object.entries(particulars),
  })
  if (duty.list === 'advisory') file.noteAdvisoryReport(row.id, id)
}

function subjectOf({ subjects }: Telling, { concerns }: DrawnAllegation) {
  return subjects[concerns === 'the first' ? 0 : 1]
}
