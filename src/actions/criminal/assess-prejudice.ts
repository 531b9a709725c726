import { assessPrejudice as assess, type ProposedPrejudice } from '../../domain/criminal-strand.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import type { Recorded } from '../recorded.ts'

export type AssessPrejudice = Omit<ProposedPrejudice, 'on'> & {
  readonly matter: string
  readonly after: string | undefined
}

/** Record whether misconduct would harm the criminal case, who was asked, and when it is asked again. */
export function assessPrejudice(
  acting: Acting,
  command: AssessPrejudice,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'assess prejudice', command.matter, async (desk) => {
    const { answer, asked, reviewOn, reason } = command
    const made = await recordDecision(desk, {
      kind: 'prejudice',
      from: acting.today,
      after: command.after,
      decided: assess({ on: acting.today, answer, asked, reviewOn, reason }),
      reasons: [['reason', reason]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
