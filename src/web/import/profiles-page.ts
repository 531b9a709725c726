import type { ProfileKept } from '../../actions/import/profiles.ts'
import { type CalendarDate, londonDayOf, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { IMPORT_FIELDS } from '../../domain/import-field.ts'
import { type Content, link, note } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

export function profilesPage(
  profiles: readonly ProfileKept[],
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  return {
    title: 'Profiles',
    section: 'profiles',
    sentence:
      profiles.length === 0
        ? 'No profiles. One is saved when the columns of a file are matched.'
        : 'Each says how the files of one old system are read. Choose one when you bring the next file.',
    profiles:
      profiles.length > 0 &&
      table({
        caption: 'Profiles',
        captionHidden: true,
        columns: [
          { label: 'Profile' },
          { label: 'Version', number: true, labelled: true },
          { label: 'Scheme' },
          { label: 'Kept' },
        ],
        rows: profiles.map(({ reference, name, version, profile, keptAt }) => [
          link(name, paths.profile(reference.toLowerCase()).show),
          figure(version),
          profile.scheme,
          showDateSeenFrom(londonDayOf(keptAt), today),
        ]),
      }),
  }
}

/** One profile in words, and as the data that the command line takes. */
export function profilePage({
  reference,
  name,
  version,
  profile,
}: ProfileKept): StaffPageView & Record<string, unknown> {
  return {
    title: 'Profile',
    section: 'profiles',
    back: { text: 'Profiles', href: paths.profiles },
    name,
    sentence: `Version ${version}. Codes belong to “${profile.scheme}”. Rows are told apart by ${profile.key.join(' and ')}.`,
    columns: table({
      caption: 'Columns',
      columns: [{ label: 'Column in the file' }, { label: 'Becomes' }, { label: 'How it is read' }],
      rows: profile.columns.map((column) => [column.column, IMPORT_FIELDS[column.becomes].said, howRead(column)]),
    }),
    placeholders:
      profile.placeholders.length > 0 &&
      table({
        caption: 'Values that a person decided',
        columns: [{ label: 'Value' }, { label: 'Column' }, { label: 'Stands for' }],
        rows: profile.placeholders.map(({ column, value, means }) => [value, column, means]),
      }),
    file: paths.profile(reference.toLowerCase()).file,
  }
}

function howRead({ dates, codes, otherwise, notRecorded }: ProfileKept['profile']['columns'][number]): Content {
  const parts = [
    ...(dates ? [`dates, ${dates}`] : []),
    ...(codes
      ? [
          `${figure(Object.keys(codes).length)} values translated; others are ${otherwise === 'keep' ? 'kept' : 'rejected'}`,
        ]
      : []),
    ...(notRecorded && notRecorded.length > 0
      ? [`nothing recorded: ${notRecorded.map((value) => `“${value}”`).join(', ')}`]
      : []),
  ]

  return parts.length === 0 ? note('As written') : parts.join('. ')
}
