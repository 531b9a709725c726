import type { AllegationProgress, MatterProgress, OpenClock } from './matter-progress.ts'
import { type Step, step } from './step.ts'
import { clockFor } from './step-clock.ts'

/**
 * What goes on besides or after an outcome: a report to the barred or advisory list, whose time begins with the dismissal,
 * the finding or the departure, and a reflective practice review process.
 *
 * @see BAR 2017 reg. 3; PCR 2020 Part 6
 */
export function afterOutcomeSteps({ allegations, clocks }: MatterProgress): readonly Step[] {
  return allegations.flatMap((allegation) => [...listSteps(allegation, clocks), ...reflectiveSteps(allegation)])
}

function listSteps({ number, listReport }: AllegationProgress, clocks: readonly OpenClock[]): readonly Step[] {
  if (!listReport) return []
  const { list, because, provision } = listReport
  const say = `Report to the ${list} list`
  const clock = clockFor('report to a list', clocks, number)
  const given = clock && { due: clock.due, clock: clock.id }

  return [step('report to a list', { say, because, provision, ...given, allegation: number })]
}

function reflectiveSteps({ number, reflectivePractice }: AllegationProgress): readonly Step[] {
  if (reflectivePractice === undefined) return []
  const ended = reflectivePractice === 'to end'

  return [
    step('carry out reflective practice', {
      allegation: number,
      ...(ended && { say: 'Record that the reflective practice review process ended', because: 'it began' }),
    }),
  ]
}
