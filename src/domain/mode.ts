import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { LiveMatterKind } from './matter.ts'
import { closedDecision } from './matter-kind.ts'
import type { ProvisionId } from './provision.ts'
import { atStart } from './words.ts'

/** The forms an investigation may take: PRA 2002 Sch. 3 para. 15. `returned to force` is handling that need not be one. */
export const INVESTIGATION_MODES = ['local', 'directed', 'independent', 'returned to force'] as const

/** One form of investigation. */
export type InvestigationMode = (typeof INVESTIGATION_MODES)[number]

/** Forms that ended with the rules before 2020; they appear in imported history only. */
export const LEGACY_MODES = ['managed', 'supervised'] as const

/** One form from before 2020. */
export type LegacyMode = (typeof LEGACY_MODES)[number]

const PROVISION_OF: Readonly<Record<InvestigationMode, ProvisionId>> = {
  local: 'pra-sch3-16',
  directed: 'pra-sch3-18',
  independent: 'pra-sch3-19',
  'returned to force': 'pra-sch3-14',
}

/** Forms that the IOPC directs or carries out itself. */
const IOPC_MODES: readonly InvestigationMode[] = ['directed', 'independent']

/** Whether the matter stands referred to the IOPC: then the form is the IOPC's to decide. */
export type Referred = 'referred' | 'not referred'

/** Who decided the form. */
export type ModeDecider = 'IOPC' | 'appropriate authority'

/** A form that was decided. */
export type ModeDecision = {
  readonly mode: InvestigationMode
  readonly by: ModeDecider
  readonly provision: ProvisionId
  readonly because: string
  /** The IOPC took the matter up again after its report had come: from this day the rules of the day apply to it. */
  readonly takenUpAgain?: 'yes'
}

/** What a person records about the form. */
export type ProposedMode = {
  readonly mode: InvestigationMode | undefined
  readonly referred: Referred
  readonly reason: string | undefined
  /** What the matter is; outside Schedule 3 no form is decided. */
  readonly kind?: LiveMatterKind | undefined
  /** Whether the report of an investigation has come already. */
  readonly report?: 'received' | 'not received'
}

/** Who decides the form of the investigation: the IOPC once the matter is referred, the appropriate authority otherwise. */
export function whoDecidesMode(referred: Referred): ModeDecider {
  return referred === 'referred' ? 'IOPC' : 'appropriate authority'
}

/** The forms open to a matter: a force on its own may only investigate locally. PRA 2002 Sch. 3 paras. 15 and 16. */
export function modesOpenTo(referred: Referred): readonly InvestigationMode[] {
  return referred === 'referred' ? INVESTIGATION_MODES : ['local']
}

/**
 * The form the investigation takes, as the one who may decide it decided.
 *
 * @returns the decision; or what is missing, about `mode` or `reason`
 * @see PRA 2002 Sch. 3 paras. 14 (unverified), 15, 16, 18 and 19; PCPCM 2025 reg. 66 for what is taken up again
 */
export function decideMode(proposed: ProposedMode): Decided<ModeDecision> {
  const { mode, referred, kind } = proposed
  const closed = kind === undefined ? undefined : closedDecision(kind, 'mode')
  const missing: Missing[] = closed ? [closed] : []
  if (mode === undefined) missing.push(lacking('mode', 'Say which form the investigation takes', 'pra-sch3-15'))
  if (mode !== undefined && !modesOpenTo(referred).includes(mode)) {
    missing.push(
      lacking('mode', `${modeName(mode)} is open only once the matter is referred to the IOPC`, PROVISION_OF[mode]),
    )
  }
  if (!isWritten(proposed.reason)) missing.push(lacking('reason', 'Say why this form was chosen', 'policy-reasons'))

  return decidedUnless(missing, { mode }, ({ mode: decided }) => {
    const by = whoDecidesMode(referred)
    const again = by === 'IOPC' && proposed.report === 'received' && IOPC_MODES.includes(decided)

    return {
      mode: decided,
      by,
      provision: PROVISION_OF[decided],
      because: `the ${by} decided on ${modeName(decided).toLowerCase()}`,
      ...(again && { takenUpAgain: 'yes' as const }),
    }
  })
}

/** "Directed investigation": as a page names the form. */
export function modeName(mode: InvestigationMode | LegacyMode): string {
  return mode === 'returned to force' ? 'Returned to the force' : `${atStart(mode)} investigation`
}
