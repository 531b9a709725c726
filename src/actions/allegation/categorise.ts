import {
  type AllegationCategory,
  type CategorySchemeId,
  decideCategory,
  type NationalFactor,
} from '../../domain/allegation-category.ts'
import { currentCategories, enterCategory } from '../../store/allegation-category.ts'
import type { Transaction } from '../../store/database.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { NO_SUCH_ALLEGATION } from '../decision/no-such-allegation.ts'
import { allegationNumbered } from '../matter/case-file.ts'
import { missing, missingOne, type Recorded } from '../recorded.ts'

/** What a person says an allegation counts as; the code suggests nothing. */
export type CategoryGiven = {
  readonly scheme: CategorySchemeId
  readonly code: string | undefined
  readonly factors: readonly NationalFactor[]
}

export type CategoriseAllegation = CategoryGiven & {
  readonly matter: string
  readonly allegation: number
  /** Why it changes; nothing is asked the first time. */
  readonly reason: string | undefined
}

/** Say under which category and factors an allegation is counted; a later answer is added and the earlier one stays. */
export function categoriseAllegation(
  acting: Acting,
  command: CategoriseAllegation,
): Promise<Recorded<{ readonly number: number }>> {
  return atDesk(acting, 'categorise allegation', command.matter, async ({ tx, witness, file }) => {
    const allegation = allegationNumbered(file, command.allegation)
    if (!allegation) return missingOne(witness, NO_SUCH_ALLEGATION)
    const before = (await currentCategories(tx, [allegation.id])).has(allegation.id)
    const decided = decideCategory({
      ...command,
      cameToAttention: file.state.came_to_attention,
      before: before ? 'categorised' : 'not categorised',
    })
    if (!decided.ok) return missing(witness, decided.missing)

    const place = { matter: file.matter.id, allegation: allegation.id, number: allegation.number }
    await addCategory(tx, acting, place, decided.decision, command.reason)

    return { ok: true, number: allegation.number }
  })
}

/** Write what was decided on one allegation, with the words that say why. */
export async function addCategory(
  tx: Transaction,
  acting: Acting,
  place: { readonly matter: string; readonly allegation: string; readonly number: number },
  { scheme, code, factors }: AllegationCategory,
  reason: string | undefined,
): Promise<void> {
  const { matter, number } = place
  const words = reason?.trim()
    ? { id: acting.newId(), matter, purpose: 'reason' as const, about: `allegation ${number}`, words: reason.trim() }
    : undefined
  if (words) await insertNarratives(tx, [words])
  await enterCategory(tx, {
    id: acting.newId(),
    allegation: place.allegation,
    valid_from: acting.today,
    scheme: scheme ?? null,
    code: code ?? null,
    factors,
    reason: words?.id ?? null,
  })
}
