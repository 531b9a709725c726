import { decideMode as decide, type ProposedMode, type Referred } from '../../domain/mode.ts'
import type { Acting } from '../acting.ts'
import { type CaseFile, latestAnswer, latestEvent } from '../matter/case-file.ts'
import { recomputeRegime } from '../matter/regime.ts'
import type { Recorded } from '../recorded.ts'
import { atDesk, recordDecision } from './deciding.ts'

export type DecideMode = Pick<ProposedMode, 'mode' | 'reason'> & {
  readonly matter: string
  readonly after: string | undefined
}

/**
 * Record which form the investigation takes, as the one who may decide it decided. Where the IOPC takes up again what was
 * reported on already, the matter and what hangs on it fall under the rules of this day: PCPCM 2025 reg. 66.
 */
export function decideMode(acting: Acting, command: DecideMode): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'decide mode', command.matter, async (desk) => {
    const { mode, reason } = command
    const { file } = desk
    const report = latestEvent(file, 'report received') ? 'received' : 'not received'
    const made = await recordDecision(desk, {
      kind: 'mode',
      from: acting.today,
      after: command.after,
      decided: decide({ mode, referred: referredIn(file), reason, kind: file.state.kind, report }),
      reasons: [['reason', reason]],
    })

    if (!made.ok) return made
    if (made.decision.takenUpAgain) await recomputeRegime(desk.tx, acting, file.matter.id)

    return { ok: true, decision: made.number }
  })
}

/** Whether the matter stands referred to the IOPC. */
export function referredIn(file: CaseFile): Referred {
  const referral = latestAnswer(file, 'referral')?.kind

  return referral === 'mandatory' || referral === 'voluntary' ? 'referred' : 'not referred'
}
