import type { ClockView } from '../../actions/clock/clock-view.ts'
import type { ClocksOfMatter, MatterTaskView, OneClock, ToldOutside } from '../../actions/clock/open-clocks.ts'
import { type CalendarDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { whoMustAct } from '../../domain/clock-words.ts'
import { type Content, type Items, link, note, tag } from '../../page/content.ts'
import { table } from '../../page/table.ts'
import { counted } from '../count.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { ruleAndReason } from '../task.ts'
import { standingParts, stateWords } from './clock-words.ts'

type View = StaffPageView & Record<string, unknown>
type Now = { readonly now?: string | undefined; readonly of: readonly string[] }

/** Every clock and task of a matter, with what has just been recorded said once. */
export function clocksPage(view: ClocksOfMatter, today: CalendarDate, told: Now): View {
  const { matter, clocks, tasks, mayDo } = view
  const addresses = paths.matter(matter.address)
  const open = clocks.filter(({ standing }) => !['met', 'ended', 'lapsed'].includes(standing.kind))
  const ended = clocks.filter((clock) => !open.includes(clock))
  const late = open.filter(({ standing }) => standing.kind === 'breached').length

  return {
    title: matterTitle('Clocks and tasks', matter),
    section: 'matters',
    back: backToMatter(matter),
    sentence:
      open.length === 0
        ? 'No clock runs in this matter.'
        : `${counted(open.length, 'clock runs', 'clocks run')}. ${late === 0 ? 'None is late.' : `${counted(late, 'is', 'are')} late.`}`.replace(
            /(^|\. )\w/g,
            (letter) => letter.toUpperCase(),
          ),
    changed: whatChanged(clocks, told, today),
    open: open.length === 0 ? undefined : clockTable('Clocks that run', open, view, today),
    ended: ended.length === 0 ? undefined : clockTable('Clocks that ended', ended, view, today),
    tasks: tasks.length === 0 ? undefined : taskTable(tasks, view, today),
    outside: toldItems(view.told, matter.address, today),
    links: [
      ...(mayDo.includes('start clocks') ? [{ text: 'Record what happened', href: addresses.happened }] : []),
      ...(mayDo.includes('meet clocks') && open.length > 0
        ? [{ text: 'Record what one message met', href: addresses.met }]
        : []),
      ...(mayDo.includes('add task') ? [{ text: 'Add a task', href: addresses.newTask }] : []),
    ],
  }
}

function whatChanged(clocks: readonly ClockView[], { now, of }: Now, today: CalendarDate): string | undefined {
  const named = clocks.filter(({ id }) => of.includes(id)).toSorted(byDue)
  const says = named
    .map(({ says: what, standing }) =>
      now === 'met'
        ? `${what} (${standing.kind === 'met' && standing.lateBy > 0 ? 'late' : 'in time'})`
        : `${what}, by ${standing.due === undefined ? 'a day that cannot be counted' : showDateSeenFrom(standing.due, today)}`,
    )
    .join('; ')
  switch (now) {
    case 'met':
      return `It is recorded. It met: ${says}.`
    case 'started':
      return named.length === 0 ? 'It is recorded. It starts no clock here.' : `It is recorded. It started: ${says}.`
    case 'paused':
      return 'The clock stands still. It runs again by itself on the day you gave.'
    case 'runs':
      return 'The clock runs again.'
    case 'task':
      return 'The task is recorded.'
    default:
      return undefined
  }
}

function byDue(a: ClockView, b: ClockView): number {
  return (a.standing.due ?? '9999') < (b.standing.due ?? '9999') ? -1 : 1
}

function clockTable(caption: string, clocks: readonly ClockView[], view: ClocksOfMatter, today: CalendarDate) {
  const { clock: address } = paths.matter(view.matter.address)

  return table({
    caption,
    captionHidden: true,
    columns: [{ label: 'Last day' }, { label: 'What and why', names: true }, { label: 'How it stands' }],
    rows: clocks.map((clock): readonly Content[] => [
      clock.standing.due === undefined ? note('No date') : showDateSeenFrom(clock.standing.due, today),
      [
        link(
          clock.allegation === undefined ? clock.says : `${clock.says}: allegation ${clock.allegation}`,
          address(clock.id),
        ),
        note(ruleAndReason({ provision: clock.provision, reason: clock.counted })),
        note(
          `Started ${showDateSeenFrom(clock.startedOn, today)}, when ${clock.startedBy}. For ${whoMustAct(clock.clock)}`,
        ),
      ],
      standingParts(clock, today),
    ]),
  })
}

function taskTable(tasks: readonly MatterTaskView[], { matter }: ClocksOfMatter, today: CalendarDate) {
  const { task: address } = paths.matter(matter.address)

  return table({
    caption: 'Tasks',
    captionHidden: true,
    columns: [{ label: 'Last day' }, { label: 'What and why', names: true }, { label: 'How it stands' }],
    rows: tasks.map((task): readonly Content[] => [
      task.due === undefined ? note('No date') : showDateSeenFrom(task.due, today),
      [
        link(task.says, address(task.id)),
        note(task.because),
        ...(task.words.length > 0 ? [note(`${counted(task.words[0]?.words ?? 0, 'word')} say what`)] : []),
      ],
      task.standing === 'open'
        ? [
            task.due !== undefined && task.due < today ? tag('Late', 'late') : tag('Open', 'open'),
            note(`For ${task.owner}`),
          ]
        : [tag(`${task.standing === 'done' ? 'Done' : 'Not needed'} ${showDateSeenFrom(task.since, today)}`, 'done')],
    ]),
  })
}

function toldItems(told: readonly ToldOutside[], address: string, today: CalendarDate): Items {
  return told.map(({ id, kind, on, answeredOn }) => [
    link(`Somebody outside the unit was told on ${showDateSeenFrom(on, today)}`, paths.matter(address).escalation(id)),
    note(
      `${TOLD[kind] ?? kind}. ${answeredOn === undefined ? 'Not answered' : `Answered ${showDateSeenFrom(answeredOn, today)}`}`,
    ),
  ])
}

const TOLD: Readonly<Record<string, string>> = {
  breach: 'A last day passed',
  'pause ran out': 'A pause ran out and nobody said so',
  'task not done': 'A task was not done in time',
  'danger not asked': 'Nobody asked whether anyone is in danger',
}

/** One clock with everything that it went through. */
export function clockPage(view: OneClock, today: CalendarDate): View {
  const { matter, clock, history, mayDo } = view
  const addresses = paths.matter(matter.address)
  const runs = ['running', 'due soon', 'due'].includes(clock.standing.kind)
  const open = runs || ['breached', 'paused', 'not counted'].includes(clock.standing.kind)
  const { pause } = clock

  return {
    title: matterTitle('A clock', matter),
    section: 'matters',
    back: { text: 'Clocks and tasks', href: addresses.clocks },
    heading: clock.says,
    facts: [
      {
        term: 'Last day',
        content: clock.standing.due === undefined ? 'No date' : showDateSeenFrom(clock.standing.due, today),
      },
      { term: 'How it stands', content: standingParts(clock, today) },
      { term: 'Started', content: `${showDateSeenFrom(clock.startedOn, today)}, when ${clock.startedBy}` },
      { term: 'Counted', content: clock.counted },
      { term: 'Rule', content: link(clock.provision.text, paths.rule(clock.provision.id)) },
      { term: 'For', content: whoMustAct(clock.clock) },
      {
        term: 'May it stand still',
        content: pause.kind === 'never' ? 'No' : `Yes, for ${pause.cap} days in all: ${pause.reasons.join('; ')}`,
      },
    ],
    history: history.map((state) => [
      `${showDateSeenFrom(state.on, today)}. ${stateWords(state, today)}`,
      note(`${state.provision.text}, version ${state.version}`),
    ]) satisfies Items,
    outside: toldItems(view.told, matter.address, today),
    links: [
      ...(open && mayDo.includes('meet clocks')
        ? [{ text: 'Record what was done', href: `${addresses.met}?clock=${clock.id}` }]
        : []),
      ...(runs && pause.kind !== 'never' && mayDo.includes('pause clock')
        ? [{ text: 'Let it stand still', href: addresses.pause(clock.id) }]
        : []),
    ],
    endPause:
      clock.standing.kind === 'paused' && mayDo.includes('end pause') ? addresses.endPause(clock.id) : undefined,
  }
}
