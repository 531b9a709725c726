import { answerProposal } from '../../domain/second-approval.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered } from '../matter/case-file.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import type { AnswerClosing } from './answer-closing.ts'
import { connectionsOf } from './connections.ts'
import { loweringApprovalOf } from './standing.ts'

export type AnswerLowering = AnswerClosing & { readonly allegation: number }

/** Approve, as a second person with no tie to it, that an allegation be lowered, or object to it from outside. */
export function answerLowering(
  acting: Acting,
  command: AnswerLowering,
): Promise<Recorded<{ readonly decision: number }>> {
  const { answer, looked, reason } = command
  const act = answer === 'approved' ? 'approve lowering' : 'object to lowering'

  return atDesk(acting, act, command.matter, async (desk) => {
    const allegation = allegationNumbered(desk.file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { approval, proposal } = loweringApprovalOf(desk.file, allegation.id)
    const made = await recordDecision(desk, {
      kind: answer === 'approved' ? 'lowering approval' : 'lowering objection',
      allegation: allegation.id,
      from: acting.today,
      after: command.after,
      decided: answerProposal({
        of: proposal?.decided.of ?? 'severity',
        answer,
        looked,
        reason,
        approval,
        connections: await connectionsOf(desk, { proposer: proposal?.decided_by, outsideUnit: 'not asked' }),
      }),
      reasons: [['reason', reason]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
