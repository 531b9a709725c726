import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Step } from './deed.ts'
import { told } from './safety-told.ts'

/** Somebody kept safe for a month. */
export function harbour(until: CalendarDate): readonly Step[] {
  return told('harbour', until, [
    [
      31,
      'raman',
      {
        does: 'assess',
        form: 'police-suspect',
        answers: {
          weapons: 'not known',
          systems: 'yes',
          keys: 'yes',
          duties: 'yes',
          responders: 'yes',
          'counter-allegation': 'not known',
          'home-known': 'yes',
          'she-serves': 'yes',
          'used-position': 'yes',
        },
        comments: {
          systems: 'Crime, intelligence and command and control. She does not know whether he has ANPR.',
          keys: 'He may still have a key to her flat. She has not asked for it back.',
          responders: 'Most of relief B has been to the flat.',
          'used-position': 'He named places where she had been, twice.',
        },
        grade: 'high',
        owner: 'raman',
      },
    ],
    [
      31,
      'raman',
      {
        does: 'assess',
        form: 'checklist',
        answers: {
          frightened: 'yes',
          parted: 'yes',
          follows: 'yes',
          controls: 'yes',
          sexual: 'yes',
          worse: 'not known',
          'cut-off': 'yes',
          despair: 'not known',
        },
        comments: { 'cut-off': 'He said that nobody on the relief would work with her if she spoke.' },
        grade: 'medium',
      },
    ],
    [
      31,
      'marsh',
      {
        does: 'measure',
        kind: 'system access',
        standing: 'in force',
        words: 'Accounts of all systems stopped at 15:05 by the duty officer of the computer department.',
      },
    ],
    [
      31,
      'marsh',
      {
        does: 'measure',
        kind: 'weapons',
        standing: 'in force',
        words: 'He is not authorised to carry. The register shows no certificate at his address.',
      },
    ],
    [
      31,
      'raman',
      {
        does: 'measure',
        kind: 'address marker',
        standing: 'in force',
        words: 'Restricted marker, readable by the control room inspectors only. It names no matter.',
      },
    ],
    [
      31,
      'marsh',
      {
        does: 'measure',
        kind: 'response from elsewhere',
        standing: 'in force',
        words: 'Calls from her number and address go to the neighbouring district. Two inspectors know.',
      },
    ],
    [
      31,
      'raman',
      {
        does: 'finish',
        kind: 'preserve look-up logs',
        words: 'Asked of both system owners in writing. One keeps 90 days, the other said about 31. Receipts kept.',
      },
    ],
    [
      31,
      'raman',
      {
        does: 'finish',
        kind: 'audit system access',
        words: 'Audit of his look-ups from the new year asked for, by a name that is not hers.',
      },
    ],
    [
      31,
      'marsh',
      {
        does: 'finish',
        kind: 'guard against counter-allegation',
        words:
          'Written down that he may say she harassed him. Any report from him about her comes to DS Marsh before it is acted upon.',
      },
    ],
    [
      30,
      'marsh',
      {
        does: 'measure',
        kind: 'keys and passes',
        standing: 'in force',
        words: 'Station pass taken in. The lock of her flat was changed the same evening.',
      },
    ],
    [
      30,
      'raman',
      {
        does: 'plan',
        owner: 'raman',
        reviewIn: 14,
        plan: {
          words: {
            threats:
              'That he turns up at the flat, that colleagues lean on her, and that he learns from a system where she is.',
            'not in police systems': 'Her address, her shifts, her friend’s name, and where she meets us.',
            'her view': 'She wants to go on working and to choose where we meet. She does not want her sergeant told.',
            workplace:
              'Other relief, other building for training, other radio channel; her line goes to an inspector who never led him.',
          },
          kept: 'here, and on paper with her advocate',
          workplace: 'kept apart at work',
          children: 'no children',
        },
        actions: [
          {
            words: 'Lock changed and a camera at the door, paid by the force.',
            agency: 'another part of this force',
            within: 1,
          },
          {
            words: 'Weekly call on a day that she names, from a withheld number.',
            agency: 'an advocate (IDVA or ISVA)',
            within: 7,
          },
          {
            words: 'She leaves by the rear gate when relief B changes over.',
            agency: 'herself, as she wishes',
            within: 1,
          },
        ],
      },
    ],
    [
      30,
      'raman',
      {
        does: 'address',
        words:
          'Flat 3, 18 Invented Terrace. She stays with her friend at the end of the week; the friend is not named anywhere.',
      },
    ],
    [29, 'raman', { does: 'refer', reason: 'High risk, and he knows how such reports are handled.' }],
    [
      28,
      'raman',
      {
        does: 'orders',
        answer: 'orders are sought',
        considered: ['SPO', 'NMO', 'BAIL'],
        reason: 'Conditions of bail come first; a stalking protection order once the audit is in.',
      },
    ],
    [28, 'raman', { does: 'order', kind: 'SPO', standing: 'considered', words: 'Waits for the audit.' }],
    [27, 'raman', { does: 'order', kind: 'NMO', standing: 'considered' }],
    [
      26,
      'raman',
      {
        does: 'order',
        order: 2,
        kind: 'NMO',
        standing: 'not sought',
        words: 'She does not want to go to a court of her own while the other matter runs.',
      },
    ],
    [
      24,
      'raman',
      {
        does: 'assess',
        form: 'police-suspect',
        later: 'by a specialist',
        answers: {
          systems: 'no',
          responders: 'yes',
          'counter-allegation': 'yes',
          'home-known': 'yes',
          'she-serves': 'yes',
          'used-position': 'yes',
        },
        comments: {
          'counter-allegation':
            'His federation friend asked whether she had been interviewed about her messages to him.',
        },
        grade: 'medium',
        reason: 'He is suspended without system access, the lock is changed and calls are answered from elsewhere.',
      },
    ],
    [
      16,
      'raman',
      {
        does: 'heard',
        attended: 'DS Marsh only. The usual chair of the force stood aside: he was once her inspector.',
        conflict:
          'Names were given to the chair beforehand, who asked each agency whether anyone knows either of them. One person left.',
        actions: 'Housing offers a transfer within 14 days. The advocate asks her each week about work.',
      },
    ],
    [
      16,
      'raman',
      {
        does: 'plan',
        owner: 'raman',
        reviewIn: 21,
        plan: {
          words: {
            threats: 'That colleagues lean on her, and that he turns up once he hears of the interview.',
            'not in police systems':
              'Her address, her shifts, her friend’s name, where she meets us, and that housing is asked.',
            'her view': 'She sleeps better since the lock was changed. She does not want to move before the summer.',
            workplace: 'As before. Training moved to another week.',
          },
          kept: 'here, and on paper with her advocate',
          workplace: 'kept apart at work',
          children: 'no children',
        },
        actions: [
          { words: 'Housing transfer offered, to be taken up when she wants.', agency: 'housing', within: 14 },
          { words: 'Weekly call on a day that she names.', agency: 'an advocate (IDVA or ISVA)', within: 7 },
        ],
      },
    ],
    [
      5,
      'raman',
      {
        does: 'assess',
        form: 'checklist',
        later: 'by a specialist',
        answers: { frightened: 'yes', parted: 'yes', controls: 'yes', sexual: 'yes', 'cut-off': 'yes' },
        grade: 'medium',
        comments: { follows: 'Nothing since he was suspended.' },
      },
    ],
  ])
}
