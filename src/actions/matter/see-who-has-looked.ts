import { actsUpon } from '../../store/act.ts'
import { findMatters } from '../../store/matter.ts'
import type { Acting } from '../acting.ts'
import { readId, uponMatter } from '../upon.ts'
import { matterName } from './names.ts'
import type { MatterName } from './view.ts'

export type WhoHasLooked = {
  readonly matter: MatterName
  readonly rows: readonly {
    readonly at: string
    readonly who: string
    readonly act: string
    readonly outcome: 'done' | 'refused'
  }[]
  readonly next: string | undefined
}

const PAGE = 50

/** See every act upon a matter, refused ones too, the latest first. This look is on the list of the next one. */
export function seeWhoHasLooked(
  acting: Acting,
  asked: { readonly matter: string; readonly after?: string | undefined },
): Promise<WhoHasLooked> {
  return acting.once('see who has looked', uponMatter(asked.matter), async (tx, witness, id) => {
    const acts = await actsUpon(tx, id, readId(asked.after), PAGE + 1)
    const rows = acts.slice(0, PAGE)
    const [matter] = await findMatters(tx, [id])
    if (!matter) throw new Error('A matter that may be opened is not there.')
    witness.shows(rows.map((row) => row.id))

    return {
      matter: matterName(matter),
      rows: rows.map(({ at, who, kind, outcome }) => ({
        at: at.toISOString(),
        who: who ?? 'Someone',
        act: kind,
        outcome,
      })),
      next: acts.length > PAGE ? rows.at(-1)?.id : undefined,
    }
  })
}
