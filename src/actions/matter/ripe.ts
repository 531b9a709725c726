import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ActName } from '../../domain/permission.ts'
import type { AllegationRow } from '../../store/allegation.ts'
import { type CaseFile, caseToAnswerOf, latestAnswer, latestDecision } from './case-file.ts'
import { listDutyIn, whatCameOf } from './what-came-of-it.ts'

type Question = (file: CaseFile, allegation: AllegationRow, today: CalendarDate) => unknown

/** What the record must hold of an allegation before an act is lawful, for the acts that come late. */
const RIPE: Readonly<Partial<Record<ActName, Question>>> = {
  'refer to proceedings': (file, { id }) => !['none', undefined].includes(caseToAnswerOf(file, id)),
  'constitute panel': (file, { id }) => latestAnswer(file, 'proceedings', id) && !endedSinceReferral(file, id),
  'record appeal': (file, { id }) => hasFinding(file, id),
  'record reflective practice': (file, { id }) => whatCameOf(file, id)?.stands === 'reflective practice review process',
  'record list report': listDutyIn,
}

/** Whether the record makes an act lawful for any allegation, so that a page does not offer it before. */
export function isRipe(file: CaseFile, act: ActName, today: CalendarDate): 'yes' | 'no' {
  const question = RIPE[act]

  return question === undefined || file.allegations.some((allegation) => question(file, allegation, today))
    ? 'yes'
    : 'no'
}

/** An appeal is against a finding of misconduct by those who heard it. */
function hasFinding(file: CaseFile, allegation: string): boolean {
  const record = whatCameOf(file, allegation)?.record

  return record !== undefined && record.facts.forum !== 'no proceedings' && record.finding.endsWith('misconduct')
}

function endedSinceReferral(file: CaseFile, allegation: string): boolean {
  const [referred, ended] = [
    latestDecision(file, 'proceedings', { allegation }),
    latestDecision(file, 'outcome', { allegation }),
  ]

  return referred !== undefined && ended !== undefined && ended.number > referred.number
}
