import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { Regime } from './law.ts'
import type { LiveMatterKind } from './matter.ts'
import { closedDecision, MATTER_KINDS } from './matter-kind.ts'
import type { ProvisionId } from './provision.ts'
import { lackingApproval } from './second-approval.ts'
import { inStatutoryOrder, type Standard } from './standards.ts'
import { atStart } from './words.ts'

/** What the conduct would amount to, if it were proved: CMR 2020 reg. 16; PCR 2020 regs. 2 and 14. Mildest first. */
export const SEVERITY_LEVELS = ['neither', 'misconduct', 'gross misconduct'] as const

/** One answer to how serious the conduct would be, if proved. It is no finding. */
export type SeverityLevel = (typeof SEVERITY_LEVELS)[number]

/** Where a matter of that severity would go. */
export const SEVERITY_ROUTES = [
  'no disciplinary action',
  'reflective practice review process',
  'performance procedures',
  'vetting',
  'misconduct meeting',
  'misconduct hearing',
  'accelerated misconduct hearing',
] as const

/** One way in which the matter would go on. */
export type SeverityRoute = (typeof SEVERITY_ROUTES)[number]

/** One assessment. It is never changed: a later one is another version, and calls for another notice. */
export type SeverityAssessment = {
  readonly version: number
  readonly level: SeverityLevel
  readonly route: SeverityRoute
  readonly provision: ProvisionId
  readonly because: string
  /** Which way it moved from the version before. */
  readonly moved: 'first' | 'up' | 'down' | 'unchanged'
  /** The officer is told of every assessment that calls for an investigation, in writing, unless that would do harm. */
  readonly noticeUnder: ProvisionId
  /** The Standards said to be breached, as a person named them. It is no finding. */
  readonly standards?: readonly Standard[]
}

/** What a person proposes when severity is assessed. */
export type ProposedSeverity = {
  readonly level: SeverityLevel | undefined
  readonly route: SeverityRoute | undefined
  readonly reason: string | undefined
  /** What is known now that was not known then: asked when a later assessment is lower than the one before. */
  readonly whatChanged?: string | undefined
  readonly previous: Pick<SeverityAssessment, 'version' | 'level'> | undefined
  readonly regime: Regime
  /** Where they were asked for, at least one is named for what would amount to misconduct or more. */
  readonly standards?: readonly Standard[] | undefined
  /** The level that a second person approved, where one did: asked when a later assessment is lower. */
  readonly approvedLevel?: SeverityLevel | undefined
  /** What the matter is: a matter outside Schedule 3 is assessed under the Conduct Regulations; absent: under Schedule 3. */
  readonly kind?: LiveMatterKind | undefined
}

const ROUTES: Readonly<Record<SeverityLevel, readonly SeverityRoute[]>> = {
  neither: ['no disciplinary action', 'reflective practice review process', 'performance procedures', 'vetting'],
  misconduct: ['misconduct meeting', 'misconduct hearing'],
  'gross misconduct': ['misconduct hearing', 'accelerated misconduct hearing'],
}

/**
 * The routes that are open at a level. Vetting was added for matters that came to attention from 28 May 2025.
 *
 * @see CMR 2020 reg. 16; PCPCM 2025 regs. 9 and 66
 */
export function routesOpenAt(level: SeverityLevel, regime: Regime): readonly SeverityRoute[] {
  return ROUTES[level].filter((route) => route !== 'vetting' || regime === '2025')
}

/** The rule for the assessment of a route. */
export function provisionOfRoute(route: SeverityRoute): ProvisionId {
  if (route === 'vetting') return 'pcpcm-9'
  if (route === 'accelerated misconduct hearing') return 'pcr-49'
  if (route === 'reflective practice review process') return 'pcr-part-6'

  return 'cmr-16'
}

/**
 * An assessment of severity, as a person made it.
 *
 * @returns the assessment with its version and which way it moved; or what is missing, about `level`, `route`, `reason`,
 * `what changed` or `standards`, and `level` again where it is lower and no second person approved it
 * @see CMR 2020 reg. 16, reg. 17; PCR 2020 regs. 2, 14 and 17; PRA 2002 Sch. 3 para. 21A (unverified)
 */
export function assessSeverity(proposed: ProposedSeverity): Decided<SeverityAssessment> {
  const { level, route, previous, regime, kind, standards } = proposed
  const moved = level === undefined ? 'first' : movement(previous?.level, level)
  const missing: Missing[] = []
  const outside = kind === 'internal conduct matter' || kind === 'conduct matter'
  const closed = kind === undefined ? undefined : closedDecision(kind, 'severity')
  const under: ProvisionId = outside ? 'pcr-14' : 'cmr-16'

  if (closed) missing.push(closed)
  if (!level) missing.push(lacking('level', 'Say what the conduct would amount to, if it were proved', under))
  if (!route) missing.push(lacking('route', 'Say how the matter would go on', under))
  if (level && route && !routesOpenAt(level, regime).includes(route)) {
    missing.push(lacking('route', whyClosed(level, route, regime), provisionOfRoute(route)))
  }
  if (standards?.length === 0 && level !== undefined && level !== 'neither')
    missing.push(lacking('standards', 'Say which Standards are said to be breached', 'pcr-sch-2'))
  if (!isWritten(proposed.reason)) missing.push(lacking('reason', 'Say why', 'policy-reasons'))
  if (moved === 'down' && !isWritten(proposed.whatChanged)) {
    missing.push(
      lacking(
        'what changed',
        'This is lower than before. Say what is known now that was not known then',
        'policy-reasons',
      ),
    )
  }

  if (moved === 'down' && proposed.approvedLevel !== level) missing.push(lackingApproval('severity'))

  return decidedUnless(missing, { level, route }, (given) => ({
    version: (previous?.version ?? 0) + 1,
    level: given.level,
    route: given.route,
    provision: under,
    because: `if it were proved, the conduct would amount to ${levelInWords(given.level)}`,
    moved,
    noticeUnder: outside ? 'pcr-17' : 'cmr-17',
    ...(standards?.length && { standards: inStatutoryOrder(standards) }),
  }))
}

/**
 * The rule under which an assessment is due: for a recordable conduct matter always, for a complaint once it shows crime or
 * disciplinary conduct, so that special procedures apply; undefined for a death or serious injury matter, which alleges no
 * misconduct. The sub-paragraphs are unverified.
 */
export function severityIsAssessedUnder(kind: LiveMatterKind): ProvisionId | undefined {
  return MATTER_KINDS[kind].severity?.under
}

/** "Gross misconduct", "Neither": as a page names the level. */
export function severityName(level: SeverityLevel): string {
  return level === 'neither' ? 'Neither misconduct nor gross misconduct' : atStart(level)
}

/** The route as a page names it. */
export function routeName(route: SeverityRoute): string {
  return atStart(route)
}

function movement(before: SeverityLevel | undefined, after: SeverityLevel): SeverityAssessment['moved'] {
  if (before === undefined) return 'first'
  const change = SEVERITY_LEVELS.indexOf(after) - SEVERITY_LEVELS.indexOf(before)

  return change > 0 ? 'up' : change < 0 ? 'down' : 'unchanged'
}

function whyClosed(level: SeverityLevel, route: SeverityRoute, regime: Regime): string {
  if (route === 'vetting' && level === 'neither' && regime !== '2025')
    return 'Vetting is open only to matters under the 2025 rules'

  return `${routeName(route)} is not open to conduct that would amount to ${levelInWords(level)}`
}

function levelInWords(level: SeverityLevel): string {
  return level === 'neither' ? 'neither misconduct nor gross misconduct' : level
}
