import type { DraftListed } from '../../actions/import/draft.ts'
import type { ImportRow } from '../../actions/import/open-import.ts'
import { type CalendarDate, londonDayOf, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { link, tag } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { counted, figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

/** Imports in preparation, then those begun, newest first. */
export function importsPage(
  drafts: readonly DraftListed[],
  imports: readonly ImportRow[],
  pages: { readonly page: number; readonly more: boolean },
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  const day = (instant: Date) => showDateSeenFrom(londonDayOf(instant), today)
  const to = (page: number) => (page === 1 ? paths.imports : `${paths.imports}?page=${page}`)

  return {
    title: 'Imports',
    section: 'imports',
    sentence: sentenceOf(drafts, imports),
    newImport: paths.newImport,
    drafts:
      drafts.length > 0 &&
      table({
        caption: 'Being prepared',
        columns: [{ label: 'File' }, { label: 'Into' }, { label: 'Brought' }],
        rows: drafts.map((draft) => [
          [
            link(draft.file_name, paths.import(draft.reference.toLowerCase()).show),
            ...(draft.trouble ? [tag('Cannot be read yet', 'waiting')] : []),
          ],
          draft.force_name,
          day(draft.begun_at),
        ]),
      }),
    imports:
      imports.length > 0 &&
      table({
        caption: 'Brought in',
        columns: [
          { label: 'File' },
          { label: 'Into' },
          { label: 'Begun' },
          { label: 'Rows', number: true, labelled: true },
          { label: 'Rejected', number: true, labelled: true },
          { label: 'State' },
        ],
        rows: imports.map((row) => [
          link(row.file_name, paths.import(row.reference.toLowerCase()).run),
          row.force_name,
          day(row.started_at),
          figure(row.counts.rows),
          row.counts.rejected > 0
            ? link(
                figure(row.counts.rejected),
                paths.import(row.reference.toLowerCase()).rejected,
                'rejected rows as CSV',
              )
            : '0',
          stateOf(row),
        ]),
      }),
    newer: pages.page > 1 ? to(pages.page - 1) : undefined,
    older: pages.more ? to(pages.page + 1) : undefined,
    showing: counted(imports.length, 'import'),
  }
}

function sentenceOf(drafts: readonly DraftListed[], imports: readonly ImportRow[]): string {
  const under = imports.filter(
    (row) => !row.ended_at && ['waiting', 'running', 'stopping'].includes(row.run.state),
  ).length
  if (drafts.length + imports.length === 0) return 'No imports. Bring a CSV, XLSX or ODS file.'
  const parts = [
    `${counted(under, 'import is', 'imports are')} under way`,
    `${counted(drafts.length, 'file waits', 'files wait')} for a decision`,
  ]

  return `${parts.join(', ')}.`.replace(/^\w/, (letter) => letter.toUpperCase())
}

function stateOf({ ended_at, run }: ImportRow) {
  if (ended_at) return tag('Done', 'done')
  if (run.state === 'stopped') return tag('Stopped', 'waiting')
  if (run.state === 'failed') return tag('Could not go on', 'late')

  return tag('Under way', 'open')
}
