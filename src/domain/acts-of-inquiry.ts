import { type ActRule, HANDS, WHOLE_UNIT } from './act-rule.ts'

/** The acts of an inquiry and of the second person: lines of the table in `permission.ts`. */
export const ACTS_OF_INQUIRY = {
  'propose closing': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'the one who answers for each decision says that none is missing, and plans who tells it',
  },
  'approve closing': {
    roles: [...WHOLE_UNIT, 'oversight'],
    upon: 'live matter',
    why: 'a second person with no tie to the matter looks before it closes',
  },
  'object to closing': {
    roles: ['head of unit', 'oversight'],
    capacities: ['outside eye'],
    upon: 'live matter',
    why: 'those outside see a closing before it is one, and may stop it',
  },
  'propose lowering': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'those who assess say what is known now that was not known then',
  },
  'approve lowering': {
    roles: [...WHOLE_UNIT, 'oversight'],
    upon: 'live matter',
    why: 'nobody lowers alone what a matter would amount to',
  },
  'object to lowering': {
    roles: ['head of unit', 'oversight'],
    capacities: ['outside eye'],
    upon: 'live matter',
    why: 'those outside see a lowering before it is one, and may stop it',
  },
  'list second approvals': {
    roles: [...WHOLE_UNIT, 'oversight'],
    upon: 'no matter',
    why: 'those who may approve or object see what waits for them, without a word that anyone wrote',
  },
  'open inquiry': {
    roles: [...WHOLE_UNIT, 'oversight'],
    capacities: [...HANDS, 'outside eye'],
    upon: 'live matter',
    why: 'those on it, those who answer for the unit, and those who watch it',
  },
  'plan inquiry': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'those who work the matter say which lines they follow',
  },
  'agree plan': {
    roles: [],
    capacities: ['supervises'],
    upon: 'live matter',
    why: 'a plan is agreed by who supervises it, not by who follows it',
  },
  'log decision': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'whoever decides in an inquiry writes down what was rejected',
  },
  'review inquiry': {
    roles: ['supervisor', ...WHOLE_UNIT, 'oversight'],
    upon: 'live matter',
    why: 'a review is by somebody not connected; the record says who is',
  },
  'record inquiry step': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'advice, interviews, notices, items of schedules and answers are written down by those who did them',
  },
  'confirm duty': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'PCR 2020 reg. 11 gives it to the appropriate authority',
  },
  'report delay': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'CMR 2020 reg. 13 lays the report on the appropriate authority',
  },
  'open referral pack': {
    roles: ['appropriate authority'],
    capacities: ['investigates', 'supervises', 'decides'],
    upon: 'live matter',
    why: 'what goes to the IOPC is put together by those who send it',
  },
} as const satisfies Record<string, ActRule>
