import { afterOutcomeSteps } from './after-outcome-steps.ts'
import type { CalendarDate } from './calendar-date.ts'
import { standing } from './clock.ts'
import { endingSteps, withdrawalSteps } from './ending-steps.ts'
import { inquirySteps } from './inquiry-steps.ts'
import type { LiveMatterKind } from './matter.ts'
import { MATTER_KINDS } from './matter-kind.ts'
import type { MatterProgress, OpenClock } from './matter-progress.ts'
import { byDue, type Step, type StepAct, step } from './step.ts'
import { clockFor, clocksFor, dayFrom } from './step-clock.ts'

/** Steps that come round by themselves: they press when their day has come, and are not the next act before it. */
const COMES_ROUND: readonly StepAct[] = ['review duty', 'record an update', 'report the delay']

/**
 * Everything that a live matter waits for, in lawful order: danger, an allegation, referral, duty, severity, mode,
 * investigation, case to answer, proceedings, outcome, what it brings with it and what a closing asks; then the clocks that run beside them, due or not. A closed
 * matter waits for nothing.
 */
export function stepsOf(matter: MatterProgress): readonly Step[] {
  if (matter.ending?.standing === 'closed') return []

  return [
    ...openingSteps(matter),
    ...withdrawalSteps(matter),
    ...referralSteps(matter),
    ...dutySteps(matter),
    ...inquirySteps(matter),
    ...afterOutcomeSteps(matter),
    ...endingSteps(matter),
    ...clockSteps(matter),
  ]
}

/**
 * The nearest lawful act: danger before everything; then what is late or due today, the oldest first; then the first in
 * lawful order. When nothing else is left, to see what is missing before the matter can close.
 *
 * @param today calendar date, Europe/London
 */
export function nextStep(matter: MatterProgress, today: CalendarDate): Step {
  if (matter.ending?.standing === 'closed') return step('reopen the matter')
  const steps = stepsOf(matter)
  const [danger] = steps.filter(({ act }) => act === 'assess danger')
  const [pressing] = byDue(steps.filter(({ due }) => due !== undefined && standing(due, today) !== 'ahead'))
  const [inOrder] = steps.filter(({ act }) => !COMES_ROUND.includes(act))

  return danger ?? pressing ?? inOrder ?? step('close the matter')
}

function openingSteps(matter: MatterProgress): readonly Step[] {
  const danger = matter.danger === 'not asked' ? [step('assess danger', { due: matter.cameToAttention })] : []
  if (matter.allegations.length > 0) return danger
  const { due, clock } = referralLimit(matter)

  return [...danger, step('record an allegation', clock === undefined ? {} : { due, clock })]
}

/**
 * Until an allegation is recorded there is nothing to answer the headings about; its step carries the limit. A matter outside
 * Schedule 3 has no such step; one that is always referred has nothing to answer.
 */
function referralSteps(matter: MatterProgress): readonly Step[] {
  const { decision, sentOn } = matter.referral
  const { referral: duty, referralUnder } = MATTER_KINDS[matter.kind]
  if (duty === 'none') return []
  if (matter.allegations.length === 0 || decision === 'not referred' || sentOn !== undefined) return []
  const limit = referralLimit(matter)
  if (duty === 'always' && decision !== 'mandatory') {
    const always = {
      say: 'Record that this goes to the IOPC',
      because: 'every death or serious injury matter is referred',
    }

    return [step('decide on referral', { ...limit, ...always, provision: referralUnder })]
  }
  if (decision === undefined) return [step('decide on referral', limit)]
  if (decision === 'mandatory') return [step('send the referral', limit)]
  if (decision === 'voluntary') return [step('send the referral')]
  const open = { say: 'Answer the headings that were not clear', because: 'not clear yet does not close the question' }

  return [step('decide on referral', { ...limit, ...open })]
}

/** The last day of the referral, from the clock that runs for it. */
function referralLimit({ clocks }: MatterProgress): Partial<Step> {
  const clock = clockFor('send the referral', clocks)
  if (!clock) return {}
  const given = dayFrom(clock)

  return clock.event === 'it came to attention'
    ? { ...given, because: `${given.because}; until someone says when, from when it came to attention` }
    : given
}

function dutySteps({ duty, allegations, clocks }: MatterProgress): readonly Step[] {
  const done = allegations.length > 0 && allegations.every(({ outcome }) => outcome !== undefined)
  const reviews = clocksFor('review duty', clocks).map((clock) => {
    const review = step('review duty', dayFrom(clock))

    return clock.clock === 'suspension review' ? { ...review, say: 'Review the suspension' } : review
  })
  const undecided = done ? [] : duty.filter(({ decision }) => decision === 'none')

  return [...undecided.map(() => step('decide on duty')), ...reviews]
}

/** What comes round by itself: each of these steps is there because a clock runs. */
function clockSteps({ kind, clocks }: MatterProgress): readonly Step[] {
  const internal = kind === 'internal conduct matter'
  const delays = clocksFor('report the delay', clocks).map((clock) => {
    const delay = step('report the delay', dayFrom(clock))

    return internal ? { ...delay, say: 'Report the delay to the local policing body' } : delay
  })

  return [...clocksFor('record an update', clocks).map((clock) => updateStep(clock, kind)), ...delays]
}

function updateStep(clock: OpenClock, kind: LiveMatterKind): Step {
  const given = step('record an update', dayFrom(clock))
  if (clock.clock !== 'update to an officer-reporter') return given
  if (kind !== 'internal conduct matter') return { ...given, say: 'Tell the officer who reported how it goes' }

  return {
    ...given,
    because: 'the law asks it only under Schedule 3; here whoever told is kept informed all the same',
  }
}
