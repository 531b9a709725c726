import type { Missing } from '../../domain/decision.ts'
import type { OutcomeFacts } from '../../domain/lawful-outcome.ts'
import { closedDecision } from '../../domain/matter-kind.ts'
import type { Finding, Forum, Outcome } from '../../domain/outcome.ts'
import { decideOutcome } from '../../domain/outcome-decision.ts'
import { enterAllegationStates } from '../../store/allegation.ts'
import type { Acting } from '../acting.ts'
import { allegationNumbered, caseToAnswerOf } from '../matter/case-file.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { atDesk, recordDecision } from './deciding.ts'
import { NO_SUCH_ALLEGATION } from './no-such-allegation.ts'

export type RecordOutcome = Pick<OutcomeFacts, 'concerned' | 'finalWrittenWarning' | 'incidents'> & {
  readonly matter: string
  readonly allegation: number
  readonly forum: Forum | undefined
  readonly finding: Finding | undefined
  readonly outcome: Outcome | undefined
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Bring one allegation to an outcome that the law leaves open there. The criminal strand is not touched. */
export function recordOutcome(
  acting: Acting,
  command: RecordOutcome,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'record outcome', command.matter, async (desk) => {
    const { tx, file, witness } = desk
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(witness, NO_SUCH_ALLEGATION)
    const closed = closedDecision(file.state.kind, 'outcome')
    if (closed) return missingOne(witness, closed)
    const { forum, finding, outcome, reason, concerned, finalWrittenWarning, incidents } = command
    if (!forum || !finding)
      return missing(witness, forum ? [NO_FINDING] : finding ? [NO_FORUM] : [NO_FORUM, NO_FINDING])

    const caseToAnswer = caseToAnswerOf(file, allegation.id)
    const facts: OutcomeFacts = { forum, finding, regime: file.state.regime, concerned, finalWrittenWarning, incidents }
    const made = await recordDecision(desk, {
      kind: 'outcome',
      allegation: allegation.id,
      from: acting.today,
      after: command.after,
      decided: decideOutcome({ ...facts, caseToAnswer, outcome, reason }),
      keeps: (decision) => ({ ...decision, facts }),
      reasons: [['reason', reason]],
    })
    if (!made.ok) return made

    await enterAllegationStates(tx, [
      {
        id: acting.newId(),
        allegation: allegation.id,
        valid_from: acting.today,
        state: { kind: 'brought to an outcome', on: acting.today, finding: caseToAnswer ?? 'none' },
      },
    ])

    return { ok: true, decision: made.number }
  })
}

const NO_FORUM: Missing = { about: 'forum', say: 'Say where this was decided', provision: 'pcr-23-form' }
const NO_FINDING: Missing = { about: 'finding', say: 'Say what was found', provision: 'pcr-23-form' }
