import type { CaseToAnswer } from './allegation.ts'
import { type CriminalStatus, isCriminalEnd } from './criminal-strand.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import { lowersOpinion } from './lowering.ts'
import type { LiveMatterKind } from './matter.ts'
import { closedDecision, MATTER_KINDS } from './matter-kind.ts'
import type { Forum } from './outcome.ts'
import type { ProvisionId } from './provision.ts'
import { lackingApproval } from './second-approval.ts'

/** Who decides whether there is a case to answer. */
export type CaseToAnswerDecider = 'appropriate authority' | 'IOPC'

/** What a person decides on one allegation, on the balance of probabilities. */
export type ProposedCaseToAnswer = {
  readonly finding: CaseToAnswer | undefined
  readonly reason: string | undefined
  /** Why, leaving the criminal decision aside: asked when the criminal strand has ended without a conviction. */
  readonly reasonApartFromCrime: string | undefined
  readonly criminal: CriminalStatus | undefined
  /** Whether the investigator's report has come. */
  readonly report: 'received' | 'not received'
  readonly by: CaseToAnswerDecider
  /** What the investigator said in the report, where that is on record; a finding below it needs a second person. */
  readonly opinion?: CaseToAnswer | undefined
  readonly approvedFinding?: CaseToAnswer | undefined
  /** What the matter is; absent: one under Schedule 3. */
  readonly kind?: LiveMatterKind | undefined
}

/** Whether there is a case to answer, and what may follow. */
export type CaseToAnswerDecision = {
  readonly finding: CaseToAnswer
  readonly by: CaseToAnswerDecider
  readonly provision: ProvisionId
  readonly because: string
  readonly forums: readonly Forum[]
}

/**
 * Whether there is a case to answer on one allegation: could a reasonable panel, on the balance of probabilities, find
 * misconduct or gross misconduct?
 *
 * A criminal end without a conviction is no answer. Where there is one, a person gives reasons that leave it aside, whatever the finding.
 *
 * @returns the decision; or what is missing, about `finding` (also where it lies below the opinion and nobody approved that), `reason`, `reason apart from crime` or `report`
 * @see PCR 2020 reg. 23(1) outside Schedule 3, reg. 23(2) under it; PRA 2002 Sch. 3 paras. 22, 24(6) and 27
 */
export function decideCaseToAnswer(proposed: ProposedCaseToAnswer): Decided<CaseToAnswerDecision> {
  const { finding, criminal, by } = proposed
  const kind = proposed.kind ?? 'recordable conduct matter'
  const { caseToAnswer: under, report } = MATTER_KINDS[kind]
  const closed = closedDecision(kind, 'case to answer')
  const missing: Missing[] = closed ? [closed] : []
  if (proposed.report === 'not received')
    missing.push(lacking('report', 'The investigator has not reported yet', report))
  if (!finding) missing.push(lacking('finding', 'Say whether there is a case to answer', under))
  if (!isWritten(proposed.reason)) missing.push(lacking('reason', 'Say why, on the balance of probabilities', under))
  if (criminal !== undefined && needsReasonsOfItsOwn(criminal) && !isWritten(proposed.reasonApartFromCrime)) {
    missing.push(
      lacking(
        'reason apart from crime',
        `The criminal strand ended: ${criminal}. That is no answer here. Give your reasons without it`,
        'policy-independent-reasons',
      ),
    )
  }

  if (finding && lowersOpinion(proposed.opinion, finding) === 'yes' && proposed.approvedFinding !== finding)
    missing.push(lackingApproval('case to answer'))

  return decidedUnless(missing, { finding }, ({ finding: found }) => ({
    finding: found,
    by,
    provision: by === 'IOPC' ? 'pra-sch3-27' : under,
    because: `the ${by} found ${found === 'none' ? 'no case to answer' : `a case to answer for ${found}`}`,
    forums: forumsAfter(found),
  }))
}

/** True when the criminal strand has ended with anything but a conviction, so that the misconduct decision must stand on its own. */
export function needsReasonsOfItsOwn(criminal: CriminalStatus): boolean {
  return isCriminalEnd(criminal) && criminal !== 'convicted'
}

/**
 * Where an allegation may go once the case to answer is decided. Gross misconduct goes to a hearing; misconduct to a meeting,
 * or to a hearing where a final written warning is live or several incidents are alleged, or nowhere. Those who are no
 * officers are dealt with under a contract or designation.
 *
 * @see PCR 2020 reg. 23 (in part unverified), reg. 49
 */
export function forumsAfter(finding: CaseToAnswer): readonly Forum[] {
  if (finding === 'gross misconduct')
    return ['misconduct hearing', 'accelerated misconduct hearing', 'staff discipline']
  if (finding === 'misconduct')
    return ['misconduct meeting', 'misconduct hearing', 'staff discipline', 'no proceedings']

  return ['no proceedings']
}
