import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Concerned } from '../../domain/concerned.ts'
import { type ProceedingsForum, referToProceedings as refer } from '../../domain/proceedings.ts'
import type { Acting } from '../acting.ts'
import { atDesk, recordDecision } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered, caseToAnswerOf } from '../matter/case-file.ts'
import { concernedBy, leftBy } from '../matter/what-came-of-it.ts'
import { missingOne, type Recorded } from '../recorded.ts'

export type ReferToProceedings = {
  readonly matter: string
  readonly allegation: number
  readonly forum: ProceedingsForum | undefined
  readonly noticeOn: CalendarDate | undefined
  /** Whose rules apply, where the record does not say it. */
  readonly concerned?: Concerned | undefined
  readonly evidence: string | undefined
  readonly publicInterest: string | undefined
  readonly iopcDetermined: 'yes' | 'no' | undefined
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Refer one allegation to a meeting, a hearing, an accelerated hearing or discipline under a contract. */
export function referToProceedings(
  acting: Acting,
  command: ReferToProceedings,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'refer to proceedings', command.matter, async (desk) => {
    const { file } = desk
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(desk.witness, NO_SUCH_ALLEGATION)

    const { forum, noticeOn, evidence, publicInterest, iopcDetermined, reason } = command
    const made = await recordDecision(desk, {
      kind: 'proceedings',
      allegation: allegation.id,
      from: noticeOn ?? acting.today,
      after: command.after,
      decided: refer({
        ...{ forum, noticeOn, evidence, publicInterest, iopcDetermined, reason, today: acting.today },
        caseToAnswer: caseToAnswerOf(file, allegation.id),
        concerned: concernedBy(file, allegation, acting.today) ?? command.concerned,
        leftOn: leftBy(file, allegation, acting.today),
        cameToAttention: file.state.came_to_attention,
      }),
      reasons: [
        ['evidence', forum === 'accelerated misconduct hearing' ? evidence : undefined],
        ['public interest', forum === 'accelerated misconduct hearing' ? publicInterest : undefined],
        ['reason', reason],
      ],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}
