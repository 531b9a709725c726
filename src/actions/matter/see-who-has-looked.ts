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
    /** One; or, of someone refused time after time, all that they tried. */
    readonly acts: readonly string[]
    readonly outcome: 'done' | 'refused'
    /** More than once only where someone was refused time after time; `at` is then the last. */
    readonly times: number
    readonly on: 'this matter' | 'another page'
  }[]
  readonly next: string | undefined
}

const PAGE = 50

/** See every act upon a matter or that showed it elsewhere, refused ones too, the latest first. This look is on the list of the next one. */
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
      rows: rows.map(({ at, who, kinds, outcome, upon, times }) => ({
        at: at.toISOString(),
        who: who ?? 'Someone',
        acts: kinds,
        outcome,
        times,
        on: upon === id ? 'this matter' : 'another page',
      })),
      next: acts.length > PAGE ? rows.at(-1)?.first : undefined,
    }
  })
}
