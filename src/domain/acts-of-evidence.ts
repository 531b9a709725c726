import { type ActRule, HANDS, WHOLE_UNIT } from './act-rule.ts'

const WORKED = {
  roles: ['appropriate authority'],
  capacities: HANDS,
  upon: 'live matter',
} as const satisfies Omit<ActRule, 'why'>

const OPENED = { roles: WHOLE_UNIT, capacities: HANDS, upon: 'live matter' } as const satisfies Omit<ActRule, 'why'>

/** What a person may do with exhibits, the files among them and the messages in those: a part of the table in `permission.ts`. */
export const ACTS_OF_EVIDENCE = {
  'open evidence register': {
    roles: [...WHOLE_UNIT, 'oversight'],
    capacities: [...HANDS, 'outside eye'],
    upon: 'live matter',
    why: 'that a thing is held, and where it has been, is open to those who watch; what is in it is not',
  },
  'record exhibit': { ...WORKED, why: 'whoever works the matter writes down what was seized, received or made' },
  'record custody move': {
    ...WORKED,
    why: 'each hand that a thing passes through is written down by whoever was there',
  },
  'bring evidence file': { ...WORKED, why: 'the bytes of an exhibit come in once, and are fixed' },
  'open evidence file': { ...OPENED, why: 'each opening is on the record, and what is shown is a picture of it' },
  'take evidence file': { ...OPENED, why: 'the original leaves only by name, with a reason' },
  'make clean copy': { ...OPENED, why: 'what is passed on should not tell where a photograph was taken' },
  'redact evidence': { ...OPENED, why: 'what is left out is left out of a copy, and the original stays' },
  'scan evidence file': {
    ...OPENED,
    why: 'the scanner runs by itself for whoever brought or opened the file, and shows nothing of it',
  },
  'read as messages': { ...WORKED, why: 'how dates are written is decided by a person where the file leaves it open' },
  'open messages': { ...OPENED, why: 'a conversation is someone’s words, and each look into it is on the record' },
  'mark message': { ...WORKED, why: 'whoever works the matter says which messages matter' },
} as const satisfies Record<string, ActRule>
