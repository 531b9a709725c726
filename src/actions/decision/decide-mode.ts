import { decideMode as decide, type ProposedMode, type Referred } from '../../domain/mode.ts'
import type { Acting } from '../acting.ts'
import { type CaseFile, latestAnswer } from '../matter/case-file.ts'
import type { Recorded } from '../recorded.ts'
import { atDesk, recordDecision } from './deciding.ts'

export type DecideMode = Pick<ProposedMode, 'mode' | 'reason'> & {
  readonly matter: string
  readonly after: string | undefined
}

/** Record which form the investigation takes, as the one who may decide it decided. */
export function decideMode(acting: Acting, command: DecideMode): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'decide mode', command.matter, async (desk) => {
    const { mode, reason } = command
    const made = await recordDecision(desk, {
      kind: 'mode',
      from: acting.today,
      after: command.after,
      decided: decide({ mode, referred: referredIn(desk.file), reason, kind: desk.file.state.kind }),
      reasons: [['reason', reason]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}

/** Whether the matter stands referred to the IOPC. */
export function referredIn(file: CaseFile): Referred {
  const referral = latestAnswer(file, 'referral')?.kind

  return referral === 'mandatory' || referral === 'voluntary' ? 'referred' : 'not referred'
}
