/** The roles in which a person may sign in; one person may hold several. */
export type StaffRole =
  | 'detective'
  | 'supervisor'
  | 'head of unit'
  | 'appropriate authority'
  | 'vetting officer'
  | 'information officer'
  | 'analyst'
  | 'oversight'
  | 'administrator'
  | 'records'
  | 'officer'

/** What a person is to one matter, as the record holds it. */
export type Capacity = 'investigates' | 'supervises' | 'decides' | 'outside eye'

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

type Rule = {
  /** Roles that may do it wherever the record does not forbid it. */
  readonly roles: readonly StaffRole[]
  /** Or, upon a live matter, those who stand in one of these capacities. */
  readonly capacities?: readonly Capacity[]
  /** Whether imported history may be acted upon so, or live matters, or neither. */
  readonly upon: 'live matter' | 'any matter' | 'person serving' | 'no matter'
  readonly why: string
}

const WHOLE_UNIT = ['head of unit', 'appropriate authority'] as const
const CASEWORKERS = ['detective', 'supervisor', 'head of unit', 'appropriate authority'] as const
const EVERYONE = [
  ...[...CASEWORKERS, 'vetting officer', 'information officer', 'analyst', 'oversight'],
  ...['administrator', 'records', 'officer'],
] as readonly StaffRole[]
const HANDS = ['investigates', 'supervises', 'decides'] as const

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
  'decide duty status': {
    roles: ['appropriate authority'],
    capacities: ['decides'],
    upon: 'live matter',
    why: 'Conduct Regulations 2020 reg. 11 gives it to the appropriate authority',
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
} as const satisfies Record<string, Rule>

export type Permission =
  | { readonly kind: 'permitted'; readonly because: string }
  | { readonly kind: 'refused'; readonly rule: string }

/**
 * Whether a person of this standing may do this act, and under which line of the table.
 *
 * @returns `permitted` with the reason, or `refused` with a rule id that may be logged: it holds no name
 */
export function decidePermission(act: ActName, standing: Standing): Permission {
  const rule: Rule = ACTS[act]
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
