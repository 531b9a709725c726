import { decideClosing } from '../../domain/closing.ts'
import { enterClosingState } from '../../store/closing.ts'
import type { Acting } from '../acting.ts'
import { closingApprovalOf } from '../approval/standing.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { closingStandingOf } from '../matter/case-file.ts'
import { closureFactsOf } from '../matter/ending.ts'
import type { Recorded } from '../recorded.ts'

export type CloseMatter = {
  readonly matter: string
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Close a matter, once each of its decisions is on record for itself and a second person approved. Until then the answer is all that is missing. */
export function closeMatter(acting: Acting, command: CloseMatter): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'close matter', command.matter, async (desk) => {
    const { tx, file } = desk
    const { reason } = command
    const facts = await closureFactsOf(tx, file, acting.today)
    const made = await recordDecision(desk, {
      kind: 'closing',
      from: acting.today,
      after: command.after,
      decided: decideClosing({
        standing: closingStandingOf(file),
        facts,
        approval: closingApprovalOf(file),
        today: acting.today,
        reason,
      }),
      reasons: [['reason', reason]],
    })
    if (!made.ok) return made

    await enterClosingState(tx, {
      id: acting.newId(),
      matter: file.matter.id,
      valid_from: acting.today,
      standing: made.decision.standing,
      decision: made.id,
    })

    return { ok: true, decision: made.number }
  })
}
