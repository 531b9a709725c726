import { type ActRule, HANDS, WHOLE_UNIT } from './act-rule.ts'

/** The acts of risk and safety: lines of the table in `permission.ts`. */
export const ACTS_OF_RISK = {
  'open safety': {
    roles: [...WHOLE_UNIT, 'oversight'],
    capacities: [...HANDS, 'outside eye'],
    upon: 'live matter',
    why: 'grades, measures and what is open are watched from outside too',
  },
  'open risk assessment': {
    roles: WHOLE_UNIT,
    capacities: HANDS,
    upon: 'live matter',
    why: 'what she answered is for those who keep her safe',
  },
  'assess risk': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'whoever works the matter asks, and says what they make of it',
  },
  'record measure': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'whoever saw it done writes down by whom and when',
  },
  'open safety plan': {
    roles: WHOLE_UNIT,
    capacities: HANDS,
    upon: 'live matter',
    why: 'a plan is read by those who carry it out, and by nobody else',
  },
  'write safety plan': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'a plan is made with her by those who work the matter',
  },
  'record protective order': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'which orders were considered, sought and made is written down by those who did it',
  },
  'decide protective orders': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'that none is sought is a decision with reasons',
  },
  'record conference': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'whoever refers and attends writes down who was there',
  },
  'hold address': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'where she is stands apart from everything else',
  },
  'open held address': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'it is opened with a reason that she can ask to see',
  },
  'add risk form': {
    roles: ['administrator', 'head of unit'],
    upon: 'no matter',
    why: 'a form decides what is asked, so that adding one is on the record with its reason',
  },
  'list risk forms': {
    roles: [...WHOLE_UNIT, 'detective', 'supervisor', 'oversight', 'administrator'],
    upon: 'no matter',
    why: 'which questions are asked is no secret within the house',
  },
} as const satisfies Record<string, ActRule>
