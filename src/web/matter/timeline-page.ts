import type { TimelineView } from '../../actions/matter/open-timeline.ts'
import { type CalendarDate, daysBetween, showDateShort } from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Lane, timeline } from '../../page/timeline.ts'
import { counted } from '../count.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import { type Pronoun, theirAccount } from '../pronoun.ts'
import type { StaffPageView } from '../render.ts'

type Entry = TimelineView['entries'][number]

const OTHER_LANES = [
  {
    key: 'officer’s duties and systems',
    heading: 'Officer’s duties and systems',
    short: 'Officer',
    filter: 'officer',
    text: 'Officer only',
  },
  {
    key: 'what agencies did',
    heading: 'What agencies did',
    short: 'Agencies',
    filter: 'agencies',
    text: 'Agencies only',
  },
  { key: 'clocks', heading: 'Clocks', short: 'Clocks', filter: 'clocks', text: 'Clocks only' },
] as const

function lanesFor(pronoun: Pronoun) {
  const account = theirAccount(pronoun)

  return [
    { key: 'her account', heading: account, short: account, filter: 'account', text: `${account} only` },
    ...OTHER_LANES,
  ] as const
}

const GAP_DAYS = 7

/** What was said, what the officer was doing, what agencies did and which clocks ran, side by side, each with its source. */
export function timelinePage(
  { matter, pronoun, entries, mayAdd }: TimelineView,
  filter: string | undefined,
): StaffPageView & Record<string, unknown> {
  const here = paths.matter(matter.address).timeline
  const every = lanesFor(pronoun)
  const only = every.find((lane) => lane.filter === filter)
  const shown = only ? entries.filter(({ lane }) => lane === only.key) : entries
  const lanes: readonly Lane[] = only ? [only] : every
  const gaps = filter === 'gaps' ? gapsIn(entries) : undefined

  return {
    title: matterTitle('Timeline', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    heading: matterHeading(
      matter,
      'timeline',
      `${atStart(counted(entries.length, 'entry', 'entries'))} on the timeline. Dates are as exact as the source.`,
    ),
    filters: {
      label: 'Which entries',
      choices: [
        { text: 'All lanes', href: here, current: !only && !gaps },
        ...every.map(({ filter: key, text }) => ({ text, href: `${here}?show=${key}`, current: key === filter })),
        { text: `Gaps of more than ${GAP_DAYS} days`, href: `${here}?show=gaps`, current: gaps !== undefined },
      ],
    },
    gaps,
    add: mayAdd === 'yes' ? paths.matter(matter.address).newTimelineEntry : undefined,
    timeline:
      gaps || shown.length === 0
        ? undefined
        : timeline(
            lanes,
            shown.map((entry) => placed(entry, matter.address)),
          ),
  }
}

const STANDING = { stands: '', 'corrected later': ' (corrected later)', 'a correction': ' (corrects an earlier entry)' }

function placed({ on, when, lane, what, source, decision, added }: Entry, address: string) {
  const year = on?.slice(0, 4)
  const [day = when, told] = when.split(/(?:^|, )as told: /)
  const exact = year === undefined ? day : day.replace(` ${year}`, '')

  return {
    year: year ?? 'Day not known',
    when: exact === '' ? 'As told' : exact,
    ...(told !== undefined && { about: told }),
    lane,
    what: added ? `${what}${STANDING[added.standing]}` : what,
    source: decision === undefined ? source : { text: source, href: paths.matter(address).decision(String(decision)) },
  }
}

/** Where nothing was done: what a supervisor looks for first. */
function gapsIn(entries: readonly Entry[]): readonly string[] {
  const days = entries.flatMap(({ on }) => (on === undefined ? [] : [on])).toSorted()

  return days.slice(1).flatMap((day, index) => {
    const before = days[index] as CalendarDate
    const gap = daysBetween(before, day)
    return gap > GAP_DAYS ? [`${gap} days: ${dated(before)} to ${dated(day)}`] : []
  })
}

function dated(day: CalendarDate): string {
  return `${showDateShort(day)} ${day.slice(0, 4)}`
}
