import type { CalendarDate } from '../../domain/calendar-date.ts'
import {
  LIST_PARTICULARS,
  type ListParticular,
  type ListReport,
  recordListReport as record,
} from '../../domain/list-report.ts'
import type { Standard } from '../../domain/standards.ts'
import type { Transaction } from '../../store/database.ts'
import { type DecisionRow, decisionsAgainst } from '../../store/decision.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered } from '../matter/case-file.ts'
import { listDutyIn, rolesIn } from '../matter/what-came-of-it.ts'
import { missingOne, type Recorded } from '../recorded.ts'

export type RecordListReport = {
  readonly matter: string
  readonly allegation: number
  readonly sentOn: CalendarDate | undefined
  readonly particulars: Readonly<Partial<Record<ListParticular, string>>>
  readonly standards: readonly Standard[]
  /** The id of the decision that recorded an earlier advisory report about the same person. */
  readonly earlier: string | undefined
  readonly after: string | undefined
}

/** Record that a person was reported to the barred or the advisory list, with the particulars that were sent. */
export function recordListReport(
  acting: Acting,
  command: RecordListReport,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'record list report', command.matter, async (desk) => {
    const { tx, file } = desk
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const duty = listDutyIn(file, allegation, acting.today)
    const { conduct, report } = rolesIn(file, allegation, acting.today)
    const { sentOn, particulars, standards } = command
    const known = duty?.list === 'barred' ? await advisoryReports(tx, allegation.person_serving) : []
    desk.witness.shows(known.map(({ id }) => id))
    const made = await recordDecision(desk, {
      kind: 'list report',
      allegation: allegation.id,
      from: sentOn ?? acting.today,
      after: command.after,
      decided: record({
        ...{ duty, sentOn, particulars, standards, role: conduct ?? report, today: acting.today },
        earlier: { known: known.map(({ id }) => id), linked: command.earlier },
      }),
      reasons: LIST_PARTICULARS.map((each) => [each, particulars[each]] as const),
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}

/** Advisory reports about a person, in any matter that whoever asks may see. */
export async function advisoryReports(tx: Transaction, person: string | null): Promise<readonly DecisionRow[]> {
  if (person === null) return []
  const reports = await decisionsAgainst(tx, person, ['list report'])

  return reports.filter(({ decided }) => (decided as ListReport).list === 'advisory')
}
