import type { CaseToAnswer } from '../../domain/allegation.ts'
import { type Lowering, proposeLowering as propose } from '../../domain/lowering.ts'
import { opinionOn } from '../../store/inquiry.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered, latestAnswer } from '../matter/case-file.ts'
import { missingOne, type Recorded } from '../recorded.ts'

export type ProposeLowering = {
  readonly matter: string
  readonly allegation: number
  readonly lowering: Lowering | undefined
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Propose that the severity of an allegation, or the answer to whether there is a case, be lower than what stands. */
export function proposeLowering(
  acting: Acting,
  command: ProposeLowering,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'propose lowering', command.matter, async (desk) => {
    const { tx, file } = desk
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { lowering, reason } = command
    const made = await recordDecision(desk, {
      kind: 'lowering proposal',
      allegation: allegation.id,
      from: acting.today,
      after: command.after,
      decided: propose(
        lowering,
        {
          severity: latestAnswer(file, 'severity', allegation.id)?.level,
          opinion: (await opinionOn(tx, file.matter.id, allegation.id)) as CaseToAnswer | undefined,
        },
        reason,
      ),
      reasons: [['reason', reason]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
