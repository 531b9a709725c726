import { addDays, type CalendarDate, showDate } from './calendar-date.ts'
import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'
import { CONNECTIONS, type Connection } from './unconnected.ts'

/** What one person alone does not do: close a matter, or lower what it would amount to. */
export type Guarded = 'closing' | 'severity' | 'case to answer'

/** How far a second person has come with it: what is proposed still stands as it was proposed, and who answered. */
export type SecondApproval = {
  readonly proposed: 'no' | 'yes' | 'overtaken'
  readonly approvedOn: CalendarDate | undefined
  readonly objected: 'yes' | 'no'
}

/** Nobody has proposed anything. */
export const NOTHING_PROPOSED: SecondApproval = { proposed: 'no', approvedOn: undefined, objected: 'no' }

/** How long a closing waits after its approval, in whole days, by version: local policy, which a force may change by another version. */
export const COOLING_OFF = [{ version: 1, days: 7, provision: 'policy-cooling-off' }] as const satisfies readonly {
  readonly version: number
  readonly days: number
  readonly provision: ProvisionId
}[]

/**
 * The first day on which a closing approved on a day may be recorded.
 *
 * @returns a calendar date: the day of approval and seven whole days
 * @see policy, cooling-off, version 1
 */
export function coolingOffEnds(approvedOn: CalendarDate): CalendarDate {
  return addDays(approvedOn, COOLING_OFF[0].days)
}

/**
 * What a closing lacks of a second person: the proposal, the approval, that nobody objected, and that the cooling-off is over.
 *
 * @returns the first of these that is missing, since each waits for the one before it; about `proposal`, `objection`,
 * `approval` or `cooling-off`
 */
export function missingForApproval(approval: SecondApproval, today: CalendarDate): readonly Missing[] {
  const { proposed, approvedOn, objected } = approval
  if (proposed === 'no') return [lacking('proposal', 'Nobody has proposed that it closes', 'policy-second-approval')]
  if (proposed === 'overtaken')
    return [
      lacking(
        'proposal',
        'Something was decided after it was proposed to close. It is proposed again',
        'policy-second-approval',
      ),
    ]
  if (objected === 'yes')
    return [lacking('objection', 'Someone outside objected. It is proposed again, or not closed', 'policy-cooling-off')]
  if (approvedOn === undefined)
    return [lacking('approval', 'No second person has approved that it closes', 'policy-second-approval')]
  const ends = coolingOffEnds(approvedOn)

  return today < ends
    ? [lacking('cooling-off', `Those outside may object until ${showDate(addDays(ends, -1))}`, 'policy-cooling-off')]
    : []
}

/** How the person who reported is told that a matter closes. */
export const NOTICE_CHANNELS = [
  'in person',
  'by telephone',
  'by letter',
  'by e-mail',
  'through her adviser',
  'nobody can be told',
] as const

/** Who tells them. */
export const NOTICE_BY = [
  'whoever investigates',
  'whoever supervises',
  'the appropriate authority',
  'her independent adviser',
] as const

/** One way of telling. */
export type NoticeChannel = (typeof NOTICE_CHANNELS)[number]

/** One who tells. */
export type NoticeBy = (typeof NOTICE_BY)[number]

/** That a matter be closed, with the notice that is planned. */
export type ClosingProposal = Ground & {
  readonly noticeOn: CalendarDate
  readonly channel: NoticeChannel
  readonly noticeBy: NoticeBy
  /** Why someone outside the unit approves it; none where anyone not connected may. */
  readonly grounds: readonly Ground[]
}

/** What is said when a closing is proposed. */
export type ProposedClosingPlan = {
  readonly missing: readonly Missing[]
  readonly noticeOn: CalendarDate | undefined
  readonly channel: NoticeChannel | undefined
  readonly noticeBy: NoticeBy | undefined
  readonly sensitive: readonly Ground[]
  readonly reason: string | undefined
}

/**
 * That a matter be closed: once nothing else is missing, with the notice to the person who reported planned.
 *
 * @param proposed what the closing lacks otherwise, the notice, and the grounds on which it is sensitive
 * @returns the proposal; or what is missing: what was passed, and `notice`, `channel`, `notice by` or `reason`
 */
export function proposeClosing(proposed: ProposedClosingPlan): Decided<ClosingProposal> {
  const { noticeOn, channel, noticeBy } = proposed
  const missing: Missing[] = [...proposed.missing]
  const provision = 'policy-survivor-notice'
  if (!noticeOn)
    missing.push(lacking('notice', 'Give the day on which the person who reported is told that it closes', provision))
  if (!channel) missing.push(lacking('channel', 'Say how they are told', provision))
  if (!noticeBy) missing.push(lacking('notice by', 'Say who tells them', provision))
  if (!isWritten(proposed.reason)) missing.push(lacking('reason', 'Say why it closes now', 'policy-closing'))

  return decidedUnless(missing, { noticeOn, channel, noticeBy }, (given) => ({
    ...given,
    provision: 'policy-second-approval',
    because: 'it is proposed that the matter closes; a second person answers',
    grounds: [
      {
        provision: 'policy-second-approval',
        because: 'it is proposed that the matter closes; a second person answers',
      },
      ...proposed.sensitive,
    ],
  }))
}

/** What makes a closing one that somebody outside the unit approves. @see policy, second approval */
export type ClosingSensitivity = {
  readonly allegations: readonly {
    readonly number: number
    readonly severity: string | undefined
    readonly caseToAnswer: string | undefined
    readonly outcome: string | undefined
  }[]
  readonly withdrawn: 'yes' | 'no'
  readonly ofUnit: 'yes' | 'no'
}

/** The grounds on which somebody outside the unit approves a closing; none where it is an ordinary one. */
export function sensitiveGrounds({ allegations, withdrawn, ofUnit }: ClosingSensitivity): readonly Ground[] {
  const provision = 'policy-second-approval'

  return [
    ...(ofUnit === 'yes' ? [{ provision, because: 'someone of the unit itself is concerned' } as const] : []),
    ...(withdrawn === 'yes' ? [{ provision, because: 'the complaint was withdrawn' } as const] : []),
    ...allegations
      .filter(
        ({ severity, caseToAnswer, outcome }) =>
          severity === 'gross misconduct' && (caseToAnswer === 'none' || outcome === 'no action'),
      )
      .map(
        ({ number }): Ground => ({
          provision,
          because: `allegation ${number} was assessed as gross misconduct and ends without action`,
        }),
      ),
  ]
}

/** A second person's answer to what was proposed. */
export type ApprovalDecision = Ground & { readonly of: Guarded; readonly answer: 'approved' | 'objected' }

/** What is known when a second person answers. */
export type ProposedAnswer = {
  readonly of: Guarded
  readonly answer: 'approved' | 'objected'
  readonly approval: SecondApproval
  readonly connections: readonly Connection[]
  readonly looked: 'at what it rests on' | undefined
  readonly reason: string | undefined
}

/**
 * A second person approves, or somebody outside objects. Who is connected approves nothing; an objection needs no distance.
 *
 * @returns the answer; or what is missing, about `proposal`, `connected`, `looked` or `reason`
 */
export function answerProposal(proposed: ProposedAnswer): Decided<ApprovalDecision> {
  const { of, answer, approval, connections, looked, reason } = proposed
  const provision: ProvisionId = of === 'closing' ? 'policy-second-approval' : 'policy-lowering'
  const missing: Missing[] = []
  if (approval.proposed !== 'yes' || approval.objected === 'yes')
    missing.push(lacking('proposal', 'Nothing is proposed that still stands', provision))
  else if (answer === 'approved' && approval.approvedOn !== undefined)
    missing.push(lacking('proposal', 'A second person has approved it already', provision))
  if (answer === 'approved')
    missing.push(...connections.map((each) => lacking('connected', CONNECTIONS[each], provision)))
  if (answer === 'approved' && !looked)
    missing.push(lacking('looked', 'Look first at what it rests on, and say that you did', provision))
  if (!isWritten(reason)) missing.push(lacking('reason', 'Say why', 'policy-reasons'))

  return decidedUnless(missing, {}, () => ({
    of,
    answer,
    provision: answer === 'approved' ? provision : 'policy-cooling-off',
    because: answer === 'approved' ? 'someone not connected approved it' : 'someone outside objected, and it stops',
  }))
}

/** What stands between a person and a lower answer that no second person has approved. */
export function lackingApproval(of: 'severity' | 'case to answer'): Missing {
  return lacking(
    of === 'severity' ? 'level' : 'finding',
    of === 'severity'
      ? 'This is lower than before. A second person not connected approves it first: propose it under Decisions'
      : 'This is lower than the investigator’s opinion. A second person not connected approves it first: propose it under Decisions',
    'policy-lowering',
  )
}
