import type { OneEscalation } from '../../actions/escalation/answer.ts'
import type { EscalationsView, EscalationView } from '../../actions/escalation/list-escalations.ts'
import { type CalendarDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import { type Content, type Facts, link, note, record, tag } from '../../page/content.ts'
import { type Filled, textareaField } from '../../page/field.ts'
import { table } from '../../page/table.ts'
import { counted } from '../count.ts'
import { matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

type View = StaffPageView & Record<string, unknown>

const KINDS = {
  breach: 'A last day passed',
  'pause ran out': 'A pause ran out and nobody said so',
  'task not done': 'A task was not done in time',
  'danger not asked': 'Nobody asked whether anyone is in danger',
} as const

/** What was told to somebody outside the unit: new since the last visit, then what is still unanswered. */
export function escalationsPage(view: EscalationsView, show: 'unanswered' | 'answered', today: CalendarDate): View {
  const { rows, next, notSent } = view
  const fresh = rows.filter(({ since }) => since === 'since last visit')
  const before = rows.filter(({ since }) => since === 'before')

  return {
    title: 'Since last visit',
    section: 'escalations',
    sentence: howItStands(rows, show),
    groups: [
      { heading: 'New since your last visit', rows: fresh },
      { heading: show === 'answered' ? 'Answered' : 'Not answered yet', rows: before },
    ]
      .filter((group) => group.rows.length > 0)
      .map(({ heading, rows: those }) => ({ heading, table: escalationTable(heading, those, today) })),
    more: next === undefined ? undefined : `${paths.escalations}?show=${show}&after=${next}`,
    other:
      show === 'answered'
        ? { text: 'What is not answered yet', href: paths.escalations }
        : { text: 'What was answered', href: `${paths.escalations}?show=answered` },
    notSent:
      notSent.count === 0
        ? undefined
        : `${counted(notSent.count, 'message', 'messages')} to you could not be sent so far: ${notSent.trouble ?? 'it is tried again'}. What they were about is on this page.`.replace(
            /^\w/,
            (letter) => letter.toUpperCase(),
          ),
    reminders: paths.reminders,
  }
}

function howItStands(rows: readonly EscalationView[], show: 'unanswered' | 'answered'): string {
  if (rows.length === 0) return show === 'answered' ? 'Nothing was answered yet.' : 'Nothing waits for your answer.'
  if (show === 'answered') return 'What was told outside the unit and has an answer.'
  const sentence = `${counted(rows.length, 'thing was', 'things were')} not done in time and ${rows.length === 1 ? 'waits' : 'wait'} for an answer from outside the unit.`

  return sentence.charAt(0).toUpperCase() + sentence.slice(1)
}

function escalationTable(caption: string, rows: readonly EscalationView[], today: CalendarDate) {
  return table({
    caption,
    captionHidden: true,
    columns: [{ label: 'Was due' }, { label: 'What was not done', names: true }, { label: 'Matter' }],
    rows: rows.map((row): readonly Content[] => [
      [
        showDateSeenFrom(row.due, today),
        tag(row.answeredOn === undefined ? 'Not answered' : 'Answered', row.answeredOn === undefined ? 'late' : 'done'),
      ],
      [
        link(row.about, paths.matter(row.matter.address).escalation(row.id)),
        note(`${KINDS[row.kind]}. ${row.provision.text}. Told ${showDateSeenFrom(row.toldOn, today)}`),
      ],
      record(row.matter.spokenName, row.matter.shown, paths.matter(row.matter.address).overview),
    ]),
  })
}

/** One thing that was not done in time, and the answer from outside. */
export function escalationPage(
  view: OneEscalation,
  today: CalendarDate,
  mayAnswer: 'yes' | 'no',
  filled: Filled,
): View {
  const { matter, answer, answeredOn } = view

  return {
    title: matterTitle('Told outside the unit', matter),
    section: 'escalations',
    back: { text: 'Clocks and tasks', href: paths.matter(matter.address).clocks },
    errors: filled.errors,
    heading: view.about,
    sentence: `${KINDS[view.kind]}. Nobody in the unit can end this.`,
    facts: [
      { term: 'Was due', content: showDateSeenFrom(view.due, today) },
      { term: 'Told outside', content: showDateSeenFrom(view.toldOn, today) },
      { term: 'Rule', content: link(view.provision.text, paths.rule(view.provision.id)) },
      {
        term: 'Answer',
        content:
          answeredOn === undefined
            ? 'None yet'
            : `${showDateSeenFrom(answeredOn, today)}, ${answer?.by ?? 'from outside'}`,
      },
      ...(answer ? [{ term: 'In their words', content: { kind: 'words', words: answer.words } as const }] : []),
    ] satisfies Facts,
    action: paths.matter(matter.address).escalation(view.id),
    fields:
      mayAnswer === 'yes' && view.mayAnswer === 'yes'
        ? [textareaField({ name: 'words', label: 'What did you ask for, or find?', rows: 5 }, filled)]
        : [],
  }
}
