import type { MatterView } from '../../actions/matter/open-matter.ts'
import type { RecordEvent } from '../../actions/matter/record-event.ts'
import { dateField, type Filled, textareaField } from '../../page/field.ts'
import { backToMatter, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { ruleAndReason } from '../task.ts'

type Kind = RecordEvent['kind']

type Event = { readonly heading: string; readonly day: string; readonly words: string; readonly button: string }

/** What can be recorded as done, by the word that stands for it in an address. */
export const EVENTS: Readonly<Record<string, Event & { readonly kind: Kind }>> = {
  'danger-asked': {
    kind: 'danger asked',
    heading: 'Is anyone in danger now?',
    day: 'When was it asked?',
    words: 'What was the answer, and what was done?',
    button: 'Record the answer',
  },
  'referral-sent': {
    kind: 'referral sent',
    heading: 'The referral was sent to the IOPC',
    day: 'On which day was it sent?',
    words: 'How was it sent, and what did the IOPC say? You may leave this empty',
    button: 'Record that it was sent',
  },
  'investigation-began': {
    kind: 'investigation began',
    heading: 'The investigation began',
    day: 'On which day did it begin?',
    words: 'Who investigates, and how was it made sure that they have no tie to the officer?',
    button: 'Record that it began',
  },
  'report-received': {
    kind: 'report received',
    heading: 'The investigator has reported',
    day: 'On which day did the report come?',
    words: 'What does it say in a sentence? You may leave this empty',
    button: 'Record that it came',
  },
  'update-given': {
    kind: 'update given',
    heading: 'The one who reported was told how it goes',
    day: 'On which day?',
    words: 'What were they told? “Nothing has changed, because…” is an update',
    button: 'Record the update',
  },
  'delay-reported': {
    kind: 'delay reported',
    heading: 'The delay was reported',
    day: 'On which day was it reported?',
    words: 'To whom, and why does it take this long?',
    button: 'Record that it was reported',
  },
  'person-informed-of-outcome': {
    kind: 'person informed of outcome',
    heading: 'The one who reported was told what came of it',
    day: 'On which day were they told?',
    words: 'What were they told, and how? Where nobody can be told, say why',
    button: 'Record that they were told',
  },
  'iopc-told-of-withdrawal': {
    kind: 'IOPC told of withdrawal',
    heading: 'The IOPC was told of the withdrawal',
    day: 'On which day was it told?',
    words: 'How was it told, and what did it say? You may leave this empty',
    button: 'Record that it was told',
  },
}

/** What else it meets, said before it is recorded. */
const MEETS: Readonly<Record<string, string>> = {
  'update-given':
    'It also meets the clocks for news of the suspect, the charge and the court that had started by that day. If something of that was not told yet, record what one message met from the list of clocks.',
}

export function eventPage(
  view: MatterView,
  name: string,
  event: Event & { kind: Kind },
  filled: Filled,
): StaffPageView & Record<string, unknown> {
  const { matter } = view
  const task = view.tasks.find((each) => EVENT_FOR[each.kind] === event.kind)

  return {
    title: matterTitle(event.heading, matter),
    section: 'matters',
    back: backToMatter(matter),
    errors: filled.errors,
    heading: event.heading,
    why: task && ruleAndReason(task),
    meets: MEETS[name],
    action: paths.matter(matter.address).event(name),
    fields: [
      dateField({ name: 'on', label: event.day }, filled),
      textareaField({ name: 'words', label: event.words, rows: 4 }, filled),
    ],
    button: event.button,
  }
}

/** Which thing to do is done by which event. */
const EVENT_FOR: Readonly<Partial<Record<MatterView['tasks'][number]['kind'], Kind>>> = {
  'assess danger': 'danger asked',
  'send the referral': 'referral sent',
  'begin the investigation': 'investigation began',
  'receive the report': 'report received',
  'record an update': 'update given',
  'report the delay': 'delay reported',
  'tell the outcome': 'person informed of outcome',
  'tell the IOPC of the withdrawal': 'IOPC told of withdrawal',
}
