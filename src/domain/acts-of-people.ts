import { type ActRule, HANDS, WHOLE_UNIT } from './act-rule.ts'

const HERS = { roles: ['appropriate authority'], capacities: HANDS, upon: 'live matter' } as const

/** The acts on the people of a matter: lines of the table in `permission.ts`. */
export const ACTS_OF_PEOPLE = {
  'state purpose': {
    roles: [...WHOLE_UNIT, 'oversight', 'vetting officer'],
    capacities: [...HANDS, 'outside eye'],
    upon: 'live matter',
    why: 'whoever may open a matter says why before they see anything of it',
  },
  'open contact': {
    roles: ['head of unit', 'appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'how to reach somebody safely is for those who may have to, and for nobody who watches from afar',
  },
  'agree contact plan': { ...HERS, why: 'those on the matter agree with her how she is reached' },
  'plan contact': { ...HERS, why: 'a contact is held against her plan before it is made' },
  'record contact': { ...HERS, why: 'what was said, and which duties it met, is written down by whoever said it' },
  'take urgent route': {
    roles: ['appropriate authority'],
    capacities: ['supervises', 'decides'],
    upon: 'live matter',
    why: 'in danger other people are rung, by somebody else than the one whose contact was blocked',
  },
  'open code word': { ...HERS, why: 'the code word is opened with a reason, by those who may speak with her' },
  'record right': { ...HERS, why: 'whoever offers a right writes down the answer' },
  'change rights': {
    roles: ['appropriate authority'],
    capacities: ['supervises', 'decides'],
    upon: 'live matter',
    why: 'fewer rights than everyone has here is a decision with reasons',
  },
  'assess needs': { ...HERS, why: 'what she needs is asked by those who work with her' },
  'record consent': { ...HERS, why: 'consent is written down as she gives, refuses or takes it back' },
  'share under consent': { ...HERS, why: 'what is passed on, to whom, and by which consent, is on the record' },
  'put advocate on record': { ...HERS, why: 'she says who speaks for her, and for how long' },
} as const satisfies Record<string, ActRule>
