import { ours } from './provision-entry.ts'

/** The rules of the house on timelines. */
export const PROVISIONS_OF_UNIT = {
  'policy-timeline-source': ours('timeline', 'Every entry of a timeline names its source and is as exact as that'),
} as const
