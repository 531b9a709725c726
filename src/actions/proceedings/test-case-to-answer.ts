import type { CaseToAnswer } from '../../domain/allegation.ts'
import { calendarDate } from '../../domain/calendar-date.ts'
import type { Standard } from '../../domain/standards.ts'
import { assessSeverity } from '../decision/assess-severity.ts'
import { decideCaseToAnswer } from '../decision/decide-case-to-answer.ts'
import { decideMode } from '../decision/decide-mode.ts'
import { decideReferral } from '../decision/decide-referral.ts'
import { openDecisions } from '../decision/open-decisions.ts'
import type { DecisionKind } from '../decision/view.ts'
import { recordEvent } from '../matter/record-event.ts'
import { recordReport } from '../matter/record-report.ts'
import type { Recorded } from '../recorded.ts'
import { answers, type Played, report } from '../test-force.ts'

const monday = calendarDate('2026-11-02')
const STANDARDS: readonly Standard[] = ['STD1', 'STD9']

/** A matter about one of the roster, taken as far as a case to answer by those who may, all on one Monday. */
export async function caseToAnswerOn(
  { as, serving }: Played,
  who: string,
  finding: Exclude<CaseToAnswer, 'none'>,
): Promise<string> {
  const recorded = await recordReport(as('detective'), report(serving(who)))
  if (!recorded.ok) throw new Error(recorded.why)
  const matter = recorded.matter.address
  const told = { matter, after: undefined, reason: 'As told.' }
  await decideReferral(as('authority'), {
    ...told,
    ...{ answers: answers('serious corruption'), whenNoneApplies: undefined, clearOn: monday, whyLate: undefined },
  })
  await recordEvent(as('authority'), { matter, kind: 'referral sent', on: monday, words: undefined })
  await assessSeverity(as('detective'), {
    ...{ ...told, allegation: 1, level: finding, whatChanged: undefined, standards: STANDARDS },
    route: finding === 'misconduct' ? 'misconduct meeting' : 'misconduct hearing',
  })
  await decideMode(as('authority'), { ...told, mode: 'local' })
  for (const kind of ['investigation began', 'report received'] as const)
    await recordEvent(as('detective'), { matter, kind, on: monday, words: undefined })
  const decided = await decideCaseToAnswer(as('authority'), {
    ...{ ...told, allegation: 1, finding, by: 'appropriate authority', reasonApartFromCrime: undefined },
  })
  if (!decided.ok) throw new Error(decided.why)

  return matter
}

/** The latest decision of a kind, as a page would send it back. */
export async function latestOf({ as }: Played, matter: string, kind: DecisionKind): Promise<string | undefined> {
  const { decisions } = await openDecisions(as('authority'), { matter })

  return decisions.findLast((each) => each.kind === kind)?.id
}

/** What an act lacked, by what it was about and the rule that asks; empty where it was recorded. */
export function lacked(done: Recorded<object>): readonly (readonly [string, string])[] {
  if (done.ok) return []

  return done.why === 'missing'
    ? done.missing.map(({ about, provision }) => [about, provision] as const)
    : [[done.why, '']]
}
