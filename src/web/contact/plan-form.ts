import { z } from 'zod'
import { agreePlan } from '../../actions/contact/agree-plan.ts'
import { CONTACT_CHANNELS, PLAN_DAYS, VOICEMAIL } from '../../domain/contact-plan.ts'
import { atStart } from '../../domain/words.ts'
import { checkboxesField, dateField, radiosField, textareaField, textField } from '../../page/field.ts'
import { dayIn, oneOf, someOf, words } from '../answers.ts'
import type { ContactForm } from './asking.ts'

const schema = z.object({
  voicemail: oneOf(VOICEMAIL),
  who: z.preprocess((given) => [given].flat().filter((each) => typeof each === 'string'), z.array(z.string())),
  every: z.coerce.number().int().optional().catch(undefined),
  wordsToUse: words,
  never: words,
  codeWord: words,
})
const time = z
  .string()
  .transform(
    (text) =>
      text
        .trim()
        .replace('.', ':')
        .replace(/^(\d):/, '0$1:') || undefined,
  )
  .optional()
  .catch(undefined)

const choices = (names: readonly string[]) => names.map((value) => ({ value, text: atStart(value) }))

/** How somebody is reached safely, agreed with them; each way with its days and times. */
export const PLAN: ContactForm = {
  heading: 'Agree a contact plan',
  lead: [
    'Agree it together, in a safe place. Ask which ways are safe, when, and who else might see or hear.',
    'A way with no day ticked is never used. The plan holds from when you record it; the one before it no longer does.',
  ],
  button: 'Record the plan',
  days: ['agreedOn', 'reviewOn'],
  fields: ({ colleagues }, filled) => [
    dateField({ name: 'agreedOn', label: 'On which day was it agreed?' }, filled),
    ...CONTACT_CHANNELS.flatMap((channel, at) => [
      checkboxesField(
        {
          name: at === 0 ? 'ways' : `${channel}-days`,
          label: `${atStart(channel)}: on which days?`,
          choices: choices(PLAN_DAYS),
        },
        filled,
      ),
      textField({ name: channel, label: `${atStart(channel)}: from`, hint: 'Such as 12:30', width: 'short' }, filled),
      textField({ name: `${channel}-until`, label: `${atStart(channel)}: until`, width: 'short' }, filled),
    ]),
    radiosField({ name: 'voicemail', label: 'May a voicemail be left?', choices: choices(VOICEMAIL) }, filled),
    textareaField(
      {
        name: 'wordsToUse',
        label: 'Which words are safe to use?',
        hint: 'For a text, or if somebody else answers',
        rows: 3,
      },
      filled,
    ),
    textareaField(
      { name: 'never', label: 'What must never be done?', hint: 'Leave empty if nothing', rows: 3 },
      filled,
    ),
    textField(
      {
        name: 'codeWord',
        label: 'Code word',
        hint: 'Kept apart and opened only with a reason. Leave empty if there is none',
      },
      filled,
    ),
    checkboxesField(
      {
        name: 'who',
        label: 'Who may make contact?',
        hint: 'Tick nobody if anyone on the matter may',
        choices: colleagues.map(({ person, name }) => ({ value: person, text: name })),
      },
      filled,
    ),
    textField({ name: 'every', label: 'How many days between updates?', hint: 'From 1 to 28', width: 'short' }, filled),
    dateField({ name: 'reviewOn', label: 'When do you look at it again?', hint: 'Within three months' }, filled),
  ],
  read: (form, of) => {
    const read = schema.parse(form)
    const ways = CONTACT_CHANNELS.map((channel, at) => ({
      channel,
      days: someOf(PLAN_DAYS).parse(form[at === 0 ? 'ways' : `${channel}-days`]),
      from: time.parse(form[channel]),
      until: time.parse(form[`${channel}-until`]),
    }))
    const [agreedOn, reviewOn] = [dayIn(form, 'agreedOn').day, dayIn(form, 'reviewOn').day]

    return { ok: true, value: (acting) => agreePlan(acting, { ...read, ...of, ways, agreedOn, reviewOn }) }
  },
}
