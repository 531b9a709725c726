import type { CaseToAnswer } from '../../domain/allegation.ts'
import { decideCaseToAnswer as decide, type ProposedCaseToAnswer } from '../../domain/case-to-answer.ts'
import { enterAllegationStates } from '../../store/allegation.ts'
import { opinionOn } from '../../store/inquiry.ts'
import type { Acting } from '../acting.ts'
import { loweredTo } from '../approval/standing.ts'
import { allegationNumbered, criminalStatusOf, latestEvent } from '../matter/case-file.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { atDesk, recordDecision } from './deciding.ts'
import { NO_SUCH_ALLEGATION } from './no-such-allegation.ts'

export type DecideCaseToAnswer = Pick<ProposedCaseToAnswer, 'finding' | 'by' | 'reason' | 'reasonApartFromCrime'> & {
  readonly matter: string
  readonly allegation: number
  readonly after: string | undefined
}

/** Decide whether there is a case to answer on one allegation. A criminal end is no answer to it, and stays as it is. */
export function decideCaseToAnswer(
  acting: Acting,
  command: DecideCaseToAnswer,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'decide case to answer', command.matter, async (desk) => {
    const { tx, file } = desk
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { finding, by, reason, reasonApartFromCrime } = command
    const made = await recordDecision(desk, {
      kind: 'case to answer',
      allegation: allegation.id,
      from: acting.today,
      after: command.after,
      decided: decide({
        finding,
        by,
        reason,
        reasonApartFromCrime,
        opinion: (await opinionOn(tx, file.matter.id, allegation.id)) as CaseToAnswer | undefined,
        approvedFinding: loweredTo(file, allegation.id).finding,
        criminal: criminalStatusOf(file, allegation.id),
        kind: file.state.kind,
        report: latestEvent(file, 'report received') ? 'received' : 'not received',
      }),
      reasons: [
        ['reason', reason],
        ['reason apart from crime', reasonApartFromCrime],
      ],
    })
    if (!made.ok) return made

    await enterAllegationStates(tx, [
      {
        id: acting.newId(),
        allegation: allegation.id,
        valid_from: acting.today,
        state: { kind: 'case to answer decided', on: acting.today, finding: made.decision.finding },
      },
    ])

    return { ok: true, decision: made.number }
  })
}
