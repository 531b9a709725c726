import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import { about, Telling } from './telling.ts'

/** She serves with this force herself. How she can be reached was agreed at the first meeting, and kept to. */
export function peopleAndContact(until: CalendarDate): Telling {
  const told = new Telling('weathervane', 'raman', until)
  told
    .report(20, {
      service: 'this force',
      channel: 'in person',
      called: 'Ms L.',
      knownAt: '13:05',
      subject: about('garsdale'),
      account: `She works in the control room and asked to meet away from any station. Since she ended things with him he has looked for her
        car in the staff car park, asked her colleagues which shift she is on, and twice stood by the door when she came off nights.
        He reads her messages over her shoulder in the canteen and laughs. She has changed the code of her telephone. She says her
        work e-mail was open on his screen once, and that she will not use it for this.`,
      happenedWords: 'Since the end of the summer',
      onDuty: 'both',
      abuse: ['harassment', 'domestic abuse'],
      conduct: ['other'],
      has: { 'police systems': 'yes', 'knows where she is': 'yes', 'colleagues near her': 'yes' },
      kind: 'recordable conduct matter',
      recordableGrounds: ['gravity or exceptional circumstances'],
      reason: 'She serves with this force, so it is a conduct matter; she is kept informed like a complainant.',
    })
    .withPerson(20, {
      act: 'agree contact plan',
      command: {
        ways: [
          { channel: 'text', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', until: '17:00' },
          { channel: 'phone', days: ['Tue', 'Thu'], from: '12:30', until: '13:15' },
          {
            channel: 'in person',
            days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
            from: '10:00',
            until: '16:00',
          },
        ],
        voicemail: 'never',
        who: [],
        every: 14,
        agreedOn: told.day(20),
        reviewOn: addDays(told.day(20), 56),
        wordsToUse: 'Library book ready?',
        never:
          'Never her work e-mail: he has had it open. Never at a police station. Do not say the name of the force.',
        codeWord: 'Saffron',
      },
    })
    .withPerson(20, {
      act: 'record right',
      command: { right: 4, on: told.day(20), answer: 'accepted', words: 'She chose the adviser at Moor Road.' },
    })
    .withPerson(19, {
      act: 'assess needs',
      command: {
        needs: [
          'a place that is not a police station',
          'no shared shift, building or supervisor with the officer concerned',
        ],
        words: 'She would rather not be asked twice. Somebody else should tell her sergeant why her shifts change.',
      },
    })
    .withPerson(19, {
      act: 'record consent',
      command: {
        service: 'independent domestic violence adviser (IDVA)',
        recipient: 'Moor Road advice service',
        purpose: 'share dates and updates',
        answer: 'given',
        words: undefined,
      },
    })
    .withPerson(19, {
      act: 'record consent',
      command: {
        service: 'housing',
        recipient: 'Housing department of the borough',
        purpose: 'share what was reported',
        answer: 'refused',
        words: 'A cousin of his works there.',
      },
    })
    .withPerson(19, {
      act: 'put advocate on record',
      command: {
        called: 'J. Amadi, Moor Road advice service',
        service: 'independent domestic violence adviser (IDVA)',
        scope: ['dates and updates', 'the plan for safe contact'],
        until: addDays(until, 120),
      },
    })
    .referral(
      19,
      {},
      {
        none: {
          choice: 'refer by choice',
          reason: 'He may have used police systems to find her shifts. Nobody can say yet, and the IOPC should know.',
        },
        clear: 20,
      },
    )
    .event(18, 'referral sent')
    .duty(
      18,
      'garsdale',
      'move to another place',
      'Moved to a post without access to duty rosters, in another building and on another shift than hers.',
    )
    .severity(
      15,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, following a colleague with the means of the force would justify dismissal.',
    )

  return told.withPerson(8, {
    act: 'record contact',
    command: {
      ...{ channel: 'in person', on: told.day(8), at: '12:40', voicemail: 'not left', reached: 'yes' },
      told: ['an update was given'],
      words:
        'Nothing has changed, because the audit of the rosters is awaited. She asked about her locker; that is being done.',
    },
  })
}
