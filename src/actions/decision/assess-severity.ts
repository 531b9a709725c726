import { assessSeverity as assess, type ProposedSeverity } from '../../domain/severity.ts'
import type { Acting } from '../acting.ts'
import { loweredTo } from '../approval/standing.ts'
import { allegationNumbered, latestAnswer } from '../matter/case-file.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { openTask } from '../task/open-task.ts'
import { atDesk, recordDecision } from './deciding.ts'
import { NO_SUCH_ALLEGATION } from './no-such-allegation.ts'

export type AssessSeverity = Pick<ProposedSeverity, 'level' | 'route' | 'reason' | 'whatChanged' | 'standards'> & {
  readonly matter: string
  readonly allegation: number
  readonly after: string | undefined
}

/** Assess what the conduct of one allegation would amount to, if it were proved. It is no finding. */
export function assessSeverity(
  acting: Acting,
  command: AssessSeverity,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'assess severity', command.matter, async (desk) => {
    const allegation = allegationNumbered(desk.file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { level, route, reason, whatChanged, standards } = command
    const previous = latestAnswer(desk.file, 'severity', allegation.id)
    const made = await recordDecision(desk, {
      kind: 'severity',
      allegation: allegation.id,
      from: acting.today,
      after: command.after,
      decided: assess({
        level,
        route,
        reason,
        whatChanged,
        standards,
        previous,
        approvedLevel: loweredTo(desk.file, allegation.id).level,
        regime: desk.file.state.regime,
        kind: desk.file.state.kind,
      }),
      reasons: [
        ['reason', reason],
        ['what changed', whatChanged],
      ],
    })

    if (made.ok && made.decision.moved !== 'unchanged' && made.decision.level !== 'neither')
      await openTask(desk.tx, acting, {
        ...{ matter: desk.file.matter.id, kind: 'serve a notice', about: allegation.id, due: undefined },
        owner: { kind: 'capacity', capacity: 'investigates' },
      })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
