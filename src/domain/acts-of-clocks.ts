import { type ActRule, CASEWORKERS, HANDS } from './act-rule.ts'

/** The acts on clocks, tasks and what was not done in time: lines of the table in `permission.ts`. */
export const ACTS_OF_CLOCKS = {
  'start clocks': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'those on the matter write down what happened, and the law starts the clocks',
  },
  'meet clocks': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'what was done in time, or late, is written down by those who did it',
  },
  'pause clock': {
    roles: ['appropriate authority'],
    capacities: ['supervises', 'decides'],
    upon: 'live matter',
    why: 'a clock stands still only by a decision of those who answer for the matter',
  },
  'end pause': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'anyone on the matter may let a clock run again',
  },
  'add task': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'what was agreed has an owner and a day',
  },
  'end task': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'whoever works the matter says how a task ended',
  },
  'keep clocks': {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'the house brings clocks to where the record says they are; it decides nothing',
  },
  'recount clocks': {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'a later text of the law moves last days; each keeps the day before it',
  },
  escalate: {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'what was not done in time is told outside the unit by itself, and nobody in the unit can keep it back',
  },
  'list escalations': {
    roles: ['oversight', ...CASEWORKERS],
    upon: 'no matter',
    why: 'each sees only what was told of matters that they watch from outside',
  },
  'answer escalation': {
    roles: ['oversight'],
    capacities: ['outside eye'],
    upon: 'live matter',
    why: 'only somebody outside the unit says that they have dealt with it',
  },
  'set reminders': {
    roles: [...CASEWORKERS, 'oversight'],
    upon: 'no matter',
    why: 'a person says where they are reminded; what is sent names nothing and nobody',
  },
  'read calendar feed': {
    roles: [...CASEWORKERS, 'oversight'],
    upon: 'no matter',
    why: 'a calendar shows that something is due, and not what',
  },
} as const satisfies Record<string, ActRule>
