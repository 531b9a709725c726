import type { PlansView, PlanView } from '../../actions/safety/open-plan.ts'
import { type CalendarDate, showDate } from '../../domain/calendar-date.ts'
import { AGENCIES, CHILDREN, PLAN_PLACES, WORKPLACE } from '../../domain/safety-plan.ts'
import { atStart } from '../../domain/words.ts'
import { type Facts, note } from '../../page/content.ts'
import { dateField, type Filled, radiosField, selectField, textareaField } from '../../page/field.ts'
import { words } from '../../page/narrative.ts'
import { table } from '../../page/table.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { backToSafety } from './back.ts'
import { actionField, ROOM, wordsField } from './plan-form.ts'

type View = StaffPageView & Record<string, unknown>

/** The plan in every version, the latest first. */
export function plansPage(view: PlansView, writes: 'the reader writes' | 'others do', today: CalendarDate): View {
  const { matter, plans } = view
  const to = paths.safety(matter.address)

  return {
    title: matterTitle('Safety plan', matter),
    section: 'matters',
    back: backToSafety(matter),
    heading: 'Safety plan',
    sentence:
      plans.length === 0
        ? 'There is no plan yet.'
        : 'It assumes that he can search police systems. No version is ever changed; a later one is added.',
    add:
      writes === 'the reader writes'
        ? { text: plans.length === 0 ? 'Write the plan' : 'Write a later version', href: to.newPlan }
        : undefined,
    plans: plans.map((plan) => planView(plan, today)),
  }
}

function planView(plan: PlanView, today: CalendarDate) {
  const said = (term: string, given: string | undefined): Facts =>
    given === undefined ? [] : [{ term, content: words(given) }]

  return {
    heading: `Version ${plan.number}, ${showDate(plan.writtenOn)}`,
    facts: [
      { term: 'Answers for it', content: plan.owner.name },
      {
        term: 'Look again by',
        content: [showDate(plan.reviewBy), ...(plan.reviewBy < today ? [note('That day is over')] : [])],
      },
      ...said('What threatens her', plan.words.threats),
      ...said('Never write into police systems', plan.words['not in police systems']),
      ...said('Her view', plan.words['her view']),
      { term: 'At work', content: atStart(plan.workplace) },
      ...said('How', plan.words.workplace),
      { term: 'Children', content: atStart(plan.children) },
      ...said('About the children', plan.words.children),
      { term: 'Kept', content: atStart(plan.kept) },
    ] satisfies Facts,
    actions: table({
      caption: `Actions of version ${plan.number}`,
      columns: [
        { label: 'What', names: true },
        { label: 'Who', labelled: true },
        { label: 'By', labelled: true },
      ],
      rows: plan.actions.map((each) => [words(each.words), atStart(each.agency), showDate(each.by)]),
    }),
  }
}

/** The form of a plan, filled with the version before. */
export function planFormPage({ matter, workers, plans }: PlansView, filled: Filled): View {
  const to = paths.safety(matter.address)
  const ask = (about: string, label: string, hint?: string) =>
    textareaField({ name: wordsField(about), label, rows: 3, ...(hint !== undefined && { hint }) }, filled)
  const choose = (name: string, label: string, choices: readonly string[]) =>
    radiosField({ name, label, choices: choices.map((value) => ({ value, text: atStart(value) })) }, filled)

  return {
    title: matterTitle('Write the safety plan', matter),
    section: 'matters',
    back: backToSafety(matter),
    errors: filled.errors,
    heading: plans.length === 0 ? 'Write the safety plan' : 'Write a later version of the plan',
    sentences: [
      'Assume that he, or someone for him, can search police systems. What must stay out of them is asked below.',
      ...(plans.length === 0
        ? []
        : ['It starts from the version before. What you change here is a version of its own.']),
    ],
    action: to.newPlan,
    groups: [
      { fields: [ask('threats', 'What threatens her?')] },
      ...Array.from({ length: ROOM }, (_, at) => ({
        heading: `Action ${at + 1}`,
        fields: actionFields(at + 1, filled),
      })),
      {
        fields: [
          ask(
            'not in police systems',
            'What must not be written into police systems?',
            'For example her address, her telephone, where she is on a day, and who her advocate is',
          ),
          ask('her view', 'What does she think of it?', 'Or why she could not be asked'),
        ],
      },
      {
        fields: [
          choose('work', 'Does she serve with the police?', WORKPLACE),
          ask('workplace', 'How are they kept apart? You may leave this empty if she does not serve'),
        ],
      },
      {
        fields: [
          choose('minors', 'Are there children?', CHILDREN),
          ask('children', 'About the children. You may leave this empty'),
        ],
      },
      {
        fields: [
          choose('kept', 'Where is this plan kept?', PLAN_PLACES),
          selectField(
            {
              name: 'owner',
              label: 'Who answers for it?',
              choices: workers.map(({ person, name }) => ({ value: person, text: name })),
            },
            filled,
          ),
          dateField({ name: 'review', label: 'When is it looked at again?' }, filled),
        ],
      },
    ],
    button: 'Record this plan',
    leave: { text: 'Back without recording', href: to.show },
  }
}

function actionFields(number: number, filled: Filled) {
  return [
    textareaField({ name: actionField(number, 'words'), label: `What is done (action ${number})`, rows: 2 }, filled),
    selectField(
      {
        name: actionField(number, 'agency'),
        label: `Who does it (action ${number})`,
        choices: AGENCIES.map((value) => ({ value, text: atStart(value) })),
      },
      filled,
    ),
    dateField({ name: actionField(number, 'by'), label: `By when (action ${number})` }, filled),
  ]
}
