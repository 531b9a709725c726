import { type Appeal, outcomeAfter } from '../../domain/appeal.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { inForceOn, type Warning } from '../../domain/warning.ts'
import type { AllegationRow } from '../../store/allegation.ts'
import type { Transaction } from '../../store/database.ts'
import { decisionsAgainst } from '../../store/decision.ts'
import { findMatters } from '../../store/matter.ts'
import type { OutcomeRecord } from '../decision/outcome-record.ts'
import { type CaseFile, latestDecision } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'

/** A final written warning that the record holds against somebody, and where it was given. */
export type WarningOnRecord = Warning & { readonly id: string; readonly matter: MatterName }

/**
 * The final written warning in force against the person concerned when severity was assessed: for another allegation, in any
 * matter that whoever asks may see.
 */
export async function warningInForce(
  tx: Transaction,
  file: CaseFile,
  { id, person_serving }: AllegationRow,
  today: CalendarDate,
): Promise<WarningOnRecord | undefined> {
  if (person_serving === null) return undefined
  const day = latestDecision(file, 'severity', { allegation: id })?.valid_from ?? today
  const decisions = await decisionsAgainst(tx, person_serving, ['outcome', 'appeal'])
  const came = decisions.filter(({ allegation }) => allegation !== id)
  const standing = came.flatMap((each) => {
    if (each.kind !== 'outcome') return []
    const { outcome, warning } = each.decided as OutcomeRecord
    const of = came.filter((other) => other.allegation === each.allegation && other.number > each.number)
    const appeal = of.findLast(({ kind }) => kind === 'appeal')?.decided as Appeal | undefined
    const again = of.some(({ kind }) => kind === 'outcome')
    const holds = outcome === 'final written warning' && !again && outcomeAfter(outcome, appeal) === outcome

    return holds && warning && inForceOn(warning, day) ? [{ ...warning, id: each.id, matter: each.matter }] : []
  })
  const latest = standing.at(-1)
  if (!latest) return undefined
  const [matter] = await findMatters(tx, [latest.matter])

  return matter && { ...latest, matter: matterName(matter) }
}
