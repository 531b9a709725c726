import { z } from 'zod'
import { type DecideCaseToAnswer, decideCaseToAnswer } from '../../actions/decision/decide-case-to-answer.ts'
import { CASE_TO_ANSWER, caseToAnswerName } from '../../domain/allegation.ts'
import { decideCaseToAnswer as decide } from '../../domain/case-to-answer.ts'
import { criminalStatusName } from '../../domain/criminal-strand.ts'
import { radiosField, textareaField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({
  finding: oneOf(CASE_TO_ANSWER),
  by: oneOf(['appropriate authority', 'IOPC']),
  reason: words,
  'reason-apart-from-crime': words,
})

export const caseToAnswer = decisionForm<DecideCaseToAnswer>({
  kind: 'case to answer',
  about: 'allegation',
  question: (view) => `Is there a case to answer on allegation ${view.allegation?.number ?? 1}?`,
  how: 'Could a reasonable panel, on the balance of probabilities, find misconduct or gross misconduct? A criminal end is no answer to it.',
  groups: ({ caseToAnswer: asked }, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'finding',
            label: 'There is',
            choices: CASE_TO_ANSWER.map((value) => ({ value, text: caseToAnswerName(value) })),
          },
          filled,
        ),
        radiosField(
          {
            name: 'by',
            label: 'Who decided?',
            layout: 'inline',
            choices: [
              { value: 'appropriate authority', text: 'Appropriate authority' },
              { value: 'IOPC', text: 'IOPC' },
            ],
          },
          filled,
        ),
      ],
    },
    {
      fields: [
        reasonField(filled, 'Why, on the balance of probabilities?'),
        ...(asked?.asksReasonApartFromCrime === 'yes' && asked.criminal
          ? [
              textareaField(
                {
                  name: 'reason-apart-from-crime',
                  label: 'Your reasons without the criminal decision',
                  hint: `The criminal strand ended: ${criminalStatusName(asked.criminal)}. That is no answer here.`,
                  rows: 4,
                },
                filled,
              ),
            ]
          : []),
      ],
    },
  ],
  read: (form, view) => {
    const { finding, by, reason, 'reason-apart-from-crime': reasonApartFromCrime } = schema.parse(form)
    if (by === undefined)
      return {
        ok: false,
        errors: [
          ...(finding === undefined ? [{ field: 'finding', message: 'Say whether there is a case to answer' }] : []),
          { field: 'by', message: 'Say who decided' },
          ...(reason === undefined ? [{ field: 'reason', message: 'Say why, on the balance of probabilities' }] : []),
        ],
      }
    const allegation = view.allegation?.number ?? 0

    return {
      ok: true,
      value: {
        matter: view.matter.address,
        allegation,
        finding,
        by,
        reason,
        reasonApartFromCrime,
        after: afterIn(form),
      },
    }
  },
  // Whether the report has come is asked of the record when it is signed.
  decide: (command, view) =>
    decide({
      ...command,
      criminal: view.caseToAnswer?.criminal,
      report: 'received',
      opinion: view.lowered?.opinion,
      approvedFinding: view.lowered?.finding,
    }),
  answers: ({ finding, by, reason, reasonApartFromCrime }) => [
    { question: 'There is', answer: finding ? caseToAnswerName(finding) : '' },
    { question: 'Who decided', answer: by === 'IOPC' ? 'IOPC' : 'Appropriate authority' },
    { question: 'Why', answer: said(reason ?? '') },
    ...(reasonApartFromCrime === undefined
      ? []
      : [{ question: 'Without the criminal decision', answer: said(reasonApartFromCrime) }]),
  ],
  record: decideCaseToAnswer,
  fieldOf: ({ about }) => (about === 'report' || about === 'allegation' ? 'finding' : fieldNamed(about)),
})
