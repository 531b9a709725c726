import type { TaskView } from '../actions/matter/view.ts'
import { type CalendarDate, showDateSeenFrom } from '../domain/calendar-date.ts'
import { act, type Content, note, type Part, record, strong, tag } from '../page/content.ts'
import { type Table, table } from '../page/table.ts'
import { paths } from './paths.ts'

/** Where each thing to do leads: to the form for it, not to the matter. */
const FORM_FOR: Readonly<
  Record<TaskView['kind'], (matter: ReturnType<typeof paths.matter>, task: TaskView) => string>
> = {
  'assess danger': (matter) => matter.event('danger-asked'),
  'record an allegation': (matter) => matter.newAllegation,
  'decide on referral': (matter) => matter.newDecision('referral'),
  'send the referral': (matter) => matter.event('referral-sent'),
  'decide on duty': (matter) => matter.newDecision('duty-status'),
  'review duty': (matter) => matter.newDecision('duty-status'),
  'assess severity': (matter) => matter.newDecision('severity'),
  'record the mode': (matter) => matter.newDecision('mode'),
  'begin the investigation': (matter) => matter.event('investigation-began'),
  'receive the report': (matter) => matter.event('report-received'),
  'decide on case to answer': (matter) => matter.newDecision('case-to-answer'),
  'refer to proceedings': (matter) => matter.newDecision('proceedings'),
  'constitute the panel': (matter) => matter.newDecision('panel'),
  'bring to an outcome': (matter) => matter.newDecision('outcome'),
  'carry out reflective practice': (matter) => matter.newDecision('reflective-practice'),
  'report to a list': (matter) => matter.newDecision('list-report'),
  'record a criminal decision': (matter) => matter.newDecision('criminal-strand'),
  'record an update': (matter) => matter.event('update-given'),
  'report the delay': (matter) => matter.event('delay-reported'),
  'decide after withdrawal': (matter) => matter.newDecision('after-withdrawal'),
  'tell the IOPC of the withdrawal': (matter) => matter.event('iopc-told-of-withdrawal'),
  'decide on vetting': (matter) => matter.newDecision('vetting-review'),
  'decide on safeguarding': (matter) => matter.newDecision('safeguarding'),
  'tell the outcome': (matter) => matter.event('person-informed-of-outcome'),
  'close the matter': (matter) => matter.newDecision('closing'),
  'reopen the matter': (matter) => matter.newDecision('reopening'),
  'meet a clock': (matter, { clock }) => matter.clock(clock ?? ''),
  'end a task': (matter, { task }) => matter.task(task ?? ''),
}

/** The page that does it; the matter itself where it is somebody else's to do. */
export function taskAddress(task: TaskView): string {
  const matter = paths.matter(task.matter.address)
  if (task.waitingFor !== undefined) return matter.overview

  const address = FORM_FOR[task.kind](matter, task)
  return task.allegation === undefined || task.kind === 'meet a clock'
    ? address
    : `${address}?allegation=${task.allegation}`
}

/** “Late by 1 day”, “Today”, “Fri 27 Nov”: when, and what of it. */
export function dueOf(task: TaskView, today: CalendarDate): Content {
  if (task.due === undefined) return note('No date set')
  if (task.standing === 'today') return strong('Today')
  const day = unbroken(showDateSeenFrom(task.due, today))
  return task.standing === 'late' ? [strong(day), tag(lateBy(task.lateBy), 'late')] : day
}

/** A day stays on one line. */
function unbroken(day: string): string {
  return day.replaceAll(' ', '\u00A0')
}

export function lateBy(days: number): string {
  return `Late by ${days} ${days === 1 ? 'day' : 'days'}`
}

/** The act as a link, then the rule and how the date was counted. */
export function whatAndWhy(task: TaskView): readonly Part[] {
  return [act(task.act, taskAddress(task)), note(ruleAndReason(task))]
}

/** `PRA 2002 Sch. 3 para. 13(2): every heading is answered`, and whether anybody has checked the rule. */
export function ruleAndReason({ provision, reason }: Pick<TaskView, 'provision' | 'reason'>): string {
  return `${provision.text}${provision.checked === 'unverified' ? ' (not yet checked against the source)' : ''}: ${reason}`
}

/** Things to do as a table, whose order is the point. */
export function taskTable(
  caption: string,
  tasks: readonly TaskView[],
  today: CalendarDate,
  columns: Pick<Table, 'columns'>['columns'] = [
    { label: 'Due' },
    { label: 'What to do and why', names: true },
    { label: 'Matter' },
  ],
) {
  return table({
    caption,
    captionHidden: true,
    columns,
    rows: tasks.map((task) => [
      dueOf(task, today),
      task.waitingFor === undefined ? whatAndWhy(task) : [...whatAndWhy(task), note(`Waits for: ${task.waitingFor}`)],
      record(task.matter.spokenName, task.matter.shown, paths.matter(task.matter.address).overview),
    ]),
  })
}
