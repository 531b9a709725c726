import type { TimelineView } from '../../actions/matter/open-timeline.ts'
import { EXACTNESS, SEASONS } from '../../domain/fuzzy-date.ts'
import { ENTRY_LANES, SOURCE_KINDS } from '../../domain/timeline-entry.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, type Field, type Filled, radiosField, selectField, textareaField } from '../../page/field.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import { theirAccount } from '../pronoun.ts'
import type { StaffPageView } from '../render.ts'

const choices = (values: readonly string[]) => values.map((value) => ({ value, text: atStart(value) }))

/** A new entry of a timeline. */
export function newEntryPage(
  { matter, pronoun, entries }: TimelineView,
  filled: Filled,
): StaffPageView & Record<string, unknown> {
  const addresses = paths.matter(matter.address)
  const earlier = entries.filter(({ added }) => added && added.standing !== 'corrected later')

  return {
    title: matterTitle('Add to the timeline', matter),
    section: 'matters',
    back: { text: 'Timeline', href: addresses.timeline },
    errors: filled.errors,
    action: addresses.newTimelineEntry,
    fields: [
      radiosField(
        {
          name: 'lane',
          label: 'Which lane does it belong to?',
          choices: ENTRY_LANES.map((value) => ({
            value,
            text: value === 'her account' ? theirAccount(pronoun) : atStart(value),
          })),
        },
        filled,
      ),
      selectField(
        {
          name: 'exactness',
          label: 'How exactly does the source say when?',
          hint: 'Never more exactly than the source',
          choices: choices(EXACTNESS),
        },
        filled,
      ),
      dateField(
        {
          name: 'from',
          label: 'When was it?',
          hint: 'Leave the day empty for a month, and day and month for a season or a year',
        },
        filled,
      ),
      selectField({ name: 'season', label: 'Which season, if it is one?', choices: choices(SEASONS) }, filled),
      dateField({ name: 'until', label: 'Until which day, if it was between two?' }, filled),
      textareaField(
        { name: 'asTold', label: 'When it was, in the person’s own words. You may leave this empty', rows: 2 },
        filled,
      ),
      textareaField({ name: 'words', label: 'What happened?', rows: 4 }, filled),
      selectField({ name: 'sourceKind', label: 'What is the source?', choices: choices(SOURCE_KINDS) }, filled),
      textareaField(
        { name: 'source', label: 'Where does it stand there?', hint: 'Such as its number, page or line', rows: 2 },
        filled,
      ),
      ...correcting(earlier, filled),
    ],
  }
}

function correcting(earlier: TimelineView['entries'], filled: Filled): readonly Field[] {
  if (earlier.length === 0) return []

  return [
    selectField(
      {
        name: 'corrects',
        label: 'Does it correct an earlier entry?',
        hint: 'The earlier one stays, marked as corrected',
        unchosen: 'No',
        choices: earlier.flatMap(({ added, when, what }) =>
          added ? [{ value: added.id, text: `${when}: ${what.slice(0, 60)}` }] : [],
        ),
      },
      filled,
    ),
  ]
}
