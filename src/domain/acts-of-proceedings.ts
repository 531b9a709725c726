import { type ActRule, HANDS } from './act-rule.ts'

/** The acts of what either strand comes to: lines of the table in `permission.ts`. */
export const ACTS_OF_PROCEEDINGS = {
  'decide case to answer': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'the determination is the appropriate authority’s',
  },
  'record outcome': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'the outcome of proceedings is entered by whoever brought them',
  },
  'record criminal step': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'the criminal strand is recorded by those who work it',
  },
  'assess prejudice': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'misconduct is never parked without a dated reason',
  },
  'refer to proceedings': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'PCR 2020 reg. 23 lays the referral on the appropriate authority',
  },
  'constitute panel': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'PCR 2020 reg. 28 has the appropriate authority appoint who conducts the proceedings',
  },
  'record appeal': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'an appeal and what it decided are entered by whoever brought the proceedings',
  },
  'record reflective practice': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'PCR 2020 Part 6 gives the process to the appropriate authority’s reviewer',
  },
  'record departure': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'that someone left is written down by those who answer for the matter, and ends nothing',
  },
  'record list report': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'BAR 2017 reg. 3 lays the report on the force of the person dismissed',
  },
} as const satisfies Record<string, ActRule>
