import type { LiveMatterKind } from '../../domain/matter.ts'
import { COUNTED, countMatters, pageOfMatters } from '../../store/matter-list.ts'
import type { Acting } from '../acting.ts'
import { readId } from '../upon.ts'
import { type MatterRowView, matterRows } from './matter-rows.ts'

export type ListMatters = {
  readonly show?: 'live' | 'history' | 'mine' | undefined
  readonly kind?: LiveMatterKind | undefined
  /** The key that the page before gave. */
  readonly after?: string | undefined
}

export type MattersView = {
  readonly rows: readonly MatterRowView[]
  readonly next: string | undefined
  /** How many this reader may see, for the same filter, as far as they were counted. */
  readonly shownOf: number
  /** Whether there are more than were counted. */
  readonly andMore: 'yes' | 'no'
}

const PAGE = 50

/** List the matters that the record lets this person open, the newest first, a page at a time. */
export function listMatters(acting: Acting, asked: ListMatters = {}): Promise<MattersView> {
  return acting.once('list matters', { kind: 'unit' }, async (tx, witness) => {
    const filter = { show: asked.show ?? 'live', kind: asked.kind }
    const found = await pageOfMatters(tx, filter, readId(asked.after), PAGE + 1)
    const page = found.slice(0, PAGE)
    const count = await countMatters(tx, filter)
    witness.shows(page.map((matter) => matter.id))

    return {
      rows: await matterRows(tx, acting, page),
      next: found.length > PAGE ? page.at(-1)?.id : undefined,
      shownOf: Math.min(count, COUNTED),
      andMore: count > COUNTED ? 'yes' : 'no',
    }
  })
}
