import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { AllegationView, DutyView, OnItView, StrandView, TaskView } from '../../actions/matter/view.ts'
import { type CalendarDate, showDate, showDateSeenFrom, showDateShort } from '../../domain/calendar-date.ts'
import { notCountedWords } from '../../domain/clock.ts'
import { isLookedAtAgain } from '../../domain/duty-status.ts'
import { atStart } from '../../domain/words.ts'
import { type Facts, link, type NextStep, note, type Part, strong, tag } from '../../page/content.ts'
import { closedNarrative } from '../../page/narrative.ts'
import { table } from '../../page/table.ts'
import { allegationTitle, personWords, subjectAndDuty } from '../allegation-words.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import { theirAccount } from '../pronoun.ts'
import type { StaffPageView } from '../render.ts'
import { lateBy, ruleAndReason, taskAddress } from '../task.ts'
import { CAPACITY_NAME } from './capacity.ts'
import { whatChanged } from './changed.ts'
import { closedStep, leavingItems } from './ended.ts'
import { offers } from './offers.ts'
import { safetyFacts } from './safety.ts'
import { safetyTodayFacts } from './safety-today.ts'
import { togetherFacts } from './together.ts'

/** Where a matter stands, on both strands, and what comes next. */
export function overviewPage(
  view: MatterView,
  today: CalendarDate,
  now?: string,
): StaffPageView & Record<string, unknown> {
  const { matter, mayDo } = view
  const addresses = paths.matter(matter.address)
  const criminal = mayDo.includes('record criminal step')

  return {
    title: matterTitle('Overview', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    heading: matterHeading(matter, 'overview', howItStands(view)),
    changed: now === undefined ? undefined : whatChanged(view, now),
    next: view.closed === undefined ? nextStep(view.next, today) : closedStep(view, view.closed),
    allegations: view.allegations.length === 0 ? undefined : allegationTable(view, today),
    newAllegation: mayDo.includes('record allegation') ? addresses.newAllegation : undefined,
    strands: [
      {
        ...strand('Criminal', view.strands.criminal, view, today),
        add: criminal ? [{ text: 'Record a criminal step', href: addresses.newDecision('criminal-strand') }] : [],
      },
      {
        ...strand('Misconduct', view.strands.misconduct, view, today),
        add: mayDo.includes('assess prejudice')
          ? [
              {
                text: 'Record whether it would harm the criminal proceedings',
                href: addresses.newDecision('prejudice'),
              },
            ]
          : [],
      },
    ],
    accountHeading: theirAccount(view.pronoun),
    ...accounts(view),
    safetyToday: safetyTodayFacts(view, today),
    safety: safetyFacts(view),
    duty: view.duty.map((each) => dutyFact(each, today)) satisfies Facts,
    clocks: view.clocks.map((each) => clockFact(each, today)) satisfies Facts,
    onIt: view.onIt.map(onItFact) satisfies Facts,
    leaving: leavingItems(view),
    together: togetherFacts(view),
    people: mayDo.includes('assign matter') ? { text: 'Change who is on it', href: addresses.people } : undefined,
    decisions: addresses.decisions,
    allClocks: addresses.clocks,
    offers: offers(view),
    declare: paths.declare,
  }
}

/** “Recordable conduct matter. Came to attention 2 November 2026. 2025 rules apply.” */
export function howItStands({ kindName, cameToAttention, regimeName }: MatterView): string {
  return `${kindName}. Came to attention ${showDate(cameToAttention)}. ${regimeName.charAt(0).toUpperCase()}${regimeName.slice(1)} apply.`
}

const BUTTON: Readonly<Record<TaskView['kind'], string | undefined>> = {
  'assess danger': 'Record the answer',
  'record an allegation': 'Record an allegation',
  'decide on referral': 'Answer the headings',
  'send the referral': 'Record that it was sent',
  'decide on duty': 'Decide on duty',
  'review duty': 'Review it',
  'assess severity': 'Assess severity',
  'record the mode': 'Record the form',
  'begin the investigation': 'Record that it began',
  'receive the report': 'Record that the report came',
  'decide on case to answer': 'Decide',
  'refer to proceedings': 'Refer to proceedings',
  'constitute the panel': 'Name them',
  'bring to an outcome': 'Record the outcome',
  'carry out reflective practice': 'Record it',
  'report to a list': 'Record the report',
  'record a criminal decision': 'Record it',
  'record an update': 'Record the update',
  'report the delay': 'Record the report of delay',
  'decide after withdrawal': 'Decide what follows',
  'tell the IOPC of the withdrawal': 'Record that it was told',
  'decide on vetting': 'Decide for vetting',
  'decide on safeguarding': 'Decide on safeguarding',
  'tell the outcome': 'Record what was told',
  'close the matter': 'Look at what is missing',
  'reopen the matter': 'Take it up again',
  'meet a clock': 'Record what was done',
  'end a task': 'Say how it ended',
}

function nextStep(task: TaskView, today: CalendarDate): NextStep {
  const due =
    task.due === undefined
      ? ''
      : task.standing === 'late'
        ? `${lateBy(task.lateBy)}: due ${showDateSeenFrom(task.due, today)}. `
        : `Due ${task.standing === 'today' ? 'today' : `by the end of ${showDateSeenFrom(task.due, today)}`}. `
  const text = BUTTON[task.kind]
  const waits = task.waitingFor === undefined ? '' : ` This is for ${task.waitingFor} to do.`

  return {
    heading: `Next: ${task.act.charAt(0).toLowerCase()}${task.act.slice(1)}`,
    sentence: `${due}${ruleAndReason(task)}.${waits}`,
    ...(text && task.waitingFor === undefined && { act: { text, href: taskAddress(task) } }),
  }
}

function allegationTable({ matter, allegations }: MatterView, today: CalendarDate) {
  return table({
    caption: 'Allegations',
    captionHidden: true,
    columns: [
      { label: 'Allegation' },
      { label: 'Severity', labelled: true },
      { label: 'Criminal', labelled: true },
      { label: 'Misconduct', labelled: true },
    ],
    rows: allegations.map((allegation) => [
      [
        link(
          allegationTitle(allegation),
          `${paths.matter(matter.address).allegations}#allegation-${allegation.number}`,
        ),
        note(subjectAndDuty(allegation)),
      ],
      severityWords(allegation),
      stateTag(allegation.criminal.name, allegation.criminal.on, today),
      misconductTags(allegation, today),
    ]),
  })
}

export function severityWords({ severity }: Pick<AllegationView, 'severity'>): string {
  return severity === undefined ? 'Not assessed' : atStart(severity)
}

export function stateTag(name: string, on: CalendarDate | undefined, today: CalendarDate): Part {
  return on === undefined ? tag(name, 'waiting') : tag(`${name} ${shortDay(on, today)}`, 'open')
}

export function misconductTags({ misconduct }: AllegationView, today: CalendarDate): readonly Part[] {
  const { kind, name, on } = misconduct
  const ended = kind === 'brought to an outcome'

  return [tag(on === undefined ? name : `${name} ${shortDay(on, today)}`, ended ? 'done' : 'open')]
}

/** “3 Nov”: the weekday would not help in a tag. */
function shortDay(day: CalendarDate, today: CalendarDate): string {
  return (day.slice(0, 4) === today.slice(0, 4) ? showDateShort(day) : showDate(day)).slice(4)
}

function strand(heading: string, view: StrandView, { matter }: MatterView, today: CalendarDate) {
  const steps = view.steps.map(({ on, what, decision }) => ({
    term: shortDay(on, today),
    content: decision === undefined ? what : link(what, paths.matter(matter.address).decision(String(decision))),
  }))
  const next = view.next === undefined ? [] : [{ term: 'Next', content: view.next }]

  return { heading, note: view.note, steps: [...steps, ...next] satisfies Facts }
}

function accounts({ matter, accounts, mayDo, allegations }: MatterView) {
  const number = (id: string) => allegations.find(({ account }) => account?.id === id)?.number
  const about = (id: string) => (number(id) === undefined ? '' : `What was said about allegation ${number(id)}.`)
  const open = mayDo.includes('open narrative')

  return {
    accounts: open
      ? accounts.map(({ id, words }) =>
          closedNarrative('account', words, about(id), paths.matter(matter.address).account(id)),
        )
      : [],
    accountsHeld: open ? undefined : 'You read facts here, not accounts.',
  }
}

function dutyFact({ person, status, name, since, reviewBy, lateBy: late }: DutyView, today: CalendarDate) {
  const lines: Part[] = [strong(name)]
  if (status !== undefined && since !== undefined) lines.push(`since ${showDateSeenFrom(since, today)}`)
  if (reviewBy !== undefined) lines.push(note(`Review by ${showDateSeenFrom(reviewBy, today)}`))
  else if (status !== undefined && isLookedAtAgain(status)) lines.push(note(`${notCountedWords()}.`))
  if (late > 0) lines.push(tag(lateBy(late), 'late'))

  return { term: personWords(person), content: lines }
}

function clockFact(task: TaskView, today: CalendarDate) {
  const day = task.due === undefined ? 'No date' : showDateSeenFrom(task.due, today)
  const late = task.standing === 'late' ? [tag(lateBy(task.lateBy), 'late')] : []
  const still =
    task.stillUntil === undefined
      ? []
      : [tag(`Stands still until ${showDateSeenFrom(task.stillUntil, today)}`, 'waiting')]
  const { clock } = paths.matter(task.matter.address)

  return {
    term: task.standing === 'today' ? 'Today' : day,
    content: [
      ...late,
      ...still,
      task.waitingFor === undefined ? link(task.act, taskAddress(task)) : task.act,
      note(task.due === undefined ? ruleAndReason(task) : task.provision.text),
      ...(task.clock === undefined || task.kind === 'meet a clock'
        ? []
        : [link('How it was counted', clock(task.clock))]),
    ],
  }
}

function onItFact({ capacity, name }: OnItView) {
  return { term: CAPACITY_NAME[capacity], content: name }
}
