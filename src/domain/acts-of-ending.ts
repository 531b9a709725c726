import { type ActRule, HANDS } from './act-rule.ts'

/** The acts of how a matter ends and is taken up again: lines of the table in `permission.ts`. */
export const ACTS_OF_ENDING = {
  'open vetting question': {
    roles: ['vetting officer'],
    upon: 'live matter',
    why: 'vetting decides on facts, and reads no account',
  },
  'list vetting questions': {
    roles: ['vetting officer'],
    upon: 'no matter',
    why: 'vetting is asked about each live matter, and must be able to see which',
  },
  'decide vetting review': {
    roles: ['vetting officer'],
    upon: 'live matter',
    why: 'clearance is decided by vetting, apart from those who work the matter',
  },
  'decide safeguarding': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'those who work the matter know what keeps people safe',
  },
  'record withdrawal': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'whoever hears it writes it down as it was said',
  },
  'decide after withdrawal': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'CMR 2020 reg. 38 lays it on the appropriate authority',
  },
  'close matter': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'the one who answers for each decision says that none is missing',
  },
  'reopen matter': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'what closed by a decision is taken up again by one',
  },
} as const satisfies Record<string, ActRule>
