import type { CalendarDate } from './calendar-date.ts'
import { type Due, dueOf, type NotCounted } from './clock.ts'
import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import type { DutyStatus } from './duty-status.ts'
import { disciplinedUnder, type WorkerRole } from './person-serving.ts'

/** The four answers to whether someone stays on full duty. "Do not suspend or restrict" is a decision too. */
export const DUTY_CHOICES = [
  'suspend',
  'restrict',
  'move to other duties',
  'move to another place',
  'do not suspend or restrict',
] as const

/** One answer. */
export type DutyChoice = (typeof DUTY_CHOICES)[number]

/** The second condition: which of its two limbs is met. PCR 2020 reg. 11(4)(b). */
export const SUSPENSION_LIMBS = ['the investigation may be prejudiced', 'the public interest requires it'] as const

/** One limb. */
export type SuspensionLimb = (typeof SUSPENSION_LIMBS)[number]

/** What a person decides about someone's duty. */
export type ProposedDuty = {
  /** What the person concerned is to the police on that day; a person not known to be anything else is taken for an officer. */
  readonly workerRole: WorkerRole | undefined
  readonly choice: DutyChoice | undefined
  readonly from: CalendarDate
  /** First condition: why other duties or another place would not do. */
  readonly whyNotRedeployed: string | undefined
  /** Second condition: which limb, and why. */
  readonly limb: SuspensionLimb | undefined
  readonly whyLimb: string | undefined
  /** The reason for any choice but suspension. */
  readonly reason: string | undefined
}

/** A decision on someone's duty, with the grounds and the day by which it is looked at again. */
export type DutyDecision = {
  readonly choice: DutyChoice
  readonly status: DutyStatus
  readonly from: CalendarDate
  readonly grounds: readonly [Ground, ...Ground[]]
  /** Without a day where the holidays known do not reach it: the decision stands, and says so. */
  readonly review: Due | NotCounted
}

const STATUS_AFTER: Readonly<Record<DutyChoice, DutyStatus>> = {
  suspend: 'suspended',
  restrict: 'restricted duty',
  'move to other duties': 'other duties',
  'move to another place': 'another place',
  'do not suspend or restrict': 'full duty',
}

/**
 * Whether someone is suspended, restricted, moved, or none of these. Suspension needs both conditions, each with a reason:
 * that redeployment would not do, and that the investigation or the public interest requires it. Police staff are asked
 * the same, under their contracts; whoever has left can be neither suspended nor moved.
 *
 * @returns the decision with its grounds and review; or what is missing, about `choice`, `redeployment`, `limb`, `why limb` or `reason`
 * @see PCR 2020 reg. 11(1), 11(4)(a) and (b); the review period is unverified
 */
export function decideDuty(proposed: ProposedDuty): Decided<DutyDecision> {
  const { choice, from, limb } = proposed
  const officer = underConductRegulations(proposed.workerRole)
  const missing = choice === 'suspend' ? missingForSuspension(proposed) : missingOtherwise(proposed)

  return decidedUnless([...missingService(proposed), ...missing], { choice }, ({ choice: chosen }) => ({
    choice: chosen,
    status: STATUS_AFTER[chosen],
    from,
    grounds: officer ? groundsOf(chosen, limb) : [{ provision: 'policy-staff', because: becauseOf(chosen) }],
    review: officer ? dutyReviewDue(chosen, from) : dueOf('duty review', from),
  }))
}

/** The day by which a duty decision is looked at again: 4 weeks, by law for a suspension (unverified), by policy otherwise. */
export function dutyReviewDue(choice: DutyChoice, from: CalendarDate): Due | NotCounted {
  return dueOf(choice === 'suspend' ? 'suspension review' : 'duty review', from)
}

/** Nobody known to be otherwise is taken for an officer, on whom the stricter rule lies. */
function underConductRegulations(role: WorkerRole | undefined): boolean {
  return role === undefined || disciplinedUnder(role) === 'Conduct Regulations'
}

function missingService({ workerRole, choice }: ProposedDuty): Missing[] {
  const left = workerRole === 'former officer' || workerRole === 'former staff'

  return left && choice !== undefined && choice !== 'do not suspend or restrict'
    ? [lacking('choice', 'Whoever has left the police can be neither suspended nor moved', 'pcr-11-1')]
    : []
}

function missingForSuspension({ whyNotRedeployed, limb, whyLimb }: ProposedDuty): Missing[] {
  const redeployment = 'Say which other duties or other place were considered, and why they are not enough'
  const either = 'Say whether the investigation would be harmed or the public interest requires it'

  return [
    ...(isWritten(whyNotRedeployed) ? [] : [lacking('redeployment', redeployment, 'pcr-11-4-a')]),
    ...(limb ? [] : [lacking('limb', either, 'pcr-11-4-b')]),
    ...(isWritten(whyLimb) ? [] : [lacking('why limb', 'Say why the second condition is met', 'pcr-11-4-b')]),
  ]
}

function missingOtherwise({ choice, reason }: ProposedDuty): Missing[] {
  if (!choice)
    return [lacking('choice', 'Say whether the officer is suspended, restricted, moved, or none of these', 'pcr-11-1')]
  if (isWritten(reason)) return []
  const none = choice === 'do not suspend or restrict'

  return [
    lacking(
      'reason',
      none ? 'Say why the officer is neither suspended nor restricted' : 'Say why this is enough',
      'policy-reasons',
    ),
  ]
}

function groundsOf(choice: DutyChoice, limb: SuspensionLimb | undefined): readonly [Ground, ...Ground[]] {
  if (choice !== 'suspend') {
    return [
      { provision: choice === 'do not suspend or restrict' ? 'pcr-11-1' : 'pcr-11-4-a', because: becauseOf(choice) },
    ]
  }

  return [
    { provision: 'pcr-11-4-a', because: becauseOf(choice) },
    { provision: 'pcr-11-4-b', because: limb ?? SUSPENSION_LIMBS[0] },
  ]
}

function becauseOf(choice: DutyChoice): string {
  if (choice === 'suspend') return 'redeployment was considered and found not to be appropriate'
  if (choice === 'do not suspend or restrict') return 'a person gave reasons to leave full duty as it is'

  return 'a restriction or a move was found to be enough'
}
