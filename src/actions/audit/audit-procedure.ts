import { addMonths, type CalendarDate } from '../../domain/calendar-date.ts'
import { isCriminalEnd } from '../../domain/criminal-strand.ts'
import { MATTER_KINDS } from '../../domain/matter-kind.ts'
import {
  type AuditAnswer,
  type AuditFacts,
  auditMatter,
  PROCEDURE_CHECKS,
  type ProcedureCheck,
} from '../../domain/procedure-audit.ts'
import { clockStanding } from '../../domain/running-clock.ts'
import { severityIsAssessedUnder } from '../../domain/severity.ts'
import type { Transaction } from '../../store/database.ts'
import { pageOfMatters } from '../../store/matter-list.ts'
import { statesOf } from '../../store/running-clock.ts'
import type { Acting } from '../acting.ts'
import {
  type CaseFile,
  caseFilesOf,
  caseToAnswerOf,
  concernedIn,
  criminalStatusOf,
  latestDecision,
  latestEvent,
} from '../matter/case-file.ts'
import { matterName, provisionView } from '../matter/names.ts'
import type { MatterName, ProvisionView } from '../matter/view.ts'

/** One check over every matter that it was asked of. */
export type AuditedCheck = {
  readonly check: ProcedureCheck
  readonly provision: ProvisionView
  readonly rows: readonly { readonly matter: MatterName; readonly answer: AuditAnswer }[]
}

const AT_ONCE = 200
const MONTHS_AFTER_CLOSING = 12

/** Ask of every live matter, and of those closed within twelve months, whether each step was taken. */
export function auditProcedure(acting: Acting): Promise<readonly AuditedCheck[]> {
  return acting.once('audit procedure', { kind: 'unit' }, async (tx, witness) => {
    const audited: { readonly id: string; readonly matter: MatterName; readonly facts: AuditFacts }[] = []
    for await (const file of filesFrom(tx, acting.today))
      audited.push({ id: file.matter.id, matter: matterName(file.matter), facts: factsOf(file, acting.today) })
    witness.shows(audited.map(({ id }) => id))

    return PROCEDURE_CHECKS.map((check) => ({
      check,
      provision: provisionView(check.provision),
      rows: audited.map(({ matter, facts }) => ({ matter, answer: auditMatter(check, facts) })),
    }))
  })
}

/** A batch of case files at a time, so that a large unit is not held in memory whole. */
async function* filesFrom(tx: Transaction, today: CalendarDate): AsyncGenerator<CaseFile> {
  const since = addMonths(today, -MONTHS_AFTER_CLOSING)
  let after: string | undefined
  do {
    const page = await pageOfMatters(tx, { show: 'live' }, after, AT_ONCE)
    const files = await caseFilesOf(
      tx,
      page.map(({ id }) => id),
    )
    for (const file of files) if (file.closing?.standing !== 'closed' || file.closing.valid_from >= since) yield file
    after = page.length === AT_ONCE ? page.at(-1)?.id : undefined
  } while (after !== undefined)
}

function factsOf(file: CaseFile, today: CalendarDate): AuditFacts {
  const { allegations, state } = file
  const each = (owed: readonly string[], on: (allegation: string) => CalendarDate | undefined) => {
    const days = owed.map(on)
    const whole = owed.length > 0 && days.every((day) => day !== undefined)

    return { owed: owed.length > 0 ? 'yes' : 'no', on: whole ? days.toSorted().at(-1) : undefined } as const
  }
  const ids = allegations.map(({ id }) => id)
  const ended = ids.filter((id) => {
    const status = criminalStatusOf(file, id)

    return status !== undefined && isCriminalEnd(status)
  })
  const decided = (allegation: string) =>
    caseToAnswerOf(file, allegation) && latestDecision(file, 'case to answer', { allegation })?.valid_from

  return {
    clocks: file.clocks.map((kept) => ({
      clock: kept.clock,
      standing: clockStanding(kept.clock, statesOf(kept), today),
    })),
    facts: {
      'danger asked': { owed: 'yes', on: latestEvent(file, 'danger asked')?.valid_from },
      'severity assessed': each(
        severityIsAssessedUnder(state.kind) === undefined ? [] : ids,
        (allegation) => latestDecision(file, 'severity', { allegation })?.valid_from,
      ),
      'duty decided': each(concernedIn(file), (person) => latestDecision(file, 'duty status', { person })?.valid_from),
      'misconduct decided': each(MATTER_KINDS[state.kind].severity === undefined ? [] : ended, decided),
    },
  }
}
