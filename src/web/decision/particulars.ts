import type { OutcomeRecord } from '../../actions/decision/outcome-record.ts'
import type { DecisionView } from '../../actions/decision/view.ts'
import { showDate } from '../../domain/calendar-date.ts'
import type { RolesThen } from '../../domain/concerned.ts'
import type { ListReport } from '../../domain/list-report.ts'
import type { Panel } from '../../domain/panel-decision.ts'
import { workerRoleName } from '../../domain/person-serving.ts'
import type { SeverityAssessment } from '../../domain/severity.ts'
import { type Standard, standardName } from '../../domain/standards.ts'
import { atStart } from '../../domain/words.ts'
import { type Facts, note } from '../../page/content.ts'

/** What a decision keeps as data besides its answer; the row's type is a promise that the act which wrote it keeps. */
export function particularsOf({ kind, decided }: Pick<DecisionView, 'kind' | 'decided'>): Facts {
  switch (kind) {
    case 'severity':
      return standards('Standards said to be breached', (decided as SeverityAssessment).standards)
    case 'outcome':
      return outcomeParticulars(decided as OutcomeRecord)
    case 'panel':
      return panelParticulars(decided as Panel)
    case 'list report':
      return listParticulars(decided as ListReport)
    default:
      return []
  }
}

function outcomeParticulars({ facts, standards: found, warning, reasonsGoTo, roles }: OutcomeRecord): Facts {
  return [
    { term: 'Found', content: atStart(facts.finding) },
    ...standards('Standards breached', found),
    ...(warning ? [{ term: 'In force', content: `${warning.months} months, until ${showDate(warning.until)}` }] : []),
    ...(reasonsGoTo ? [{ term: 'Reasons go to', content: atStart(reasonsGoTo) }] : []),
    ...(roles ? [{ term: 'This person was', content: rolesWords(roles) }] : []),
  ]
}

/** What they were on the three days that count. */
function rolesWords({ conduct, report, outcome }: RolesThen) {
  const then = (role: RolesThen['outcome'], day: string) =>
    note(`${role === undefined ? 'Not on record' : workerRoleName(role)}, ${day}`)

  return [then(conduct, 'when it happened'), then(report, 'when it was reported'), then(outcome, 'when it was decided')]
}

function panelParticulars({ chair, publicity, bodyToldOn }: Panel): Facts {
  return [
    ...(chair ? [{ term: 'In the chair', content: atStart(chair) }] : []),
    { term: 'Held', content: atStart(publicity) },
    ...(bodyToldOn ? [{ term: 'Local policing body told', content: showDate(bodyToldOn) }] : []),
  ]
}

function listParticulars({ from, standards: breached, earlier }: ListReport): Facts {
  return [
    { term: 'Time began', content: showDate(from) },
    ...standards('Standards breached', breached),
    ...(earlier ? [{ term: 'Belongs to', content: 'An earlier advisory report' }] : []),
  ]
}

function standards(term: string, codes: readonly Standard[] | undefined): Facts {
  return codes === undefined || codes.length === 0 ? [] : [{ term, content: codes.map(standardName) }]
}
