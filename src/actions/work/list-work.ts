import { pageOfWork } from '../../store/waiting.ts'
import type { Acting } from '../acting.ts'
import { readerOf } from '../matter/reader.ts'
import type { TaskView } from '../matter/view.ts'
import { keyAfter, keyFrom, workViews } from './work-views.ts'

/** The lists of work that have pages of their own. */
export const WORK_GROUPS = ['now', 'later', 'waiting'] as const

/** One of them. */
export type WorkGroup = (typeof WORK_GROUPS)[number]

const PAGE = 50

/** List one group of a person's work whole, a page at a time, from after the key that the page before gave. */
export function listWork(
  acting: Acting,
  asked: { readonly group: WorkGroup; readonly after: string | undefined },
): Promise<{ readonly rows: readonly TaskView[]; readonly next: string | undefined }> {
  return acting.once('list my work', { kind: 'unit' }, async (tx, witness) => {
    const reader = await readerOf(tx, acting)
    const work = { ...reader, today: acting.today }
    const found = await pageOfWork(tx, work, asked.group, keyFrom(asked.after), PAGE + 1)
    const page = found.slice(0, PAGE)
    const last = page.at(-1)
    witness.shows(page.map(({ matter }) => matter))

    return {
      rows: await workViews(tx, reader, page, acting.today),
      next: found.length > PAGE && last ? keyAfter(last) : undefined,
    }
  })
}
