import { CLOCKS, type ClockId, notCountedWords, periodInWords } from './clock.ts'
import type { OpenClock } from './matter-progress.ts'
import type { Step, StepAct } from './step.ts'

/** Which clocks give a step its last day. A clock that no step waits for stands in a list of its own. */
export const CLOCKS_OF_STEPS: Readonly<Partial<Record<StepAct, readonly ClockId[]>>> = {
  'send the referral': ['referral of a complaint', 'referral of a conduct matter', 'referral of a DSI matter'],
  'review duty': ['suspension review', 'duty review'],
  'record an update': ['first update', 'next update', 'update to an officer-reporter'],
  'report the delay': [
    'delay report',
    'next delay report',
    'delay report outside Schedule 3',
    'next delay report outside Schedule 3',
  ],
  'report to a list': ['report to the barred list'],
  'decide on case to answer': ['decision on a report'],
  'tell the outcome': ['notice of an outcome'],
}

/** The clocks that run for a step, the earliest due first; those of one allegation where one is named. */
export function clocksFor(act: StepAct, clocks: readonly OpenClock[], allegation?: number): readonly OpenClock[] {
  const named = CLOCKS_OF_STEPS[act] ?? []

  return clocks
    .filter(
      ({ clock, allegation: about }) => named.includes(clock) && (allegation === undefined || about === allegation),
    )
    .toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
}

/** The one of these that is due first. */
export function clockFor(act: StepAct, clocks: readonly OpenClock[], allegation?: number): OpenClock | undefined {
  return clocksFor(act, clocks, allegation)[0]
}

/** The last day that a clock gives a step, with how it was counted and by which rule. */
export function dayFrom({
  id,
  clock,
  due,
}: OpenClock): Pick<Step, 'due' | 'because' | 'provision'> & { clock: string } {
  const held = CLOCKS[clock]

  return {
    clock: id,
    due,
    because: due === undefined ? notCountedWords() : `${periodInWords(held)}, from when ${held.starts}`,
    provision: held.provision,
  }
}
