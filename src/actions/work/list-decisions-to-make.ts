import { countWork, pageOfWork } from '../../store/waiting.ts'
import type { Acting } from '../acting.ts'
import { readerOf } from '../matter/reader.ts'
import type { TaskView } from '../matter/view.ts'
import { keyAfter, keyFrom, workViews } from './work-views.ts'

/** One page of decisions, and what is said of them all. */
export type DecisionsToMake = {
  readonly rows: readonly TaskView[]
  /** As far as they were counted. */
  readonly count: number
  readonly next: string | undefined
}

const PAGE = 50

/** List the decisions that matters wait for, by legal limit, whoever makes them: the unit's head answers for their time. */
export function listDecisionsToMake(
  acting: Acting,
  asked: { readonly after?: string | undefined } = {},
): Promise<DecisionsToMake> {
  return acting.once('list my work', { kind: 'unit' }, async (tx, witness) => {
    const reader = await readerOf(tx, acting)
    const work = { ...reader, today: acting.today }
    const found = await pageOfWork(tx, work, 'decisions', keyFrom(asked.after), PAGE + 1)
    const page = found.slice(0, PAGE)
    const last = page.at(-1)
    witness.shows(page.map(({ matter }) => matter))

    return {
      rows: await workViews(tx, reader, page, acting.today),
      count: (await countWork(tx, work, 'decisions')).count,
      next: found.length > PAGE && last ? keyAfter(last) : undefined,
    }
  })
}
