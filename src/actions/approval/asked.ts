import type { CaseToAnswer } from '../../domain/allegation.ts'
import { missingBeforeClosing } from '../../domain/closing.ts'
import type { Ground, Missing } from '../../domain/decision.ts'
import {
  LOWERING_NAMES,
  LOWERINGS,
  type Lowering,
  lowersOpinion,
  lowersSeverity,
  type StandsAt,
} from '../../domain/lowering.ts'
import type { SecondApproval } from '../../domain/second-approval.ts'
import type { SeverityLevel } from '../../domain/severity.ts'
import { missingForClosure } from '../../domain/strand.ts'
import type { Connection } from '../../domain/unconnected.ts'
import type { DecisionKind } from '../../store/decision.ts'
import { opinionOn } from '../../store/inquiry.ts'
import type { Asked } from '../decision/asked.ts'
import { closingStandingOf, latestAnswer } from '../matter/case-file.ts'
import { closureFactsOf } from '../matter/ending.ts'
import type { At } from '../proceedings/asked.ts'
import { closingConnectionsOf } from './answer-closing.ts'
import { connectionsOf } from './connections.ts'
import { sensitiveGroundsOf } from './propose-closing.ts'
import { closingApprovalOf, loweredTo, loweringApprovalOf } from './standing.ts'

/** What the forms of a second person need to ask; never a suggested answer. */
export type AskedOfApproval = {
  readonly approval?: {
    readonly stands: SecondApproval
    readonly connections: readonly Connection[]
    /** Why somebody outside the unit approves it. */
    readonly sensitive: readonly Ground[]
    /** What is proposed, where it is a lowering. */
    readonly lowering: Lowering | undefined
  }
  readonly lowering?: { readonly at: StandsAt; readonly open: readonly Lowering[] }
  /** What the investigator reported of the allegation, and to what a second person approved that it be lowered. */
  readonly lowered?: {
    readonly opinion: CaseToAnswer | undefined
    readonly level: SeverityLevel | undefined
    readonly finding: CaseToAnswer | undefined
  }
}

export async function askApproval(at: At, kind: DecisionKind): Promise<AskedOfApproval & Pick<Asked, 'closing'>> {
  const { file } = at
  const allegation = at.allegation?.id
  switch (kind) {
    case 'severity':
    case 'case to answer':
      return allegation === undefined
        ? {}
        : { lowered: { opinion: await opinionIn(at, allegation), ...loweredTo(file, allegation) } }
    case 'closing':
    case 'closing proposal':
      return { closing: { standing: closingStandingOf(file), missing: await missingIn(at, kind) } }
    case 'closing approval':
    case 'closing objection':
      return {
        approval: {
          stands: closingApprovalOf(file),
          connections: await closingConnectionsOf(at),
          sensitive: await sensitiveGroundsOf(at),
          lowering: undefined,
        },
      }
    case 'lowering proposal':
      return allegation === undefined ? {} : { lowering: await askLowering(at, allegation) }
    case 'lowering approval':
    case 'lowering objection':
      return allegation === undefined ? {} : { approval: await askLoweringAnswer(at, allegation) }
    default:
      return {}
  }
}

async function missingIn({ tx, acting, file }: At, kind: 'closing' | 'closing proposal'): Promise<readonly Missing[]> {
  const facts = await closureFactsOf(tx, file, acting.today)

  return kind === 'closing'
    ? missingBeforeClosing(facts, closingApprovalOf(file), acting.today)
    : missingForClosure(facts)
}

async function askLowering(at: At, allegation: string): Promise<NonNullable<AskedOfApproval['lowering']>> {
  const severity = latestAnswer(at.file, 'severity', allegation)?.level
  const opinion = await opinionIn(at, allegation)
  const open = LOWERING_NAMES.filter((name) => {
    const { of, to } = LOWERINGS[name]

    return (of === 'severity' ? lowersSeverity(severity, to) : lowersOpinion(opinion, to)) === 'yes'
  })

  return { at: { severity, opinion }, open }
}

async function askLoweringAnswer(at: At, allegation: string): Promise<NonNullable<AskedOfApproval['approval']>> {
  const { approval, proposal } = loweringApprovalOf(at.file, allegation)

  return {
    stands: approval,
    connections: await connectionsOf(at, { proposer: proposal?.decided_by, outsideUnit: 'not asked' }),
    sensitive: [],
    lowering: proposal?.decided.lowering,
  }
}

async function opinionIn({ tx, file }: At, allegation: string): Promise<CaseToAnswer | undefined> {
  return (await opinionOn(tx, file.matter.id, allegation)) as CaseToAnswer | undefined
}
