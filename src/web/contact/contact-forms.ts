import { z } from 'zod'
import { openCodeWord } from '../../actions/contact/open-code-word.ts'
import { planContact } from '../../actions/contact/plan-contact.ts'
import { recordContact } from '../../actions/contact/record-contact.ts'
import { takeUrgentRoute } from '../../actions/contact/take-urgent-route.ts'
import { CONTACT_CHANNELS, isTime, type ProposedContact, URGENT_ROUTES } from '../../domain/contact-plan.ts'
import { TOLD } from '../../domain/victim-right.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField, dateField, type Filled, radiosField, textareaField, textField } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, dayIn, oneOf, type Reading, someOf, type Typed, words } from '../answers.ts'
import type { ContactForm } from './asking.ts'

const schema = z.object({
  channel: oneOf(CONTACT_CHANNELS),
  at: z
    .string()
    .transform((text) =>
      text
        .trim()
        .replace('.', ':')
        .replace(/^(\d):/, '0$1:'),
    )
    .optional()
    .catch(undefined),
  voicemail: z.enum(['left', 'not left']).catch('not left'),
})

function readContact(form: Typed): Reading<Omit<ProposedContact, 'by'>> {
  const { channel, at, voicemail } = schema.parse(form)
  const on = dayIn(form, 'on').day
  const errors: FormError[] = []
  if (!channel) errors.push({ field: 'channel', message: 'Say in which way' })
  if (!on) errors.push(dayError('on', 'Say on which day: day, month and year'))
  if (!isTime(at)) errors.push({ field: 'at', message: 'Give a time, such as 12:30' })
  if (!channel || !on || !isTime(at)) return { ok: false, errors }

  return { ok: true, value: { channel, on, at, voicemail } }
}

const contactFields = (filled: Filled, left: string) => [
  radiosField(
    {
      name: 'channel',
      label: 'In which way?',
      choices: CONTACT_CHANNELS.map((value) => ({ value, text: atStart(value) })),
    },
    filled,
  ),
  dateField({ name: 'on', label: 'On which day?' }, filled),
  textField({ name: 'at', label: 'At what time?', hint: 'In 24 hours, such as 12:30', width: 'short' }, filled),
  checkboxesField({ name: 'voicemail', label: 'Voicemail', choices: [{ value: 'left', text: left }] }, filled),
]

/** Held against the plan before it is made. */
export const PLANNED: ContactForm = {
  heading: 'Plan a contact',
  lead: ['Say what you are about to do. Outside the plan it is blocked, and this page says when it is not.'],
  button: 'Check it and plan it',
  days: ['on'],
  fields: (_view, filled) => contactFields(filled, 'If nobody answers, I leave a voicemail'),
  read: (form, of) => {
    const read = readContact(form)

    return read.ok ? { ok: true, value: (acting) => planContact(acting, { ...of, ...read.value }) } : read
  },
}

/** What was said, and which duties it met. */
export const MADE: ContactForm = {
  heading: 'Record a contact',
  lead: ['What was said, in plain words. Every clock that it meets stops, and the log says which.'],
  button: 'Record the contact',
  days: ['on'],
  fields: (_view, filled) => [
    ...contactFields(filled, 'A voicemail was left'),
    radiosField(
      {
        name: 'reached',
        label: 'Was somebody reached?',
        choices: [
          { value: 'yes', text: 'Yes' },
          { value: 'no', text: 'No' },
        ],
      },
      filled,
    ),
    checkboxesField(
      { name: 'told', label: 'What was told?', choices: TOLD.map((value) => ({ value, text: atStart(value) })) },
      filled,
    ),
    textareaField({ name: 'words', label: 'What was said, by both?' }, filled),
  ],
  read: (form, of) => {
    const read = readContact(form)
    const { reached, words: said } = z.object({ reached: oneOf(['yes', 'no']), words }).parse(form)
    const told = someOf(TOLD).parse(form.told)

    return read.ok
      ? { ok: true, value: (acting) => recordContact(acting, { ...of, ...read.value, reached, told, words: said }) }
      : read
  },
}

/** Other people, when somebody is in danger. */
export const URGENT: ContactForm = {
  heading: 'Urgent route',
  lead: [
    'If somebody is in danger now, ring 999 or the duty inspector first. This page waits.',
    'The urgent route reaches other people, never the person at risk. It opens no way round the contact plan.',
  ],
  button: 'Record who was rung',
  fields: (_view, filled) => [
    radiosField(
      {
        name: 'reached',
        label: 'Who was rung?',
        choices: URGENT_ROUTES.map((value) => ({ value, text: atStart(value) })),
      },
      filled,
    ),
    textareaField({ name: 'words', label: 'What were they told, and what do they do?' }, filled),
  ],
  read: (form, of) => {
    const read = z.object({ reached: oneOf(URGENT_ROUTES), words }).parse(form)

    return { ok: true, value: (acting) => takeUrgentRoute(acting, { ...of, ...read }) }
  },
}

/** The code word is shown once, on the page that answers. */
export const CODE_WORD: ContactForm = {
  heading: 'Open the code word',
  lead: ['It is shown once, and that you opened it is on the record.'],
  button: 'Open it',
  fields: (_view, filled) => [textareaField({ name: 'reason', label: 'Why do you need it now?', rows: 2 }, filled)],
  read: (form, of) => {
    const { reason } = z.object({ reason: words }).parse(form)

    return { ok: true, value: (acting) => openCodeWord(acting, { ...of, reason }) }
  },
}
