import { dueOf } from './clock.ts'
import type { AllegationProgress, MatterProgress } from './matter-progress.ts'
import { type Step, step } from './step.ts'

/**
 * What goes on besides or after an outcome: a report to the barred or advisory list, whose time begins with the dismissal,
 * the finding or the departure, and a reflective practice review process.
 *
 * @see BAR 2017 reg. 3; PCR 2020 Part 6
 */
export function afterOutcomeSteps({ allegations }: MatterProgress): readonly Step[] {
  return allegations.flatMap((allegation) => [...listSteps(allegation), ...reflectiveSteps(allegation)])
}

function listSteps({ number, listReport }: AllegationProgress): readonly Step[] {
  if (!listReport) return []
  const { list, from, because, provision } = listReport
  const say = `Report to the ${list} list`

  return [
    step('report to a list', {
      say,
      because,
      provision,
      due: dueOf('report to the barred list', from).by,
      allegation: number,
    }),
  ]
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
