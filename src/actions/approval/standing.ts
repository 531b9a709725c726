import type { CaseToAnswer } from '../../domain/allegation.ts'
import type { LoweringProposal } from '../../domain/lowering.ts'
import { NOTHING_PROPOSED, type SecondApproval } from '../../domain/second-approval.ts'
import type { SeverityLevel } from '../../domain/severity.ts'
import type { DecisionKind, DecisionRow } from '../../store/decision.ts'
import { type CaseFile, latestDecision } from '../matter/case-file.ts'

/** What a closing rests on: one of these decided later, and what was proposed is no longer what would be closed. */
const RESTS_ON: readonly DecisionKind[] = [
  ...(['referral', 'severity', 'case to answer', 'outcome', 'appeal', 'criminal strand'] as const),
  ...(['classification', 'after withdrawal', 'vetting review', 'safeguarding'] as const),
]

/** How far a second person has come with the closing of a matter. */
export function closingApprovalOf(file: CaseFile): SecondApproval {
  const proposal = latestDecision(file, 'closing proposal')
  const last = file.decisions.findLast(({ kind }) => kind === 'closing' || kind === 'reopening')
  if (!proposal || (last && last.number > proposal.number)) return NOTHING_PROPOSED
  const overtaken =
    file.decisions.some((each) => each.number > proposal.number && RESTS_ON.includes(each.kind)) ||
    file.allegations.some(({ id }) => !proposal.known.allegations.includes(id))

  return { ...answersTo(file, proposal, 'closing'), proposed: overtaken ? 'overtaken' : 'yes' }
}

/** The lowering of one allegation that is proposed and was not carried out since, and how far a second person has come with it. */
export function loweringApprovalOf(
  file: CaseFile,
  allegation: string,
): {
  readonly approval: SecondApproval
  readonly proposal: (DecisionRow & { readonly decided: LoweringProposal }) | undefined
} {
  const proposal = latestDecision(file, 'lowering proposal', { allegation }) as
    | (DecisionRow & { readonly decided: LoweringProposal })
    | undefined
  if (!proposal) return { approval: NOTHING_PROPOSED, proposal: undefined }
  const since = latestDecision(file, proposal.decided.of, { allegation })
  if (since && since.number > proposal.number) return { approval: NOTHING_PROPOSED, proposal: undefined }

  return { approval: { ...answersTo(file, proposal, 'lowering'), proposed: 'yes' }, proposal }
}

/** To what a second person approved that an allegation be lowered, and nobody objected. */
export function loweredTo(
  file: CaseFile,
  allegation: string,
): { readonly level: SeverityLevel | undefined; readonly finding: CaseToAnswer | undefined } {
  const { approval, proposal } = loweringApprovalOf(file, allegation)
  const stands = approval.approvedOn !== undefined && approval.objected === 'no' ? proposal?.decided : undefined

  return {
    level: stands?.of === 'severity' ? (stands.to as SeverityLevel) : undefined,
    finding: stands?.of === 'case to answer' ? (stands.to as CaseToAnswer) : undefined,
  }
}

function answersTo(file: CaseFile, proposal: DecisionRow, what: 'closing' | 'lowering') {
  const after = (kind: DecisionKind) =>
    file.decisions.findLast(
      (each) => each.kind === kind && each.number > proposal.number && each.allegation === proposal.allegation,
    )

  return {
    approvedOn: after(`${what} approval`)?.valid_from,
    objected: after(`${what} objection`) ? 'yes' : 'no',
  } as const
}
