import { z } from 'zod'
import type { AllegationGiven, SubjectGiven } from '../actions/allegation/given.ts'
import type { PersonName } from '../actions/matter/view.ts'
import { ABUSE_KINDS, abuseKindName, CONDUCT_DESCRIPTIONS, type Happened } from '../domain/allegation.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import { atStart } from '../domain/words.ts'
import {
  checkboxesField,
  dateField,
  type Field,
  type Filled,
  radiosField,
  textareaField,
  textField,
} from '../page/field.ts'
import type { FormError } from '../page/form-error.ts'
import { personWords } from './allegation-words.ts'
import { dayError, dayIn, oneOf, type Reading, someOf, type Typed, words } from './answers.ts'

const ON_DUTY = ['on duty', 'off duty', 'both', 'not known'] as const
const NOBODY = 'nobody'

const schema = z.object({
  subject: oneOf(['roster', 'described']),
  'subject-name': words,
  'subject-asked': words,
  'subject-person': words,
  'subject-description': words,
  account: words,
  'happened-words': words,
  'on-duty': oneOf(ON_DUTY),
  abuse: someOf(ABUSE_KINDS),
  conduct: someOf(CONDUCT_DESCRIPTIONS),
})

/** The names of the fields of each part, for a flow that asks one part a page. */
export const ALLEGATION_FIELDS = {
  subject: ['subject', 'subject-name', 'subject-asked', 'subject-person', 'subject-named', 'subject-description'],
  account: ['account'],
  when: ['from-day', 'from-month', 'from-year', 'until-day', 'until-month', 'until-year', 'happened-words', 'on-duty'],
  conduct: ['abuse', 'conduct'],
} as const

/** Whom it is about; those who fit what was typed are offered once it has been looked up. */
export function subjectFields(
  filled: Filled,
  found: readonly PersonName[] | undefined,
  heading: boolean,
): readonly Field[] {
  const description = textareaField(
    {
      name: 'subject-description',
      label: 'What was said of them',
      hint: 'How they look, where they work, what they are called',
      rows: 4,
    },
    filled,
  )
  const name = textField({ name: 'subject-name', label: 'Name or collar number', width: 'medium' }, filled)

  return [
    radiosField(
      {
        name: 'subject',
        label: 'Who is it about?',
        hint: 'You can be unsure. What was said is kept, not a guess.',
        heading,
        choices: [
          { value: 'roster', text: 'Someone on the roster', reveals: name },
          { value: 'described', text: 'Not sure who, or described only', reveals: description },
        ],
      },
      filled,
    ),
    ...(found === undefined || found.length === 0
      ? []
      : [
          radiosField(
            {
              name: 'subject-person',
              label: 'Which of these?',
              choices: [
                ...found.map((person) => ({ value: person.address, text: personWords(person), hint: person.shown })),
                { value: NOBODY, text: 'Nobody here fits', hint: 'That is an answer: record the description' },
              ],
            },
            filled,
          ),
        ]),
  ]
}

export function accountFields(filled: Filled, heading: boolean): readonly Field[] {
  return [
    textareaField(
      {
        name: 'account',
        label: 'What happened, in a few words?',
        hint: 'In the words of the one who tells. They stay closed on every page until someone opens them.',
        heading,
        rows: 8,
      },
      filled,
    ),
  ]
}

export function whenFields(filled: Filled): readonly Field[] {
  return [
    dateField(
      { name: 'from', label: 'On this day, or from this day', hint: 'Leave it empty if the day is not known' },
      filled,
    ),
    dateField({ name: 'until', label: 'Until this day', hint: 'Only if it went on for a time' }, filled),
    textField(
      {
        name: 'happened-words',
        label: 'Or about when, as it was told',
        hint: 'For example, around Easter, not sure of the day',
        spellcheck: true,
      },
      filled,
    ),
    radiosField(
      {
        name: 'on-duty',
        label: 'On duty?',
        layout: 'inline',
        choices: ON_DUTY.map((value) => ({ value, text: atStart(value) })),
      },
      filled,
    ),
  ]
}

export function conductFields(filled: Filled): readonly Field[] {
  return [
    checkboxesField(
      {
        name: 'abuse',
        label: 'Kind of abuse',
        choices: ABUSE_KINDS.map((value) => ({ value, text: abuseKindName(value) })),
      },
      filled,
    ),
    checkboxesField(
      {
        name: 'conduct',
        label: 'Which of these describe the conduct, if it happened?',
        hint: 'You describe it, by the IOPC’s guidance. It is no finding.',
        choices: CONDUCT_DESCRIPTIONS.map((value) => ({ value, text: atStart(value) })),
      },
      filled,
    ),
  ]
}

/** The words to look an officer up by: typed, and not yet looked up. */
export function wordsToLookUp(form: Typed): string | undefined {
  const { subject, 'subject-name': name, 'subject-asked': asked, 'subject-person': person } = schema.parse(form)
  const chosen = person !== undefined && name === asked
  return subject === 'roster' && name !== undefined && !chosen ? name : undefined
}

/** Whom it is about, or what to say about that. */
export function readSubject(form: Typed): Reading<SubjectGiven> {
  const {
    subject,
    'subject-name': name,
    'subject-person': person,
    'subject-description': description,
  } = schema.parse(form)
  const wrong = (field: string, message: string) => ({ ok: false as const, errors: [{ field, message }] })

  if (subject === undefined) return wrong('subject', 'Say who it is about, or that it is not known')
  if (subject === 'described')
    return description === undefined
      ? wrong('subject-description', 'Record the description, as it was given')
      : { ok: true, value: { kind: 'unidentified', description } }
  if (name === undefined) return wrong('subject-name', 'Give a name or a collar number')
  if (person === NOBODY) return wrong('subject', 'Nobody on the roster fits. That is an answer: record the description')
  if (person === undefined) return wrong('subject-person', 'Choose who it is')

  return { ok: true, value: { kind: 'identified', person } }
}

/** When it is said to have happened: days, words, both or nothing. */
export function readHappened(form: Typed, today: CalendarDate): Reading<Happened> {
  const from = dayIn(form, 'from')
  const until = dayIn(form, 'until')
  const errors: FormError[] = []
  if (from.kind === 'no day')
    errors.push(dayError('from', 'Give the day, month and year, or say “about when” in words'))
  if (until.kind === 'no day') errors.push(dayError('until', 'Give the day, month and year, or leave it empty'))
  if (from.kind === 'nothing' && until.kind === 'a day')
    errors.push(dayError('from', 'Give the day it began, or say “about when” in words'))
  if (from.day !== undefined && from.day > today) errors.push(dayError('from', 'The day cannot be later than today'))
  if (from.day !== undefined && until.day !== undefined && until.day < from.day)
    errors.push(dayError('until', 'The last day cannot be earlier than the first'))
  if (errors.length > 0) return { ok: false, errors }

  const told = schema.parse(form)['happened-words']
  if (from.day === undefined) return { ok: true, value: { kind: told === undefined ? 'not known' : 'as told' } }
  if (until.day === undefined || until.day === from.day) return { ok: true, value: { kind: 'on', date: from.day } }

  return { ok: true, value: { kind: 'between', from: from.day, until: until.day } }
}

/** One allegation as a person typed it. */
export function readAllegation(form: Typed, today: CalendarDate): Reading<AllegationGiven> {
  const given = schema.parse(form)
  const subject = readSubject(form)
  const happened = readHappened(form, today)
  if (!subject.ok || !happened.ok)
    return { ok: false, errors: [...(subject.ok ? [] : subject.errors), ...(happened.ok ? [] : happened.errors)] }

  return {
    ok: true,
    value: {
      subject: subject.value,
      account: given.account,
      happened: happened.value,
      happenedWords: given['happened-words'],
      onDuty: given['on-duty'] ?? 'not known',
      abuse: given.abuse,
      conduct: given.conduct,
    },
  }
}
