import { lacking } from './decision.ts'
import { choice, day, MAY_BE_LEFT, several, written } from './entry-field.ts'
import type { EntryKind } from './entry-kind.ts'

/** What a notice under regulation 17 tells the officer. Each is checked before it is served; the list is unverified. */
export const NOTICE_CONTENTS = [
  'the conduct that is alleged, and how it is said to fall below the Standards',
  'that there is to be an investigation, and who investigates',
  'that it was assessed as misconduct, gross misconduct or neither, if proved',
  'to which proceedings it would go, if there is a case to answer',
  'the right to advice from a staff association',
  'the right to a police friend, and to a lawyer where it is a hearing',
  'the right to answer within 10 working days, in writing or not at all',
  'that to leave out what is relied on later may do harm',
  'that the assessment may be revised, with another notice',
] as const

const WITHHELD = { name: 'given', is: ['withheld'] } as const
const SERVED = { name: 'given', is: ['served'] } as const
const ELECTRONIC_FROM = '2025-05-28'

/** Notices to the officer, the officer’s answers, and what is kept back from either. */
export const ENTRIES_OF_NOTICES = {
  notice: {
    section: 'notices',
    name: 'Notice under regulation 17',
    how: 'Served as soon as practicable, or withheld while it would do harm, with a day on which that is looked at again.',
    act: 'record inquiry step',
    provision: 'cmr-17',
    version: 1,
    about: 'officer',
    day: 'on',
    answers: 'serve a notice',
    fields: [
      choice('which', 'Which notice is it?', ['the first', 'a revised one, after severity changed']),
      choice('given', 'It is', ['served', 'withheld']),
      several('contents', 'It tells the officer', NOTICE_CONTENTS, { when: SERVED }),
      choice(
        'how',
        'How was it served?',
        ['in person', 'electronically', 'by post', 'through the police friend or lawyer'],
        {
          when: SERVED,
        },
      ),
      day('on', 'On which day was it served, or was it decided to withhold it?'),
      written('reason', 'What harm would it do, and to whom?', { when: WITHHELD }),
      day('review', 'On which day is this looked at again?', 'after today', { when: WITHHELD }),
    ],
    opens: [{ task: 'look at a withheld notice again', due: 'review', when: WITHHELD }],
    starts: [{ event: 'the officer was served with a notice', when: SERVED }],
    check: ({ given, contents, how, on }) => {
      if (given !== 'served') return []
      const left = NOTICE_CONTENTS.filter((each) => !contents?.includes(each))

      return [
        ...(left.length > 0
          ? [lacking('contents', `A notice says all of it. Left out: ${left.join('; ')}`, 'cmr-17')]
          : []),
        ...(how === 'electronically' && String(on) < ELECTRONIC_FROM
          ? [lacking('how', 'Before 28 May 2025 a notice could not be served so', 'pcpcm-electronic')]
          : []),
      ]
    },
  },
  'withheld notice reviewed': {
    section: 'notices',
    name: 'Review of a withheld notice',
    how: 'A notice is withheld no longer than it must be. To serve it, record a notice.',
    act: 'record inquiry step',
    provision: 'cmr-17',
    version: 1,
    follows: ['notice'],
    fields: [
      choice('answer', 'It is', ['withheld longer', 'to be served now']),
      written('reason', 'Why?'),
      day('review', 'On which day is this looked at again?', 'after today', {
        when: { name: 'answer', is: ['withheld longer'] },
      }),
    ],
    ends: 'tasks of what it follows',
    opens: [
      { task: 'look at a withheld notice again', due: 'review', when: { name: 'answer', is: ['withheld longer'] } },
    ],
  },
  representations: {
    section: 'notices',
    name: 'Representations of the officer',
    how: 'What the officer says in answer to a notice; it is looked at before the report is made.',
    act: 'record inquiry step',
    provision: 'cmr-18',
    version: 1,
    follows: ['notice'],
    day: 'on',
    fields: [
      choice('from', 'From whom?', ['the officer concerned', 'the police friend', 'the lawyer']),
      choice('said', 'They', ['answer the notice', 'say that they will not answer yet']),
      written('words', 'What do they say?', MAY_BE_LEFT),
      day('on', 'On which day did it come?'),
    ],
    meets: [{ by: 'the officer answered a notice' }],
  },
  'harm test': {
    section: 'notices',
    name: 'Harm test',
    how: 'Whether something that the officer would be given is kept back, in whole or in part, because giving it would do harm.',
    act: 'record inquiry step',
    provision: 'pcr-harm-test',
    version: 1,
    fields: [
      choice('what', 'What would be given?', [
        'a notice',
        'a report',
        'a statement',
        'an exhibit',
        'a copy of a delay report',
      ]),
      choice('answer', 'It is', ['given', 'given in part', 'kept back']),
      several(
        'harm',
        'Giving it would',
        [
          'prejudice criminal proceedings',
          'prejudice an investigation',
          'put somebody’s safety or welfare at risk',
          'not be in the public interest',
        ],
        { when: { name: 'answer', is: ['given in part', 'kept back'] } },
      ),
      written('reason', 'Why, for this document?'),
      day('review', 'On which day is this looked at again?', 'after today', {
        when: { name: 'answer', is: ['given in part', 'kept back'] },
      }),
    ],
    opens: [
      {
        task: 'look at a harm test again',
        due: 'review',
        when: { name: 'answer', is: ['given in part', 'kept back'] },
      },
    ],
  },
  'harm test reviewed': {
    section: 'notices',
    name: 'Review of a harm test',
    how: 'Whether it is still kept back.',
    act: 'record inquiry step',
    provision: 'pcr-harm-test',
    version: 1,
    follows: ['harm test'],
    fields: [
      choice('answer', 'It is', ['still kept back', 'given now']),
      written('reason', 'Why?'),
      day('review', 'On which day is this looked at again?', 'after today', {
        when: { name: 'answer', is: ['still kept back'] },
      }),
    ],
    ends: 'tasks of what it follows',
    opens: [{ task: 'look at a harm test again', due: 'review', when: { name: 'answer', is: ['still kept back'] } }],
  },
} as const satisfies Record<string, EntryKind>
