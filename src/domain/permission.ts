import { type ActRule, CASEWORKERS, type Capacity, EVERYONE, HANDS, type StaffRole, WHOLE_UNIT } from './act-rule.ts'
import { ACTS_OF_CLOCKS } from './acts-of-clocks.ts'
import { ACTS_OF_ENDING } from './acts-of-ending.ts'
import { ACTS_OF_EVIDENCE } from './acts-of-evidence.ts'
import { ACTS_OF_INQUIRY } from './acts-of-inquiry.ts'
import { ACTS_OF_LEDGER } from './acts-of-ledger.ts'
import { ACTS_OF_MATTERS } from './acts-of-matters.ts'
import { ACTS_OF_PEOPLE } from './acts-of-people.ts'
import { ACTS_OF_PROCEEDINGS } from './acts-of-proceedings.ts'
import { ACTS_OF_RISK } from './acts-of-risk.ts'
import { ACTS_OF_STATEMENTS } from './acts-of-statements.ts'
import { ACTS_OF_UNIT } from './acts-of-unit.ts'

/** What the record says of a person about to act. `matter` is absent where the act is not upon one. */
export type Standing = {
  readonly roles: readonly StaffRole[]
  readonly matter?: {
    readonly kind: 'live' | 'history'
    readonly capacities: readonly Capacity[]
    readonly standsApart: 'yes' | 'no, concerned or shut out'
  }
  readonly person?: { readonly known: 'yes' | 'no'; readonly standsApart: 'yes' | 'no, concerned or shut out' }
}

/** Everything that a person may do. A new act goes into the table below and into src/actions. */
export type ActName = keyof typeof ACTS

/**
 * Who may do what, and why. Read it as a table: the act; the roles that may; or the capacities in that one matter that may.
 * Whatever it says, the person concerned and anyone shut out of a matter may do nothing upon it.
 */
export const ACTS = {
  'sign in': {
    roles: EVERYONE,
    upon: 'no matter',
    why: 'whoever holds a role has a first page, and that they came is on the record',
  },
  'list my work': {
    roles: ['detective', 'supervisor', 'head of unit', 'appropriate authority', 'officer'],
    upon: 'no matter',
    why: 'a person sees what waits for them',
  },
  'list matters': {
    roles: [...CASEWORKERS, 'oversight'],
    upon: 'no matter',
    why: 'each sees only those that the record lets them see',
  },
  find: { roles: [...CASEWORKERS, 'oversight'], upon: 'no matter', why: 'the search ends where sight ends' },
  'list people': {
    roles: [...CASEWORKERS, 'vetting officer'],
    upon: 'no matter',
    why: 'repeat subjects surface only where names may be read',
  },
  'open person': {
    roles: [...CASEWORKERS, 'vetting officer', 'oversight'],
    upon: 'person serving',
    why: 'everything known over time must be seen before risk is decided',
  },
  'open matter': {
    roles: [...WHOLE_UNIT, 'oversight'],
    capacities: [...HANDS, 'outside eye'],
    upon: 'live matter',
    why: 'those on it, those who answer for the unit, and those who watch it',
  },
  'open history': {
    roles: [...CASEWORKERS, 'vetting officer', 'oversight', 'records'],
    upon: 'any matter',
    why: 'imported history starts no duty, but must be found',
  },
  'open narrative': {
    roles: [...WHOLE_UNIT],
    capacities: HANDS,
    upon: 'live matter',
    why: 'the words are for those who work the matter; oversight reads facts, not accounts',
  },
  'see who has looked': {
    roles: [...WHOLE_UNIT, 'oversight'],
    capacities: [...HANDS, 'outside eye'],
    upon: 'live matter',
    why: 'access is open to those on the matter and to those outside',
  },
  'record report': {
    roles: CASEWORKERS,
    upon: 'no matter',
    why: 'any caseworker may take a first report, and it is numbered at once',
  },
  'record allegation': {
    roles: WHOLE_UNIT,
    capacities: HANDS,
    upon: 'live matter',
    why: 'those on the matter hear what else there is',
  },
  'record event': {
    roles: ['appropriate authority'],
    capacities: HANDS,
    upon: 'live matter',
    why: 'what was sent, begun, received and told is written down by those who did it',
  },
  'decide referral': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'PRA 2002 Sch. 3 paras 4 and 13 lay it on the appropriate authority',
  },
  'assess severity': {
    roles: ['appropriate authority'],
    capacities: ['investigates', 'supervises', 'decides'],
    upon: 'live matter',
    why: 'the investigator assesses after consulting the appropriate authority',
  },
  'decide mode': {
    roles: ['appropriate authority'],
    capacities: ['supervises', 'decides'],
    upon: 'live matter',
    why: 'the IOPC determines; the appropriate authority records it',
  },
  'decide duty status': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'Conduct Regulations 2020 reg. 11 gives it to the appropriate authority',
  },
  'manage import': {
    roles: ['records'],
    upon: 'no matter',
    why: 'history is brought in by records, into a force of its own',
  },
  'list imports': {
    roles: ['records', 'oversight'],
    upon: 'no matter',
    why: 'what was brought in, by whom, is open to those outside',
  },
  'count records': {
    roles: ['analyst', 'information officer', 'head of unit', 'oversight'],
    upon: 'no matter',
    why: 'figures are counted by those who answer for them; they show numbers and no record',
  },
  'look at ledger': {
    roles: ['oversight', 'administrator'],
    upon: 'no matter',
    why: 'checkpoints hold no record and prove that none was changed',
  },
  'back up': {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'every word leaves the house, sealed to keys that are written down',
  },
  restore: {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'that a house was put back from a copy is on the record',
  },
  'export everything': {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'the controller may leave with everything, and that it was done is on the record',
  },
  'publish client code': {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'what a browser is given is written down before anyone is given it',
  },
  'install demonstration': {
    roles: ['administrator'],
    upon: 'no matter',
    why: 'invented people only, on an empty database',
  },
  ...ACTS_OF_MATTERS,
  ...ACTS_OF_PROCEEDINGS,
  ...ACTS_OF_ENDING,
  ...ACTS_OF_RISK,
  ...ACTS_OF_INQUIRY,
  ...ACTS_OF_CLOCKS,
  ...ACTS_OF_EVIDENCE,
  ...ACTS_OF_LEDGER,
  ...ACTS_OF_PEOPLE,
  ...ACTS_OF_STATEMENTS,
  ...ACTS_OF_UNIT,
} as const satisfies Record<string, ActRule>

export type Permission =
  | { readonly kind: 'permitted'; readonly because: string }
  | { readonly kind: 'refused'; readonly rule: string }

/**
 * Whether a person of this standing may do this act, and under which line of the table.
 *
 * @returns `permitted` with the reason, or `refused` with a rule id that may be logged: it holds no name
 */
export function decidePermission(act: ActName, standing: Standing): Permission {
  const rule: ActRule = ACTS[act]
  const { matter } = standing
  if (rule.upon === 'person serving') {
    if (standing.person?.known !== 'yes') return { kind: 'refused', rule: 'permission/no-such-person' }
    if (standing.person.standsApart !== 'yes') return { kind: 'refused', rule: 'permission/concerned-or-shut-out' }
  } else if (rule.upon !== 'no matter') {
    if (!matter) return { kind: 'refused', rule: 'permission/no-such-matter' }
    if (matter.standsApart !== 'yes') return { kind: 'refused', rule: 'permission/concerned-or-shut-out' }
    if (rule.upon === 'live matter' && matter.kind === 'history')
      return { kind: 'refused', rule: 'permission/history-is-not-acted-upon' }
    if (matter.kind === 'live' && rule.capacities?.some((capacity) => matter.capacities.includes(capacity)))
      return { kind: 'permitted', because: rule.why }
  }
  if (rule.roles.some((role) => standing.roles.includes(role))) return { kind: 'permitted', because: rule.why }
  return { kind: 'refused', rule: `permission/${act.replaceAll(' ', '-')}` }
}
