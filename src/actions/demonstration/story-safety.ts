import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Step } from './deed.ts'
import { told } from './safety-told.ts'
import { harbour } from './story-safety-harbour.ts'

/** How three people of the stories are kept safe: one for a month, one since yesterday's report, and one at no high risk. */
export function safetyStories(until: CalendarDate): { readonly steps: readonly Step[] } {
  return { steps: [...harbour(until), ...viaduct(until), ...allotment(until)] }
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
