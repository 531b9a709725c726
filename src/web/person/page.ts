import type { AllegationAbout } from '../../actions/person/allegations-about.ts'
import type { DutySpell, PersonView } from '../../actions/person/open-person.ts'
import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import { notCountedWords } from '../../domain/clock.ts'
import { isLookedAtAgain } from '../../domain/duty-status.ts'
import type { Dated } from '../../domain/person-serving.ts'
import { atStart, within } from '../../domain/words.ts'
import { type Content, type Facts, note, type Part, record, strong } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { abuseWords, personWords } from '../allegation-words.ts'
import { counted } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { drawingOf } from './drawing.ts'

/** Everything known of one person over time, with what each allegation came to. */
export function personPage(
  view: PersonView,
  today: CalendarDate,
  list: 'open to the reader' | 'closed',
): StaffPageView & Record<string, unknown> {
  const { person, force, workerRole } = view
  const entries = [...view.allegations.map(allegationEntry), ...view.duty.map(dutyEntry)].toSorted(byDay)
  const drawing = drawingOf(view, today)

  return {
    // A name has no place in a browser’s history.
    title: `Person ${person.shown}`,
    section: 'people',
    ...(list === 'open to the reader' && { back: { text: 'People', href: paths.people } }),
    name: personWords(person),
    reference: person.shown,
    sentence: sentence(view),
    standing: [workerRole, force, person.history === 'yes' ? 'known from imported history' : undefined]
      .filter(Boolean)
      .join(', '),
    drawing,
    drawingHeading: drawing ? `${drawing.years[0]?.year} to today` : undefined,
    entries:
      entries.length === 0
        ? undefined
        : table({
            caption: 'Everything on record, oldest first',
            captionHidden: true,
            columns: [{ label: 'Date' }, { label: 'What', names: true }, { label: 'How it ended' }],
            rows: entries.map(({ day, what, ended }): readonly Content[] => [
              strong(day === undefined ? 'Day not known' : showDate(day)),
              what,
              ended,
            ]),
          }),
    facts: [
      ...dated('Name', view.names),
      ...dated('Is', view.workerRoles),
      ...dated('Rank', view.ranks),
      ...dated('Posting', view.postings),
      ...dated('Collar number', view.collarNumbers),
      ...dated('Warrant number', view.warrantNumbers),
    ],
    lists: view.lists.map(({ list, sentOn, because, matter, earlier }) => ({
      term: `${atStart(list)} list`,
      content: [
        `Reported on ${showDate(sentOn)}: ${because}`,
        ...(matter ? [note(`${matter.spokenName} ${matter.shown}`)] : []),
        ...(earlier === 'linked' ? [note('Belongs to an earlier advisory report')] : []),
      ],
    })) satisfies Facts,
    duty: [
      strong(view.today.name),
      ...(view.today.since === undefined ? [] : [note(`since ${showDate(view.today.since)}`)]),
    ],
  }
}

type Entry = { readonly day: CalendarDate | undefined; readonly what: Content; readonly ended: Content }

/** How it stands in one sentence; that nothing was found is said before anything else is. */
export function sentence({ allegations }: PersonView): string {
  if (allegations.length === 0) return 'No allegation that you may see is on record.'
  const forces = new Set(allegations.map(({ force }) => force)).size
  const [first] = allegations.flatMap(({ cameToAttention }) => cameToAttention ?? []).toSorted()
  const since = first === undefined ? '' : `, since ${first.slice(0, 4)}`
  const counts = `${atStart(counted(allegations.length, 'allegation'))}${forces > 1 ? `, in ${counted(forces, 'force')}` : ''}${since}.`
  const live = allegations.filter(({ history }) => history === 'no')
  const ended = live.filter(({ allegation }) => allegation.outcome !== undefined).length
  const before = allegations.length - live.length

  return [
    counts,
    ...(live.length > 0 && ended === 0
      ? [before > 0 ? 'No finding has been made on those worked here.' : 'No finding has been made on any of them.']
      : []),
    ...(ended > 0 ? [`${atStart(counted(ended, 'has', 'have'))} an outcome.`] : []),
    ...(before > 0
      ? [`${atStart(counted(before, 'comes', 'come'))} from imported history, in the words of its source.`]
      : []),
  ].join(' ')
}

function allegationEntry(about: AllegationAbout, index: number): Entry {
  const { matter, openable, history, allegation, cameToAttention, force } = about
  const href = openable === 'yes' ? paths.matter(matter.address).overview : undefined
  const what: Part[] = [
    `Allegation ${index + 1}: ${within(abuseWords(allegation.abuse))}`,
    record(matter.spokenName, matter.shown, href),
    note(history === 'yes' ? `${force}, imported history` : force),
  ]

  return { day: cameToAttention, what, ended: history === 'yes' ? importedEnd(about) : liveEnd(about) }
}

function liveEnd({ allegation: { criminal, misconduct }, unproved }: AllegationAbout): readonly Part[] {
  const line = (strand: string, { name, on }: { readonly name: string; readonly on: CalendarDate | undefined }) =>
    `${strand}: ${within(name)}${on === undefined ? '' : `, ${showDate(on)}`}`

  return [
    line('Criminal', criminal),
    line('Misconduct', misconduct),
    ...(unproved === undefined ? [] : [note(unproved)]),
  ]
}

function importedEnd({ allegation: { imported } }: AllegationAbout): readonly Part[] {
  return imported.flatMap(({ finding, outcome, scheme, category }) => [
    ...(category === undefined ? [] : [note(category)]),
    finding ?? 'No finding recorded',
    ...(outcome === undefined ? [] : [outcome]),
    note(`In the words of ${scheme}`),
  ])
}

function howLong({ status, until, reviewBy }: DutySpell): string {
  if (until !== undefined) return `Until ${showDate(until)}`
  if (!isLookedAtAgain(status)) return ''

  return `Goes on. ${reviewBy === undefined ? notCountedWords() : `Review by ${showDate(reviewBy)}`}`
}

function dutyEntry(spell: DutySpell): Entry {
  const { name, from, matter } = spell

  return {
    day: from,
    what: [`Duty: ${within(name)}`, ...(matter ? [note(`${matter.spokenName} ${matter.shown}`)] : [])],
    ended: howLong(spell),
  }
}

function byDay(a: Entry, b: Entry): number {
  return (a.day ?? '') < (b.day ?? '') ? -1 : (a.day ?? '') > (b.day ?? '') ? 1 : 0
}

function dated(term: string, facts: readonly Dated<string>[]): Facts {
  if (facts.length === 0) return []
  const span = ({ from, until }: Dated<string>) =>
    [from && `from ${showDate(from)}`, until && `until ${showDate(until)}`].filter(Boolean).join(' ') ||
    'dates not known'

  return [{ term, content: facts.flatMap((fact) => [fact.value, note(span(fact))]) }]
}
