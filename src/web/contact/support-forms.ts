import { z } from 'zod'
import { endAdvocate, putAdvocate } from '../../actions/support/advocate.ts'
import { recordConsent, revokeConsent, shareUnderConsent } from '../../actions/support/consent.ts'
import { assessNeeds, changeRights, recordRight } from '../../actions/support/record-right.ts'
import { ADVOCATE_SCOPE, CONSENT_PURPOSES, SUPPORT_SERVICES } from '../../domain/support.ts'
import { NEEDS, RIGHT_ANSWERS, VICTIM_RIGHT_NUMBERS, VICTIM_RIGHTS_LIST } from '../../domain/victim-right.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField, dateField, radiosField, selectField, textareaField, textField } from '../../page/field.ts'
import { dayIn, oneOf, someOf, words } from '../answers.ts'
import type { ContactForm } from './asking.ts'

const choices = (names: readonly string[]) => names.map((value) => ({ value, text: atStart(value) }))
const id = z.string().max(100).catch('')

export const RIGHT: ContactForm = {
  heading: 'Record a right that was offered',
  lead: ['Say it in their language and at their pace. No answer is the wrong one, and it can change.'],
  button: 'Record the answer',
  days: ['on'],
  fields: (_view, filled) => [
    selectField(
      {
        name: 'right',
        label: 'Which right?',
        choices: VICTIM_RIGHT_NUMBERS.map((number) => ({
          value: String(number),
          text: `${number}. ${VICTIM_RIGHTS_LIST[number]}`,
        })),
      },
      filled,
    ),
    dateField({ name: 'on', label: 'On which day?' }, filled),
    radiosField({ name: 'answer', label: 'What was the answer?', choices: choices(RIGHT_ANSWERS) }, filled),
    textareaField({ name: 'words', label: 'Anything to add?', rows: 3 }, filled),
  ],
  read: (form, of) => {
    const read = z.object({ answer: oneOf(RIGHT_ANSWERS), words }).parse(form)
    const right = VICTIM_RIGHT_NUMBERS.find((number) => String(number) === form.right)
    const on = dayIn(form, 'on').day

    return { ok: true, value: (acting) => recordRight(acting, { ...of, ...read, right, on }) }
  },
}

export const LEVEL: ContactForm = {
  heading: 'Change which rights apply',
  lead: [
    'Everyone here has the enhanced rights: news within 1 working day in place of 5.',
    'Fewer rights are a decision of those who supervise or decide, with reasons. Clocks that run already are not changed.',
  ],
  button: 'Record the decision',
  fields: (_view, filled) => [
    radiosField(
      {
        name: 'level',
        label: 'Which rights?',
        choices: [
          { value: 'enhanced', text: 'Enhanced: 1 working day' },
          { value: 'standard', text: 'Standard: 5 working days' },
        ],
      },
      filled,
    ),
    textareaField({ name: 'reason', label: 'Why?' }, filled),
  ],
  read: (form, of) => {
    const read = z.object({ level: oneOf(['enhanced', 'standard']), reason: words }).parse(form)

    return { ok: true, value: (acting) => changeRights(acting, { ...of, ...read }) }
  },
}

export const NEEDED: ContactForm = {
  heading: 'Assess what is needed',
  lead: ['Ask what would make it possible to take part. A need may be met in more than one way.'],
  button: 'Record what is needed',
  fields: (_view, filled) => [
    checkboxesField({ name: 'needs', label: 'What is needed?', choices: choices(NEEDS) }, filled),
    textareaField({ name: 'words', label: 'In their words', rows: 4 }, filled),
  ],
  read: (form, of) => {
    const { words: said } = z.object({ words }).parse(form)
    const needs = someOf(NEEDS).parse(form.needs)

    return { ok: true, value: (acting) => assessNeeds(acting, { ...of, needs, words: said }) }
  },
}

export const CONSENT: ContactForm = {
  heading: 'Record a consent',
  lead: [
    'Ask for one purpose and one recipient at a time. A no is an answer, and a yes can be taken back at any time.',
  ],
  button: 'Record the answer',
  fields: (_view, filled) => [
    selectField({ name: 'service', label: 'What kind of service?', choices: choices(SUPPORT_SERVICES) }, filled),
    textField({ name: 'recipient', label: 'Who would be told?' }, filled),
    radiosField({ name: 'purpose', label: 'For what?', choices: choices(CONSENT_PURPOSES) }, filled),
    radiosField(
      {
        name: 'answer',
        label: 'What was the answer?',
        choices: [
          { value: 'given', text: 'Yes' },
          { value: 'refused', text: 'No' },
        ],
      },
      filled,
    ),
    textareaField({ name: 'words', label: 'Anything to add?', rows: 3 }, filled),
  ],
  read: (form, of) => {
    const read = z
      .object({
        service: oneOf(SUPPORT_SERVICES),
        recipient: words,
        purpose: oneOf(CONSENT_PURPOSES),
        answer: oneOf(['given', 'refused']),
        words,
      })
      .parse(form)

    return { ok: true, value: (acting) => recordConsent(acting, { ...of, ...read }) }
  },
}

export const SHARED: ContactForm = {
  heading: 'Record what was passed on',
  lead: ['Only under a consent that stands, to that recipient and for that purpose.'],
  button: 'Record it',
  fields: ({ consents }, filled) => [
    radiosField({ name: 'consent', label: 'Under which consent?', choices: standing(consents) }, filled),
    textareaField({ name: 'what', label: 'What was passed on?', rows: 3 }, filled),
  ],
  read: (form, of) => {
    const { consent, what } = z.object({ consent: id, what: words }).parse(form)

    return { ok: true, value: (acting) => shareUnderConsent(acting, { ...of, consent, what }) }
  },
}

export const REVOKED: ContactForm = {
  heading: 'Take a consent back',
  lead: [
    'At any time and for no reason. Each recipient of what was passed on must be told by tomorrow; tasks are opened for that.',
  ],
  button: 'Take it back',
  fields: ({ consents }, filled) => [
    radiosField({ name: 'consent', label: 'Which consent?', choices: standing(consents) }, filled),
    textareaField(
      { name: 'words', label: 'How was it said?', hint: 'Leave empty if nothing was said', rows: 3 },
      filled,
    ),
  ],
  read: (form, of) => {
    const { consent, words: said } = z.object({ consent: id, words }).parse(form)

    return { ok: true, value: (acting) => revokeConsent(acting, { ...of, consent, words: said }) }
  },
}

export const ADVOCATE: ContactForm = {
  heading: 'Put an advocate on record',
  lead: ['Somebody whom the person chose, for as long and for as much as they chose.'],
  button: 'Put them on record',
  days: ['until'],
  fields: (_view, filled) => [
    textField({ name: 'called', label: 'Who?' }, filled),
    selectField({ name: 'service', label: 'From what kind of service?', choices: choices(SUPPORT_SERVICES) }, filled),
    checkboxesField({ name: 'scope', label: 'What may they be told?', choices: choices(ADVOCATE_SCOPE) }, filled),
    dateField({ name: 'until', label: 'Until when?' }, filled),
  ],
  read: (form, of) => {
    const { called, service } = z.object({ called: words, service: oneOf(SUPPORT_SERVICES) }).parse(form)
    const scope = someOf(ADVOCATE_SCOPE).parse(form.scope)
    const until = dayIn(form, 'until').day

    return { ok: true, value: (acting) => putAdvocate(acting, { ...of, called, service, scope, until }) }
  },
}

export const ADVOCATE_ENDS: ContactForm = {
  heading: 'Take an advocate off record',
  lead: ['At any time and for no reason. From then on they are told nothing.'],
  button: 'Take them off',
  fields: ({ advocates }, filled) => [
    radiosField(
      {
        name: 'advocate',
        label: 'Who?',
        choices: advocates
          .filter(({ standing: now }) => now === 'on record')
          .map(({ advocate, called }) => ({ value: advocate, text: called })),
      },
      filled,
    ),
  ],
  read: (form, of) => {
    const { advocate } = z.object({ advocate: id }).parse(form)

    return { ok: true, value: (acting) => endAdvocate(acting, { ...of, advocate }) }
  },
}

function standing(consents: Parameters<ContactForm['fields']>[0]['consents']) {
  return consents
    .filter(({ now }) => now === 'given')
    .map(({ id: value, recipient, purpose }) => ({ value, text: `${recipient}: ${purpose}` }))
}
