import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Lowering } from '../../domain/lowering.ts'
import { coolingOffEnds, type Guarded, type SecondApproval } from '../../domain/second-approval.ts'
import { mattersWithProposals } from '../../store/second-approval.ts'
import { namesOfStaff } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'
import { type CaseFile, caseFilesOf, latestDecision } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { readId } from '../upon.ts'
import { closingApprovalOf, loweringApprovalOf } from './standing.ts'

/** One thing that waits for a second person, or for the end of the cooling-off. */
export type WaitingApproval = {
  readonly matter: MatterName
  readonly of: Guarded
  readonly allegation: number | undefined
  readonly lowering: Lowering | undefined
  readonly proposedBy: string
  readonly proposedOn: CalendarDate
  readonly stands: SecondApproval
  /** The first day on which it may close, once it is approved. */
  readonly closesFrom: CalendarDate | undefined
}

export type WaitingApprovals = { readonly rows: readonly WaitingApproval[]; readonly next: string | undefined }

const PAGE = 50

/** List what waits for a second person and what cools off, the newest matters first, a page at a time. */
export function listSecondApprovals(
  acting: Acting,
  asked: { readonly after?: string | undefined } = {},
): Promise<WaitingApprovals> {
  return acting.once('list second approvals', { kind: 'unit' }, async (tx, witness) => {
    const found = await mattersWithProposals(tx, readId(asked.after), PAGE + 1)
    const page = found.slice(0, PAGE)
    const files = await caseFilesOf(tx, page)
    const names = await namesOfStaff(
      tx,
      files.flatMap((file) => file.decisions.map((each) => each.decided_by)),
    )
    witness.shows(page)

    return {
      rows: files.flatMap((file) => [...closingIn(file, names), ...loweringsIn(file, names)]),
      next: found.length > PAGE ? page.at(-1) : undefined,
    }
  })
}

function closingIn(file: CaseFile, names: ReadonlyMap<string, string>): readonly WaitingApproval[] {
  const stands = closingApprovalOf(file)
  const proposal = latestDecision(file, 'closing proposal')
  if (stands.proposed !== 'yes' || !proposal) return []

  return [
    {
      matter: matterName(file.matter),
      of: 'closing',
      allegation: undefined,
      lowering: undefined,
      proposedBy: names.get(proposal.decided_by) ?? '',
      proposedOn: proposal.valid_from,
      stands,
      closesFrom: stands.approvedOn && coolingOffEnds(stands.approvedOn),
    },
  ]
}

function loweringsIn(file: CaseFile, names: ReadonlyMap<string, string>): readonly WaitingApproval[] {
  return file.allegations.flatMap(({ id, number }): readonly WaitingApproval[] => {
    const { approval, proposal } = loweringApprovalOf(file, id)
    if (!proposal) return []
    const { of, lowering } = proposal.decided

    return [
      {
        ...{ matter: matterName(file.matter), of, allegation: number, lowering, closesFrom: undefined },
        ...{ proposedBy: names.get(proposal.decided_by) ?? '', proposedOn: proposal.valid_from, stands: approval },
      },
    ]
  })
}
