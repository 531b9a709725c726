import type { CalendarDate } from '../../domain/calendar-date.ts'
import { actsUpon } from '../../store/act.ts'
import { findMatters } from '../../store/matter.ts'
import { wordsOf } from '../../store/narrative.ts'
import { purposesIn } from '../../store/stated-purpose.ts'
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
  /** Why people said that they open it, the latest of each. */
  readonly purposes: readonly {
    readonly who: string
    readonly purpose: string
    readonly on: CalendarDate
    readonly words: string | undefined
  }[]
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
    const stated = await purposesIn(tx, id)
    const words = await wordsOf(
      tx,
      stated.flatMap((row) => row.words ?? []),
    )
    witness.shows([...rows, ...stated].map((row) => row.id))

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
      purposes: stated.map(({ name, purpose, valid_from, words: said }) => ({
        ...{ who: name, purpose, on: valid_from },
        words: said === null ? undefined : words.get(said)?.words,
      })),
      next: acts.length > PAGE ? rows.at(-1)?.first : undefined,
    }
  })
}
