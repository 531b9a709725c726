import { type Concerned, isOfficer } from './concerned.ts'
import type { Regime } from './law.ts'
import { FINDINGS, type Finding, FORUMS, type Forum, type Outcome } from './outcome.ts'
import type { ProvisionId } from './provision.ts'

/** The facts on which the lawful outcomes turn. */
export type OutcomeFacts = {
  readonly forum: Forum
  readonly finding: Finding
  readonly regime: Regime
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
  /** From 2024, the reasons for anything short of dismissal for gross misconduct go to the local policing body. */
  readonly reasonsGoTo: 'the record' | 'the local policing body'
}

/**
 * The outcomes that are lawful on these facts: forum by finding by standing by regime. None for the rules before 2020,
 * which come as history.
 *
 * @see PCR 2020 reg. 42(1)(b), (2), (3), (5) and (6), Sch. 1; the presumption of dismissal of 2025 is unverified
 */
export function lawfulOutcomes(facts: OutcomeFacts): readonly LawfulOutcome[] {
  const { forum, finding, regime, concerned } = facts
  if (regime === 'pre-2020' || !findingsOpenTo(forum).includes(finding)) return []
  if (!forumsOpenTo(concerned).includes(forum)) return []
  if (forum === 'no proceedings') return withoutProceedings(concerned)
  if (finding === 'no finding') return endedBeforeAFinding(concerned)
  if (!isOfficer(concerned)) return notOfficers(concerned, finding)
  if (finding === 'neither') return NEITHER

  const open =
    concerned === 'former officer'
      ? forFormerOfficer(finding)
      : finding === 'gross misconduct'
        ? GROSS_MISCONDUCT
        : forum === 'misconduct meeting'
          ? outcomes('pcr-42-2', ...WARNINGS)
          : forMisconductAtHearing(facts)

  return underRule(forum, finding === 'gross misconduct' ? presumingDismissal(open, regime) : open)
}

/** The findings that a forum may make: a meeting cannot find gross misconduct. PCR 2020 regs. 41(15) and 42. */
export function findingsOpenTo(forum: Forum): readonly Finding[] {
  if (forum === 'no proceedings') return ['no finding']
  if (forum === 'misconduct meeting') return ['misconduct', 'neither', 'no finding']

  return FINDINGS
}

/** Where someone of this standing is dealt with: officers under PCR 2020, everyone else under a contract or designation. */
export function forumsOpenTo(concerned: Concerned | undefined): readonly Forum[] {
  if (concerned === undefined) return FORUMS

  return isOfficer(concerned)
    ? FORUMS.filter((forum) => forum !== 'staff discipline')
    : ['staff discipline', 'no proceedings']
}

/** The rule that says what is open in this forum on this finding, for someone of this standing. */
export function ruleOfForum({ forum, finding, concerned, regime }: OutcomeFacts): ProvisionId {
  if (regime === 'pre-2020') return 'pcr-3'
  if (!isOfficer(concerned)) return ruleOfContract(concerned)
  if (forum === 'no proceedings' || forum === 'staff discipline') return 'pcr-23-form'
  if (concerned === 'former officer') return 'pcr-sch-1'
  if (forum === 'misconduct meeting') return 'pcr-42-2'

  return finding === 'gross misconduct' ? 'pcr-42-3-b' : 'pcr-42-3-a'
}

const WARNINGS = ['written warning', 'final written warning'] as const
const HEAVIER = ['reduction in rank', 'dismissed without notice'] as const
const DEPARTURES = ['resigned before a finding', 'retired before a finding', 'died before a finding'] as const

const NEITHER: readonly LawfulOutcome[] = outcomes('pcr-42-1-b', 'no action', 'reflective practice review process')
const GROSS_MISCONDUCT: readonly LawfulOutcome[] = outcomes('pcr-42-3-b', 'final written warning', ...HEAVIER)

function withoutProceedings(concerned: Concerned): readonly LawfulOutcome[] {
  return [
    ...outcomes(
      isOfficer(concerned) ? 'pcr-23-form' : ruleOfContract(concerned),
      'no action',
      'reflective practice review process',
    ),
    ...departures(concerned),
  ]
}

function endedBeforeAFinding(concerned: Concerned): readonly LawfulOutcome[] {
  return [
    ...outcomes(isOfficer(concerned) ? 'pcr-27' : ruleOfContract(concerned), 'proceedings withdrawn'),
    ...departures(concerned),
  ]
}

function departures(concerned: Concerned): readonly LawfulOutcome[] {
  return outcomes(isOfficer(concerned) ? 'pcr-sch-1' : ruleOfContract(concerned), ...DEPARTURES)
}

/** A former officer cannot be warned: gross misconduct may only be found to be such that dismissal would have followed. */
function forFormerOfficer(finding: Finding): readonly LawfulOutcome[] {
  return finding === 'gross misconduct'
    ? outcomes('pcr-sch-1', 'would have been dismissed', 'no action')
    : outcomes('pcr-sch-1', 'no action')
}

/** A default: each force has its own policy for those who are no officers, and no reduction in rank. */
function notOfficers(concerned: Concerned, finding: Finding): readonly LawfulOutcome[] {
  const rule = ruleOfContract(concerned)
  if (finding === 'neither') return outcomes(rule, 'no action', 'reflective practice review process')
  const gross = finding === 'gross misconduct'
  if (concerned === 'former staff')
    return outcomes(rule, ...(gross ? (['would have been dismissed', 'no action'] as const) : (['no action'] as const)))
  if (concerned === 'designated volunteer') return outcomes(rule, 'no action', 'designation withdrawn')
  if (concerned === 'contractor') return outcomes(rule, 'no action', 'removed from police work')

  return outcomes(rule, ...WARNINGS, ...(gross ? (['dismissed without notice'] as const) : []))
}

function ruleOfContract(concerned: Concerned): ProvisionId {
  if (concerned === 'designated volunteer') return 'policy-volunteers'

  return concerned === 'contractor' ? 'policy-contractors' : 'policy-staff'
}

function forMisconductAtHearing({ finalWrittenWarning, incidents }: OutcomeFacts): readonly LawfulOutcome[] {
  const warnings = outcomes('pcr-42-3-a', ...WARNINGS)
  if (finalWrittenWarning === 'in force') return [...warnings, ...outcomes('pcr-42-5', ...HEAVIER)]

  return incidents === 'several not closely connected' ? [...warnings, ...outcomes('pcr-42-6', ...HEAVIER)] : warnings
}

/** What falls short of dismissal for gross misconduct: told to the local policing body from 2024, exceptional from 2025. */
function presumingDismissal(open: readonly LawfulOutcome[], regime: Regime): readonly LawfulOutcome[] {
  if (regime === '2020') return open

  return open.map((each) => {
    if (each.outcome === 'dismissed without notice' || each.outcome === 'would have been dismissed') return each
    const told: LawfulOutcome = { ...each, reasonsGoTo: 'the local policing body' }

    return regime === '2025' ? { ...told, provision: 'pcpcm-dismissal', asks: 'why this is exceptional' } : told
  })
}

/** An accelerated hearing has a rule of its own, which says the same as far as it was read. */
function underRule(forum: Forum, lawful: readonly LawfulOutcome[]): readonly LawfulOutcome[] {
  return forum === 'accelerated misconduct hearing'
    ? lawful.map((each) => (each.provision.startsWith('pcr-42') ? { ...each, provision: 'pcr-62' } : each))
    : lawful
}

function outcomes(provision: ProvisionId, ...open: readonly Outcome[]): readonly LawfulOutcome[] {
  return open.map((outcome) => ({ outcome, provision, asks: 'a reason', reasonsGoTo: 'the record' }))
}
