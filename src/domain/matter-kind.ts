import { lacking, type Missing } from './decision.ts'
import { type LiveMatterKind, matterKindInSentence } from './matter.ts'
import type { ProvisionId } from './provision.ts'

/**
 * What referral to the IOPC is for a kind of matter: `by headings`, where a person answers each; `always`, where the law
 * leaves nothing to decide; `none`, where the matter lies outside Schedule 3 and nothing is referred.
 */
export type ReferralDuty = 'by headings' | 'always' | 'none'

/** What follows from the kind of a matter, with the rule that says so. */
export type KindOfMatter = {
  /** What makes it this kind. */
  readonly provision: ProvisionId
  readonly referral: ReferralDuty
  /** The rule on referral, or the rule that puts the matter outside it. */
  readonly referralUnder: ProvisionId
  /** The rule a severity assessment is made under, and that of its notice; absent where no misconduct is alleged. */
  readonly severity: { readonly under: ProvisionId; readonly notice: ProvisionId } | undefined
  /** The rules on appointing an investigator, on the report and on the case to answer. */
  readonly investigator: ProvisionId
  readonly report: ProvisionId
  readonly caseToAnswer: ProvisionId
}

const UNDER_SCHEDULE_3 = {
  investigator: 'cmr-12',
  report: 'pra-sch3-22',
  caseToAnswer: 'pcr-23-2',
} as const

const RECORDED = { under: 'cmr-16', notice: 'cmr-17' } as const
const OUTSIDE = { under: 'pcr-14', notice: 'pcr-17' } as const

/**
 * The kinds of matter as data. A kind is chosen by a person; what follows from it is read here and nowhere else.
 *
 * @see PRA 2002 s. 12, Sch. 3 paras. 4, 10, 11, 13 and 14C; PCR 2020 Part 3; several sub-paragraphs are unverified
 */
export const MATTER_KINDS: Readonly<Record<LiveMatterKind, KindOfMatter>> = {
  complaint: {
    provision: 'pra-12-1',
    referral: 'by headings',
    referralUnder: 'pra-sch3-4-1-b',
    severity: { under: 'pra-sch3-19a', notice: 'cmr-17' },
    ...UNDER_SCHEDULE_3,
  },
  'conduct matter': {
    provision: 'pra-12-2',
    referral: 'by headings',
    referralUnder: 'pra-sch3-13-1-b',
    severity: OUTSIDE,
    ...UNDER_SCHEDULE_3,
  },
  'recordable conduct matter': {
    provision: 'pra-sch3-11',
    referral: 'by headings',
    referralUnder: 'pra-sch3-13-1-b',
    severity: RECORDED,
    ...UNDER_SCHEDULE_3,
  },
  'DSI matter': {
    provision: 'pra-12-2a',
    referral: 'always',
    referralUnder: 'pra-sch3-14c',
    severity: undefined,
    ...UNDER_SCHEDULE_3,
  },
  'internal conduct matter': {
    provision: 'pcr-part-3',
    referral: 'none',
    referralUnder: 'pcr-part-3',
    severity: OUTSIDE,
    investigator: 'pcr-15',
    report: 'pcr-21',
    caseToAnswer: 'pcr-23-1',
  },
  'conduct in civil proceedings': {
    provision: 'pra-sch3-10',
    referral: 'by headings',
    referralUnder: 'pra-sch3-13-1-b',
    severity: RECORDED,
    ...UNDER_SCHEDULE_3,
  },
}

/** The rule that says a death or serious injury matter alleges no misconduct until there is a sign of it. Unverified. */
const NO_MISCONDUCT_YET: ProvisionId = 'pra-sch3-21a'

/** Whether a person answers the referral headings for a matter of this kind, or the law answers for them. */
export function referralDutyOf(kind: LiveMatterKind): ReferralDuty {
  return MATTER_KINDS[kind].referral
}

/** The decisions that a kind of matter may leave no room for. */
export type ClosableDecision = 'referral' | 'mode' | 'severity' | 'case to answer' | 'outcome'

/**
 * Why a decision is not made in a matter of this kind, in words for a page and with the rule; undefined where it is open.
 *
 * @see PCR 2020 Part 3: outside Schedule 3 nothing is referred and no form is decided; PRA 2002 Sch. 3 para. 21A
 */
export function closedDecision(kind: LiveMatterKind, decision: ClosableDecision): Missing | undefined {
  const { referral, referralUnder, severity } = MATTER_KINDS[kind]
  const outside = `This is ${matterKindInSentence(kind)}, outside Schedule 3`
  if (referral === 'none' && decision === 'referral') {
    return lacking(
      'kind',
      `${outside}: nothing is referred. If a heading applies, change the kind of matter first`,
      referralUnder,
    )
  }
  if (referral === 'none' && decision === 'mode')
    return lacking('mode', `${outside}: no form is decided, the force investigates`, referralUnder)
  if (severity === undefined && decision !== 'referral' && decision !== 'mode') {
    const about = decision === 'severity' ? 'level' : 'finding'
    const say = 'A death or serious injury matter shows no misconduct yet. Change the kind of matter first'

    return lacking(about, say, NO_MISCONDUCT_YET)
  }

  return undefined
}
