import type { CalendarDate } from '../../domain/calendar-date.ts'
import { recordReflectivePractice as record } from '../../domain/reflective-practice.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered, latestAnswer } from '../matter/case-file.ts'
import { whatCameOf } from '../matter/what-came-of-it.ts'
import { missingOne, type Recorded } from '../recorded.ts'

export type RecordReflectivePractice = {
  readonly matter: string
  readonly allegation: number
  readonly step: 'began' | 'ended' | undefined
  readonly on: CalendarDate | undefined
  readonly words: string | undefined
  readonly after: string | undefined
}

/** Record that a reflective practice review process began or ended, where it was decided that there is to be one. */
export function recordReflectivePractice(
  acting: Acting,
  command: RecordReflectivePractice,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'record reflective practice', command.matter, async (desk) => {
    const { file } = desk
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { step, on, words } = command
    const came = whatCameOf(file, allegation.id)
    const made = await recordDecision(desk, {
      kind: 'reflective practice',
      allegation: allegation.id,
      from: on ?? acting.today,
      after: command.after,
      decided: record({
        ...{ step, on, words, today: acting.today },
        decidedOn: came?.stands === 'reflective practice review process' ? came.since : undefined,
        latest: latestAnswer(file, 'reflective practice', allegation.id),
      }),
      reasons: [['words', words]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
