import { lacking } from './decision.ts'
import { choice, day, line, MAY_BE_LEFT, several, time, written } from './entry-field.ts'
import type { EntryKind } from './entry-kind.ts'

const NOT_CHARGED = ['no charge', 'out-of-court disposal', 'a charge is dropped or altered'] as const

/** The criminal side of an inquiry: the prosecutor, interviews, and what is disclosed, item by item. */
export const ENTRIES_OF_CRIMINAL = {
  'CPS asked': {
    section: 'criminal',
    name: 'Question to the CPS',
    how: 'Asked early, before a decision is needed. The answer is asked for again on the day you give.',
    act: 'record inquiry step',
    provision: 'dg-cps-advice',
    version: 1,
    day: 'on',
    fields: [
      choice('for', 'What is it for?', ['early advice', 'a charging decision', 'advice on harm to the criminal case']),
      line('office', 'Which office of the CPS, and who there?'),
      written('asked', 'What was asked, and what was sent with it?'),
      day('on', 'On which day?'),
      day('by', 'By which day is an answer expected?', 'after today'),
    ],
    opens: [{ task: 'ask for an answer', due: 'by' }],
  },
  'CPS answered': {
    section: 'criminal',
    name: 'Answer of the CPS',
    how: 'As it was given, with the day.',
    act: 'record inquiry step',
    provision: 'dg-cps-advice',
    version: 1,
    follows: ['CPS asked'],
    day: 'on',
    fields: [written('advice', 'What did the CPS say?'), day('on', 'On which day?')],
    ends: 'tasks of what it follows',
  },
  'CPS advice acted on': {
    section: 'criminal',
    name: 'What was done with the advice',
    how: 'Advice that is not followed has a reason.',
    act: 'record inquiry step',
    provision: 'dg-cps-advice',
    version: 1,
    follows: ['CPS answered'],
    fields: [
      choice('done', 'The advice was', ['followed', 'followed in part', 'not followed']),
      written('what', 'What was done, or why not?'),
    ],
  },
  'file sent': {
    section: 'criminal',
    name: 'File sent to the CPS',
    how: 'What was sent, and that the schedules went with it.',
    act: 'record inquiry step',
    provision: 'dg-cps-advice',
    version: 1,
    day: 'on',
    fields: [
      choice('schedules', 'The schedules of what is not used', ['went with it', 'follow later', 'are not needed yet']),
      written('sent', 'What was sent?'),
      day('on', 'On which day?'),
    ],
  },
  'charge decision': {
    section: 'criminal',
    name: 'Decision on charge',
    how: 'It ends nothing of the misconduct side. How the criminal side stands is recorded as a decision of its own.',
    act: 'record inquiry step',
    provision: 'dg-cps-advice',
    version: 1,
    day: 'on',
    fields: [
      choice('by', 'Who decided?', ['the CPS', 'the police']),
      choice('decision', 'What was decided?', ['charge', ...NOT_CHARGED, 'more enquiries first']),
      written('reason', 'With which reasons?'),
      day('on', 'On which day?'),
    ],
    starts: [
      {
        event: 'it was decided not to charge, or to drop or alter a charge',
        when: { name: 'decision', is: NOT_CHARGED },
      },
    ],
  },
  interview: {
    section: 'interviews',
    name: 'Interview',
    how: 'Whoever was told of the interview of a suspect has a right to hear of it; the clock starts with this.',
    act: 'record inquiry step',
    provision: 'policy-interview',
    version: 1,
    day: 'on',
    fields: [
      choice('whom', 'Who was interviewed?', ['the officer concerned', 'the person who reported', 'a witness']),
      choice(
        'standing',
        'In what standing?',
        ['voluntarily, under caution', 'under arrest, under caution', 'in the misconduct inquiry', 'as a witness'],
        { under: 'pace-code-c-interview' },
      ),
      day('on', 'On which day?'),
      time('start', 'From when?', { hint: 'For example, 14:05' }),
      time('end', 'Until when?', { hint: 'For example, 15:40' }),
      several(
        'there',
        'Who else was there?',
        [
          'a second interviewer',
          'police friend',
          'lawyer',
          'interpreter',
          'appropriate adult',
          'adviser of the person who reported',
          'the IOPC',
        ],
        MAY_BE_LEFT,
      ),
      choice('told', 'What they may and need not say was explained', ['yes', 'no']),
      line('recording', 'Under which reference is the recording kept?', MAY_BE_LEFT),
      written('notes', 'What bears on the lines of enquiry?', MAY_BE_LEFT),
    ],
    starts: [
      {
        event: 'the suspect was interviewed under caution',
        when: { name: 'standing', is: ['voluntarily, under caution', 'under arrest, under caution'] },
      },
    ],
    check: ({ start, end, whom, standing, told }) => [
      ...(String(end) <= String(start) ? [lacking('end', 'It ends after it starts', 'policy-interview')] : []),
      ...(whom !== 'the officer concerned' && standing !== 'as a witness'
        ? [lacking('standing', 'Only the officer concerned is interviewed so', 'pace-code-c-interview')]
        : []),
      ...(standing !== 'as a witness' && told !== 'yes'
        ? [lacking('told', 'It is explained before the interview begins', 'pace-code-c-interview')]
        : []),
    ],
  },
  'disclosure item': {
    section: 'disclosure',
    name: 'Item of a schedule',
    how: 'Material that is relevant and not used. Each item has a decision, a reason, and a reviewer who did not write it.',
    act: 'record inquiry step',
    provision: 'cpia-code-schedule',
    version: 1,
    fields: [
      choice('schedule', 'On which schedule?', ['not sensitive', 'sensitive']),
      written('description', 'What is it? Enough to decide by'),
      line('reference', 'Where is it kept?', { hint: 'The number of an exhibit, a message or a statement' }),
      written('relevance', 'Why is it relevant?'),
      written('sensitivity', 'What harm would disclosing it do, and to whom?', {
        when: { name: 'schedule', is: ['sensitive'] },
      }),
      choice(
        'undermines',
        'Might it undermine the prosecution or help the defence?',
        ['yes', 'no', 'for the prosecutor to say'],
        {
          under: 'cpia-3',
        },
      ),
      choice('decision', 'What is proposed?', ['disclose', 'do not disclose', 'ask the prosecutor']),
      written('reason', 'Why?'),
    ],
    check: ({ undermines, decision }) =>
      undermines === 'yes' && decision === 'do not disclose'
        ? [
            lacking(
              'decision',
              'What might undermine the case or help the defence is disclosed, or put to the prosecutor',
              'cpia-3',
            ),
          ]
        : [],
  },
  'disclosure review': {
    section: 'disclosure',
    name: 'Review of an item',
    how: 'By someone other than its author. It is looked at again whenever the case changes.',
    act: 'record inquiry step',
    provision: 'cpia-7a',
    version: 1,
    follows: ['disclosure item'],
    by: 'someone other than the author',
    fields: [
      choice('answer', 'What is proposed is', [
        'agreed',
        'changed: disclose',
        'changed: do not disclose',
        'put to the prosecutor',
      ]),
      written('reason', 'Why?'),
    ],
  },
  'disclosure made': {
    section: 'disclosure',
    name: 'Disclosure made',
    how: 'To whom and when.',
    act: 'record inquiry step',
    provision: 'cpia-3',
    version: 1,
    follows: ['disclosure item'],
    day: 'on',
    fields: [choice('to', 'To whom?', ['the prosecutor', 'the defence', 'the court']), day('on', 'On which day?')],
  },
} as const satisfies Record<string, EntryKind>
