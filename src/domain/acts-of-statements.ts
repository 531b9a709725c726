import { type ActRule, HANDS, WHOLE_UNIT } from './act-rule.ts'

/** The acts of taking, reading back and signing a statement: lines of the table in `permission.ts`. */
export const ACTS_OF_STATEMENTS = {
  'list statements': {
    roles: [...WHOLE_UNIT, 'oversight'],
    capacities: [...HANDS, 'outside eye'],
    upon: 'live matter',
    why: 'that a statement and its versions exist is a fact; its words are not shown by it',
  },
  'open statement': {
    roles: WHOLE_UNIT,
    capacities: HANDS,
    upon: 'live matter',
    why: 'her words are for those who work the matter, and each opening is hers to ask about',
  },
  'begin statement': {
    roles: [],
    capacities: HANDS,
    upon: 'live matter',
    why: 'whoever works the matter takes the statement',
  },
  'write statement': {
    roles: [],
    capacities: HANDS,
    upon: 'live matter',
    why: 'whoever works the matter writes down what she says, in her words',
  },
  'read statement back': {
    roles: [],
    capacities: HANDS,
    upon: 'live matter',
    why: 'CJA 1967 s. 9(2)(b) asks for what she believes; she confirms it paragraph by paragraph',
  },
  'sign statement': {
    roles: [],
    capacities: ['investigates', 'supervises'],
    upon: 'live matter',
    why: 'it is signed before whoever took it or supervises them',
  },
  'print statement': {
    roles: [],
    capacities: HANDS,
    upon: 'live matter',
    why: 'she is given her copy, and that it was made is on the record',
  },
  'serve statement': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'CJA 1967 s. 9(2)(c): it counts only once the other parties have it',
  },
  'publish statement code': {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'a code and a hash, by which a copy can be checked and nobody found',
  },
} as const satisfies Record<string, ActRule>
