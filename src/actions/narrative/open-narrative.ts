import { findMatters } from '../../store/matter.ts'
import { openedNarrative } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { NotPermitted } from '../not-permitted.ts'
import { readId, uponMatter } from '../upon.ts'

export type OpenedNarrative = {
  readonly matter: MatterName
  readonly id: string
  readonly purpose: string
  readonly about: string
  readonly words: string
  readonly recordedAt: string
  readonly recordedBy: string
}

/** Open the words of an account or another narrative. It is an act of its own, so that she can ask who has read it. */
export async function openNarrative(
  acting: Acting,
  asked: { readonly matter: string; readonly narrative: string },
): Promise<OpenedNarrative> {
  const opened = await acting.once('open narrative', uponMatter(asked.matter), async (tx, witness, id) => {
    const named = readId(asked.narrative)
    const narrative = named && (await openedNarrative(tx, id, named))
    const [matter] = await findMatters(tx, [id])
    if (!narrative || !matter) {
      witness.refuses('permission/no-such-narrative')
      return undefined
    }
    witness.shows([narrative.id])
    const { purpose, about, words, recorded_at, recorded_by } = narrative

    return {
      matter: matterName(matter),
      id: narrative.id,
      purpose,
      about,
      words,
      recordedAt: recorded_at.toISOString(),
      recordedBy: recorded_by ?? '',
    }
  })
  if (!opened) throw new NotPermitted({ act: 'open narrative', upon: 'matter', rule: 'permission/no-such-narrative' })

  return opened
}
