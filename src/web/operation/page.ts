import type { OperationsView } from '../../actions/operation/list.ts'
import type { OperationView } from '../../actions/operation/look-at.ts'
import { type CalendarDate, showDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { matterKindName } from '../../domain/matter.ts'
import { note, record } from '../../page/content.ts'
import { pager } from '../../page/pager.ts'
import { table } from '../../page/table.ts'
import { figure } from '../count.ts'
import { BACK_TO_MATTERS } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** Operations, the newest first. */
export function operationsPage(
  { rows, next, mayOpen }: OperationsView,
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  return {
    title: 'Operations',
    section: 'matters',
    back: BACK_TO_MATTERS,
    sentence: 'An operation holds matters that are run together. It shows you those that you may open.',
    openAt: mayOpen === 'yes' ? paths.operations : undefined,
    operations:
      rows.length === 0
        ? undefined
        : table({
            caption: 'Operations',
            captionHidden: true,
            columns: [{ label: 'Operation' }, { label: 'Opened', labelled: true }],
            rows: rows.map(({ operation, openedOn }) => [
              record(operation.spokenName, operation.shown, paths.operation(operation.address)),
              showDateSeenFrom(openedOn, today),
            ]),
          }),
    pages: pager(`${figure(rows.length)} shown, newest first`, paths.operations, { before: undefined, after: next }),
  }
}

/** One operation, with the matters in it that the reader may open; of others it says nothing. */
export function operationPage(view: OperationView, today: CalendarDate): StaffPageView & Record<string, unknown> {
  const { operation, openedOn, rows, next } = view

  return {
    title: { page: 'Operation', spokenName: operation.spokenName, reference: operation.shown },
    section: 'matters',
    back: { text: 'Operations', href: paths.operations },
    name: operation.spokenName,
    reference: operation.shown,
    sentence: `Opened ${showDate(openedOn)}. It shows the matters that you may open.`,
    matters:
      rows.length === 0
        ? undefined
        : table({
            caption: 'Matters',
            captionHidden: true,
            columns: [
              { label: 'Matter' },
              { label: 'Came to attention', labelled: true },
              { label: 'Allegations', number: true, labelled: true },
              { label: 'Where it stands' },
            ],
            rows: rows.map(({ matter, kind, cameToAttention, allegations, where }) => [
              [
                record(matter.spokenName, matter.shown, paths.matter(matter.address).overview),
                note(matterKindName(kind)),
              ],
              cameToAttention === undefined ? 'Not known' : showDateSeenFrom(cameToAttention, today),
              figure(allegations),
              where,
            ]),
          }),
    pages: pager(`${figure(rows.length)} shown, newest first`, paths.operation(operation.address), {
      before: undefined,
      after: next,
    }),
  }
}
