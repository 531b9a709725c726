import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import type { StaffKey } from './cast.ts'
import type { Step } from './deed.ts'
import type { SafetyDeed } from './safety-deed.ts'

/** How three people of the stories are kept safe: one for a month, one since yesterday's report, and one at no high risk. */
export function safetyStories(until: CalendarDate): { readonly steps: readonly Step[] } {
  return { steps: [...harbour(until), ...viaduct(until), ...allotment(until)] }
}

const AFTERNOON = 14 * 60 + 10

/** Deeds of one matter, each so many days ago and in order, in the afternoon: what they rest on was recorded that morning. */
function told(
  matter: string,
  until: CalendarDate,
  deeds: readonly (readonly [ago: number, by: StaffKey, deed: SafetyDeed])[],
): readonly Step[] {
  return deeds.map(([ago, by, deed], at) => ({
    matter,
    by,
    at: new Date(Date.parse(`${addDays(until, -ago)}T00:00:00Z`) + (AFTERNOON + at * 7) * 60_000),
    deed: { act: 'keep safe', deed },
  }))
}

function harbour(until: CalendarDate): readonly Step[] {
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

function viaduct(until: CalendarDate): readonly Step[] {
  return told('viaduct', until, [
    [
      1,
      'raman',
      {
        does: 'assess',
        form: 'by-frequency',
        answers: {
          watched: 'often',
          belittles: 'often',
          'kept-from': 'sometimes',
          hits: 'sometimes',
          throat: 'seldom',
          afraid: 'often',
          rising: 'yes',
        },
        comments: { throat: 'Once before, in the spring. She told the nurse that it was nothing.' },
        grade: 'high',
        reason: 'His hands were at her throat, and it has happened before.',
        owner: 'raman',
      },
    ],
    [
      1,
      'raman',
      {
        does: 'assess',
        form: 'police-suspect',
        answers: {
          systems: 'yes',
          keys: 'yes',
          responders: 'yes',
          refuges: 'yes',
          'home-known': 'yes',
          vehicle: 'not known',
        },
        comments: { responders: 'Coldwell Street answers for her address. She asked that nobody there hears of it.' },
        grade: 'high',
        reason: 'He lives with her, and his own station would be sent.',
        owner: 'raman',
      },
    ],
    [
      1,
      'marsh',
      {
        does: 'measure',
        kind: 'response from elsewhere',
        standing: 'in force',
        words: 'Calls from her and from her sister go to another district until further notice.',
      },
    ],
    [
      1,
      'marsh',
      {
        does: 'measure',
        kind: 'system access',
        standing: 'refused',
        words: 'His superintendent will not have it before he is told. He is told on Monday.',
      },
    ],
    [
      1,
      'raman',
      {
        does: 'finish',
        kind: 'warn the refuge',
        words: 'The refuge and the lead of the conference were rung. Neither holds her name in a shared system.',
      },
    ],
    [
      1,
      'marsh',
      {
        does: 'finish',
        kind: 'answer a refusal',
        words: 'Until Monday every look-up of hers by anyone is reported to DS Marsh within the hour.',
      },
    ],
    [
      1,
      'marsh',
      {
        does: 'measure',
        kind: 'keys and passes',
        standing: 'in force',
        words: 'Her sister had the lock changed. His pass works at Coldwell Street only.',
      },
    ],
    [
      1,
      'marsh',
      {
        does: 'measure',
        kind: 'vehicle',
        standing: 'in force',
        words: 'He has the use of none off duty. The pool was asked not to lend him one.',
      },
    ],
    [
      1,
      'raman',
      {
        does: 'measure',
        kind: 'address marker',
        standing: 'in force',
        words: 'Restricted marker on her sister’s address, which names nobody.',
      },
    ],
    [
      1,
      'raman',
      {
        does: 'finish',
        kind: 'audit system access',
        words: 'Asked for under the name of the unit, from the spring on.',
      },
    ],
    [
      1,
      'raman',
      { does: 'finish', kind: 'preserve look-up logs', words: 'Asked of both system owners. Receipts kept.' },
    ],
    [
      1,
      'raman',
      {
        does: 'plan',
        owner: 'raman',
        reviewIn: 6,
        plan: {
          words: {
            threats: 'That he comes to her sister’s, or sends a colleague to ask after her.',
            'not in police systems': 'Where she is, her sister’s name, and the ward.',
            'her view': 'She wants the children to finish the week at school and no uniform at the door.',
            children: 'Referred by the hospital with her agreement.',
          },
          kept: 'here, and in her own hands',
          workplace: 'she does not serve with the police',
          children: 'referred',
        },
        actions: [
          {
            words: 'The school hands the children to her or her sister only.',
            agency: 'children’s services',
            within: 1,
          },
          {
            words: 'An advocate rings her at the time that she named.',
            agency: 'an advocate (IDVA or ISVA)',
            within: 1,
          },
        ],
      },
    ],
  ])
}

function allotment(until: CalendarDate): readonly Step[] {
  return told('allotment', until, [
    [
      1,
      'raman',
      {
        does: 'assess',
        form: 'stalking',
        answers: { 'near-home': 'yes', 'turns-up': 'no', helpers: 'not known' },
        comments: { 'near-home': 'Once at her gate in uniform, once past in the van.' },
        grade: 'medium',
        reason: 'He came in uniform, and each message goes further than the last.',
      },
    ],
    [
      1,
      'raman',
      {
        does: 'orders',
        answer: 'none is sought',
        considered: ['SPO', 'SRO'],
        reason:
          'She wants him told to stop first, and she is not afraid that he would hurt her. It is asked again when he has been told.',
      },
    ],
  ])
}
