import type { EntryView, InquiryView } from '../../actions/inquiry/view.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { ENTRY_SECTIONS, type EntryKind } from '../../domain/entry-kind.ts'
import { ENTRY_KINDS, type EntryKindName } from '../../domain/inquiry-entry.ts'
import { type Facts, type Items, link, note } from '../../page/content.ts'
import { type Filled, selectField } from '../../page/field.ts'
import { words } from '../../page/narrative.ts'
import { personWords } from '../allegation-words.ts'
import { counted } from '../count.ts'
import { inquiryParts } from '../inquiry-parts.ts'
import { backToMatter, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { ruleLink, ruleWords } from '../rule-words.ts'
import { addressed, fieldsOf } from './form.ts'

/** One part of an inquiry: what was recorded, the newest first, each with what came after it. */
export function inquiryPage(view: InquiryView, now: string | undefined): StaffPageView & Record<string, unknown> {
  const { matter, section, entries, next, may } = view
  const addresses = paths.matter(matter.address)
  const title = ENTRY_SECTIONS[section]

  return {
    title: matterTitle(title, matter),
    section: 'matters',
    heading: matterHeading(
      matter,
      'decisions',
      'What the inquiry did and decided. Nothing here is changed; what follows is added.',
    ),
    recorded: now?.startsWith('entry-') ? `Recorded: entry ${now.slice(6)}.` : undefined,
    parts: inquiryParts(addresses, section),
    part: title,
    lacking: section === 'plan' ? lackingIn(view) : undefined,
    add: may.map((kind) => link(nameOf(kind), addresses.newEntry(addressed(kind)))) satisfies Items,
    entries: entries.map((entry) => shown(entry, addresses)),
    older: next === undefined ? undefined : `${addresses.inquiry(section)}?before=${next}`,
  }
}

/** What a plan lacks, said before anything else on its page. */
function lackingIn({ lines: { towards, away, agreed } }: InquiryView): string {
  if (towards + away === 0) return 'No line of enquiry is recorded yet.'
  const both = `${counted(towards, 'line points', 'lines point')} towards the allegation and ${counted(away, 'line points', 'lines point')} away from it, counting those that point either way in both.`
  const lacks = away === 0 ? ' No line points away: the plan lacks one.' : ''

  return `${both.charAt(0).toUpperCase()}${both.slice(1)}${lacks} ${agreed === 0 ? 'The plan is not agreed yet.' : `Version ${agreed} is agreed.`}`
}

type Addresses = ReturnType<typeof paths.matter>
type ShownEntry = {
  readonly id: string
  readonly heading: string
  readonly facts: Facts
  readonly after: readonly ShownEntry[]
  readonly may: Items
}

function shown(entry: EntryView, addresses: Addresses): ShownEntry {
  const { number, kind, on, by, allegation, about, answers, wordsWithheld, known, provision } = entry

  return {
    id: `entry-${number}`,
    heading: `${number}. ${nameOf(kind)}`,
    facts: [
      ...(allegation === undefined ? [] : [{ term: 'About', content: `Allegation ${allegation}` }]),
      ...(about === undefined ? [] : [{ term: 'About', content: personWords(about) }]),
      ...answers.map(({ question, answer, words: said }) => ({
        term: question,
        content: said === undefined ? (answer ?? '') : words(said),
      })),
      ...(wordsWithheld === 'yes'
        ? [{ term: 'In words', content: note('On record. You read facts here, not what people wrote.') }]
        : []),
      { term: 'Recorded', content: [`${showDate(on)}, by ${by}`, ruleLink(provision)] },
      {
        term: 'On record then',
        content: note(
          `${counted(known.allegations, 'allegation')}, ${counted(known.decisions, 'decision')}, ${counted(known.entries, 'entry', 'entries')}`,
        ),
      },
    ],
    after: entry.after.map((each) => shown(each, addresses)),
    may: entry.may.map((each) =>
      link(nameOf(each), `${addresses.newEntry(addressed(each))}?follows=${number}`, `after entry ${number}`),
    ),
  }
}

/** The form of one kind of entry. */
export function entryPage(
  view: InquiryView,
  kind: EntryKindName,
  filled: Filled,
  { follows }: { readonly follows: number | undefined },
): StaffPageView & Record<string, unknown> {
  const { matter, allegations, concerned, hands } = view
  const entry: EntryKind = ENTRY_KINDS[kind]
  const addresses = paths.matter(matter.address)
  const whom =
    entry.about === 'allegation'
      ? selectField(
          {
            name: 'allegation',
            label: 'Which allegation is it about?',
            choices: allegations.map((number) => ({ value: String(number), text: `Allegation ${number}` })),
          },
          filled,
        )
      : entry.about === 'officer'
        ? selectField(
            {
              name: 'person',
              label: 'Which officer concerned is it about?',
              choices: concerned.map((person) => ({ value: person.address, text: personWords(person) })),
            },
            filled,
          )
        : undefined

  return {
    title: matterTitle(entry.name, matter),
    section: 'matters',
    back: backToMatter(matter),
    errors: filled.errors,
    missing: true,
    heading: entry.name,
    how: entry.how,
    after: follows === undefined ? undefined : `After entry ${follows}.`,
    rule: ruleWords(entry.provision),
    action: `${addresses.newEntry(addressed(kind))}${follows === undefined ? '' : `?follows=${follows}`}`,
    fields: [...(whom ? [whom] : []), ...fieldsOf(entry, hands, filled)],
    leave: addresses.inquiry(entry.section),
  }
}

function nameOf(kind: EntryKindName): string {
  return ENTRY_KINDS[kind].name
}
