import { CLOCKS, type ClockId } from './clock.ts'
import type { ClockEvent } from './clock-event.ts'
import { clockNamed } from './running-clock.ts'
import { atStart } from './words.ts'

const NEWS: readonly ClockId[] = [
  'news of the suspect',
  'news of the suspect, enhanced rights',
  'news of the charge',
  'news of the charge, enhanced rights',
]

/** What a running clock asks for, as a link says it: "Tell the person it happened to that the suspect was arrested". */
export function clockSays(id: ClockId, event: ClockEvent): string {
  if (NEWS.includes(id)) return `Tell the person it happened to that ${event}`

  return atStart(CLOCKS[id].means)
}

/** Who must act, in words for a page. */
export function whoMustAct(id: ClockId): string {
  const { who } = clockNamed(id)

  return DUTIES[who]
}

/** Who must act before a clock ends, in words that stand after “for”. */
export const DUTIES = {
  investigates: 'whoever investigates',
  supervises: 'whoever supervises',
  decides: 'whoever decides',
  'outside eye': 'the one who watches from outside',
  'information officer': 'the information officer',
  'vetting officer': 'the vetting officer',
  'somebody else': 'somebody outside the force',
} as const
