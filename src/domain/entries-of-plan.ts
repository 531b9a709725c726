import { lacking } from './decision.ts'
import { choice, day, hand, line, MAY_BE_LEFT, written } from './entry-field.ts'
import type { EntryKind } from './entry-kind.ts'

/** Which way a line of enquiry points. */
export const DIRECTIONS = ['towards the allegation', 'away from it', 'either way'] as const

/** The plan of an inquiry, its tasks, its decision log and the report. */
export const ENTRIES_OF_PLAN = {
  'line of enquiry': {
    section: 'plan',
    name: 'Line of enquiry',
    how: 'A plan follows lines that point away from the allegation as well as towards it.',
    act: 'plan inquiry',
    provision: 'cpia-code-lines',
    version: 1,
    fields: [
      choice('direction', 'Which way does it point?', DIRECTIONS),
      written('line', 'What is to be found out?'),
      line('source', 'From what or whom?', { hint: 'An exhibit, a record, a witness' }),
      hand('owner', 'Who follows it?'),
      day('by', 'By which day?', 'after today'),
    ],
    opens: [{ task: 'follow a line of enquiry', due: 'by', owner: 'owner' }],
  },
  'result of a line': {
    section: 'plan',
    name: 'Result of a line of enquiry',
    how: 'What was found is written down whichever way it points.',
    act: 'plan inquiry',
    provision: 'cpia-code-lines',
    version: 1,
    follows: ['line of enquiry'],
    day: 'on',
    fields: [
      choice('result', 'What came of it?', [
        'points towards the allegation',
        'points away from it',
        'settles nothing',
        'could not be followed',
      ]),
      written('found', 'What was found, or why could it not be followed?'),
      day('on', 'On which day?'),
    ],
    ends: 'tasks of what it follows',
  },
  'plan agreed': {
    section: 'plan',
    name: 'Agreement to the plan',
    how: 'Whoever supervises agrees to the lines as they stand. Each agreement is another version of the plan.',
    act: 'agree plan',
    provision: 'policy-lines-away',
    version: 1,
    fields: [
      choice('answer', 'The plan as it stands is', ['agreed', 'not agreed']),
      written('reason', 'Why, and what is to be added?'),
    ],
    check: (given, { linesAway }) =>
      given.answer === 'agreed' && linesAway === 0
        ? [
            lacking(
              'answer',
              'No line points away from the allegation. Add one, or say that the plan is not agreed',
              'policy-lines-away',
            ),
          ]
        : [],
  },
  task: {
    section: 'plan',
    name: 'Task',
    how: 'It shows under My work of whoever owns it until it is ended.',
    act: 'plan inquiry',
    provision: 'policy-task',
    version: 1,
    fields: [
      written('what', 'What is to be done?'),
      hand('owner', 'Who does it?'),
      day('by', 'By which day?', 'after today'),
    ],
    opens: [{ task: 'do what was agreed', due: 'by', owner: 'owner' }],
  },
  'task ended': {
    section: 'plan',
    name: 'End of a task',
    how: 'What was done stays on the record beside what was asked.',
    act: 'plan inquiry',
    provision: 'policy-task',
    version: 1,
    follows: ['task'],
    fields: [
      choice('end', 'It is', ['done', 'not needed']),
      written('words', 'What was done, or why is it not needed?'),
    ],
    ends: 'tasks of what it follows',
  },
  'policy decision': {
    section: 'log',
    name: 'Decision of the inquiry',
    how: 'What is on record now is kept with it, so that a later reader sees what you saw. It is never changed.',
    act: 'log decision',
    provision: 'policy-decision-log',
    version: 1,
    fields: [
      written('decision', 'What did you decide?'),
      written('rejected', 'Which other ways were open, and why not those?'),
      written('reason', 'Why this one?'),
      written('not-known', 'What was not known that would have mattered?', MAY_BE_LEFT),
      day('review', 'By which day does someone not connected look at it?', 'after today'),
    ],
    opens: [{ task: 'have a decision reviewed', due: 'review' }],
  },
  'policy review': {
    section: 'log',
    name: 'Review of a decision of the inquiry',
    how: 'By someone with no tie to the matter or to whoever decided.',
    act: 'review inquiry',
    provision: 'policy-decision-log',
    version: 1,
    follows: ['policy decision'],
    by: 'someone not connected',
    fields: [
      choice('answer', 'The decision is', ['sound', 'sound, with advice', 'not sound']),
      written('reason', 'Why, and what follows?'),
    ],
    ends: 'tasks of what it follows',
  },
  opinion: {
    section: 'report',
    name: 'Opinion of the investigator',
    how: 'What the report says of one allegation. A decision below it needs a second person.',
    act: 'record inquiry step',
    provision: 'pra-sch3-22',
    version: 1,
    about: 'allegation',
    day: 'on',
    fields: [
      choice('finding', 'In the investigator’s opinion there is a case to answer for', [
        'none',
        'misconduct',
        'gross misconduct',
      ]),
      written('reason', 'On what does the opinion rest?'),
      day('on', 'On which day was the report made?'),
    ],
  },
} as const satisfies Record<string, EntryKind>
