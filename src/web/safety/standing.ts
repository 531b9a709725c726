import type { MatterName } from '../../actions/matter/view.ts'
import type {
  ConferenceView,
  MeasureView,
  OrderView,
  SafetyTaskView,
  SafetyView,
} from '../../actions/safety/open-safety.ts'
import { type CalendarDate, daysBetween, showDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { limitWords, orderKind } from '../../domain/protective-order.ts'
import { provisionText } from '../../domain/provision.ts'
import { taskKindNamed } from '../../domain/task-kind.ts'
import { atStart } from '../../domain/words.ts'
import { act, type Content, type Facts, link, note, type Part, strong, tag } from '../../page/content.ts'
import { words } from '../../page/narrative.ts'
import { table } from '../../page/table.ts'
import { paths } from '../paths.ts'
import { lateBy } from '../task.ts'
import { slug } from './back.ts'

/** How late it is, where the day is over. */
export function late(due: CalendarDate | undefined, today: CalendarDate): readonly Part[] {
  return due === undefined || due >= today ? [] : [tag(lateBy(daysBetween(due, today)), 'late')]
}

/** What must be done, and what was, by whom and when. */
export function taskTable({ matter, tasks, mayDo }: SafetyView, today: CalendarDate) {
  return table({
    caption: 'To do, and done',
    captionHidden: true,
    columns: [
      { label: 'What and why', names: true },
      { label: 'Stands', labelled: true },
      { label: 'Who', labelled: true },
    ],
    rows: tasks.map((task) => {
      const { say, kind, standing, since, who } = task
      const { because, provision } = taskKindNamed(kind)
      const address = formFor(matter, kind)

      return [
        [
          standing === 'open' && mayDo.includes('record measure') ? act(say, address) : strong(say),
          note(`${provisionText(provision)}: ${because}`),
        ],
        standing === 'open'
          ? openWords(task, today)
          : tag(`${atStart(standing)} ${showDateSeenFrom(since, today)}`, 'done'),
        who,
      ]
    }),
  })
}

function openWords({ due }: SafetyTaskView, today: CalendarDate): Content {
  if (due === today) return strong('Today')

  return [...(due === undefined ? ['Open'] : [`By ${showDateSeenFrom(due, today)}`]), ...late(due, today)]
}

/** Where a task of safety is done: by a measure, a decision or a plan, or by saying what was done. */
function formFor(matter: MatterName, kind: SafetyTaskView['kind']): string {
  const to = paths.safety(matter.address)
  const forms: Readonly<Partial<Record<SafetyTaskView['kind'], string>>> = {
    'take weapons in': to.measure('weapons'),
    'restrict system access': to.measure('system-access'),
    'take in keys and passes': to.measure('keys-and-passes'),
    'take in vehicle': to.measure('vehicle'),
    'restrict address marker': to.measure('address-marker'),
    'plan the response from elsewhere': to.measure('response-from-elsewhere'),
    'change duties': paths.matter(matter.address).newDecision('duty-status'),
    'write the safety plan': to.newPlan,
    'look at the safety plan again': to.newPlan,
    'assess risk again': to.assess,
  }

  return forms[kind] ?? to.task(slug(kind))
}

/** Measures as they stand. */
export function measureTable({ matter, measures, mayDo }: SafetyView, today: CalendarDate) {
  const to = paths.safety(matter.address)

  return table({
    caption: 'Measures',
    captionHidden: true,
    columns: [
      { label: 'Measure', names: true },
      { label: 'Stands', labelled: true },
      { label: 'By', labelled: true },
    ],
    rows: measures.map((measure) => [
      mayDo.includes('record measure') ? link(measure.name, to.measure(slug(measure.kind))) : measure.name,
      [measureTag(measure, today), ...(measure.words === undefined ? [] : [words(measure.words)])],
      measure.by,
    ]),
  })
}

function measureTag({ standing, since }: MeasureView, today: CalendarDate): Part {
  const state = { asked: 'waiting', refused: 'late', 'in force': 'open', lifted: 'done' } as const

  return tag(`${atStart(standing)} ${showDateSeenFrom(since, today)}`, state[standing])
}

/** Protective orders as they stand. */
export function orderTable({ matter, orders, mayDo }: SafetyView, today: CalendarDate) {
  return table({
    caption: 'Protective orders',
    captionHidden: true,
    columns: [
      { label: 'Order', names: true },
      { label: 'Stands', labelled: true },
      { label: 'Ends', labelled: true },
    ],
    rows: orders.map((order) => [
      [
        mayDo.includes('record protective order')
          ? link(order.name, paths.safety(matter.address).order(String(order.number)))
          : order.name,
        note(
          [provisionText(orderKind(order.kind).provision), limitWords(orderKind(order.kind))]
            .filter(Boolean)
            .join(': '),
        ),
      ],
      orderStands(order, today),
      orderEnds(order, today),
    ]),
  })
}

function orderStands({ standing, since, breaches, words: said }: OrderView, today: CalendarDate): readonly Part[] {
  const state =
    standing === 'breached' ? 'late' : standing === 'made' ? 'open' : standing === 'sought' ? 'waiting' : 'done'

  return [
    tag(`${atStart(standing)} ${showDateSeenFrom(since, today)}`, state),
    ...(breaches > 1 ? [`Breached ${breaches} times`] : []),
    ...(said === undefined ? [] : [words(said)]),
  ]
}

function orderEnds({ standing, endsOn, monitoredUntil }: OrderView, today: CalendarDate): Content {
  if (standing !== 'made' && standing !== 'breached') return ''

  return [
    endsOn === undefined ? 'No end is set' : showDate(endsOn),
    ...(endsOn !== undefined && endsOn < today ? [tag('Its time is over: record that it ended', 'late')] : []),
    ...(monitoredUntil === undefined ? [] : [note(`Monitored until ${showDate(monitoredUntil)}`)]),
  ]
}

/** One referral to the conference, and what it heard. */
export function conferenceFacts({ referredOn, repeat, reason, heard }: ConferenceView, today: CalendarDate): Facts {
  const said = (term: string, given: string | undefined) =>
    given === undefined ? [] : [{ term, content: words(given) }]

  return [
    {
      term: 'Referred',
      content: [
        showDateSeenFrom(referredOn, today),
        note(repeat === 'first' ? 'A first referral' : 'A repeat within 12 months of a hearing'),
      ],
    },
    ...said('Why', reason),
    { term: 'Heard', content: heard ? showDateSeenFrom(heard.on, today) : tag('Not heard yet', 'waiting') },
    ...said('From the force', heard?.attended),
    ...said('Conflict', heard?.conflict),
    ...said('Agreed', heard?.actions),
  ]
}

/** Every assessment, the latest first. */
export function assessmentTable({ matter, assessments, mayDo }: SafetyView) {
  const to = paths.safety(matter.address)

  return table({
    caption: 'Assessments',
    captionHidden: true,
    columns: [
      { label: 'Assessment', names: true },
      { label: 'The form gives', labelled: true },
      { label: 'Judged', labelled: true },
      { label: 'Again by', labelled: true },
    ],
    rows: assessments.map((each) => [
      [
        mayDo.includes('open risk assessment')
          ? link(`${each.number}. ${each.formName}`, to.assessment(String(each.number)))
          : `${each.number}. ${each.formName}`,
        note(`${showDate(each.on)}, ${each.by}`),
      ],
      atStart(each.toolGrade),
      atStart(each.professionalGrade),
      showDate(each.reviewBy),
    ]),
  })
}
