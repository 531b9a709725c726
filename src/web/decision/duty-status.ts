import { z } from 'zod'
import { type DecideDutyStatus, decideDutyStatus } from '../../actions/duty/decide-duty-status.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { DUTY_CHOICES, decideDuty, SUSPENSION_LIMBS } from '../../domain/duty-decision.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, radiosField, textareaField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { personWords } from '../allegation-words.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({
  choice: oneOf(DUTY_CHOICES),
  redeployment: words,
  limb: oneOf(SUSPENSION_LIMBS),
  'why-limb': words,
  reason: words,
})

export const dutyStatus = decisionForm<DecideDutyStatus>({
  kind: 'duty status',
  about: 'officer',
  question: (view) => `Does ${view.duty?.person ? personWords(view.duty.person) : 'the officer'} stay on full duty?`,
  title: 'Decide on duty',
  how: 'To do neither is a decision too, with its own reason. Whatever you decide is looked at again within 4 weeks.',
  groups: (_view, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'choice',
            label: 'You decide to',
            choices: DUTY_CHOICES.map((value) => ({ value, text: atStart(value) })),
          },
          filled,
        ),
        dateField({ name: 'from', label: 'From which day?' }, filled),
      ],
    },
    {
      fields: [
        textareaField(
          {
            name: 'redeployment',
            label: 'To suspend, first: were other duties or another place considered? Why are they not enough?',
            rows: 3,
          },
          filled,
        ),
        radiosField(
          {
            name: 'limb',
            label: 'To suspend, second: would the inquiry be harmed, or does the public interest require it?',
            choices: SUSPENSION_LIMBS.map((value) => ({ value, text: atStart(value) })),
          },
          filled,
        ),
        textareaField({ name: 'why-limb', label: 'Why is that so?', rows: 3 }, filled),
      ],
    },
    { fields: [reasonField(filled, 'For any other answer: why is this enough, or why nothing?')] },
  ],
  aside: [
    {
      heading: 'It is not a punishment',
      words: 'Suspension is not a finding and is on full pay. It is lawful only while both conditions are met.',
    },
  ],
  read: (form, view) => {
    const from = dayIn(form, 'from')
    if (from.day === undefined) return { ok: false, errors: [dayError('from', 'Give the day from which this holds')] }
    const { choice, redeployment, limb, 'why-limb': whyLimb, reason } = schema.parse(form)

    return {
      ok: true,
      value: {
        ...{ matter: view.matter.address, person: view.duty?.person?.address ?? '', choice, from: from.day },
        ...{ whyNotRedeployed: redeployment, limb, whyLimb, reason, after: afterIn(form) },
      },
    }
  },
  // Whether they are an officer or staff is asked of the record when it is signed.
  decide: (command) => decideDuty({ ...command, workerRole: undefined }),
  answers: ({ choice, from, whyNotRedeployed, limb, whyLimb, reason }) => [
    { question: 'You decide to', answer: atStart(choice ?? '') },
    { question: 'From', answer: showDate(from) },
    ...(choice === 'suspend'
      ? [
          { question: 'Why other duties are not enough', answer: said(whyNotRedeployed ?? '') },
          { question: 'Second condition', answer: [atStart(limb ?? ''), said(whyLimb ?? '')] },
        ]
      : [{ question: 'Why', answer: said(reason ?? '') }]),
  ],
  record: decideDutyStatus,
  fieldOf: ({ about }) => (about === 'person' ? 'choice' : fieldNamed(about)),
})
