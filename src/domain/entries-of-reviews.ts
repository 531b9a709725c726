import { addDays, type CalendarDate } from './calendar-date.ts'
import { lacking } from './decision.ts'
import { choice, day, written } from './entry-field.ts'
import type { EntryKind } from './entry-kind.ts'

const DAYS_TO_ASK = 28

/**
 * Three rights that are not one another, and never share a word without saying which: the review under Schedule 3, of how a
 * complaint was handled; the police scheme and the CPS scheme of the Victims’ Right to Review, of a decision on crime.
 */
export const ENTRIES_OF_REVIEWS = {
  'Schedule 3 review asked': {
    section: 'reviews',
    name: 'Request for a review under Schedule 3',
    how: 'By the complainant, to the relevant review body, within 28 days that start the day after the date of the letter.',
    act: 'record inquiry step',
    provision: 'pra-sch3-25',
    version: 1,
    day: 'received',
    fields: [
      choice('body', 'Which is the relevant review body?', ['IOPC', 'local policing body']),
      day('letter', 'What is the date of the letter about the outcome?'),
      day('received', 'On which day did the review body receive the request?'),
      choice('late', 'Is it in time?', ['yes', 'no, and it is taken up all the same', 'no, and it is not taken up']),
      written('reason', 'Why, if it is late?', {
        when: { name: 'late', is: ['no, and it is taken up all the same', 'no, and it is not taken up'] },
      }),
    ],
    meets: [{ by: 'a review was requested' }],
    check: ({ letter, received, late }) => {
      const last = addDays(letter as CalendarDate, DAYS_TO_ASK)
      const inTime = String(received) <= last

      return inTime === (late === 'yes')
        ? []
        : [lacking('late', inTime ? 'It came in time' : `The last day was ${last}. It is late`, 'iopc-review')]
    },
  },
  'Schedule 3 review answered': {
    section: 'reviews',
    name: 'Answer to a review under Schedule 3',
    how: 'What the review body found, and what it recommends or directs.',
    act: 'record inquiry step',
    provision: 'pra-sch3-25',
    version: 1,
    follows: ['Schedule 3 review asked'],
    day: 'on',
    fields: [
      choice('result', 'The review body found that the outcome was', [
        'reasonable and proportionate',
        'not reasonable and proportionate',
        'not for it to review',
      ]),
      written('directs', 'What does it recommend or direct?'),
      day('on', 'On which day?'),
    ],
  },
  'police VRR asked': {
    section: 'reviews',
    name: 'Request under the police Victims’ Right to Review',
    how: 'Of a police decision not to prosecute, within 3 months. It is acknowledged in 10 working days and answered in 30.',
    act: 'record inquiry step',
    provision: 'vrr-police',
    version: 1,
    day: 'on',
    fields: [
      choice('of', 'Which decision?', [
        'no further action after a suspect was interviewed',
        'another decision not to prosecute',
      ]),
      day('told', 'On which day was she told of it?'),
      day('on', 'On which day did she ask?'),
    ],
    starts: [{ event: 'a police VRR was requested' }],
    meets: [{ by: 'a VRR was requested' }],
  },
  'police VRR acknowledged': {
    section: 'reviews',
    name: 'Acknowledgement under the police Victims’ Right to Review',
    how: 'Within 10 working days.',
    act: 'record inquiry step',
    provision: 'vrr-acknowledge',
    version: 1,
    follows: ['police VRR asked'],
    day: 'on',
    fields: [day('on', 'On which day?')],
    meets: [{ by: 'a VRR was acknowledged' }],
  },
  'police VRR answered': {
    section: 'reviews',
    name: 'Answer under the police Victims’ Right to Review',
    how: 'By someone who had no part in the decision, with reasons that she is given.',
    act: 'review inquiry',
    provision: 'vrr-complete',
    version: 1,
    follows: ['police VRR asked'],
    by: 'someone not connected',
    day: 'on',
    fields: [
      choice('result', 'The decision', [
        'stands',
        'is overturned: enquiries go on',
        'is overturned: it goes to the CPS',
      ]),
      written('reason', 'Why? She is given these reasons'),
      day('on', 'On which day was she told?'),
    ],
    meets: [{ by: 'a VRR was completed' }],
  },
  'decision on crime told': {
    section: 'reviews',
    name: 'Decision on crime told, with the right to have it reviewed',
    how: 'The time to ask for a review starts with it.',
    act: 'record inquiry step',
    provision: 'vrr-police',
    version: 1,
    day: 'on',
    fields: [
      choice('by', 'Whose decision was it?', ['the police', 'the CPS']),
      choice('right', 'The right to have it reviewed, and how to ask, was', [
        'told with it',
        'told, and does not apply',
      ]),
      day('on', 'On which day was she told?'),
    ],
    starts: [
      { event: 'the victim was told of a police decision', when: { name: 'by', is: ['the police'] } },
      { event: 'the victim was told of a CPS decision', when: { name: 'by', is: ['the CPS'] } },
    ],
  },
  'CPS VRR asked': {
    section: 'reviews',
    name: 'Request under the CPS Victims’ Right to Review',
    how: 'Of a decision of the CPS, within 3 months. The CPS looks at it where it was decided first.',
    act: 'record inquiry step',
    provision: 'vrr-cps',
    version: 1,
    day: 'on',
    fields: [
      choice('of', 'Which decision?', [
        'not to charge',
        'to discontinue',
        'to offer no evidence',
        'to leave charges on file',
      ]),
      day('on', 'On which day did she ask?'),
    ],
    starts: [{ event: 'a CPS VRR was requested' }],
    meets: [{ by: 'a VRR was requested' }],
  },
  'CPS VRR answered locally': {
    section: 'reviews',
    name: 'Local answer under the CPS Victims’ Right to Review',
    how: 'Where it does not settle it, the CPS reviews it elsewhere.',
    act: 'record inquiry step',
    provision: 'vrr-cps',
    version: 1,
    follows: ['CPS VRR asked'],
    day: 'on',
    fields: [choice('result', 'It', ['settles it', 'does not settle it']), day('on', 'On which day?')],
    meets: [{ by: 'a CPS VRR was resolved locally' }],
    starts: [{ event: 'CPS local resolution did not settle it', when: { name: 'result', is: ['does not settle it'] } }],
  },
  'CPS VRR answered': {
    section: 'reviews',
    name: 'Answer under the CPS Victims’ Right to Review',
    how: 'What the CPS decided when it reviewed it.',
    act: 'record inquiry step',
    provision: 'vrr-cps',
    version: 1,
    follows: ['CPS VRR asked'],
    day: 'on',
    fields: [
      choice('result', 'The decision', ['stands', 'is overturned']),
      written('reason', 'With which reasons?'),
      day('on', 'On which day?'),
    ],
    meets: [{ by: 'a VRR was completed' }],
  },
} as const satisfies Record<string, EntryKind>
