import { afterOutcomeSteps } from './after-outcome-steps.ts'
import type { CalendarDate } from './calendar-date.ts'
import { delayReportDue, dueOf, standing } from './clock.ts'
import { endingSteps, withdrawalSteps } from './ending-steps.ts'
import { inquirySteps } from './inquiry-steps.ts'
import { MATTER_KINDS, referralDutyOf } from './matter-kind.ts'
import type { MatterProgress } from './matter-progress.ts'
import { referralDue } from './referral.ts'
import { byDue, type Step, type StepAct, step } from './step.ts'

/** Steps that come round by themselves: they press when their day has come, and are not the next act before it. */
const COMES_ROUND: readonly StepAct[] = ['review duty', 'record an update', 'report the delay']

/**
 * Everything that a live matter waits for, in lawful order: danger, an allegation, referral, duty, severity, mode,
 * investigation, case to answer, proceedings, outcome and what it brings with it; then the clocks that run beside them, due or not.
 * investigation, case to answer, outcome, what a closing asks; then the clocks that run beside them, due or not. A closed
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

  return [
    ...danger,
    step('record an allegation', referralDutyOf(matter.kind) === 'none' ? {} : { due: referralLimit(matter).due }),
  ]
}

/**
 * Until an allegation is recorded there is nothing to answer the headings about; its step carries the limit. A matter outside
 * Schedule 3 has no such step; one that is always referred has nothing to answer.
 */
function referralSteps(matter: MatterProgress): readonly Step[] {
  const { decision, clearOn, sentOn } = matter.referral
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

  return [step('decide on referral', clearOn ? { ...open, due: limit.due, provision: limit.provision } : open)]
}

function referralLimit({
  kind,
  cameToAttention,
  referral,
}: MatterProgress): Pick<Step, 'because' | 'due' | 'provision'> {
  const { ok, by, because, provision } = referralDue(kind, referral.clearOn ?? cameToAttention)
  if (!ok || referral.clearOn) return { due: by, because, provision }

  return { due: by, because: `${because}; until someone says when, from when it came to attention`, provision }
}

function dutySteps({ duty, allegations }: MatterProgress): readonly Step[] {
  const done = allegations.length > 0 && allegations.every(({ outcome }) => outcome !== undefined)

  return duty.flatMap(({ decision, lookedAtOn }): readonly Step[] => {
    if (decision === 'none' || lookedAtOn === undefined) return done ? [] : [step('decide on duty')]
    if (done) return []
    const { by, because, provision } = dueOf(decision === 'suspended' ? 'suspension review' : 'duty review', lookedAtOn)
    const review = step('review duty', { due: by, because, provision })

    return [decision === 'suspended' ? { ...review, say: 'Review the suspension' } : review]
  })
}

function clockSteps(matter: MatterProgress): readonly Step[] {
  const { allegations, cameToAttention, delayReportedOn } = matter
  const open = allegations.length === 0 || allegations.some(({ outcome }) => outcome === undefined)
  if (!open) return []
  const { by, because, provision } = delayReportDue(cameToAttention, delayReportedOn, matter.kind)
  const internal = matter.kind === 'internal conduct matter'
  const delay = step('report the delay', { due: by, because, provision })

  return [...updateSteps(matter), internal ? { ...delay, say: 'Report the delay to the local policing body' } : delay]
}

function updateSteps({ kind, updates, investigation, cameToAttention }: MatterProgress): readonly Step[] {
  if (!updates) return []
  const start = updates.last ?? investigation.began ?? cameToAttention
  if (kind === 'internal conduct matter' && updates.to !== 'officer-reporter') {
    const { by, provision } = dueOf('update to an officer-reporter', start)
    const because = 'the law asks it only under Schedule 3; here whoever told is kept informed all the same'

    return [step('record an update', { due: by, because, provision })]
  }
  if (updates.to === 'officer-reporter') {
    const { by, because, provision } = dueOf('update to an officer-reporter', start)

    return [step('record an update', { say: 'Tell the officer who reported how it goes', due: by, because, provision })]
  }
  const { by, because, provision } = dueOf(updates.last === undefined ? 'first update' : 'next update', start)

  return [step('record an update', { due: by, because, provision })]
}
