import type { SafetyView } from '../../actions/safety/open-safety.ts'
import { type CalendarDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { MEASURE_KINDS, MEASURES } from '../../domain/measure.ts'
import type { ActName } from '../../domain/permission.ts'
import { provisionText } from '../../domain/provision.ts'
import { atStart } from '../../domain/words.ts'
import { type Content, type Facts, type Items, link, type NextStep, note, strong, tag } from '../../page/content.ts'
import { personWords } from '../allegation-words.ts'
import { counted } from '../count.ts'
import { BACK_TO_MATTERS, matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { slug } from './back.ts'
import { assessmentTable, conferenceFacts, late, measureTable, orderTable, taskTable } from './standing.ts'

const NOT_ASSESSED = 'Risk has not been assessed. Do it before anything else.'

/** How safe she is today. */
export function safetyPage(
  view: SafetyView,
  today: CalendarDate,
  now?: string,
): StaffPageView & Record<string, unknown> {
  const { matter, mayDo } = view
  const to = paths.safety(matter.address)
  const may = (doing: ActName, text: string, href: string): Items => (mayDo.includes(doing) ? [link(text, href)] : [])

  return {
    title: matterTitle('Safety', matter),
    section: 'matters',
    back: BACK_TO_MATTERS,
    heading: matterHeading(matter, 'safety', sentence(view, today)),
    changed: now === undefined ? undefined : CHANGED[now],
    next: nextStep(view),
    today: todayFacts(view, today),
    tasks: view.tasks.length === 0 ? undefined : taskTable(view, today),
    measures: view.measures.length === 0 ? undefined : measureTable(view, today),
    newMeasures: MEASURE_KINDS.filter((kind) => view.measures.every((each) => each.kind !== kind)).flatMap((kind) =>
      may(
        'record measure',
        `Record: ${MEASURES[kind].charAt(0).toLowerCase()}${MEASURES[kind].slice(1)}`,
        to.measure(slug(kind)),
      ),
    ),
    orders: view.orders.length === 0 ? undefined : orderTable(view, today),
    ordersNote:
      view.ordersDecided === 'not decided'
        ? 'Whether orders are sought has not been decided. That none is sought is a decision too.'
        : undefined,
    orderLinks: [
      ...may('record protective order', 'Record a protective order', to.newOrder),
      ...may(
        'decide protective orders',
        'Decide whether orders are sought, or why none is',
        paths.matter(matter.address).newDecision('protective-orders'),
      ),
    ],
    conferences: view.conferences.map((each) => conferenceFacts(each, today)),
    conferenceLinks: [
      ...may('record conference', 'Refer to the conference', to.conference),
      ...(view.conferences.at(-1)?.heard === undefined && view.conferences.length > 0
        ? may('record conference', 'Record what the conference heard', to.heard)
        : []),
    ],
    assessments: view.assessments.length === 0 ? undefined : assessmentTable(view),
    plan: planItems(view, today),
    duty: view.duty.map(({ person, name, since }) => ({
      term: personWords(person),
      content: [strong(name), ...(since === undefined ? [] : [`since ${showDateSeenFrom(since, today)}`])],
    })) satisfies Facts,
    address: mayDo.includes('open held address')
      ? [
          link(view.address === 'held' ? 'Open the address, with a reason' : 'Hold an address apart', to.address),
          note(view.address === 'held' ? 'It is held apart. Opening it is recorded.' : 'None is held.'),
        ].map((part): Content => part)
      : undefined,
  }
}

const CHANGED: Readonly<Record<string, string>> = {
  assessed: 'The assessment is recorded. What it opened stands below.',
  measure: 'The measure is recorded.',
  task: 'That it is done is recorded.',
  plan: 'The plan is recorded. Earlier versions stay.',
  order: 'The order is recorded.',
  conference: 'The conference is recorded.',
  address: 'The address is held apart.',
}

/** “High. 3 things are to be done today.” */
function sentence({ grade, tasks, measures }: SafetyView, today: CalendarDate): string {
  if (grade === undefined) return NOT_ASSESSED
  const open = tasks.filter(({ standing }) => standing === 'open')
  const now = open.filter(({ due }) => due !== undefined && due <= today).length
  const force = measures.filter(({ standing }) => standing === 'in force').length

  return `${atStart(grade)}. ${atStart(counted(now, 'thing is', 'things are'))} to be done today. ${atStart(counted(force, 'measure is', 'measures are'))} in force.`
}

function nextStep({ matter, grade, policeSuspect, plan, mayDo }: SafetyView): NextStep | undefined {
  const to = paths.safety(matter.address)
  if (!mayDo.includes('assess risk')) return undefined
  if (grade === undefined)
    return {
      heading: NOT_ASSESSED,
      sentence: 'Begin with what he can carry, search and arrange because he is police.',
      act: { text: 'Assess the risk', href: to.assess },
    }
  if (policeSuspect === 'not asked')
    return {
      heading: 'Next: ask what he can do because he is police',
      sentence: 'Weapons, systems, keys, duties and colleagues: the answers open what must be done the same day.',
      act: { text: 'Ask these questions', href: to.section('police-suspect', '1') },
    }
  if (plan.kind === 'missing at high risk')
    return {
      heading: 'Next: write the safety plan',
      sentence: `${provisionText('policy-high-risk')}: whoever is at high risk has a named owner, a plan and a day to look again.`,
      act: { text: 'Write the plan', href: to.newPlan },
    }

  return undefined
}

function todayFacts(view: SafetyView, today: CalendarDate): Facts {
  const { current, grade, policeSuspect, measures } = view
  if (grade === undefined) return [{ term: 'Risk', content: [strong('Not assessed')] }]

  return [
    { term: 'Risk', content: strong(atStart(grade)) },
    ...current.map(({ formName, professionalGrade, on, by, owner, reviewBy }) => ({
      term: formName,
      content: [
        `${atStart(professionalGrade)}, ${showDateSeenFrom(on, today)}, by ${by}`,
        ...(owner === undefined ? [] : [`${owner} answers for it`]),
        note(`Assess again by ${showDateSeenFrom(reviewBy, today)}`),
        ...late(reviewBy, today),
      ],
    })),
    ...(policeSuspect === 'asked' ? [] : [{ term: 'The suspect is police', content: strong('Not asked yet') }]),
    ...measures
      .filter(({ standing }) => standing === 'in force')
      .map(({ name, since, by }) => ({
        term: 'In force',
        content: [name, note(`since ${showDateSeenFrom(since, today)}, ${by}`)],
      })),
  ]
}

function planItems({ matter, plan, mayDo }: SafetyView, today: CalendarDate): Items {
  const to = paths.safety(matter.address)
  const write = mayDo.includes('write safety plan') ? [link('Write the plan', to.newPlan)] : []
  if (plan.kind === 'read by others') return ['It is read by those who work the matter.']
  if (plan.kind === 'none') return ['There is none.', ...write]
  if (plan.kind !== 'written') return [tag('There is none, and the risk is high', 'late'), ...write]

  return [
    [
      link('Open the plan', to.plan),
      `Version ${plan.number}, ${showDateSeenFrom(plan.on, today)}, ${plan.owner} answers for it`,
      note(`Look again by ${showDateSeenFrom(plan.reviewBy, today)}`),
      ...late(plan.reviewBy, today),
    ],
  ]
}
