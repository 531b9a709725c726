import { decideReopening } from '../../domain/closing.ts'
import { enterClosingState } from '../../store/closing.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { closingStandingOf } from '../matter/case-file.ts'
import type { Recorded } from '../recorded.ts'

export type ReopenMatter = {
  readonly matter: string
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Take a closed matter up again, with the reason. What it waited for, and its clocks, go on from where they stood. */
export function reopenMatter(acting: Acting, command: ReopenMatter): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'reopen matter', command.matter, async (desk) => {
    const { tx, file } = desk
    const { reason } = command
    const made = await recordDecision(desk, {
      kind: 'reopening',
      from: acting.today,
      after: command.after,
      decided: decideReopening(closingStandingOf(file), reason),
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
