import type { Regime } from './law.ts'
import { FINDINGS, type Finding, type Forum, type Outcome } from './outcome.ts'
import type { ProvisionId } from './provision.ts'

/** Whose rules apply to the person concerned: PCR 2020 reg. 4 and Sch. 1; staff stand under their contracts. */
export type Concerned = 'serving officer' | 'former officer' | 'staff'

/** The facts on which the lawful outcomes turn. */
export type OutcomeFacts = {
  readonly forum: Forum
  readonly finding: Finding
  readonly regime: Regime
  /** An officer who serves, one who has left, or police staff, whom the Conduct Regulations do not reach. */
  readonly concerned: Concerned
  /** Whether a final written warning was in force on the day severity was assessed. */
  readonly finalWrittenWarning: 'in force' | 'not in force'
  readonly incidents: 'one' | 'several not closely connected'
}

/** An outcome that the law allows here, and under which rule. */
export type LawfulOutcome = {
  readonly outcome: Outcome
  readonly provision: ProvisionId
  /** From 2025, anything short of dismissal for gross misconduct is the exception and says why. Wording unverified. */
  readonly asks: 'a reason' | 'why this is exceptional'
}

/**
 * The outcomes that are lawful on these facts: forum by finding by regime. None for the rules before 2020, which come as history.
 *
 * @see PCR 2020 reg. 42(1)(b), (2), (3), (5) and (6), Sch. 1; the presumption of dismissal of 2025 is unverified
 */
export function lawfulOutcomes(facts: OutcomeFacts): readonly LawfulOutcome[] {
  const { forum, finding, regime, concerned } = facts
  if (regime === 'pre-2020' || !findingsOpenTo(forum).includes(finding)) return []
  if (forum === 'no proceedings') return WITHOUT_PROCEEDINGS
  if (finding === 'no finding') return ENDED_BEFORE_A_FINDING
  if (concerned === 'staff') return forStaff(finding)
  if (finding === 'neither') return NEITHER
  if (concerned === 'former officer') return forFormerOfficer(finding)
  if (forum === 'misconduct meeting') return outcomes('pcr-42-2', 'written warning', 'final written warning')

  return underRule(forum, finding === 'misconduct' ? forMisconductAtHearing(facts) : forGrossMisconduct(regime))
}

/** The findings that a forum may make: a meeting cannot find gross misconduct. PCR 2020 regs. 41(15) and 42. */
export function findingsOpenTo(forum: Forum): readonly Finding[] {
  if (forum === 'no proceedings') return ['no finding']
  if (forum === 'misconduct meeting') return ['misconduct', 'neither', 'no finding']

  return FINDINGS
}

const ENDED_BEFORE_A_FINDING: readonly LawfulOutcome[] = [
  ...outcomes('pcr-27', 'proceedings withdrawn'),
  ...outcomes('pcr-sch-1', 'resigned before a finding', 'retired before a finding', 'died before a finding'),
]

const NEITHER: readonly LawfulOutcome[] = outcomes('pcr-42-1-b', 'no action', 'reflective practice review process')

const WITHOUT_PROCEEDINGS: readonly LawfulOutcome[] = [
  ...outcomes('pcr-23-form', 'no action', 'reflective practice review process'),
  ...outcomes('pcr-sch-1', 'resigned before a finding', 'retired before a finding', 'died before a finding'),
]

/** A former officer cannot be warned: gross misconduct may only be found to be such that dismissal would have followed. */
function forFormerOfficer(finding: Finding): readonly LawfulOutcome[] {
  return finding === 'gross misconduct'
    ? outcomes('pcr-sch-1', 'would have been dismissed', 'no action')
    : outcomes('pcr-sch-1', 'no action')
}

/** A default: each force has its own policy for staff, and no reduction in rank. */
function forStaff(finding: Finding): readonly LawfulOutcome[] {
  if (finding === 'neither') return outcomes('policy-staff', 'no action', 'reflective practice review process')
  const warnings = outcomes('policy-staff', 'written warning', 'final written warning')

  return finding === 'misconduct' ? warnings : [...warnings, ...outcomes('policy-staff', 'dismissed without notice')]
}

function forMisconductAtHearing({ finalWrittenWarning, incidents }: OutcomeFacts): readonly LawfulOutcome[] {
  const warnings = outcomes('pcr-42-3-a', 'written warning', 'final written warning')
  const heavier = ['reduction in rank', 'dismissed without notice'] as const
  if (finalWrittenWarning === 'in force') return [...warnings, ...outcomes('pcr-42-5', ...heavier)]

  return incidents === 'several not closely connected' ? [...warnings, ...outcomes('pcr-42-6', ...heavier)] : warnings
}

function forGrossMisconduct(regime: Regime): readonly LawfulOutcome[] {
  const dismissal = outcomes('pcr-42-3-b', 'dismissed without notice')
  const short = outcomes('pcr-42-3-b', 'final written warning', 'reduction in rank')
  if (regime !== '2025') return [...short, ...dismissal]

  return [
    ...short.map((each): LawfulOutcome => ({ ...each, provision: 'pcpcm-dismissal', asks: 'why this is exceptional' })),
    ...dismissal,
  ]
}

/** An accelerated hearing has a rule of its own, which says the same as far as it was read. */
function underRule(forum: Forum, lawful: readonly LawfulOutcome[]): readonly LawfulOutcome[] {
  return forum === 'accelerated misconduct hearing'
    ? lawful.map((each) => (each.provision === 'pcpcm-dismissal' ? each : { ...each, provision: 'pcr-62' }))
    : lawful
}

function outcomes(provision: ProvisionId, ...open: readonly Outcome[]): readonly LawfulOutcome[] {
  return open.map((outcome) => ({ outcome, provision, asks: 'a reason' }))
}
