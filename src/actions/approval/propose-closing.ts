import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type Ground, lacking } from '../../domain/decision.ts'
import {
  type NoticeBy,
  type NoticeChannel,
  proposeClosing as propose,
  sensitiveGrounds,
} from '../../domain/second-approval.ts'
import { missingForClosure } from '../../domain/strand.ts'
import { staffOfForce } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'
import { atDesk, type Desk, recordDecision } from '../decision/deciding.ts'
import { closingStandingOf, concernedIn, latestAnswer } from '../matter/case-file.ts'
import { closureFactsOf } from '../matter/ending.ts'
import { someoneOfUnitIsConcerned } from '../matter/of-unit.ts'
import type { Recorded } from '../recorded.ts'

export type ProposeClosing = {
  readonly matter: string
  readonly noticeOn: CalendarDate | undefined
  readonly channel: NoticeChannel | undefined
  readonly noticeBy: NoticeBy | undefined
  readonly reason: string | undefined
  readonly after: string | undefined
}

/** Propose that a matter be closed, with the notice that is planned. Nothing closes by it: a second person answers. */
export function proposeClosing(
  acting: Acting,
  command: ProposeClosing,
): Promise<Recorded<{ readonly decision: number }>> {
  return atDesk(acting, 'propose closing', command.matter, async (desk) => {
    const { noticeOn, channel, noticeBy, reason } = command
    const facts = await closureFactsOf(desk.tx, desk.file, acting.today)
    const standing = closingStandingOf(desk.file)
    const made = await recordDecision(desk, {
      kind: 'closing proposal',
      from: acting.today,
      after: command.after,
      decided: propose({
        missing: [
          ...(standing === 'closed' ? [lacking('standing', 'This matter is closed already', 'policy-closing')] : []),
          ...missingForClosure(facts),
        ],
        sensitive: await sensitiveGroundsOf(desk),
        noticeOn,
        channel,
        noticeBy,
        reason,
      }),
      reasons: [['reason', reason]],
    })

    return made.ok ? { ok: true, decision: made.number } : made
  })
}

/** Why somebody outside the unit approves the closing of this matter; none where anyone not connected may. */
export async function sensitiveGroundsOf({
  tx,
  acting,
  file,
}: Pick<Desk, 'tx' | 'acting' | 'file'>): Promise<readonly Ground[]> {
  const { force } = file.matter
  const about = { force, concerned: concernedIn(file), day: acting.today }
  const ofUnit = await someoneOfUnitIsConcerned(tx, await staffOfForce(tx, force), about)

  return sensitiveGrounds({
    allegations: file.allegations.map(({ id, number }) => ({
      number,
      severity: latestAnswer(file, 'severity', id)?.level,
      caseToAnswer: latestAnswer(file, 'case to answer', id)?.finding,
      outcome: latestAnswer(file, 'outcome', id)?.outcome,
    })),
    withdrawn: file.events.some(({ kind }) => kind === 'complaint withdrawn') ? 'yes' : 'no',
    ofUnit: ofUnit ? 'yes' : 'no',
  })
}
