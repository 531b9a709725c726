import { decideAfterWithdrawal as decide, type ProposedAfterWithdrawal } from '../../domain/withdrawal.ts'
import { enterMatterState } from '../../store/matter.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { wasReferredIn, withdrawalOf } from '../matter/ending.ts'
import type { Recorded } from '../recorded.ts'

export type DecideAfterWithdrawal = Pick<ProposedAfterWithdrawal, 'choice' | 'recordableGrounds' | 'reason'> & {
  readonly matter: string
  readonly after: string | undefined
}

/** Decide what a withdrawn complaint is from now on. The matter goes on; every other decision stays to be made. */
export function decideAfterWithdrawal(
  acting: Acting,
  command: DecideAfterWithdrawal,
): Promise<Recorded<{ readonly decision: number; readonly tellIopc: 'yes' | 'no' }>> {
  return atDesk(acting, 'decide after withdrawal', command.matter, async (desk) => {
    const { file } = desk
    const { choice, recordableGrounds, reason } = command
    const made = await recordDecision(desk, {
      kind: 'after withdrawal',
      from: acting.today,
      after: command.after,
      decided: decide({
        withdrawal: withdrawalOf(file),
        referred: wasReferredIn(file),
        choice,
        recordableGrounds,
        reason,
      }),
      reasons: [['reason', reason]],
    })
    if (!made.ok) return made

    const { becomes, grounds, tellIopc } = made.decision
    if (becomes !== undefined && becomes !== file.state.kind) {
      await enterMatterState(desk.tx, {
        ...file.state,
        id: acting.newId(),
        valid_from: acting.today,
        kind: becomes,
        grounds,
        reason: made.reasons[0] ?? null,
      })
    }

    return { ok: true, decision: made.number, tellIopc }
  })
}
