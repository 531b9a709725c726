import { z } from 'zod'
import { type RecordListReport, recordListReport } from '../../actions/proceedings/record-list-report.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { LIST_PARTICULARS, type ListParticular, recordListReport as record } from '../../domain/list-report.ts'
import { standardName } from '../../domain/standards.ts'
import { atStart } from '../../domain/words.ts'
import { dateField, radiosField, textField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { dayError, dayIn, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'
import { standardsField, standardsGiven } from './standards-field.ts'

const schema = z.object({ standards: standardsGiven, earlier: words, reason: words })
const TYPED = LIST_PARTICULARS.filter((each) => each !== 'reason')

export const listReport = decisionForm<RecordListReport>({
  kind: 'list report',
  about: 'allegation',
  question: ({ listReport: asked }) =>
    asked?.duty ? `What was reported to the ${asked.duty.list} list?` : 'Was a report to a list made?',
  how: 'The report goes to the College of Policing within 5 working days, the day of the dismissal or finding included.',
  known: ({ listReport: asked }) =>
    Object.fromEntries(Object.entries(asked?.known ?? {}).map(([about, known]) => [fieldNamed(about), known])),
  groups: ({ listReport: asked }, filled) => [
    {
      fields: TYPED.map((each) =>
        textField(
          {
            name: fieldNamed(each),
            label: atStart(each),
            width: 'medium',
            ...(each === 'date of birth' && { hint: 'For example, 31 3 1980' }),
          },
          filled,
        ),
      ),
    },
    {
      fields: [
        standardsField('Which Standards were breached?', filled, asked?.standards),
        reasonField(filled, 'Why, and for which conduct?', 'As the report gives it'),
        ...(asked?.earlier.length
          ? [
              radiosField(
                {
                  name: 'earlier',
                  label: 'To which earlier advisory report does this belong?',
                  choices: asked.earlier.map(({ id, text }) => ({ value: id, text })),
                },
                filled,
              ),
            ]
          : []),
        dateField({ name: 'sent-on', label: 'On which day was it sent?' }, filled),
      ],
    },
  ],
  read: (form, view) => {
    const { standards, earlier, reason } = schema.parse(form)
    const sent = dayIn(form, 'sent-on')
    if (sent.kind === 'no day')
      return { ok: false, errors: [dayError('sent-on', 'Give a day that is in the calendar')] }
    const given = TYPED.map((each) => [each, words.parse(form[fieldNamed(each)])] as const)
    const particulars: Partial<Record<ListParticular, string>> = {
      ...Object.fromEntries(given.filter(([, written]) => written !== undefined)),
      ...(reason !== undefined && { reason }),
    }

    return {
      ok: true,
      value: {
        ...{ matter: view.matter.address, allegation: view.allegation?.number ?? 0, sentOn: sent.day },
        ...{ particulars, standards, earlier, after: afterIn(form) },
      },
    }
  },
  decide: ({ sentOn, particulars, standards, earlier }, { listReport: asked }, acting) =>
    record({
      ...{ duty: asked?.duty, role: asked?.role, sentOn, particulars, standards, today: acting.today },
      earlier: { known: (asked?.earlier ?? []).map(({ id }) => id), linked: earlier },
    }),
  answers: ({ sentOn, particulars, standards, earlier }, { listReport: asked }) => [
    { question: 'List', answer: atStart(asked?.duty?.list ?? '') },
    ...TYPED.map((each) => ({ question: atStart(each), answer: said(particulars[each] ?? '') })),
    { question: 'Standards breached', answer: standards.map(standardName) },
    { question: 'Why', answer: said(particulars.reason ?? '') },
    ...(earlier
      ? [{ question: 'Belongs to', answer: asked?.earlier.find(({ id }) => id === earlier)?.text ?? '' }]
      : []),
    { question: 'Sent on', answer: sentOn ? showDate(sentOn) : '' },
  ],
  record: recordListReport,
  days: ['sent-on'],
  fieldOf: ({ about }) => (about === 'duty' || about === 'allegation' ? 'full-name' : fieldNamed(about)),
})
