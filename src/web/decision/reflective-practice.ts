import { z } from 'zod'
import {
  type RecordReflectivePractice,
  recordReflectivePractice,
} from '../../actions/proceedings/record-reflective-practice.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { recordReflectivePractice as record } from '../../domain/reflective-practice.ts'
import { dateField, radiosField, textareaField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'

const schema = z.object({ stage: oneOf(['began', 'ended']), words })

export const reflectivePractice = decisionForm<RecordReflectivePractice>({
  kind: 'reflective practice',
  about: 'allegation',
  question: (view) => `How far is reflective practice on allegation ${view.allegation?.number ?? 1}?`,
  how: 'It is for practice that requires improvement. It is no discipline, and the officer takes part in it.',
  groups: (view, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'stage',
            label: 'The review',
            layout: 'inline',
            ...(view.reflectivePractice?.latest && {
              hint: `It ${view.reflectivePractice.latest.kind} on ${showDate(view.reflectivePractice.latest.on)}`,
            }),
            choices: [
              { value: 'began', text: 'Began' },
              { value: 'ended', text: 'Ended' },
            ],
          },
          filled,
        ),
        dateField({ name: 'on', label: 'On which day?' }, filled),
        textareaField(
          { name: 'words', label: 'What is to be reviewed, or what was learned and agreed?', rows: 4 },
          filled,
        ),
      ],
    },
  ],
  read: (form, view) => {
    const { stage: step, words: written } = schema.parse(form)
    const on = dayIn(form, 'on')
    if (on.kind === 'no day') return { ok: false, errors: [dayError('on', 'Give a day that is in the calendar')] }
    const about = { matter: view.matter.address, allegation: view.allegation?.number ?? 0 }

    return { ok: true, value: { ...about, step, words: written, on: on.day, after: afterIn(form) } }
  },
  decide: (command, view, acting) =>
    record({
      ...command,
      ...{ today: acting.today, decidedOn: view.reflectivePractice?.decidedOn },
      latest: view.reflectivePractice?.latest,
    }),
  answers: ({ step, on, words: written }) => [
    { question: 'The review', answer: step === 'began' ? 'Began' : 'Ended' },
    { question: 'On', answer: on ? showDate(on) : '' },
    { question: step === 'began' ? 'To be reviewed' : 'Learned and agreed', answer: said(written ?? '') },
  ],
  record: recordReflectivePractice,
  days: ['on'],
  fieldOf: ({ about }) =>
    about === 'outcome' || about === 'step' || about === 'allegation' ? 'stage' : fieldNamed(about),
})
