import type { AbuseKind, ConductDescription } from '../../domain/allegation.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import {
  decideReferral as decide,
  type ReferralDecision,
  type ReferralQuestion,
  recordedBecauseReferred,
} from '../../domain/referral.ts'
import { HEADINGS, type ReferralHeading } from '../../domain/referral-heading.ts'
import { enterMatterState } from '../../store/matter.ts'
import type { Acting } from '../acting.ts'
import type { CaseFile } from '../matter/case-file.ts'
import { unsentIn } from '../matter/ending.ts'
import type { Recorded } from '../recorded.ts'
import { atDesk, type Desk, recordDecision } from './deciding.ts'
import type { ReferralRecord } from './referral-record.ts'

export type DecideReferral = Pick<ReferralQuestion, 'answers' | 'whenNoneApplies' | 'whyLate' | 'whyOtherwise'> & {
  readonly matter: string
  readonly clearOn: CalendarDate
  readonly after: string | undefined
}

/** Decide whether a matter goes to the IOPC: every heading answered, each reason kept, the grounds as the law names them. */
export function decideReferral(
  acting: Acting,
  command: DecideReferral,
): Promise<Recorded<{ readonly decision: number; readonly kind: ReferralDecision['kind'] }>> {
  return atDesk(acting, 'decide referral', command.matter, async (desk) => {
    const { answers, whenNoneApplies, clearOn, whyLate, whyOtherwise } = command
    const made = await recordDecision(desk, {
      kind: 'referral',
      from: acting.today,
      after: command.after,
      decided: decide({
        kind: desk.file.state.kind,
        allegations: describedIn(desk.file),
        answers,
        whenNoneApplies,
        clearOn,
        decidedOn: acting.today,
        whyLate,
        unsent: unsentIn(desk.file),
        whyOtherwise,
      }),
      keeps: (decision): ReferralRecord => ({ ...decision, clearOn, answers: answersOnly(answers) }),
      reasons: [
        ...HEADINGS.map((heading) => [heading, answers[heading]?.reason] as const),
        ['none applies', whenNoneApplies?.reason],
        ['late', whyLate],
        ['why otherwise', unsentIn(desk.file) === 'yes' ? whyOtherwise : undefined],
      ],
    })

    if (!made.ok) return made

    await recordBecauseReferred(desk, made.decision.kind)

    return { ok: true, decision: made.number, kind: made.decision.kind }
  })
}

/** A plain conduct matter that goes to the IOPC becomes a recordable one, by law and not by anyone's choice. */
async function recordBecauseReferred({ tx, acting, file }: Desk, kind: ReferralDecision['kind']): Promise<void> {
  const ground = recordedBecauseReferred(file.state.kind, kind)
  if (!ground) return

  await enterMatterState(tx, {
    ...file.state,
    id: acting.newId(),
    valid_from: acting.today,
    kind: 'recordable conduct matter',
    grounds: [ground],
    reason: null,
  })
}

/** What people said the conduct alleged is, for the headings. */
export function describedIn(file: CaseFile): ReferralQuestion['allegations'] {
  return file.allegations.map(({ number, conduct, abuse }) => ({
    number,
    conduct: conduct as readonly ConductDescription[],
    abuse: abuse as readonly AbuseKind[],
  }))
}

/** The answers without the reasons, which are free text and stand apart. */
function answersOnly(answers: ReferralQuestion['answers']): ReferralRecord['answers'] {
  return Object.fromEntries(
    Object.entries(answers).map(([heading, given]) => [heading as ReferralHeading, given.answer]),
  )
}
