import type { PersonName } from '../../actions/matter/view.ts'
import { HAS_QUESTIONS } from '../../actions/matter/view.ts'
import { kindsOpenTo, RECORDABLE_GROUNDS, type RecordableGround } from '../../domain/classification.ts'
import { CHANNELS, matterKindName, TELLERS } from '../../domain/matter.ts'
import { POLICE_BODIES, POLICE_BODY_IDS } from '../../domain/police-body.ts'
import { provisionText } from '../../domain/provision.ts'
import { SERVICE } from '../../domain/role.ts'
import { atStart } from '../../domain/words.ts'
import {
  checkboxesField,
  dateField,
  type Field,
  type Filled,
  radiosField,
  textareaField,
  textField,
} from '../../page/field.ts'
import { ALLEGATION_FIELDS, accountFields, conductFields, subjectFields, whenFields } from '../allegation-form.ts'
import type { Typed } from '../answers.ts'
import { readOrigin } from './form.ts'

/** The questions of a first report, in the order in which they are asked: safety before everything. */
export const QUESTIONS = [
  'danger',
  'teller',
  'called',
  'known',
  'subject',
  'account',
  'when',
  'conduct',
  'has',
  'kind',
] as const

export type QuestionName = (typeof QUESTIONS)[number]

export type Question = {
  /** The page’s heading, where it is not that of a single field. */
  readonly heading: string | undefined
  readonly about?: string
  readonly short: string
  readonly mayBeSkipped: 'yes' | 'no'
  /** What this page asks, and no other: replaced whole when it is sent. */
  readonly names: readonly string[]
  readonly fields: (filled: Filled, found: readonly PersonName[] | undefined) => readonly Field[]
}

const YES_NO_UNKNOWN = [
  { value: 'yes', text: 'Yes' },
  { value: 'no', text: 'No' },
  { value: 'not known', text: 'Not known' },
]

const HAS: Readonly<Record<(typeof HAS_QUESTIONS)[number], string>> = {
  weapons: 'Weapons, or authority to carry one',
  'police systems': 'Access to police systems',
  keys: 'Keys to a home or a workplace',
  'colleagues near her': 'Colleagues or friends near the person it happened to',
  'knows where she is': 'Knowledge of where that person is',
}

export const asName = (words: string): string => words.replaceAll(' ', '-')

export const QUESTION: Readonly<Record<QuestionName, Question>> = {
  danger: {
    heading: undefined,
    short: 'Danger now',
    mayBeSkipped: 'no',
    names: ['danger'],
    fields: (filled) => [
      radiosField(
        {
          name: 'danger',
          label: 'Is anyone in danger now?',
          heading: true,
          choices: [
            { value: 'yes', text: 'Yes', hint: 'Ring 999 or the duty inspector first. We keep this page.' },
            { value: 'no', text: 'No' },
            { value: 'not known', text: 'Not known', hint: 'The matter then asks again, before anything else' },
          ],
        },
        filled,
      ),
    ],
  },
  teller: {
    heading: 'Who is telling you?',
    short: 'Who is telling',
    mayBeSkipped: 'yes',
    names: ['teller', 'service', 'channel'],
    fields: (filled) => [
      radiosField(
        { name: 'teller', label: 'They are', choices: TELLERS.map((value) => ({ value, text: atStart(value) })) },
        filled,
      ),
      radiosField(
        {
          name: 'service',
          label: 'Whom did they serve with when it happened?',
          hint: 'Someone who served in this force has other rights in law. Here they are kept informed all the same.',
          choices: SERVICE.map((value) => ({ value, text: atStart(value) })),
        },
        filled,
      ),
      radiosField(
        {
          name: 'channel',
          label: 'How did it reach this unit?',
          choices: CHANNELS.map((value) => ({ value, text: atStart(value) })),
        },
        filled,
      ),
    ],
  },
  called: {
    heading: 'What should the one who tells be called here?',
    about: 'Any name they are content with. Address and number are held apart and not asked for here.',
    short: 'Called',
    mayBeSkipped: 'yes',
    names: ['called', 'pronoun'],
    fields: (filled) => [
      textField({ name: 'called', label: 'Name to use', width: 'medium' }, filled),
      radiosField(
        {
          name: 'pronoun',
          label: 'How do they want to be spoken of?',
          layout: 'inline',
          choices: [
            { value: 'she', text: 'She' },
            { value: 'he', text: 'He' },
            { value: 'they', text: 'They' },
          ],
        },
        filled,
      ),
    ],
  },
  known: {
    heading: 'When did this unit first know?',
    about: 'Duties count from this day, and the rules that apply are those of this day.',
    short: 'This unit first knew',
    mayBeSkipped: 'no',
    names: ['known-day', 'known-month', 'known-year', 'known-at'],
    fields: (filled) => [
      dateField({ name: 'known', label: 'Day', hint: 'For example, 2 11 2026' }, filled),
      textField(
        {
          name: 'known-at',
          label: 'Time, if you are sure of it',
          hint: 'In 24 hours, for example 09:10',
          width: 'short',
        },
        filled,
      ),
    ],
  },
  subject: {
    heading: undefined,
    short: 'About',
    mayBeSkipped: 'yes',
    names: [...ALLEGATION_FIELDS.subject, 'police'],
    fields: (filled, found) => [...subjectFields(filled, found, true), policeField(filled)],
  },
  account: {
    heading: undefined,
    short: 'Account',
    mayBeSkipped: 'yes',
    names: ALLEGATION_FIELDS.account,
    fields: (filled) => accountFields(filled, true),
  },
  when: {
    heading: 'When did it happen?',
    about: 'As it was told. A day need not be known.',
    short: 'Said to have happened',
    mayBeSkipped: 'yes',
    names: ALLEGATION_FIELDS.when,
    fields: whenFields,
  },
  conduct: {
    heading: 'What is alleged?',
    short: 'Alleged',
    mayBeSkipped: 'yes',
    names: ALLEGATION_FIELDS.conduct,
    fields: conductFields,
  },
  has: {
    heading: 'Does the officer have any of these?',
    about: 'It decides how people are kept safe. “Not known” is an answer.',
    short: 'The officer has',
    mayBeSkipped: 'yes',
    names: HAS_QUESTIONS.map((question) => `has-${asName(question)}`),
    fields: (filled) =>
      HAS_QUESTIONS.map((question) =>
        radiosField(
          { name: `has-${asName(question)}`, label: HAS[question], layout: 'inline', choices: YES_NO_UNKNOWN },
          filled,
        ),
      ),
  },
  kind: {
    heading: 'What kind of matter is this?',
    short: 'Kind of matter',
    mayBeSkipped: 'yes',
    names: ['kind', 'grounds', 'reason', 'prior'],
    fields: kindFields,
  },
}

function policeField(filled: Filled): Field {
  return radiosField(
    {
      name: 'police',
      label: 'Which police force is this about?',
      hint: 'You may leave this open: it is then a force in England or Wales',
      choices: POLICE_BODY_IDS.map((value) => ({ value, text: POLICE_BODIES[value].name })),
    },
    filled,
  )
}

function kindFields(filled: Filled): readonly Field[] {
  const { kinds, provision, because } = kindsOpenTo(readOrigin(filled.values as Typed))
  const grounds = checkboxesField(
    {
      name: 'grounds',
      label: 'What makes it recordable?',
      choices: (Object.keys(RECORDABLE_GROUNDS) as RecordableGround[]).map((value) => ({
        value,
        text: atStart(value),
        hint: provisionText(RECORDABLE_GROUNDS[value]),
      })),
    },
    filled,
  )

  return [
    radiosField(
      {
        name: 'kind',
        label: 'It is',
        hint: `${provisionText(provision)}: ${because}`,
        choices: kinds.map((value) => ({
          value,
          text: matterKindName(value),
          ...(value === 'recordable conduct matter' && { reveals: grounds }),
        })),
      },
      filled,
    ),
    textareaField({ name: 'reason', label: 'Why? You may leave this empty', rows: 3 }, filled),
    textField(
      {
        name: 'prior',
        label: 'Reference of an earlier matter about the same substance, if you know of one',
        hint: `This one is then handled under the rules of that one: ${provisionText('pcpcm-66')}`,
        width: 'short',
      },
      filled,
    ),
  ]
}
