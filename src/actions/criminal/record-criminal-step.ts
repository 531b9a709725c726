import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type CriminalStatus, type StrandEffect, strandEffect } from '../../domain/criminal-strand.ts'
import { decidedUnless, lacking, type Missing } from '../../domain/decision.ts'
import { enterCriminalStates } from '../../store/criminal.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered } from '../matter/case-file.ts'
import { missingOne, type Recorded } from '../recorded.ts'

export type RecordCriminalStep = {
  readonly matter: string
  /** Undefined for every allegation of the matter. */
  readonly allegation: number | undefined
  readonly status: CriminalStatus | undefined
  readonly on: CalendarDate
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Record how the criminal side stands. Whatever it is, the misconduct side goes on: no state of it is touched here. */
export function recordCriminalStep(
  acting: Acting,
  command: RecordCriminalStep,
): Promise<Recorded<{ readonly decision: number; readonly effect: StrandEffect }>> {
  return atDesk(acting, 'record criminal step', command.matter, async (desk) => {
    const { file } = desk
    const one = command.allegation === undefined ? undefined : allegationNumbered(file, command.allegation)
    if (command.allegation !== undefined && !one) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { status = 'under investigation', on, reason } = command
    const open: Missing[] = []
    if (!command.status) open.push(lacking('status', 'Say how the criminal side stands', 'policy-own-decisions'))
    if (on > acting.today) open.push(lacking('on', 'The day cannot be later than today', 'policy-own-decisions'))
    const made = await recordDecision(desk, {
      kind: 'criminal strand',
      allegation: one?.id,
      from: on,
      after: command.after,
      decided: decidedUnless(open, {}, () => ({ status, on, effect: strandEffect(status) })),
      reasons: [['reason', reason]],
    })
    if (!made.ok) return made

    const upon = one ? [one] : file.allegations
    await enterCriminalStates(
      desk.tx,
      upon.map((allegation) => ({
        id: acting.newId(),
        matter: file.matter.id,
        allegation: allegation.id,
        decision: made.id,
        valid_from: on,
        status,
      })),
    )

    return { ok: true, decision: made.number, effect: made.decision.effect }
  })
}
