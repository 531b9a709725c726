import { isWritten, lacking } from '../../domain/decision.ts'
import { decidePermission, type Standing } from '../../domain/permission.ts'
import { decideRelation, directionIsSaid, type RelationEnd, type RelationKind } from '../../domain/related-matter.ts'
import { standingOf } from '../../store/act.ts'
import type { Transaction } from '../../store/database.ts'
import { currentMatterStates, lockMatter } from '../../store/matter.ts'
import { insertRelation, relationsOf } from '../../store/matter-relation.ts'
import { insertNarratives } from '../../store/narrative.ts'
import { type Acting, standingFrom } from '../acting.ts'
import { atDesk, type Desk } from '../decision/deciding.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'
import { readId, uponMatter } from '../upon.ts'
import { recomputeRegime } from './regime.ts'

export type RelateMatters = {
  readonly matter: string
  /** The other matter, by its reference. */
  readonly other: string
  readonly kind: RelationKind | undefined
  /** What the first matter is in the link; asked where one of the two is about the other. */
  readonly end: RelationEnd | undefined
  readonly reason: string | undefined
}

/**
 * Say how two matters hang together. Only someone cleared for both may, and only someone cleared for both will see it. The
 * later of two about the same substance is from then on handled under the rules of the earlier; what was decided before keeps
 * the rules it was decided under.
 */
export function relateMatters(acting: Acting, command: RelateMatters): Promise<Recorded<object>> {
  return atDesk(acting, 'relate matters', command.matter, async (desk) => {
    const { tx, witness, file } = desk
    const self = file.matter.id
    const other = await clearedMatter(tx, acting, command.other)
    if (other !== undefined) witness.shows([self, other])
    const { kind, reason } = command
    const standing = (await relationsOf(tx, self)).some(
      (link) => link.kind === kind && (link.matter === other || link.other === other),
    )
    const decided = decideRelation({
      kind,
      other: other === undefined ? 'not found' : other === self ? 'the same matter' : 'found',
      end: command.end,
      standing: standing ? 'linked so' : 'not linked so',
      reason,
    })
    if (!decided.ok) return missing(witness, decided.missing)
    if (other === undefined || !isWritten(reason)) throw new TypeError('What was missing was not said.')

    await linkMatters(desk, { other, ...decided.decision, reason })

    return { ok: true }
  })
}

/** Write a link with its words; where both are about the same substance, the days say which is the earlier. */
export async function linkMatters(
  { tx, acting, file }: Pick<Desk, 'tx' | 'acting' | 'file'>,
  link: { readonly other: string; readonly kind: RelationKind; readonly end: RelationEnd; readonly reason: string },
): Promise<void> {
  const self = file.matter.id
  const { other, kind, reason } = link
  await lockMatter(tx, other)
  const theirs = (await currentMatterStates(tx, [other])).get(other)
  const laterIsSelf = theirs !== undefined && theirs.came_to_attention <= file.state.came_to_attention
  const parent = directionIsSaid(kind) ? link.end === 'parent' : !laterIsSelf
  const words = acting.newId()
  await insertNarratives(tx, [{ id: words, matter: self, purpose: 'link', about: kind, words: reason.trim() }])
  await insertRelation(tx, {
    id: acting.newId(),
    matter: parent ? self : other,
    other: parent ? other : self,
    kind,
    valid_from: acting.today,
    ends: null,
    reason: words,
  })
  if (kind === 'same substance') await recomputeRegime(tx, acting, parent ? other : self)
}

export type EndRelation = { readonly matter: string; readonly relation: string; readonly reason: string | undefined }

/** End a link that was wrong, by addition and with the reason. The rules that apply are worked out anew from those that stand. */
export function endRelation(acting: Acting, command: EndRelation): Promise<Recorded<object>> {
  return atDesk(acting, 'end relation', command.matter, async ({ tx, witness, file }) => {
    const id = readId(command.relation)
    const link = (await relationsOf(tx, file.matter.id)).find((each) => each.id === id)
    if (!link) return missingOne(witness, lacking('relation', 'No such link stands', 'policy-link-both'))
    witness.shows([link.matter, link.other])
    const { reason } = command
    if (!isWritten(reason)) return missingOne(witness, lacking('reason', 'Say why', 'policy-reasons'))

    await lockMatter(tx, link.matter === file.matter.id ? link.other : link.matter)
    const words = acting.newId()
    await insertNarratives(tx, [
      { id: words, matter: file.matter.id, purpose: 'link', about: link.kind, words: reason.trim() },
    ])
    await insertRelation(tx, { ...link, id: acting.newId(), valid_from: acting.today, ends: link.id, reason: words })
    if (link.kind === 'same substance') await recomputeRegime(tx, acting, link.other)

    return { ok: true }
  })
}

/** A live matter by its reference that the person may open; one they may not is not there. */
export async function clearedMatter(tx: Transaction, acting: Acting, named: string): Promise<string | undefined> {
  const upon = uponMatter(named)
  const row = await standingOf(tx, acting.person, 'matter', 'named' in upon ? upon.named : undefined)
  const standing: Standing = standingFrom(row, 'matter')

  return decidePermission('open matter', standing).kind === 'permitted' ? (row.upon ?? undefined) : undefined
}
