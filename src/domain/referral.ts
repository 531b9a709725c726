import { type Allegation, holdsDomesticAbuse } from './allegation.ts'
import { type CalendarDate, daysBetween } from './calendar-date.ts'
import { type Due, dueOf, type NotCounted } from './clock.ts'
import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import type { LiveMatterKind } from './matter.ts'
import { closedDecision, referralDutyOf } from './matter-kind.ts'
import type { ProvisionId } from './provision.ts'
import { ALWAYS_REFERRED, allegationsUnder, HEADINGS, provisionOf, type ReferralHeading } from './referral-heading.ts'

/** The three answers to a heading. "Not clear yet" opens a task; it does not close the question. */
export const HEADING_ANSWERS = ['applies', 'does not apply', 'not clear yet'] as const

/** What a person answers to one heading, and why. */
export type HeadingAnswer = { readonly answer: (typeof HEADING_ANSWERS)[number]; readonly reason: string | undefined }

/** What a person decides where no heading applies. */
export const WHEN_NONE_APPLIES = ['refer by choice', 'do not refer'] as const

/** All that a person says when deciding on a referral, on the facts as the record holds them. */
export type ReferralQuestion = {
  readonly kind: LiveMatterKind
  readonly allegations: readonly Pick<Allegation, 'number' | 'conduct' | 'abuse'>[]
  readonly answers: Readonly<Partial<Record<ReferralHeading, HeadingAnswer>>>
  readonly whenNoneApplies:
    | { readonly choice: (typeof WHEN_NONE_APPLIES)[number]; readonly reason: string | undefined }
    | undefined
  /** The day it first became clear that a heading applies; where nobody found that, the day the limit was counted from. */
  readonly clearOn: CalendarDate
  readonly decidedOn: CalendarDate
  readonly whyLate?: string | undefined
  /** Whether it was decided before that this must go, and it was not sent. */
  readonly unsent?: 'yes' | 'no'
  /** Why that decision was wrong, where this one is another. */
  readonly whyOtherwise?: string | undefined
}

/** Whether the matter goes to the IOPC, with every ground. The reasons a person wrote are kept as free text, apart from this. */
export type ReferralDecision =
  | {
      readonly kind: 'mandatory'
      readonly grounds: readonly [Ground, ...Ground[]]
      readonly notClear: readonly ReferralHeading[]
    }
  | {
      readonly kind: 'voluntary'
      readonly provision: ProvisionId
      readonly because: string
      readonly notClear: readonly ReferralHeading[]
    }
  | {
      readonly kind: 'not referred'
      readonly provision: ProvisionId
      readonly because: string
      /** What was decided before and not sent, and why that was wrong is written. */
      readonly corrects?: 'a mandatory referral'
    }
  | { readonly kind: 'open'; readonly notClear: readonly [ReferralHeading, ...ReferralHeading[]] }

/**
 * Whether a matter must go to the IOPC, and on what grounds: every heading answered by a person, every one that applies a
 * ground. One that applies is enough. Where none does, referring by choice or not referring each need a reason.
 *
 * A death or serious injury matter is always referred: no heading is asked. A matter outside Schedule 3 is never referred, and
 * to ask is refused with the rule.
 *
 * @returns the decision; or all that is missing, about a heading, `none applies`, `late`, `why otherwise` or `kind`
 * @see PRA 2002 Sch. 3 paras. 4, 13 and 14C; CMR 2020 regs. 4 and 7; the time limit is unverified
 */
export function decideReferral(question: ReferralQuestion): Decided<ReferralDecision> {
  const closed = closedDecision(question.kind, 'referral')
  if (closed) return { ok: false, missing: [closed] }
  if (referralDutyOf(question.kind) === 'always') {
    const ground: Ground = { provision: ALWAYS_REFERRED, because: 'every death or serious injury matter is referred' }

    return decidedUnless(missingLateReason(question), {}, () => ({
      kind: 'mandatory',
      grounds: [ground],
      notClear: [],
    }))
  }

  const answered = (answer: HeadingAnswer['answer']) => HEADINGS.filter((id) => question.answers[id]?.answer === answer)
  const [first, ...rest] = answered('applies').map((id) => groundOf(id, question.kind))
  const notClear = answered('not clear yet')
  const missing = [
    ...missingAnswers(question),
    ...missingChoice(question, first, notClear),
    ...missingLateReason(question),
    ...missingCorrection(question, first),
  ]

  return decidedUnless(missing, {}, (): ReferralDecision => {
    if (first) return { kind: 'mandatory', grounds: [first, ...rest], notClear }
    if (question.whenNoneApplies?.choice === 'refer by choice') {
      return {
        kind: 'voluntary',
        provision: byChoice(question.kind),
        because: 'no heading was found to apply; it is referred by choice',
        notClear,
      }
    }
    const [unclear, ...others] = notClear
    if (unclear) return { kind: 'open', notClear: [unclear, ...others] }

    return {
      kind: 'not referred',
      provision: byChoice(question.kind),
      because: 'no heading applies, and a person gave reasons not to refer by choice',
      ...(question.unsent === 'yes' && { corrects: 'a mandatory referral' as const }),
    }
  })
}

/**
 * Why a plain conduct matter must now be recorded: one that is referred, because it must be or by choice, is recorded.
 *
 * @see PRA 2002 Sch. 3 para. 11(3A)
 */
export function recordedBecauseReferred(kind: LiveMatterKind, decision: ReferralDecision['kind']): Ground | undefined {
  if (kind !== 'conduct matter' || (decision !== 'mandatory' && decision !== 'voluntary')) return undefined

  return { provision: 'pra-sch3-11-3a', because: 'a conduct matter that is referred to the IOPC is recorded' }
}

/**
 * The last day to refer: the end of the day after it first became clear that a heading applies; whether the next working day
 * is meant is a setting, unverified for 2020. A refusal `calendar-too-short` where working days are counted beyond the known.
 */
export function referralDue(kind: LiveMatterKind, clearOn: CalendarDate): Due | NotCounted {
  if (kind === 'DSI matter') return dueOf('referral of a DSI matter', clearOn)

  return dueOf(kind === 'complaint' ? 'referral of a complaint' : 'referral of a conduct matter', clearOn)
}

function missingAnswers({ answers, allegations, kind }: ReferralQuestion): Missing[] {
  return HEADINGS.flatMap((id): Missing[] => {
    const given = answers[id]
    const provision = provisionOf(id, kind)
    if (!given) return [lacking(id, `Answer ${id}`, provision)]
    if (isWritten(given.reason)) return []
    if (given.answer === 'applies') return [lacking(id, `Say what in the account makes “${id}” apply`, provision)]
    const [described] = given.answer === 'does not apply' ? allegationsUnder(id, allegations) : []

    return described === undefined
      ? []
      : [lacking(id, `Allegation ${described} is described as “${id}”. Say why the heading does not apply`, provision)]
  })
}

/** What had to be sent and was not is undone only by a reason: PRA 2002 Sch. 3 paras. 4 and 13. */
function missingCorrection(question: ReferralQuestion, first: Ground | undefined): readonly Missing[] {
  const { unsent, whyOtherwise, whenNoneApplies } = question
  if (unsent !== 'yes' || first || whenNoneApplies?.choice !== 'do not refer' || isWritten(whyOtherwise)) return []

  return [
    lacking(
      'why otherwise',
      'It was decided that this must go to the IOPC, and it was not sent. Send it, or say why that decision was wrong',
      'pra-sch3-13-1-b',
    ),
  ]
}

function missingChoice(
  question: ReferralQuestion,
  first: Ground | undefined,
  notClear: readonly ReferralHeading[],
): Missing[] {
  const everyAnswered = HEADINGS.every((id) => question.answers[id])
  if (first || !everyAnswered) return []
  const abuse = holdsDomesticAbuse(question.allegations)
  const provision = abuse ? 'policy-domestic-abuse' : byChoice(question.kind)
  const ask = (say: string): Missing[] => [lacking('none applies', say, provision)]
  const chosen = question.whenNoneApplies

  if (!chosen) return notClear.length > 0 ? [] : ask('No heading applies. Say whether you refer by choice')
  if (chosen.choice === 'do not refer' && notClear.length > 0) {
    return ask(
      'A heading is not clear yet, so not to refer cannot be decided. Leave this for later, or refer by choice',
    )
  }
  if (isWritten(chosen.reason)) return []
  if (chosen.choice === 'refer by choice') return ask('Say why this is serious enough to refer by choice')

  return ask(
    abuse
      ? 'This matter holds domestic abuse and no heading applies. Say why it is not referred'
      : 'Say why this is not referred',
  )
}

function missingLateReason({ kind, clearOn, decidedOn, whyLate }: ReferralQuestion): Missing[] {
  const due = referralDue(kind, clearOn)
  if (!due.ok) return []
  const days = daysBetween(due.by, decidedOn)
  if (days <= 0 || isWritten(whyLate)) return []

  return [
    lacking(
      'late',
      `This is ${days} ${days === 1 ? 'day' : 'days'} late. Say why; your reason goes to the person outside the unit`,
      due.provision,
    ),
  ]
}

function groundOf(id: ReferralHeading, kind: LiveMatterKind): Ground {
  return { provision: provisionOf(id, kind), because: `a person found that “${id}” applies` }
}

function byChoice(kind: LiveMatterKind): ProvisionId {
  return kind === 'complaint' ? 'pra-sch3-4-2' : 'pra-sch3-13-2'
}
