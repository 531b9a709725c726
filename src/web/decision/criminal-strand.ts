import { z } from 'zod'
import { type RecordCriminalStep, recordCriminalStep } from '../../actions/criminal/record-criminal-step.ts'
import { showDate } from '../../domain/calendar-date.ts'
import {
  CRIMINAL_STATUSES,
  type CriminalStatus,
  criminalStatusName,
  strandEffect,
} from '../../domain/criminal-strand.ts'
import { lacking } from '../../domain/decision.ts'
import { dateField, selectField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'

const STATUSES = Object.keys(CRIMINAL_STATUSES) as [CriminalStatus, ...CriminalStatus[]]
const schema = z.object({ status: oneOf(STATUSES), reason: words })

export const criminalStrand = decisionForm<RecordCriminalStep>({
  kind: 'criminal strand',
  about: 'allegation or every one',
  question: (view) =>
    view.allegation
      ? `How does the criminal side of allegation ${view.allegation.number} stand?`
      : 'How does the criminal side stand?',
  how: 'Whatever you record here, the misconduct side goes on. Neither closes the other.',
  groups: (_view, filled) => [
    {
      fields: [
        selectField(
          {
            name: 'status',
            label: 'It stands',
            choices: STATUSES.map((value) => ({ value, text: criminalStatusName(value) })),
          },
          filled,
        ),
        dateField({ name: 'on', label: 'Since which day?' }, filled),
        reasonField(filled, 'What is known of it? You may leave this empty'),
      ],
    },
  ],
  aside: [
    {
      heading: 'An end here',
      words: 'An end here does not end misconduct: that is a decision of its own, with its own reasons.',
    },
  ],
  // Steps of other allegations are no earlier step of this one.
  latest: ({ earlier, allegation }) =>
    allegation ? earlier.findLast((each) => each.allegation === allegation.number)?.id : earlier.at(-1)?.id,
  read: (form, view, acting) => {
    const on = dayIn(form, 'on')
    const { status, reason } = schema.parse(form)
    const errors = [
      ...(status === undefined ? [{ field: 'status', message: 'Say how the criminal side stands' }] : []),
      ...(on.day === undefined ? [dayError('on', 'Give the day since which it stands so')] : []),
      ...(on.day !== undefined && on.day > acting.today ? [dayError('on', 'The day cannot be later than today')] : []),
    ]
    if (on.day === undefined || errors.length > 0) return { ok: false, errors }

    const value = { matter: view.matter.address, allegation: view.allegation?.number, status, on: on.day, reason }
    return { ok: true, value: { ...value, after: afterIn(form) } }
  },
  decide: ({ status }) =>
    status
      ? { ok: true, decision: strandEffect(status) }
      : { ok: false, missing: [lacking('status', 'Say how the criminal side stands', 'policy-own-decisions')] },
  answers: ({ allegation, status, on, reason }) => [
    { question: 'About', answer: allegation === undefined ? 'Every allegation' : `Allegation ${allegation}` },
    { question: 'It stands', answer: status ? criminalStatusName(status) : '' },
    { question: 'Since', answer: showDate(on) },
    ...(status ? [{ question: 'What follows', answer: strandEffect(status).because }] : []),
    ...(reason === undefined ? [] : [{ question: 'What is known', answer: said(reason) }]),
  ],
  record: recordCriminalStep,
  fieldOf: ({ about }) => (about === 'allegation' ? 'status' : fieldNamed(about)),
})
