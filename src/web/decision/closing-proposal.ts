import { z } from 'zod'
import { type ProposeClosing, proposeClosing } from '../../actions/approval/propose-closing.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { NOTICE_BY, NOTICE_CHANNELS, proposeClosing as propose } from '../../domain/second-approval.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({ channel: oneOf(NOTICE_CHANNELS), 'notice-by': oneOf(NOTICE_BY), reason: words })
const choices = (of: readonly string[]) => of.map((value) => ({ value, text: atStart(value) }))

export const closingProposal = decisionForm<ProposeClosing>({
  kind: 'closing proposal',
  about: 'matter',
  question: () => 'Propose that this matter closes?',
  how: 'Nothing closes by this. A second person with no tie to it answers, and 7 days lie between that and the closing.',
  groups: (_view, filled) => [
    {
      fields: [
        dateField({ name: 'notice', label: 'On which day is the person who reported told?' }, filled),
        radiosField({ name: 'channel', label: 'How are they told?', choices: choices(NOTICE_CHANNELS) }, filled),
        radiosField({ name: 'notice-by', label: 'Who tells them?', choices: choices(NOTICE_BY) }, filled),
      ],
    },
    { fields: [reasonField(filled, 'Why does it close now?')] },
  ],
  read: (form, view) => {
    const notice = dayIn(form, 'notice')
    if (notice.kind === 'no day') return { ok: false, errors: [dayError('notice', 'Give the day, month and year')] }
    const { channel, 'notice-by': noticeBy, reason } = schema.parse(form)
    const matter = view.matter.address

    return { ok: true, value: { matter, noticeOn: notice.day, channel, noticeBy, reason, after: afterIn(form) } }
  },
  // What else is missing was asked before this form was shown, and is asked of the record again when it is signed.
  decide: (command) => propose({ ...command, missing: [], sensitive: [] }),
  answers: ({ noticeOn, channel, noticeBy, reason }) => [
    { question: 'Told on', answer: noticeOn ? showDate(noticeOn) : '' },
    { question: 'How', answer: atStart(channel ?? '') },
    { question: 'By', answer: atStart(noticeBy ?? '') },
    { question: 'Why it closes now', answer: said(reason ?? '') },
  ],
  record: proposeClosing,
  days: ['notice'],
  fieldOf: ({ about }) => (['notice', 'channel', 'notice by', 'reason'].includes(about) ? fieldNamed(about) : 'reason'),
})
