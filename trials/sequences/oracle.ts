/**
 * What may be, told a second time and apart from the system: written from the provisions, by hand, out of nothing that the
 * system itself computes. It imports none of it.
 */
export type Who =
  | 'detective'
  | 'second detective'
  | 'supervisor'
  | 'authority'
  | 'head'
  | 'vetting'
  | 'oversight'
  | 'other'

/** What is known of one allegation from what was acknowledged. */
export type KnownAllegation = {
  severity: string | undefined
  criminal: string | undefined
  caseToAnswer: string | undefined
  outcome: string | undefined
}

/** What is known of one matter from what was acknowledged, and from nothing else. */
export type Known = {
  kind: 'complaint' | 'conduct matter' | 'recordable conduct matter'
  standing: 'open' | 'closed'
  allegations: KnownAllegation[]
  referral: 'not decided' | 'refer' | 'not referred'
  everReferred: boolean
  /** How many allegations there were when each of these was decided; none where it was not. */
  knew: { referral: number; vetting: number; safeguarding: number }
  sent: boolean
  mode: string | undefined
  began: boolean
  reported: boolean
  told: boolean
  withdrawal: 'none' | 'to be decided' | 'to be told to the IOPC' | 'answered'
  /** The IOPC is told of a withdrawal once, however often what follows it is decided again. */
  iopcTold: boolean
  /** A closing that is proposed and not overtaken by a later decision, and what a second person and those outside said to it. */
  closing: { approvedOn: string | undefined; objected: boolean } | undefined
  /** Who decided something in it, other than as a second person: none of these approves. */
  decided: Set<Who>
}

export function nothingKnown(kind: Known['kind']): Known {
  return {
    kind,
    standing: 'open',
    allegations: [],
    referral: 'not decided',
    everReferred: false,
    knew: { referral: 0, vetting: 0, safeguarding: 0 },
    sent: false,
    mode: undefined,
    began: false,
    reported: false,
    told: false,
    withdrawal: 'none',
    iopcTold: false,
    closing: undefined,
    decided: new Set(),
  }
}

/** On the matter are the detective, the supervisor and the appropriate authority. The second detective and `other` never are. */
const HANDS: readonly Who[] = ['detective', 'supervisor', 'authority']

/** Who may do what. PRA 2002 Sch. 3, CMR 2020 reg. 38, PCR 2020 regs. 11 and 23 lay the decisions on the appropriate authority. */
export const WHO_MAY = {
  allegation: [...HANDS, 'head'],
  event: HANDS,
  severity: HANDS,
  criminal: HANDS,
  safeguarding: HANDS,
  withdrawal: HANDS,
  mode: ['supervisor', 'authority'],
  reclassify: ['supervisor', 'authority', 'head'],
  referral: ['authority'],
  'case to answer': ['authority'],
  outcome: ['authority'],
  duty: ['authority'],
  'after withdrawal': ['authority'],
  closing: ['authority'],
  'propose closing': ['authority'],
  'approve closing': ['head', 'oversight'],
  'object to closing': ['head', 'oversight'],
  reopening: ['authority'],
  vetting: ['vetting'],
} as const satisfies Record<string, readonly Who[]>

export type Deed = keyof typeof WHO_MAY

const ENDS = [
  'not criminal',
  'no further action by the police',
  'no further action by the CPS',
  'out-of-court disposal',
  'convicted',
  'acquitted',
  'discontinued',
  'stayed',
]

export function isEnd(criminal: string | undefined): boolean {
  return criminal !== undefined && ENDS.includes(criminal)
}

export type OutcomeAsked = {
  readonly forum: string
  readonly finding: string
  readonly outcome: string
  readonly warning: string
  readonly incidents: string
}

/** The table of outcomes for a serving officer under the rules of 2025: PCR 2020 regs. 23, 27 and 42, Sch. 1. */
export function outcomeIsLawful(asked: OutcomeAsked, caseToAnswer: string | undefined): boolean {
  const { forum, finding, outcome, warning, incidents } = asked
  if (caseToAnswer === undefined) return false
  if (forum === 'no proceedings') {
    const left = ['resigned before a finding', 'retired before a finding', 'died before a finding']
    const light = caseToAnswer === 'gross misconduct' ? [] : ['no action', 'reflective practice review process']
    return finding === 'no finding' && [...left, ...light].includes(outcome)
  }
  if (caseToAnswer === 'none') return false
  if (forum === 'misconduct meeting' && caseToAnswer === 'gross misconduct') return false
  if (finding === 'no finding') {
    const before = ['resigned before a finding', 'retired before a finding', 'died before a finding']
    return ['proceedings withdrawn', ...before].includes(outcome)
  }
  if (finding === 'neither') return ['no action', 'reflective practice review process'].includes(outcome)
  if (forum === 'misconduct meeting')
    return finding === 'misconduct' && ['written warning', 'final written warning'].includes(outcome)
  if (finding === 'gross misconduct')
    return ['final written warning', 'reduction in rank', 'dismissed without notice'].includes(outcome)
  const heavier = warning === 'in force' || incidents === 'several not closely connected'
  const open = [
    'written warning',
    'final written warning',
    ...(heavier ? ['reduction in rank', 'dismissed without notice'] : []),
  ]

  return open.includes(outcome)
}

/** The seven days of the local policy, version 1, from the approval. */
const COOLING_OFF = 7

/** What a closing lacks of a second person on a day: proposed, not objected to, approved, and seven days gone. */
export function lackingOfSecond({ closing }: Known, today: string): readonly string[] {
  if (!closing) return ['a proposal']
  if (closing.objected) return ['that nobody objects']
  if (closing.approvedOn === undefined) return ['an approval']
  const days = (Date.parse(today) - Date.parse(closing.approvedOn)) / 86_400_000

  return days < COOLING_OFF ? ['the cooling-off'] : []
}

const LEVELS = ['misconduct', 'gross misconduct']

/** Whether a severity lies below the one that stands; no second person approves that here, so it is never done. */
export function isLower(before: string | undefined, after: string): boolean {
  return before !== undefined && LEVELS.indexOf(after) < LEVELS.indexOf(before)
}

/** Everything that a closing needs, each for itself. */
export function lackingForClosing(known: Known): readonly string[] {
  const count = known.allegations.length
  return [
    ...(count === 0 ? ['an allegation'] : []),
    ...known.allegations.flatMap(({ criminal, outcome }, at) => [
      ...(isEnd(criminal) ? [] : [`the criminal end of ${at + 1}`]),
      ...(outcome === undefined ? [`the outcome of ${at + 1}`] : []),
    ]),
    ...(known.referral === 'not decided' || known.knew.referral < count ? ['the referral'] : []),
    ...(known.referral === 'refer' && !known.sent ? ['the referral sent'] : []),
    ...(known.knew.vetting < count ? ['vetting'] : []),
    ...(known.knew.safeguarding < count ? ['safeguarding'] : []),
    ...(known.told ? [] : ['the telling']),
    ...(known.withdrawal === 'none' || known.withdrawal === 'answered' ? [] : ['what follows the withdrawal']),
  ]
}
