import { type AppealResult, recordAppeal as record } from '../../domain/appeal.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Outcome } from '../../domain/outcome.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered } from '../matter/case-file.ts'
import { whatCameOf } from '../matter/what-came-of-it.ts'
import { missingOne, type Recorded } from '../recorded.ts'

export type RecordAppeal = {
  readonly matter: string
  readonly allegation: number
  readonly step: 'brought' | 'decided' | undefined
  readonly on: CalendarDate | undefined
  readonly result: AppealResult | undefined
  readonly replacedBy: Outcome | undefined
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Record that an appeal was brought, or how it was decided. The outcome appealed against stays as it was recorded. */
export function recordAppeal(acting: Acting, command: RecordAppeal): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'record appeal', command.matter, async (desk) => {
    const allegation = allegationNumbered(desk.file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { step, on, result, replacedBy, reason } = command
    const came = whatCameOf(desk.file, allegation.id)
    const made = await recordDecision(desk, {
      kind: 'appeal',
      allegation: allegation.id,
      from: on ?? acting.today,
      after: command.after,
      decided: record({
        ...{ step, on, result, replacedBy, reason, today: acting.today },
        against: came && { on: came.decision.valid_from, decision: came.record, facts: came.record.facts },
        latest: came?.appeal,
      }),
      reasons: [['reason', reason]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
