import type { MatterProgress, OpenClock } from './matter-progress.ts'
import { type Step, step } from './step.ts'
import { clockFor } from './step-clock.ts'

/** What a withdrawal asks for: a decision first, then that the IOPC is told. Neither ends the matter. CMR 2020 reg. 38. */
export function withdrawalSteps({ ending }: MatterProgress): readonly Step[] {
  if (ending?.withdrawal === 'not answered') return [step('decide after withdrawal')]

  return ending?.withdrawal === 'IOPC not told' ? [step('tell the IOPC of the withdrawal')] : []
}

/** What is decided apart before a matter closes, once every allegation has its outcome. */
export function endingSteps({ ending, allegations, clocks }: MatterProgress): readonly Step[] {
  if (!ending || allegations.length === 0 || allegations.some(({ outcome }) => outcome === undefined)) return []

  return [
    ...(ending.informed === 'not recorded' ? [tellOutcome(clockFor('tell the outcome', clocks))] : []),
    ...(ending.safeguarding === 'open' ? [step('decide on safeguarding')] : []),
    ...(ending.vetting === 'open' ? [step('decide on vetting')] : []),
  ]
}

function tellOutcome(clock: OpenClock | undefined): Step {
  return step('tell the outcome', clock && { due: clock.due, clock: clock.id, provision: 'cmr-34-outcome' })
}
