import type { TaskView } from '../../actions/matter/view.ts'
import type { MyWork } from '../../actions/work/list-my-work.ts'
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
  const soon = work.later.filter((task) => isSoon(task, today))
  const after = work.later.filter((task) => !isSoon(task, today))
  const groups = [
    { heading: 'Do now', tasks: work.doNow, more: undefined },
    { heading: 'Later this week and next', tasks: soon, more: undefined },
    { heading: 'After that', tasks: after.slice(0, MOST_AFTER), more: leftOut(after.length - MOST_AFTER) },
    {
      heading: 'Waiting for someone else',
      tasks: work.waiting.slice(0, MOST_AFTER),
      more: waitToo(work.waiting.length - MOST_AFTER),
    },
  ]

  return {
    title: 'My work',
    section: 'work',
    sentence: howThingsStand(work.sentence, today, takes),
    idle: work.sentence.matters > 0,
    groups: groups
      .filter(({ tasks }) => tasks.length > 0)
      .map(({ heading, tasks, more }) => ({ heading, table: taskTable(heading, tasks, today), more })),
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

const WEEK = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MOST_AFTER = 10

/** Up to the Sunday that ends next week. */
function isSoon({ due }: TaskView, today: CalendarDate): boolean {
  return due !== undefined && due <= addDays(today, 13 - WEEK.indexOf(weekdayOf(today)))
}

function leftOut(more: number): string | undefined {
  return more <= 0
    ? undefined
    : `${atStart(counted(more, 'more thing is', 'more things are'))} further off. Each is on the page of its matter.`
}

function waitToo(more: number): string | undefined {
  return more <= 0
    ? undefined
    : `${atStart(counted(more, 'more thing waits', 'more things wait'))} for someone else. Each is on the page of its matter.`
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
    ...(late > 1 ? [`${counted(late, 'thing')} are late`] : []),
    ...(dueToday > 0
      ? [`${late > 0 ? counted(dueToday, 'is', 'are') : counted(dueToday, 'thing is', 'things are')} due today`]
      : []),
  ]
  const after = next === undefined ? 'No other date is set' : nothingUntil(next, today, pressing.length > 0)

  return pressing.length > 0 ? `${atStart(pressing.join(' and '))}. ${after}.` : `Nothing is due today. ${after}.`
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

/** Decisions by their legal limit: what is late first. */
export function decisionsPage(
  tasks: readonly TaskView[],
  today: CalendarDate,
): StaffPageView & Record<string, unknown> {
  return {
    title: 'Decisions to make',
    section: 'decisions',
    sentence: decisionsWaiting(tasks),
    tasks: tasks.length === 0 ? undefined : taskTable('Decisions to make', tasks, today),
  }
}

/** How many wait, how many of them for the reader, and whether any is late. */
export function decisionsWaiting(tasks: readonly Pick<TaskView, 'waitingFor' | 'standing'>[]): string {
  if (tasks.length === 0) return 'No decision waits to be made.'
  const own = tasks.filter(({ waitingFor }) => waitingFor === undefined).length
  const late = tasks.filter(({ standing }) => standing === 'late').length
  const whose =
    own === tasks.length ? ' for you' : `, ${counted(own, 'of them', 'of them').replace(/^no /, 'none ')} for you`

  return `${atStart(counted(tasks.length, 'decision waits', 'decisions wait'))}${whose}. ${late === 0 ? 'None is late.' : `${atStart(counted(late, 'is', 'are'))} past the limit.`}`
}
