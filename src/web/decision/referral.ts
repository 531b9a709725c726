import { z } from 'zod'
import { type DecideReferral, decideReferral } from '../../actions/decision/decide-referral.ts'
import type { QuestionView } from '../../actions/decision/open-question.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { referralDutyOf } from '../../domain/matter-kind.ts'
import { decideReferral as decide, HEADING_ANSWERS, WHEN_NONE_APPLIES } from '../../domain/referral.ts'
import { HEADINGS, REFERRAL_HEADINGS, type ReferralHeading } from '../../domain/referral-heading.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, type Filled, radiosField, textareaField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayFields, dayIn, oneOf, type Typed, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed, type Group } from './decision-form.ts'
import { withReason } from './reason.ts'

const why = (heading: ReferralHeading): string => `${fieldNamed(heading)}-why`

const schema = z.object({
  'none-applies': oneOf(WHEN_NONE_APPLIES),
  'none-applies-why': words,
  late: words,
  'why-otherwise': words,
})

export const referral = decisionForm<DecideReferral>({
  kind: 'referral',
  about: 'matter',
  question: ({ matterKind }) =>
    referralDutyOf(matterKind) === 'always' ? 'This goes to the IOPC' : 'Must this be referred to the IOPC?',
  how: 'Answer each heading in turn. One that applies is enough to refer. “Not clear yet” opens a task; it does not close the question.',
  groups,
  known: (view) => dayFields('clear', view.referral?.clearOn),
  aside: [
    {
      heading: 'Domestic abuse is not a heading',
      words:
        'It reaches the IOPC through the headings here. If none applies, say why, or refer by choice. Your reason stays with the matter.',
    },
  ],
  read: (form, view) => {
    const clear = dayIn(form, 'clear')
    if (clear.day === undefined)
      return { ok: false, errors: [dayError('clear', 'Say on which day it became clear that a heading may apply')] }
    const given = schema.parse(form)
    const choice = given['none-applies']

    return {
      ok: true,
      value: {
        matter: view.matter.address,
        answers: answersIn(form),
        whenNoneApplies: choice && { choice, reason: given['none-applies-why'] },
        clearOn: clear.day,
        whyLate: given.late,
        whyOtherwise: given['why-otherwise'],
        after: afterIn(form),
      },
    }
  },
  decide: (command, view, acting) =>
    decide({
      ...command,
      unsent: view.referral?.unsent ?? 'no',
      kind: view.matterKind,
      allegations: described(view),
      decidedOn: acting.today,
    }),
  answers: ({ answers, whenNoneApplies, clearOn, whyLate, whyOtherwise }, { matterKind }) => [
    ...(referralDutyOf(matterKind) === 'always' ? [] : HEADINGS).map((heading) => ({
      question: REFERRAL_HEADINGS[heading].title,
      answer: withReason(atStart(answers[heading]?.answer ?? 'Not answered'), answers[heading]?.reason),
    })),
    ...(whenNoneApplies
      ? [
          {
            question: 'If no heading applies',
            answer: withReason(atStart(whenNoneApplies.choice), whenNoneApplies.reason),
          },
        ]
      : []),
    { question: 'It became clear on', answer: showDate(clearOn) },
    ...(whyLate === undefined ? [] : [{ question: 'Why it is late', answer: said(whyLate) }]),
    ...(whyOtherwise === undefined
      ? []
      : [{ question: 'Why the decision before was wrong', answer: said(whyOtherwise) }]),
  ],
  record: decideReferral,
  fieldOf: ({ about }, form) => {
    const heading = HEADINGS.find((each) => each === about)
    if (heading) return form[fieldNamed(heading)] === undefined ? fieldNamed(heading) : why(heading)
    return about === 'none applies' && form['none-applies'] !== undefined ? 'none-applies-why' : fieldNamed(about)
  },
})

function groups(view: QuestionView, filled: Filled): readonly Group[] {
  const always = referralDutyOf(view.matterKind) === 'always'
  const { headings: asked = [], due, unsent } = view.referral ?? {}
  const headings = always ? [] : asked
  const late = due !== undefined && view.task?.standing === 'late'

  return [
    ...headings.map(({ id, title, provision, allegations }): Group => {
      const record = allegations.length === 0 ? '' : `. Allegation ${allegations.join(' and ')} is described so`
      return {
        described: allegations.length > 0 ? 'yes' : 'no',
        fields: [
          radiosField(
            {
              name: fieldNamed(id),
              label: title,
              hint: `${provision.text}${provision.checked === 'unverified' ? ', not yet checked against the source' : ''}${record}`,
              layout: 'inline',
              choices: HEADING_ANSWERS.map((value) => ({ value, text: atStart(value) })),
            },
            filled,
          ),
        ],
        why: textareaField({ name: why(id), label: 'What in the account makes it so?', rows: 2 }, filled),
      }
    }),
    ...(always ? [] : [whenNoneApplies(filled)]),
    ...(unsent === 'yes' ? [whyOtherwise(filled)] : []),
    {
      fields: [
        dateField(
          {
            name: 'clear',
            label: always
              ? 'When did it become clear that someone died or was seriously hurt?'
              : 'When did it become clear that a heading may apply?',
            hint: always
              ? 'Every death or serious injury matter is referred. The limit is the end of the day after'
              : 'The limit is the end of the day after',
          },
          filled,
        ),
        ...(late || filled.errors.some(({ field }) => field === 'late')
          ? [
              textareaField(
                {
                  name: 'late',
                  label: 'Why is this late?',
                  hint: 'Your reason goes to the person outside the unit',
                  rows: 3,
                },
                filled,
              ),
            ]
          : []),
      ],
    },
  ]
}

function whenNoneApplies(filled: Filled): Group {
  return {
    fields: [
      radiosField(
        {
          name: 'none-applies',
          label: 'None of these, but serious enough to refer by choice',
          hint: 'Answer this only if no heading applies',
          layout: 'inline',
          choices: WHEN_NONE_APPLIES.map((value) => ({ value, text: atStart(value) })),
        },
        filled,
      ),
      textareaField({ name: 'none-applies-why', label: 'Why, if no heading applies?', rows: 2 }, filled),
    ],
  }
}

/** Asked where it had to go and was not sent: the duty does not go away by another answer. */
function whyOtherwise(filled: Filled): Group {
  return {
    fields: [
      textareaField(
        {
          name: 'why-otherwise',
          label: 'If it is not referred after all, why was the decision before wrong?',
          hint: 'It was decided that this must go to the IOPC, and it was not sent. Sending it is the other way',
          rows: 3,
        },
        filled,
      ),
    ],
  }
}

function answersIn(form: Typed): DecideReferral['answers'] {
  return Object.fromEntries(
    HEADINGS.flatMap((heading) => {
      const answer = oneOf(HEADING_ANSWERS).parse(form[fieldNamed(heading)])
      return answer === undefined ? [] : [[heading, { answer, reason: words.parse(form[why(heading)]) }]]
    }),
  )
}

function described(view: QuestionView) {
  return view.allegations.map(({ number, conduct, abuse }) => ({
    number,
    conduct: conduct as Parameters<typeof decide>[0]['allegations'][number]['conduct'],
    abuse: abuse as Parameters<typeof decide>[0]['allegations'][number]['abuse'],
  }))
}
