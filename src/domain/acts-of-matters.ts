import { type ActRule, CASEWORKERS, HANDS, WHOLE_UNIT } from './act-rule.ts'

/** The acts of how matters are held together, handed on and named: lines of the table in `permission.ts`. */
export const ACTS_OF_MATTERS = {
  'assign matter': {
    roles: WHOLE_UNIT,
    capacities: ['supervises'],
    upon: 'live matter',
    why: 'allocation belongs to those who supervise the matter or answer for the unit',
  },
  'reclassify matter': {
    roles: WHOLE_UNIT,
    capacities: ['supervises', 'decides'],
    upon: 'live matter',
    why: 'the kind of matter decides the duties',
  },
  'identify officer': {
    roles: WHOLE_UNIT,
    capacities: HANDS,
    upon: 'live matter',
    why: 'those on the matter find out who it was; the one named is shut out in the same act',
  },
  'categorise allegation': {
    roles: WHOLE_UNIT,
    capacities: HANDS,
    upon: 'live matter',
    why: 'those on the matter say what an allegation counts as; national figures rest on it',
  },
  'relate matters': {
    roles: WHOLE_UNIT,
    capacities: HANDS,
    upon: 'live matter',
    why: 'those cleared for both matters say how they hang together; the act asks about the second one too',
  },
  'end relation': {
    roles: WHOLE_UNIT,
    capacities: HANDS,
    upon: 'live matter',
    why: 'a link that was wrong ends by addition, by someone cleared for both',
  },
  'open operation': {
    roles: ['supervisor', ...WHOLE_UNIT],
    upon: 'no matter',
    why: 'who supervises or answers for the unit sees that matters hang together',
  },
  'list operations': {
    roles: [...CASEWORKERS, 'oversight'],
    upon: 'no matter',
    why: 'each sees only the operations that the record lets them know of',
  },
  'look at operation': {
    roles: [...CASEWORKERS, 'oversight'],
    upon: 'no matter',
    why: 'it shows the matters that the reader may open and says nothing of others',
  },
  'put matter into operation': {
    roles: WHOLE_UNIT,
    capacities: ['supervises', 'decides'],
    upon: 'live matter',
    why: 'which matters are run together belongs to those who supervise them',
  },
  'take matter out': {
    roles: WHOLE_UNIT,
    capacities: ['supervises', 'decides'],
    upon: 'live matter',
    why: 'a matter leaves an operation by addition, for a reason',
  },
  'move matter': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'PRA 2002 s. 29: the appropriate authority follows the force, so it is theirs to hand over',
  },
} as const satisfies Record<string, ActRule>
