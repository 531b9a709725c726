import { CASE_TO_ANSWER, type CaseToAnswer } from './allegation.ts'
import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import { SEVERITY_LEVELS, type SeverityLevel } from './severity.ts'

/** What may be lowered on one allegation, and to what. */
export const LOWERINGS = {
  'severity to misconduct': { of: 'severity', to: 'misconduct' },
  'severity to neither': { of: 'severity', to: 'neither' },
  'case to answer for misconduct only': { of: 'case to answer', to: 'misconduct' },
  'no case to answer': { of: 'case to answer', to: 'none' },
} as const satisfies Record<
  string,
  { readonly of: 'severity'; readonly to: SeverityLevel } | { readonly of: 'case to answer'; readonly to: CaseToAnswer }
>

/** One lowering. */
export type Lowering = keyof typeof LOWERINGS

/** The lowerings, for a form. */
export const LOWERING_NAMES = Object.keys(LOWERINGS) as [Lowering, ...Lowering[]]

/** Where an allegation stands, when it is asked whether something would lower it. */
export type StandsAt = {
  readonly severity: SeverityLevel | undefined
  /** What the investigator said in the report, where that is on record. */
  readonly opinion: CaseToAnswer | undefined
}

/** A lowering that is proposed, with the grounds that a page shows. */
export type LoweringProposal = Ground & {
  readonly lowering: Lowering
  readonly of: 'severity' | 'case to answer'
  readonly to: SeverityLevel | CaseToAnswer
}

/** Whether a severity would be lower than the one that stands. */
export function lowersSeverity(before: SeverityLevel | undefined, after: SeverityLevel): 'yes' | 'no' {
  return before !== undefined && SEVERITY_LEVELS.indexOf(after) < SEVERITY_LEVELS.indexOf(before) ? 'yes' : 'no'
}

/** Whether a case to answer would be lower than the investigator's opinion; where none is on record nothing is lowered. */
export function lowersOpinion(opinion: CaseToAnswer | undefined, finding: CaseToAnswer): 'yes' | 'no' {
  return opinion !== undefined && CASE_TO_ANSWER.indexOf(finding) < CASE_TO_ANSWER.indexOf(opinion) ? 'yes' : 'no'
}

/**
 * That something be lowered. It must be lower than what stands, or there is nothing to guard.
 *
 * @returns the proposal; or what is missing, about `lowering` or `reason`
 * @see policy, lowering
 */
export function proposeLowering(
  lowering: Lowering | undefined,
  at: StandsAt,
  reason: string | undefined,
): Decided<LoweringProposal> {
  const missing: Missing[] = []
  if (!lowering) missing.push(lacking('lowering', 'Say what is to be lowered, and to what', 'policy-lowering'))
  else if (isLower(lowering, at) === 'no')
    missing.push(
      lacking('lowering', 'That is not lower than what stands, and needs no second person', 'policy-lowering'),
    )
  if (!isWritten(reason))
    missing.push(lacking('reason', 'Say what is known now that was not known then', 'policy-lowering'))

  return decidedUnless(missing, { lowering }, (given) => ({
    lowering: given.lowering,
    ...LOWERINGS[given.lowering],
    provision: 'policy-lowering',
    because: 'it is proposed to lower it; a second person answers',
  }))
}

function isLower(lowering: Lowering, { severity, opinion }: StandsAt): 'yes' | 'no' {
  const { of, to } = LOWERINGS[lowering]

  return of === 'severity' ? lowersSeverity(severity, to) : lowersOpinion(opinion, to)
}
