import { z } from 'zod'
import type { QuestionView } from '../../actions/decision/open-question.ts'
import { type RecordAppeal, recordAppeal } from '../../actions/proceedings/record-appeal.ts'
import { APPEAL_RESULTS, APPEAL_WORKING_DAYS, type AppealBody, recordAppeal as record } from '../../domain/appeal.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { OUTCOMES, outcomeName } from '../../domain/outcome.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'

const STEPS = ['brought', 'decided'] as const
const schema = z.object({
  // Not `step`: that is the name of the buttons of every decision.
  stage: oneOf(STEPS),
  result: oneOf(APPEAL_RESULTS),
  'replaced-by': oneOf(OUTCOMES),
  reason: words,
})

export const appeal = decisionForm<RecordAppeal>({
  kind: 'appeal',
  about: 'allegation',
  question: (view) => `Was there an appeal on allegation ${view.allegation?.number ?? 1}?`,
  how: 'An appeal is added to what was decided and takes nothing from the record.',
  groups: (view, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'stage',
            label: 'The appeal',
            hint: goesTo(view),
            choices: [
              { value: 'brought', text: 'Was brought' },
              {
                value: 'decided',
                text: 'Was decided',
                reveals: radiosField(
                  {
                    name: 'result',
                    label: 'It was',
                    choices: APPEAL_RESULTS.map((value) => ({
                      value,
                      text: value === 'outcome replaced' ? 'Upheld, and the outcome replaced' : atStart(value),
                    })),
                  },
                  filled,
                ),
              },
            ],
          },
          filled,
        ),
        dateField({ name: 'on', label: 'On which day?' }, filled),
      ],
    },
    {
      fields: [
        ...(view.appeal?.latest?.kind === 'brought' && view.appeal.open.length > 0
          ? [
              radiosField(
                {
                  name: 'replaced-by',
                  label: 'If it was replaced: by which outcome?',
                  hint: 'These are open to the same forum and finding',
                  choices: view.appeal.open.map((value) => ({ value, text: outcomeName(value) })),
                },
                filled,
              ),
            ]
          : []),
        reasonField(filled, 'On what grounds?'),
      ],
    },
  ],
  read: (form, view) => {
    const { stage: step, result, 'replaced-by': replacedBy, reason } = schema.parse(form)
    const on = dayIn(form, 'on')
    if (on.kind === 'no day') return { ok: false, errors: [dayError('on', 'Give a day that is in the calendar')] }
    const decided = step === 'decided' ? result : undefined

    return {
      ok: true,
      value: {
        ...{ matter: view.matter.address, allegation: view.allegation?.number ?? 0, step, on: on.day, reason },
        ...{ result: decided, after: afterIn(form) },
        replacedBy: decided === 'outcome replaced' ? replacedBy : undefined,
      },
    }
  },
  decide: (command, view, acting) =>
    record({
      ...command,
      ...{ today: acting.today, against: view.appeal?.against, latest: view.appeal?.latest },
    }),
  answers: ({ step, on, result, replacedBy, reason }, view) => [
    { question: 'To', answer: atStart(view.appeal?.to ?? '') },
    { question: 'The appeal', answer: step === 'brought' ? 'Was brought' : `Was decided: ${result}` },
    { question: 'On', answer: on ? showDate(on) : '' },
    ...(replacedBy ? [{ question: 'Now', answer: outcomeName(replacedBy) }] : []),
    { question: 'Grounds', answer: said(reason ?? '') },
  ],
  record: recordAppeal,
  days: ['on'],
  fieldOf: ({ about }, form) => {
    if (about === 'replaced by' && form['replaced-by'] === undefined) return 'replaced-by'
    return about === 'outcome' || about === 'step' || about === 'allegation' ? 'stage' : fieldNamed(about)
  },
})

function goesTo({ appeal: asked }: QuestionView): string {
  const to: AppealBody | undefined = asked?.to
  if (to === undefined) return 'There is nothing yet to appeal against'
  const days = to === 'appeal under the contract' ? undefined : APPEAL_WORKING_DAYS[to]
  const limit = days === undefined ? '' : `, within ${days} working days; nobody has checked that against the source`

  return to === 'appeal under the contract' ? 'Under the contract' : `To the ${to}${limit}`
}
