import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

/** How two matters may hang together. The first three have two equal ends; the others a parent and a child. */
export const RELATIONS = {
  'same subject': relation('The same officer is concerned', 'The same officer is concerned', 'policy-link-both'),
  'same substance': relation(
    'A later matter about the same substance',
    'An earlier matter about the same substance',
    'pcpcm-66',
  ),
  'same incident': relation('Arises from the same incident', 'Arises from the same incident', 'cmr-14'),
  'handling complaint': relation(
    'A complaint about how this was handled',
    'The matter whose handling this complains of',
    'policy-link-both',
  ),
  detriment: relation(
    'Harm done to someone for reporting this',
    'The matter for whose report harm was done',
    'policy-link-both',
  ),
  reprisal: relation('A reprisal for this', 'The matter for which this is a reprisal', 'policy-link-both'),
  appeal: relation('An appeal in this', 'The matter in which this is an appeal', 'policy-link-both'),
} as const satisfies Record<string, Relation>

type Relation = {
  /** What the other matter is, read from the parent or the earlier one. */
  readonly fromParent: string
  /** What the other matter is, read from the child or the later one. */
  readonly fromChild: string
  readonly provision: ProvisionId
}

/** One way in which two matters hang together. */
export type RelationKind = keyof typeof RELATIONS

/** Every way, in the order in which a form offers them. */
export const RELATION_KINDS = Object.keys(RELATIONS) as [RelationKind, ...RelationKind[]]

/** Which end of a link a matter is. Of matters about the same substance the earlier one is the parent. */
export type RelationEnd = 'parent' | 'child'

/** A link that a person makes between two matters, both of which they may open. */
export type ProposedRelation = {
  readonly kind: RelationKind | undefined
  /** The other matter: found among those the person is cleared for, the same as the first, or not found. */
  readonly other: 'found' | 'the same matter' | 'not found'
  /** What the matter acted upon is in the link. */
  readonly end: RelationEnd | undefined
  /** Whether these two are linked in this way already. */
  readonly standing: 'linked so' | 'not linked so'
  readonly reason: string | undefined
}

/** A link that holds. */
export type RelationDecision = {
  readonly kind: RelationKind
  readonly end: RelationEnd
  readonly provision: ProvisionId
}

/** True for the kinds in which one matter is about the other. */
export function hasDirection(kind: RelationKind): boolean {
  return RELATIONS[kind].fromParent !== RELATIONS[kind].fromChild
}

/** True for the kinds whose direction a person says; of the same substance the days say it. */
export function directionIsSaid(kind: RelationKind): boolean {
  return hasDirection(kind) && kind !== 'same substance'
}

/** What the other matter is, read from a matter that is this end of the link. */
export function relationInWords(kind: RelationKind, end: RelationEnd): string {
  return end === 'parent' ? RELATIONS[kind].fromParent : RELATIONS[kind].fromChild
}

/**
 * Whether two matters are linked. A matter that the person may not open is not found, and the answer is the same whether or
 * not there is one.
 *
 * @returns the link; or what is missing, about `kind`, `other`, `end` or `reason`
 * @see PCPCM 2025 reg. 66 for the same substance; CMR 2020 reg. 14 for the same incident; otherwise our own policy
 */
export function decideRelation(proposed: ProposedRelation): Decided<RelationDecision> {
  const { kind, other, standing } = proposed
  const provision = kind === undefined ? 'policy-link-both' : RELATIONS[kind].provision
  const end = kind !== undefined && !directionIsSaid(kind) ? (proposed.end ?? 'parent') : proposed.end
  const missing: Missing[] = []

  if (kind === undefined) missing.push(lacking('kind', 'Say how the two hang together', provision))
  if (other === 'not found')
    missing.push(lacking('other', 'No other matter that you may open bears this reference', 'policy-link-both'))
  if (other === 'the same matter') missing.push(lacking('other', 'This is the matter itself', 'policy-link-both'))
  if (kind !== undefined && end === undefined)
    missing.push(lacking('end', 'Say which of the two is about the other', provision))
  if (standing === 'linked so') missing.push(lacking('kind', 'These two are linked in this way already', provision))
  if (!isWritten(proposed.reason)) missing.push(lacking('reason', 'Say why', 'policy-reasons'))

  return decidedUnless(missing, { kind, end }, (given) => ({ ...given, provision }))
}

function relation(fromParent: string, fromChild: string, provision: ProvisionId): Relation {
  return { fromParent, fromChild, provision }
}
