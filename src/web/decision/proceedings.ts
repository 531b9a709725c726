import { z } from 'zod'
import type { QuestionView } from '../../actions/decision/open-question.ts'
import { type ReferToProceedings, referToProceedings } from '../../actions/proceedings/refer-to-proceedings.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { CONCERNED } from '../../domain/concerned.ts'
import { formerOfficerCondition } from '../../domain/former-officer.ts'
import { PROCEEDINGS, proceedingsName, referToProceedings as refer } from '../../domain/proceedings.ts'
import { dateField, radiosField, textareaField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { whoseRulesField } from './outcome-fields.ts'
import { reasonField } from './reason.ts'

const schema = z.object({
  forum: oneOf(PROCEEDINGS),
  concerned: oneOf(CONCERNED),
  evidence: words,
  'public-interest': words,
  'iopc-determined': oneOf(['yes', 'no']),
  reason: words,
})

export const proceedings = decisionForm<ReferToProceedings>({
  kind: 'proceedings',
  about: 'allegation',
  question: (view) => `To which proceedings does allegation ${view.allegation?.number ?? 1} go?`,
  how: 'The time for holding them begins with the notice. To refer it to none, record the outcome and say why.',
  groups: (view, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'forum',
            label: 'It goes to',
            choices: (view.proceedings?.forums ?? PROCEEDINGS).map((value) => ({
              value,
              text: proceedingsName(value),
            })),
          },
          filled,
        ),
        ...(view.proceedings?.concerned ? [] : [whoseRulesField(filled)]),
        dateField({ name: 'notice-on', label: 'On which day was the notice of referral given?' }, filled),
      ],
    },
    {
      fields: [
        textareaField(
          {
            name: 'evidence',
            label: 'For an accelerated hearing, first: which written evidence is enough without more?',
            hint: 'You certify both conditions, so you may not chair it',
            rows: 3,
          },
          filled,
        ),
        textareaField(
          {
            name: 'public-interest',
            label: 'For an accelerated hearing, second: why does the public interest require it without delay?',
            rows: 3,
          },
          filled,
        ),
      ],
    },
    {
      fields: [
        ...(asksIopc(view)
          ? [
              radiosField(
                {
                  name: 'iopc-determined',
                  label: 'Did the IOPC find it exceptionally serious, and that it is right to take it up?',
                  hint: 'It came to attention more than 12 months after this person left',
                  layout: 'inline',
                  choices: [
                    { value: 'yes', text: 'Yes' },
                    { value: 'no', text: 'No' },
                  ],
                },
                filled,
              ),
            ]
          : []),
        reasonField(filled),
      ],
    },
  ],
  aside: [
    {
      heading: 'If this person leaves',
      words: 'Proceedings for gross misconduct go on after somebody resigns or retires. Leaving ends no matter.',
    },
  ],
  read: (form, view) => {
    const given = schema.parse(form)
    const notice = dayIn(form, 'notice-on')
    if (notice.kind === 'no day')
      return { ok: false, errors: [dayError('notice-on', 'Give a day that is in the calendar')] }

    return {
      ok: true,
      value: {
        ...{ matter: view.matter.address, allegation: view.allegation?.number ?? 0, forum: given.forum },
        ...{ noticeOn: notice.day, concerned: given.concerned, evidence: given.evidence },
        ...{ publicInterest: given['public-interest'], iopcDetermined: given['iopc-determined'] },
        ...{ reason: given.reason, after: afterIn(form) },
      },
    }
  },
  decide: (command, view, acting) =>
    refer({
      ...command,
      today: acting.today,
      caseToAnswer: view.proceedings?.caseToAnswer,
      concerned: view.proceedings?.concerned ?? command.concerned,
      leftOn: view.proceedings?.leftOn,
      cameToAttention: view.cameToAttention,
    }),
  answers: ({ forum, noticeOn, evidence, publicInterest, reason }) => [
    { question: 'It goes to', answer: forum ? proceedingsName(forum) : '' },
    { question: 'Notice given on', answer: noticeOn ? showDate(noticeOn) : '' },
    ...(forum === 'accelerated misconduct hearing'
      ? [
          { question: 'Written evidence, certified', answer: said(evidence ?? '') },
          { question: 'Public interest, certified', answer: said(publicInterest ?? '') },
        ]
      : []),
    { question: 'Why', answer: said(reason ?? '') },
  ],
  record: referToProceedings,
  days: ['notice-on'],
  fieldOf: ({ about }) =>
    about === 'case to answer' || about === 'allegation' || about === 'left on' ? 'forum' : fieldNamed(about),
})

/** Only the third condition turns on the IOPC; the other two follow from days on record. */
function asksIopc({ proceedings: asked, cameToAttention }: QuestionView): boolean {
  const left = asked?.concerned === 'former officer' ? asked.leftOn : undefined

  return left !== undefined && !formerOfficerCondition({ leftOn: left, cameToAttention, iopcDetermined: undefined }).ok
}
