import { decideSafeguarding as decide, type ProposedSafeguarding } from '../../domain/safeguarding.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import type { Recorded } from '../recorded.ts'

export type DecideSafeguarding = ProposedSafeguarding & {
  readonly matter: string
  readonly after: string | undefined
}

/** Decide how people are kept safe from now on, with the measures that were considered. */
export function decideSafeguarding(
  acting: Acting,
  command: DecideSafeguarding,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'decide safeguarding', command.matter, async (desk) => {
    const { answer, considered, whyNone, reason } = command
    const made = await recordDecision(desk, {
      kind: 'safeguarding',
      from: acting.today,
      after: command.after,
      decided: decide({ answer, considered, whyNone, reason }),
      reasons: [
        ['why none', whyNone],
        ['reason', reason],
      ],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
