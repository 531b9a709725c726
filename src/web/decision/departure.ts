import { z } from 'zod'
import { type RecordDeparture, recordDeparture } from '../../actions/proceedings/record-departure.ts'
import { showDate } from '../../domain/calendar-date.ts'
import { recordDeparture as record, WAYS_OF_LEAVING, wayOfLeavingName } from '../../domain/departure.ts'
import { dateField, radiosField } from '../../page/field.ts'
import { words as said } from '../../page/narrative.ts'
import { personWords } from '../allegation-words.ts'
import { dayError, dayIn, oneOf, words } from '../answers.ts'
import { afterIn, decisionForm, fieldNamed } from './decision-form.ts'
import { reasonField } from './reason.ts'

const schema = z.object({ way: oneOf(WAYS_OF_LEAVING), reason: words })

export const departure = decisionForm<RecordDeparture>({
  kind: 'departure',
  about: 'officer',
  question: (view) => `How did ${view.duty?.person ? personWords(view.duty.person) : 'the officer'} leave the police?`,
  title: 'Record that someone left',
  how: 'Leaving ends nothing here: the matter, its steps and its clocks go on as they were.',
  groups: (_view, filled) => [
    {
      fields: [
        radiosField(
          {
            name: 'way',
            label: 'This person',
            choices: WAYS_OF_LEAVING.map((value) => ({ value, text: wayOfLeavingName(value) })),
          },
          filled,
        ),
        dateField({ name: 'from', label: 'From which day did they no longer serve?' }, filled),
        reasonField(filled, 'How is this known?', 'The letter, the date it was accepted, who told you'),
      ],
    },
  ],
  aside: [
    {
      heading: 'A report may be due',
      words: 'Whoever leaves while gross misconduct is looked into is reported to the advisory list.',
    },
  ],
  read: (form, view) => {
    const from = dayIn(form, 'from')
    if (from.kind === 'no day') return { ok: false, errors: [dayError('from', 'Give a day that is in the calendar')] }
    const { way, reason } = schema.parse(form)
    const about = { matter: view.matter.address, person: view.duty?.person?.address ?? '' }

    return { ok: true, value: { ...about, way, from: from.day, reason, after: afterIn(form) } }
  },
  // What they were before is asked of the record when it is signed.
  decide: (command, _view, acting) => record({ ...command, today: acting.today, was: undefined }),
  answers: ({ way, from, reason }) => [
    { question: 'This person', answer: way ? wayOfLeavingName(way) : '' },
    { question: 'No longer serving from', answer: from ? showDate(from) : '' },
    { question: 'How it is known', answer: said(reason ?? '') },
  ],
  record: recordDeparture,
  days: ['from'],
  fieldOf: ({ about }) => (about === 'person' ? 'way' : fieldNamed(about)),
})
