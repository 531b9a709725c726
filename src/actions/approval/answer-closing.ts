import { answerProposal } from '../../domain/second-approval.ts'
import type { Connection } from '../../domain/unconnected.ts'
import type { Acting } from '../acting.ts'
import { atDesk, type Desk, recordDecision } from '../decision/deciding.ts'
import { latestDecision } from '../matter/case-file.ts'
import type { Recorded } from '../recorded.ts'
import { connectionsOf } from './connections.ts'
import { sensitiveGroundsOf } from './propose-closing.ts'
import { closingApprovalOf } from './standing.ts'

export type AnswerClosing = {
  readonly matter: string
  readonly answer: 'approved' | 'objected'
  readonly looked: 'at what it rests on' | undefined
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Approve a closing as a second person with no tie to it, or object from outside before the cooling-off ends. */
export function answerClosing(
  acting: Acting,
  command: AnswerClosing,
): Promise<Recorded<{ readonly decision: number }>> {
  const { answer, looked, reason } = command
  const act = answer === 'approved' ? 'approve closing' : 'object to closing'

  return atDesk(acting, act, command.matter, async (desk) => {
    const made = await recordDecision(desk, {
      kind: answer === 'approved' ? 'closing approval' : 'closing objection',
      from: acting.today,
      after: command.after,
      decided: answerProposal({
        of: 'closing',
        answer,
        looked,
        reason,
        approval: closingApprovalOf(desk.file),
        connections: await closingConnectionsOf(desk),
      }),
      reasons: [['reason', reason]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}

/** What ties whoever acts to a closing that is proposed. */
export async function closingConnectionsOf(desk: Pick<Desk, 'tx' | 'acting' | 'file'>): Promise<readonly Connection[]> {
  const sensitive = await sensitiveGroundsOf(desk)

  return connectionsOf(desk, {
    proposer: latestDecision(desk.file, 'closing proposal')?.decided_by,
    outsideUnit: sensitive.length > 0 ? 'asked' : 'not asked',
  })
}
