import type { TaskView } from '../../actions/matter/view.ts'
import type { DecisionsToMake } from '../../actions/work/list-decisions-to-make.ts'
import type { MyWork, WorkShown } from '../../actions/work/list-my-work.ts'
import type { WorkGroup } from '../../actions/work/list-work.ts'
import {
  addDays,
  type CalendarDate,
  londonDayOf,
  londonTimeOf,
  showDateSeenFrom,
  weekdayOf,
} from '../../domain/calendar-date.ts'
import { atStart } from '../../domain/words.ts'
import { type Items, link, note } from '../../page/content.ts'
import { counted } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { taskTable } from '../task.ts'

/** Whether the reader is one to whom matters are given. */
export type Takes = 'matters' | 'none'

export function workPage(work: MyWork, today: CalendarDate, takes: Takes): StaffPageView & Record<string, unknown> {
  const soon = work.later.rows.filter((task) => isSoon(task, today))
  const after = work.later.rows.filter((task) => !isSoon(task, today))
  const more = (group: 'now' | 'later' | 'waiting', { more: left }: WorkShown) =>
    left === 'yes' ? { text: MORE[group], href: paths.workGroup(group) } : undefined
  const groups = [
    { heading: 'Do now', tasks: work.doNow.rows, more: more('now', work.doNow) },
    { heading: 'Later this week and next', tasks: soon, more: undefined },
    { heading: 'After that', tasks: after, more: more('later', work.later) },
    { heading: 'Waiting for someone else', tasks: work.waiting.rows, more: more('waiting', work.waiting) },
  ]

  return {
    title: 'My work',
    section: 'work',
    sentence: howThingsStand(work.sentence, today, takes),
    idle: work.sentence.matters > 0,
    groups: groups
      .filter(({ tasks, more: left }) => tasks.length > 0 || left)
      .map(({ heading, tasks, more }) => ({ heading, table: taskTable(heading, tasks, today), more })),
    moreMatters: work.moreMatters === 'yes' ? paths.matters : undefined,
    matters: work.myMatters.map(({ matter, where }) => [
      link(matter.spokenName, paths.matter(matter.address).overview),
      note(matter.shown),
      where,
    ]) satisfies Items,
    newSince: {
      heading: work.newSince.since === undefined ? 'New' : `New since ${moment(work.newSince.since, today)}`,
      items: work.newSince.entries.map(({ what, matter, at, by }) => [
        link(what, paths.matter(matter.address).overview),
        note(`${matter.spokenName}, ${moment(at, today)}, ${by}`),
      ]) satisfies Items,
    },
  }
}

const WORK_COUNTED = 200
const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MORE = {
  now: 'Everything that presses',
  later: 'Everything that comes later',
  waiting: 'Everything that others do',
} as const

/** Up to the Sunday that ends next week. */
function isSoon({ due }: TaskView, today: CalendarDate): boolean {
  return due !== undefined && due <= addDays(today, 13 - WEEK.indexOf(weekdayOf(today)))
}

/** One sentence instead of a row of numbers. */
export function howThingsStand(facts: MyWork['sentence'], today: CalendarDate, takes: Takes): string {
  const { late, today: dueToday, latestLate, next, matters } = facts
  if (matters === 0 && late + dueToday === 0 && next === undefined)
    return takes === 'matters'
      ? 'You have no matters yet. Your supervisor allocates them.'
      : 'Nothing here waits for you.'

  const pressing = [
    ...(late === 1 ? [`one thing was due ${dayOf(latestLate, today)}`] : []),
    ...(late > 1 ? [`${manyOf(late)} are late`] : []),
    ...(dueToday > 0
      ? [`${late > 0 ? counted(dueToday, 'is', 'are') : counted(dueToday, 'thing is', 'things are')} due today`]
      : []),
  ]
  const after = next === undefined ? 'No other date is set' : nothingUntil(next, today, pressing.length > 0)

  return pressing.length > 0 ? `${atStart(pressing.join(' and '))}. ${after}.` : `Nothing is due today. ${after}.`
}

function manyOf(late: number): string {
  return late > WORK_COUNTED ? `more than ${WORK_COUNTED} things` : counted(late, 'thing')
}

function nothingUntil(next: CalendarDate, today: CalendarDate, pressing: boolean): string {
  return pressing ? `After that, nothing until ${dayOf(next, today)}` : `Next: ${dayOf(next, today)}`
}

function dayOf(day: CalendarDate | undefined, today: CalendarDate): string {
  if (day === undefined) return 'before today'
  if (day === addDays(today, -1)) return 'yesterday'
  if (day === addDays(today, 1)) return 'tomorrow'

  return `on ${showDateSeenFrom(day, today)}`.replace(/^on /, day < today ? 'on ' : '')
}

/** “today 08:10”, “Mon 17:52”, “Mon 2 Nov 17:52”: as exact as needed to find it again. */
function moment(at: string, today: CalendarDate): string {
  const instant = new Date(at)
  const day = londonDayOf(instant)
  const time = londonTimeOf(instant)
  if (day === today) return `today ${time}`

  return `${day > addDays(today, -6) ? weekdayOf(day) : showDateSeenFrom(day, today)} ${time}`
}

/** One group of work on a page of its own. */
export function workGroupPage(
  group: WorkGroup,
  found: { readonly rows: readonly TaskView[]; readonly next: string | undefined },
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  return {
    title: MORE[group],
    section: 'work',
    sentence: found.rows.length === 0 ? 'Nothing is here now.' : 'By last day; what has none is at the end.',
    tasks: found.rows.length === 0 ? undefined : taskTable(MORE[group], found.rows, today),
    more: found.next === undefined ? undefined : `${paths.workGroup(group)}?after=${found.next}`,
  }
}

/** Decisions by their legal limit: what is late first. */
export function decisionsPage(found: DecisionsToMake, today: CalendarDate): StaffPageView & Record<string, unknown> {
  return {
    title: 'Decisions to make',
    section: 'decisions',
    sentence: decisionsWaiting(found),
    tasks: found.rows.length === 0 ? undefined : taskTable('Decisions to make', found.rows, today),
    more: found.next === undefined ? undefined : `${paths.decisionsToMake}?after=${found.next}`,
  }
}

/** How many wait, how many of those shown are for the reader, and whether any of them is late. */
export function decisionsWaiting({
  rows,
  count,
}: {
  readonly rows: readonly Pick<TaskView, 'waitingFor' | 'standing'>[]
  readonly count: number
}): string {
  if (rows.length === 0) return 'No decision waits to be made.'
  const many = count > WORK_COUNTED
  const own = rows.filter(({ waitingFor }) => waitingFor === undefined).length
  const late = rows.filter(({ standing }) => standing === 'late').length
  if (rows.length < count)
    return `${many ? `More than ${WORK_COUNTED} decisions wait` : `${atStart(counted(count, 'decision waits', 'decisions wait'))}`}. Of the first ${rows.length}, ${counted(late, 'is', 'are').replace(/^no /, 'none ')} past the limit.`
  const whose =
    own === rows.length ? ' for you' : `, ${counted(own, 'of them', 'of them').replace(/^no /, 'none ')} for you`

  return `${atStart(counted(rows.length, 'decision waits', 'decisions wait'))}${whose}. ${late === 0 ? 'None is late.' : `${atStart(counted(late, 'is', 'are'))} past the limit.`}`
}
