import { type Draft, wholeProfile } from '../../actions/import/draft.ts'
import type { ImportRow } from '../../actions/import/open-import.ts'
import { previewRows } from '../../actions/import/preview-rows.ts'
import { type CalendarDate, londonDayOf, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { type ImportedRecord, type RowRejected, sayRejection } from '../../domain/import-row.ts'
import { type Content, note, strong } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { counted, figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { nextStep, placeIn } from './steps.ts'

/** What the first rows become, and what is known before the run: earlier imports, a file cut off. */
export function previewPage(
  draft: Draft,
  earlier: readonly ImportRow[],
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  const at = paths.import(draft.reference.toLowerCase())
  const profile = wholeProfile(draft)
  const rows = draft.looked && profile.ok ? previewRows(draft.looked, profile.profile) : []
  const blocking = nextStep(draft)
  const ready = blocking.href === at.preview

  return {
    title: 'Look at the first rows',
    section: 'imports',
    ...placeIn(4),
    sentence: ready
      ? `${figure(draft.looked?.rows ?? 0)} rows of ${draft.file.name} go into “${draft.forceName}”, a history of its own. They start no clock and no duty.`
      : 'Something is still to decide before this file can come in.',
    notices: noticesBefore(draft, earlier, today),
    rows: table({
      caption: 'What the first rows become',
      columns: ['Row', 'Matter', 'Came to attention', 'Person concerned', 'Allegation', 'Finding', 'Outcome'].map(
        (label) => ({ label }),
      ),
      rows: rows.map(({ number, became }) => cellsOf(number, became, today)),
      narrow: 'scroll',
    }),
    ready,
    blocking,
    run: at.run,
    save: at.profile,
    button: {
      text: `Bring in ${figure(draft.looked?.rows ?? 0)} rows`,
      leave: { text: 'Stop, keep nothing', href: at.stop },
    },
    columns: at.columns,
  }
}

function noticesBefore({ looked }: Draft, earlier: readonly ImportRow[], today: CalendarDate): readonly string[] {
  const [last] = earlier
  return [
    ...(last?.ended_at
      ? [
          `This file was imported on ${showDateSeenFrom(londonDayOf(last.ended_at), today)}. Rows that are the same add nothing; rows that differ become corrections.`,
        ]
      : []),
    ...(looked?.endsIn === undefined
      ? []
      : [
          `The file ends in the middle of a row (row ${figure(looked.endsIn)}). ${counted(looked.endsIn - 1, 'row is', 'rows are')} good. Bring those in, or stop.`,
        ]),
  ]
}

const unsaid = note('Not recorded')

function cellsOf(number: number, became: ImportedRecord | RowRejected, today: CalendarDate): readonly Content[] {
  const row = figure(number)
  const unread = note('Not read')
  if (became.kind === 'rejected')
    return [row, unread, unread, unread, [strong('Rejected'), sayRejection(became)], unread, unread]
  const { matter, allegation } = became

  return [
    row,
    matter.reference,
    matter.cameToAttention ? showDateSeenFrom(matter.cameToAttention, today) : unsaid,
    personIn(became),
    allegation.category ?? allegation.categoryCode ?? allegation.abuseClass ?? unsaid,
    allegation.finding ?? unsaid,
    allegation.outcome ?? unsaid,
  ]
}

function personIn({ officer, attributes }: ImportedRecord): Content {
  switch (officer.kind) {
    case 'identified':
      return [attributes.rank, attributes.collarNumber, attributes.name, officer.reference]
        .filter((part) => part !== undefined)
        .join(' ')
    case 'organisation':
      return 'The force itself'
    case 'unidentified':
      return 'Nobody identified'
    case 'not recorded':
      return unsaid
  }
}
