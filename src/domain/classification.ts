import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import { type LiveMatterKind, matterKindInSentence, type ReportOrigin } from './matter.ts'
import { MATTER_KINDS } from './matter-kind.ts'
import type { ProvisionId } from './provision.ts'
import type { PartyRole } from './role.ts'

/** Why a conduct matter must be recorded: PRA 2002 Sch. 3 para. 11(2); CMR 2020 reg. 7(1). The statute is data. */
export const RECORDABLE_GROUNDS = {
  'death or serious injury': 'pra-sch3-11-2-a',
  'a member of the public was adversely affected': 'pra-sch3-11-2-b',
  'serious assault': 'cmr-7-1-a',
  'serious sexual offence': 'cmr-7-1-b',
  'serious corruption': 'cmr-7-1-c',
  'aggravated by discrimination': 'cmr-7-1-d',
  'relevant offence': 'cmr-7-1-e',
  'gravity or exceptional circumstances': 'cmr-7-1-f',
  'chief officer': 'cmr-7-1-g',
  'same incident': 'cmr-7-1-h',
} as const satisfies Record<string, ProvisionId>

/** One ground on which a conduct matter is recordable. A person says that it applies; no code does. */
export type RecordableGround = keyof typeof RECORDABLE_GROUNDS

/** Which kinds of matter a report can become, what the one who tells is in each, and the rule that says so. */
export type KindsOpen = {
  readonly kinds: readonly [LiveMatterKind, ...LiveMatterKind[]]
  readonly provision: ProvisionId
  readonly because: string
}

/**
 * The kinds of matter that a report of this origin can be. A person chooses among them.
 *
 * Someone who served under the same chief officer is no member of the public for that force, so her report enters as a
 * conduct matter and she is an interested person; the unit keeps her informed as if she were a complainant.
 *
 * A death or serious injury, conduct that came out in civil proceedings and conduct handled outside Schedule 3 may come to
 * light whoever tells of them.
 *
 * @see PRA 2002 s. 12(1), s. 12(2), s. 12(2A), s. 29(4), Sch. 3 para. 10; PCR 2020 Part 3; the wording of s. 12(1) and
 * s. 29(4) is unverified
 */
export function kindsOpenTo(origin: Pick<ReportOrigin, 'teller' | 'service'>): KindsOpen {
  const conduct = [
    'conduct matter',
    'recordable conduct matter',
    'DSI matter',
    'internal conduct matter',
    'conduct in civil proceedings',
  ] as const
  if (origin.service === 'this force') {
    return {
      kinds: conduct,
      provision: 'pra-29-4',
      because: 'someone serving under the same chief officer is not a member of the public for this force',
    }
  }
  if (origin.teller === 'another agency') {
    return {
      kinds: conduct,
      provision: 'pra-12-2',
      because: 'an agency tells what it knows; the person it happened to may still complain',
    }
  }

  return {
    kinds: ['complaint', ...conduct],
    provision: 'pra-12-1',
    because: 'a member of the public may complain, and conduct may come to light without a complaint',
  }
}

/** What the one who tells is once a matter of this kind is recorded. */
export function roleOfTeller(origin: Pick<ReportOrigin, 'teller' | 'service'>, kind: LiveMatterKind): PartyRole {
  if (kind === 'complaint') return 'complainant'
  if (origin.teller === 'the person it happened to') return 'interested person'
  if (origin.teller === 'a colleague' || origin.service === 'this force') return 'interested person'

  return 'witness'
}

/** What a person decided that a report is, and on which grounds it is recordable. */
export type Classification = {
  readonly kind: LiveMatterKind
  readonly tellerIs: PartyRole
  readonly grounds: readonly Ground[]
}

/** What a person proposes when a report is classified, or when a matter is classified anew. */
export type ProposedClassification = {
  readonly kind: LiveMatterKind
  readonly recordableGrounds: readonly RecordableGround[]
  /** Why: always for a later classification, and for a report wherever more than one kind is open. */
  readonly reason: string | undefined
  /** What the matter has been until now; absent for a report that is not yet recorded. */
  readonly from?: LiveMatterKind | undefined
}

/**
 * What follows when a person classifies a report, or a matter anew. The code holds the person to the law's alternatives
 * and to a reason; it never classifies conduct.
 *
 * @returns the classification; or what is missing, about `kind`, `grounds` or `reason`
 * @see PRA 2002 s. 12, Sch. 3 para. 11(2); CMR 2020 reg. 7(1), reg. 38
 */
export function classifyMatter(
  origin: Pick<ReportOrigin, 'teller' | 'service'>,
  proposed: ProposedClassification,
): Decided<Classification> {
  const open = kindsOpenTo(origin)
  const missing: Missing[] = []

  if (!open.kinds.includes(proposed.kind)) {
    missing.push(
      lacking('kind', `This cannot be ${matterKindInSentence(proposed.kind)}: ${open.because}`, open.provision),
    )
  }
  if (proposed.kind === 'recordable conduct matter' && proposed.recordableGrounds.length === 0) {
    missing.push(lacking('grounds', 'Say what makes this conduct matter recordable', 'pra-sch3-11'))
  }
  if (proposed.kind !== 'recordable conduct matter' && proposed.recordableGrounds.length > 0) {
    missing.push(
      lacking(
        'grounds',
        'A ground to record is chosen, so the matter is a recordable conduct matter; change one of the two',
        'pra-sch3-11',
      ),
    )
  }
  if (proposed.from === proposed.kind) {
    missing.push(lacking('kind', 'The matter is this already; choose what it becomes', 'policy-reasons'))
  }
  if (proposed.from !== undefined && !isWritten(proposed.reason)) {
    missing.push(
      lacking('reason', `Say why this is no longer ${matterKindInSentence(proposed.from)}`, reasonFor(proposed.from)),
    )
  }

  return decidedUnless(missing, {}, () => ({
    kind: proposed.kind,
    tellerIs: roleOfTeller(origin, proposed.kind),
    grounds: [...proposed.recordableGrounds.map(groundOf), ...groundsOfKind(proposed.kind)],
  }))
}

/** The kinds that rest on a rule of their own rather than on a ground that is chosen. */
function groundsOfKind(kind: LiveMatterKind): readonly Ground[] {
  const because = BECAUSE_OF_KIND[kind]

  return because === undefined ? [] : [{ provision: MATTER_KINDS[kind].provision, because }]
}

const BECAUSE_OF_KIND: Readonly<Partial<Record<LiveMatterKind, string>>> = {
  'DSI matter': 'someone died or was seriously hurt after contact with the police',
  'internal conduct matter': 'it lies outside Schedule 3 and is handled under the Conduct Regulations alone',
  'conduct in civil proceedings':
    'it came out in civil proceedings, so it is recorded without the test of paragraph 11',
}

/** A person's choice of a ground, with the rule it rests on. */
function groundOf(ground: RecordableGround): Ground {
  return { provision: RECORDABLE_GROUNDS[ground], because: `a person found that “${ground}” applies` }
}

/** A complaint that stops being one must be looked at as a conduct matter, in writing: the withdrawal never ends it. */
function reasonFor(from: LiveMatterKind): ProvisionId {
  return from === 'complaint' ? 'cmr-38' : 'policy-reasons'
}
