import type { MattersView } from '../../actions/matter/list-matters.ts'
import { matterKindName } from '../../domain/matter.ts'
import { link, note, record } from '../../page/content.ts'
import { pager } from '../../page/pager.ts'
import { table } from '../../page/table.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** The way to who has looked, matter by matter. */
export function accessPage({ rows, next, shownOf }: MattersView): StaffPageView & Record<string, unknown> {
  return {
    title: 'Who has looked',
    section: 'access',
    sentence:
      shownOf === 0
        ? 'There is no matter that you may open.'
        : 'Every act upon a matter is on its list: what was opened, decided and refused, by whom and when.',
    matters:
      rows.length === 0
        ? undefined
        : table({
            caption: 'Matters',
            captionHidden: true,
            columns: [{ label: 'Matter' }, { label: 'Where it stands' }, { label: 'Who has looked' }],
            rows: rows.map(({ matter, kind, where }) => [
              [record(matter.spokenName, matter.shown), note(matterKindName(kind))],
              where,
              link('Who has looked', paths.matter(matter.address).access, `at ${matter.spokenName}`),
            ]),
          }),
    pages: pager(`${figure(rows.length)} of ${figure(shownOf)}`, paths.access, { before: undefined, after: next }),
  }
}
