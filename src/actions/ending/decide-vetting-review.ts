import { decideVettingReview as decide, type ProposedVettingReview } from '../../domain/vetting-review.ts'
import type { Acting } from '../acting.ts'
import { dischargeClocks } from '../clock/discharge-clocks.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import type { Recorded } from '../recorded.ts'

export type DecideVettingReview = ProposedVettingReview & {
  readonly matter: string
  readonly after: string | undefined
}

/** Decide whether a matter calls for a review of clearance. Vetting decides it, on facts alone. */
export function decideVettingReview(
  acting: Acting,
  command: DecideVettingReview,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'decide vetting review', command.matter, async (desk) => {
    const { answer, looked, reason } = command
    const made = await recordDecision(desk, {
      kind: 'vetting review',
      from: acting.today,
      after: command.after,
      decided: decide({ answer, looked, reason }),
      reasons: [['reason', reason]],
    })

    if (made.ok)
      await dischargeClocks(desk.tx, acting, {
        matter: desk.file.matter.id,
        by: 'vetting decided',
        on: acting.today,
      })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
