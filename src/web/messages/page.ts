import type { ConversationView } from '../../actions/messages/open.ts'
import type { MessagesAsked } from '../../actions/messages/read-as.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { DATE_ORDERS } from '../../domain/import-date.ts'
import type { Message } from '../../domain/message.ts'
import { atStart } from '../../domain/words.ts'
import { EMPTY, type Field, type Filled, radiosField, selectField, textareaField, textField } from '../../page/field.ts'
import { words } from '../../page/narrative.ts'
import { counted, figure } from '../count.ts'
import { matterHeading, matterTitle } from '../matter-heading.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'

type Page = StaffPageView & Record<string, unknown>

const ORDER_TEXT = {
  'year first': 'Year, month, day',
  'day first': 'Day, month, year',
  'month first': 'Month, day, year',
} as const

/** Say how a file is read as messages. What the file itself shows is not asked. */
export function readAsPage({ matter, exhibit, found }: MessagesAsked, filled: Filled): Page {
  const at = paths.matter(matter.address).exhibit(String(exhibit.number))
  const open = found.format === 'WhatsApp' && found.order.kind === 'open'
  const order = radiosField(
    {
      name: 'order',
      label: 'How are its dates written?',
      ...(found.format === 'WhatsApp' ? { hint: `${found.order.because} Compare a day that somebody remembers.` } : {}),
      choices: DATE_ORDERS.map((value) => ({ value, text: ORDER_TEXT[value] })),
    },
    filled,
  )

  return {
    title: matterTitle(`Read ${exhibit.reference} as messages`, matter),
    section: 'matters',
    back: { text: `Exhibit ${exhibit.reference}`, href: at.show },
    errors: filled.errors,
    heading: `Read ${exhibit.reference} as messages`,
    about: aboutFormat(found),
    action: at.messages,
    fields:
      found.format === 'CSV'
        ? [...columnFields(found.columns, filled), order]
        : found.format === 'WhatsApp' && open
          ? [order]
          : [],
    button: found.format === 'none' ? undefined : 'Read it so',
  }
}

function aboutFormat(found: MessagesAsked['found']): readonly string[] {
  if (found.format === 'none')
    return [
      'Nothing here can read it as messages: it is no WhatsApp export, no backup of text messages as XML, and no table. It is kept as it came.',
    ]
  if (found.format === 'SMS backup')
    return ['It is a backup of text messages. Its times are exact, and are shown as the clock in London stood.']
  if (found.format === 'CSV')
    return ['It is a table. Say which column holds what. Times are taken as the clock in London stood.']

  return [
    'It is an exported WhatsApp conversation. Its times are taken as the clock in London stood.',
    ...(found.order.kind === 'shown'
      ? [`Its dates are written ${ORDER_TEXT[found.order.order].toLowerCase()}. ${found.order.because}`]
      : []),
  ]
}

function columnFields(columns: readonly string[], filled: Filled): readonly Field[] {
  const choices = columns.map((name) => ({ value: name, text: name }))

  return [
    selectField({ name: 'when', label: 'Column of the day and time', choices }, filled),
    selectField({ name: 'from', label: 'Column of who wrote it', choices }, filled),
    selectField({ name: 'words', label: 'Column of the words', choices }, filled),
  ]
}

/** A part of a conversation. */
export function conversationPage(view: ConversationView, sought: string): Page {
  const { matter, exhibit, counts } = view
  const at = paths.matter(matter.address).exhibit(String(exhibit.number))

  return {
    title: matterTitle(`Messages in ${exhibit.reference}`, matter),
    section: 'matters',
    back: { text: `Exhibit ${exhibit.reference}`, href: at.show },
    heading: matterHeading(matter, 'evidence', sentence(view)),
    what: `Messages in ${exhibit.reference}`,
    raw:
      counts.raw === 0
        ? undefined
        : `${atStart(counted(counts.raw, 'line', 'lines'))} of ${figure(counts.lines)} could not be read as a message and stand in the original only.`,
    action: at.conversation,
    markAt: at.mark,
    mayMark: view.may.has('mark message'),
    search: textField(
      { name: 'sought', label: 'Words to find', hint: 'Every word must stand in the message. They are not kept.' },
      { ...EMPTY, values: { sought } },
    ),
    sought,
    none: view.messages.length === 0,
    showing: `${figure(view.messages.length)} of ${figure(view.found)}${sought === '' ? '' : ' with these words'}, in the order of the file`,
    before: view.before,
    after: view.after,
    messages: view.messages.map((message) => ({
      number: message.number,
      from: message.from ?? 'The program',
      when: `${showDate(message.when.day)}, ${message.when.time}`,
      doubt: doubt(message),
      words: words(message.words === '' ? 'Nothing but a line end' : message.words),
      left:
        message.kind === 'something was left out' ? 'A picture, sound or file that the export leaves out' : undefined,
      mark: message.mark && {
        text: message.mark.onTimeline === 'on the timeline' ? 'Marked, on the timeline' : 'Marked',
        reason: message.mark.reason === undefined ? undefined : words(message.mark.reason),
      },
    })),
  }
}

function sentence({ counts, marked }: ConversationView): string {
  return `${atStart(counted(counts.messages, 'message'))}, of which ${counted(marked, 'is marked', 'are marked')}. That you opened them is recorded.`
}

/** A time that came twice, or never, is said to be so: nothing in the message says which was meant. */
function doubt({ when }: Message): string | undefined {
  if (when.came === 'once') return undefined

  return when.came === 'twice'
    ? 'This time came twice that night, for the clocks went back. Which was meant cannot be told.'
    : 'This time did not come that night, for the clocks went forward. The telephone may have stood otherwise.'
}

/** Mark one message, or take its mark away. */
export function markPage(view: ConversationView, filled: Filled): Page {
  const { matter, exhibit } = view
  const at = paths.matter(matter.address).exhibit(String(exhibit.number))
  const message = view.messages[0]
  const marked = message?.mark !== undefined

  return {
    title: matterTitle(`A message in ${exhibit.reference}`, matter),
    section: 'matters',
    back: { text: `Exhibit ${exhibit.reference}`, href: at.show },
    errors: filled.errors,
    heading: marked ? 'Does this message no longer matter?' : 'Why does this message matter?',
    message: message && {
      number: message.number,
      head: `${message.from ?? 'The program'}, ${showDate(message.when.day)}, ${message.when.time}`,
      words: words(message.words),
    },
    action: at.mark,
    standing: marked ? 'no longer' : 'it matters',
    fields: [
      textareaField({ name: 'reason', label: 'Why?', rows: 3 }, filled),
      ...(marked
        ? []
        : [
            radiosField(
              {
                name: 'onTimeline',
                label: 'Does it go on the timeline?',
                choices: [
                  { value: 'on the timeline', text: 'Yes, with its words' },
                  { value: 'not on the timeline', text: 'No' },
                ],
              },
              filled,
            ),
          ]),
    ],
    button: marked ? 'Take the mark away' : 'Mark it',
  }
}
