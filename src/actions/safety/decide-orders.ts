import { decideOrders as decide, type ProposedOrders } from '../../domain/no-protective-order.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import type { Recorded } from '../recorded.ts'

export type DecideOrders = ProposedOrders & { readonly matter: string; readonly after: string | undefined }

/** Decide whether protective orders are sought, with those considered; that none is sought has a reason. */
export function decideOrders(acting: Acting, command: DecideOrders): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'decide protective orders', command.matter, async (desk) => {
    const { answer, considered, reason } = command
    const made = await recordDecision(desk, {
      kind: 'protective orders',
      from: acting.today,
      after: command.after,
      decided: decide({ answer, considered, reason }),
      reasons: [['reason', reason]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
