import type { ClocksOfMatter, OneClock } from '../../actions/clock/open-clocks.ts'
import { RECORDED_BY_ITSELF } from '../../actions/clock/record-happened.ts'
import { ADDED_BY_HAND } from '../../actions/task/add-task.ts'
import { type CalendarDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { PAUSE_REASONS } from '../../domain/clock-pause.ts'
import { taskKindNamed } from '../../domain/task-kind.ts'
import { atStart } from '../../domain/words.ts'
import {
  checkboxesField,
  dateField,
  type Field,
  type Filled,
  radiosField,
  selectField,
  textareaField,
} from '../../page/field.ts'
import { closedNarrative } from '../../page/narrative.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

type View = StaffPageView & Record<string, unknown>
type Of = Pick<ClocksOfMatter, 'matter'>

function formPage(
  { matter }: Of,
  filled: Filled,
  form: {
    readonly heading: string
    readonly lead: string
    readonly action: string
    readonly fields: readonly Field[]
    readonly button: string
  },
): View {
  return {
    title: matterTitle(form.heading, matter),
    section: 'matters',
    back: { text: 'Clocks and tasks', href: paths.matter(matter.address).clocks },
    errors: filled.errors,
    ...form,
  }
}

/** What one message, or one deed, met. */
export function metPage(view: ClocksOfMatter, today: CalendarDate, filled: Filled): View {
  const open = view.clocks.filter(({ standing }) => !['met', 'ended', 'lapsed'].includes(standing.kind))

  return formPage(view, filled, {
    heading: 'What was done',
    lead: 'One message may meet several clocks. Choose each that it met, and no other.',
    action: paths.matter(view.matter.address).met,
    fields: [
      checkboxesField(
        {
          name: 'clocks',
          label: 'Which of these did it meet?',
          choices: open.map(({ id, says, standing, provision }) => ({
            value: id,
            text: says,
            hint: `${standing.due === undefined ? 'No date' : `By ${showDateSeenFrom(standing.due, today)}`}. ${provision.text}`,
          })),
        },
        filled,
      ),
      dateField({ name: 'on', label: 'On which day was it done?' }, filled),
      textareaField({ name: 'words', label: 'What was done? You may leave this empty', rows: 4 }, filled),
    ],
    button: 'Record what was done',
  })
}

/** What happened that starts clocks. */
export function happenedPage(view: ClocksOfMatter, filled: Filled): View {
  return formPage(view, filled, {
    heading: 'What happened',
    lead: 'The law starts the clocks. You say what happened and when.',
    action: paths.matter(view.matter.address).happened,
    fields: [
      radiosField(
        {
          name: 'event',
          label: 'What happened?',
          choices: RECORDED_BY_ITSELF.map((event) => ({ value: event, text: atStart(event) })),
        },
        filled,
      ),
      dateField(
        { name: 'on', label: 'On which day?', hint: 'For a hearing that was fixed, the day of the hearing' },
        filled,
      ),
      textareaField({ name: 'words', label: 'What is there to say of it? You may leave this empty', rows: 4 }, filled),
    ],
    button: 'Record what happened',
  })
}

/** Until when a clock stands still, and why. */
export function pausePage({ matter, clock }: OneClock, filled: Filled): View {
  const { pause } = clock
  const reasons = pause.kind === 'never' ? [] : pause.reasons

  return formPage({ matter }, filled, {
    heading: 'Let a clock stand still',
    lead:
      pause.kind === 'never'
        ? 'No rule lets this clock stand still.'
        : `${clock.says}. It may stand still for ${pause.cap} days in all. On the day you give it runs again by itself, and if nobody has said so by then, somebody outside the unit is told.`,
    action: paths.matter(matter.address).pause(clock.id),
    fields: [
      radiosField(
        {
          name: 'reason',
          label: 'Which of these is it?',
          choices: reasons.map((reason) => ({ value: reason, text: PAUSE_REASONS[reason].say })),
        },
        filled,
      ),
      dateField({ name: 'until', label: 'On which day does it run again?' }, filled),
      textareaField({ name: 'words', label: 'Why does it have to stand still?', rows: 4 }, filled),
    ],
    button: 'Let it stand still',
  })
}

/** A task: what, whose, by when. */
export function taskPage(view: ClocksOfMatter, filled: Filled): View {
  return formPage(view, filled, {
    heading: 'Add a task',
    lead: 'A task has an owner and a last day, and ends with words that say how.',
    action: paths.matter(view.matter.address).newTask,
    fields: [
      radiosField(
        {
          name: 'kind',
          label: 'Which kind of task is it?',
          choices: ADDED_BY_HAND.map((kind) => ({ value: kind, text: taskKindNamed(kind).say })),
        },
        filled,
      ),
      textareaField({ name: 'words', label: 'What is to be done?', rows: 4 }, filled),
      selectField(
        {
          name: 'person',
          label: 'Who does it?',
          choices: [...new Map(view.onIt.map(({ person, name }) => [person, name]))].map(([value, text]) => ({
            value,
            text,
          })),
        },
        filled,
      ),
      dateField({ name: 'due', label: 'By which day?' }, filled),
    ],
    button: 'Add the task',
  })
}

/** How a task ended. */
export function endTaskPage(view: ClocksOfMatter, task: ClocksOfMatter['tasks'][number], filled: Filled): View {
  return {
    ...formPage(view, filled, {
      heading: task.says,
      lead: `For ${task.owner}: ${task.because}.`,
      action: paths.matter(view.matter.address).task(task.id),
      fields:
        task.standing === 'open'
          ? [
              radiosField(
                {
                  name: 'how',
                  label: 'How did it end?',
                  layout: 'inline',
                  choices: [
                    { value: 'done', text: 'Done' },
                    { value: 'not needed', text: 'Not needed' },
                  ],
                },
                filled,
              ),
              textareaField({ name: 'words', label: 'What was done, or why is it not needed?', rows: 4 }, filled),
            ]
          : [],
      button: 'Record how it ended',
    }),
    words: task.words.map(({ id, words }, at) =>
      closedNarrative(
        at === 0 ? 'task' : 'end of the task',
        words,
        at === 0 ? 'What is to be done.' : 'How it ended.',
        paths.matter(view.matter.address).account(id),
      ),
    ),
    closedTask: task.standing === 'open' ? undefined : 'This task has ended.',
  }
}
