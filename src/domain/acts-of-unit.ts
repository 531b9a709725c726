import { type ActRule, HANDS, WHOLE_UNIT } from './act-rule.ts'

/** The acts on timelines and on the work of the unit as a whole: lines of the table in `permission.ts`. */
export const ACTS_OF_UNIT = {
  'add timeline entry': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'what happened, when and by which source, is written down by those who work the matter',
  },
  'audit procedure': {
    roles: [...WHOLE_UNIT, 'oversight'],
    upon: 'no matter',
    why: 'whether each step was taken is asked by those who answer for the unit and those who watch it',
  },
} as const satisfies Record<string, ActRule>
