import type { Concerned } from '../../domain/concerned.ts'
import type { Missing } from '../../domain/decision.ts'
import type { OutcomeFacts } from '../../domain/lawful-outcome.ts'
import { closedDecision } from '../../domain/matter-kind.ts'
import type { Finding, Forum, Outcome } from '../../domain/outcome.ts'
import { decideOutcome } from '../../domain/outcome-decision.ts'
import type { Standard } from '../../domain/standards.ts'
import { enterAllegationStates } from '../../store/allegation.ts'
import type { Acting } from '../acting.ts'
import { allegationNumbered, caseToAnswerOf, latestAnswer } from '../matter/case-file.ts'
import { concernedBy, reachOf, rolesIn } from '../matter/what-came-of-it.ts'
import { warningInForce } from '../proceedings/warning-on-record.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { atDesk, recordDecision } from './deciding.ts'
import { NO_SUCH_ALLEGATION } from './no-such-allegation.ts'

export type RecordOutcome = Pick<OutcomeFacts, 'finalWrittenWarning' | 'incidents'> & {
  readonly matter: string
  readonly allegation: number
  readonly forum: Forum | undefined
  readonly finding: Finding | undefined
  readonly outcome: Outcome | undefined
  /** Whose rules apply, where the record does not say it: what is on record goes before what is told. */
  readonly concerned?: Concerned | undefined
  /** The Standards found to be breached, where they were asked for. */
  readonly standards?: readonly Standard[] | undefined
  /** For how many months, where a hearing gave a final written warning for longer. */
  readonly warningMonths?: number | undefined
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
    const { forum, finding, outcome, reason, finalWrittenWarning, incidents, standards, warningMonths } = command
    const concerned = concernedBy(file, allegation, acting.today) ?? command.concerned
    const [first, ...rest] = [
      ...(forum ? [] : [NO_FORUM]),
      ...(finding ? [] : [NO_FINDING]),
      ...(concerned ? [] : [NO_STANDING]),
    ]
    if (!forum || !finding || !concerned) return missing(witness, [first ?? NO_FORUM, ...rest])

    const caseToAnswer = caseToAnswerOf(file, allegation.id)
    const facts: OutcomeFacts = { forum, finding, regime: file.state.regime, concerned, finalWrittenWarning, incidents }
    const warning = await warningInForce(tx, file, allegation, acting.today)
    if (warning) witness.shows([warning.id])
    const made = await recordDecision(desk, {
      kind: 'outcome',
      allegation: allegation.id,
      from: acting.today,
      after: command.after,
      decided: decideOutcome({
        ...facts,
        ...{ caseToAnswer, outcome, reason, standards, warningMonths, on: acting.today },
        referredTo: latestAnswer(file, 'proceedings', allegation.id)?.forum,
        reach: reachOf(file, allegation, acting.today),
        warningOnRecord: warning ? 'in force' : 'none',
      }),
      keeps: (decision) => ({ ...decision, facts, roles: rolesIn(file, allegation, acting.today) }),
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
const NO_STANDING: Missing = { about: 'concerned', say: 'Say whose rules apply', provision: 'pcr-sch-1' }
