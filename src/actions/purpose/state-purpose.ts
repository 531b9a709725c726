import { acceptPurpose, type Purpose } from '../../domain/stated-purpose.ts'
import { standingOf } from '../../store/act.ts'
import { findMatters } from '../../store/matter.ts'
import { insertNarratives } from '../../store/narrative.ts'
import { insertPurpose } from '../../store/stated-purpose.ts'
import type { Acting } from '../acting.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { missing, type Recorded } from '../recorded.ts'
import { uponMatter } from '../upon.ts'

/** Why somebody opens a matter. */
export type StatePurpose = {
  readonly matter: string
  readonly purpose?: Purpose | undefined
  readonly words?: string | undefined
}

/** What the question shows: the name of the matter, and nothing that is in it. */
export function askPurpose(acting: Acting, { matter }: { readonly matter: string }): Promise<MatterName> {
  return acting.once('state purpose', uponMatter(matter), async (tx, witness, id) => {
    const [found] = await findMatters(tx, [id])
    if (!found) throw new Error('A matter that may be opened is not there.')
    witness.shows([id])

    return matterName(found)
  })
}

/** Say why one opens a matter; until then no act shows anything of it. */
export function statePurpose(acting: Acting, command: StatePurpose): Promise<Recorded<object>> {
  return acting.once('state purpose', uponMatter(command.matter), async (tx, witness, matter) => {
    const accepted = acceptPurpose({ purpose: command.purpose, words: command.words })
    if (!accepted.ok) return missing(witness, accepted.missing)

    const { capacities } = await standingOf(tx, acting.person, 'matter', matter)
    const words = acting.newId()
    await insertNarratives(tx, [
      { id: words, matter, purpose: 'purpose', about: 'why it is opened', words: (command.words ?? '').trim() },
    ])
    await insertPurpose(tx, {
      ...{ id: acting.newId(), matter, staff_person: acting.person, valid_from: acting.today },
      ...{ purpose: accepted.decision.purpose, capacities, words },
    })

    return { ok: true }
  })
}
