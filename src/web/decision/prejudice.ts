import { z } from 'zod'
import { type AssessPrejudice, assessPrejudice } from '../../actions/criminal/assess-prejudice.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { assessPrejudice as assess, PREJUDICE_ANSWERS } from '../../domain/criminal-strand.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm } from './decision-form.ts'
import { reasonField } from './reason.ts'

const ASKED = ['the CPS', 'the officer in the criminal case', 'the IOPC'] as const
/** The words on the page where they are not those that the record keeps. */
const SHOWN = { 'the officer in the criminal case': 'The officer who leads the criminal investigation' } as Readonly<
  Record<string, string>
>
const shown = (asked: string) => SHOWN[asked] ?? atStart(asked)
const schema = z.object({ answer: oneOf(PREJUDICE_ANSWERS), asked: oneOf(ASKED), reason: words })

export const prejudice = decisionForm<AssessPrejudice>({
  kind: 'prejudice',
  about: 'matter',
  question: () => 'Would going on with misconduct harm the criminal proceedings?',
  how: 'Misconduct waits only while someone says that it would do harm, and never past the day on which that is asked again.',
  groups: (_view, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'answer',
            label: 'The answer was',
            choices: PREJUDICE_ANSWERS.map((value) => ({ value, text: atStart(value) })),
          },
          filled,
        ),
        radiosField(
          { name: 'asked', label: 'Who was asked?', choices: ASKED.map((value) => ({ value, text: shown(value) })) },
          filled,
        ),
        dateField({ name: 'review', label: 'On which day is this asked again?' }, filled),
        reasonField(filled, 'What was asked and answered?'),
      ],
    },
  ],
  read: (form, view) => {
    const review = dayIn(form, 'review')
    if (review.kind === 'no day') return { ok: false, errors: [dayError('review', 'Give the day, month and year')] }
    const { answer, asked, reason } = schema.parse(form)

    return {
      ok: true,
      value: { matter: view.matter.address, answer, asked, reviewOn: review.day, reason, after: afterIn(form) },
    }
  },
  decide: (command, _view, acting) => assess({ ...command, on: acting.today }),
  answers: ({ answer, asked, reviewOn, reason }) => [
    { question: 'The answer was', answer: atStart(answer ?? '') },
    { question: 'Who was asked', answer: shown(asked ?? '') },
    { question: 'Asked again', answer: reviewOn ? showDate(reviewOn) : '' },
    { question: 'What was said', answer: said(reason ?? '') },
  ],
  record: assessPrejudice,
})
