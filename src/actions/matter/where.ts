import { showDate } from '../../domain/calendar-date.ts'
import { isCriminalEnd } from '../../domain/criminal-strand.ts'
import { referralDutyOf } from '../../domain/matter-kind.ts'
import { type CaseFile, criminalStatusOf, latestAnswer, latestEvent } from './case-file.ts'

/** Where a live matter stands, in a few words for a list: no name, no offence. */
export function whereItStands(file: CaseFile): string {
  if (file.closing?.standing === 'closed') return `Closed ${showDate(file.closing.valid_from)}`
  const ended = file.allegations.length > 0 && file.allegations.every(({ id }) => endedCriminally(file, id))

  return ended ? `${misconductStands(file)}. Criminal strand ended` : misconductStands(file)
}

function misconductStands(file: CaseFile): string {
  const referral = latestAnswer(file, 'referral')?.kind
  if (file.allegations.length > 0 && file.allegations.every(({ id }) => latestAnswer(file, 'outcome', id)))
    return 'Every allegation has an outcome'
  if (latestEvent(file, 'report received')) return 'Waiting for the decision-maker'
  if (latestEvent(file, 'investigation began')) return 'Under investigation'
  if (referralDutyOf(file.state.kind) === 'none') return 'Investigation to begin'
  if (referral === undefined || referral === 'open') return 'Referral to be decided'
  if (!latestAnswer(file, 'mode')) return 'Form of investigation to be decided'

  return 'Investigation to begin'
}

function endedCriminally(file: CaseFile, allegation: string): boolean {
  const status = criminalStatusOf(file, allegation)

  return status !== undefined && isCriminalEnd(status)
}
