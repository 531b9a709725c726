import { lacking } from './decision.ts'
import { choice, day, MAY_BE_LEFT, several, written } from './entry-field.ts'
import type { EntryKind } from './entry-kind.ts'

/** What goes with a suspension or a restriction beside the decision, and the reports on delay. */
export const ENTRIES_OF_DUTY = {
  'oral suspension': {
    section: 'duty',
    name: 'Suspension by word of mouth',
    how: 'The decision with its two conditions is recorded as a decision on duty. This starts the time to confirm it in writing.',
    act: 'confirm duty',
    provision: 'pcr-11-confirm',
    version: 1,
    about: 'officer',
    day: 'on',
    fields: [written('said', 'What was the officer told, and by whom?'), day('on', 'On which day?')],
    starts: [{ event: 'a suspension was given by word of mouth' }],
  },
  'suspension confirmed': {
    section: 'duty',
    name: 'Confirmation in writing',
    how: 'With the reasons, and the right to make representations.',
    act: 'confirm duty',
    provision: 'pcr-11-confirm',
    version: 1,
    follows: ['oral suspension'],
    day: 'on',
    fields: [
      several('says', 'It says', [
        'the reasons, condition by condition',
        'the right to make representations within 7 working days',
        'when it is reviewed',
      ]),
      choice('how', 'How was it given?', ['in person', 'electronically', 'by post']),
      day('on', 'On which day?'),
    ],
    meets: [{ by: 'the suspension was confirmed in writing' }],
    starts: [{ event: 'the suspension was confirmed in writing to the officer' }],
    check: ({ says }) =>
      says?.length === 3 ? [] : [lacking('says', 'A confirmation says all three', 'pcr-11-confirm')],
  },
  'suspension representations': {
    section: 'duty',
    name: 'Representations against a suspension',
    how: 'They are answered by a review of the decision on duty.',
    act: 'confirm duty',
    provision: 'pcr-11-representations',
    version: 1,
    about: 'officer',
    day: 'on',
    fields: [
      written('words', 'What do they say?'),
      day('on', 'On which day did they come?'),
      day('by', 'By which day is the decision looked at again?', 'after today'),
    ],
    meets: [{ by: 'representations against a suspension came' }],
    opens: [{ task: 'answer representations against a suspension', due: 'by' }],
  },
  'suspension representations answered': {
    section: 'duty',
    name: 'Answer to representations',
    how: 'After the decision on duty was looked at again.',
    act: 'confirm duty',
    provision: 'pcr-11-representations',
    version: 1,
    follows: ['suspension representations'],
    fields: [
      choice('answer', 'The suspension', ['goes on', 'ends', 'becomes a restriction']),
      written('reason', 'Why, condition by condition?'),
    ],
    ends: 'tasks of what it follows',
  },
  'IOPC consulted': {
    section: 'duty',
    name: 'Consultation of the IOPC',
    how: 'Before a suspension in a matter that the IOPC directs or investigates, and before one ends.',
    act: 'confirm duty',
    provision: 'pcr-11-consult',
    version: 1,
    about: 'officer',
    day: 'on',
    fields: [
      choice('about', 'On what was it consulted?', ['to suspend', 'not to suspend', 'to end a suspension']),
      choice('answer', 'It', ['agreed', 'did not agree', 'has not answered']),
      written('words', 'What did it say?', MAY_BE_LEFT),
      day('on', 'On which day?'),
    ],
  },
  'delay report': {
    section: 'delay',
    name: 'Report on delay',
    how: 'At 12 months and every 6 after, with all six parts. What would prejudice an investigation may be left out of what is sent, with a reason.',
    act: 'report delay',
    provision: 'cmr-13',
    version: 1,
    day: 'on',
    fields: [
      day('came', '1. When did it come to attention?'),
      choice('noticed', '2. Was the officer given a notice under regulation 17?', [
        'yes',
        'no, it is withheld',
        'no, it is not due',
      ]),
      day('notice', 'On which day?', 'not after today', { when: { name: 'noticed', is: ['yes'] } }),
      written('progress', '3. How far is it?'),
      day('end', '4. When will the investigation end, as far as is known?', 'after today'),
      day('report', 'And when will the report be made?', 'after today'),
      written('reason', '5. Why does it take this long?'),
      written('steps', '6. What is planned, and by when?'),
      choice('exempt', 'Is anything left out, because it would prejudice an investigation?', [
        'nothing is left out',
        'yes',
      ]),
      written('exempt-reason', 'What is left out, and why?', { when: { name: 'exempt', is: ['yes'] } }),
      several('to', 'To whom was it sent?', ['local policing body', 'IOPC', 'officer concerned']),
      day('on', 'On which day?'),
    ],
    // The clocks follow from the event.
    records: 'delay reported',
    check: ({ to, end, report }, { matterKind }) => [
      ...(to?.includes('local policing body') ? [] : [lacking('to', 'It goes to the local policing body', 'cmr-13')]),
      ...(matterKind === 'internal conduct matter' || to?.includes('IOPC')
        ? []
        : [lacking('to', 'Under Schedule 3 it goes to the IOPC as well', 'cmr-13')]),
      ...(String(report) < String(end)
        ? [lacking('report', 'The report is made when the investigation has ended', 'cmr-13')]
        : []),
    ],
  },
} as const satisfies Record<string, EntryKind>
