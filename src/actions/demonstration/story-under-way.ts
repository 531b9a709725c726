import type { CalendarDate } from '../../domain/calendar-date.ts'
import { about, Telling } from './telling.ts'

/** Live matters at later stages: at the decision, withdrawn by whoever complained, about the unit itself. */
export function mattersUnderWay(until: CalendarDate): readonly Telling[] {
  return [beforeTheDecision(until), withdrawn(until), aboutTheUnit(until)]
}

function beforeTheDecision(until: CalendarDate): Telling {
  return new Telling('towpath', 'raman', until)
    .report(163, {
      channel: 'in writing',
      called: 'Mr S.',
      pronoun: 'he',
      subject: about('ollerton'),
      account: `They were married for four years and share a son. Since he moved out she has rung him at work up to twenty times a day, has come
        to the school when it was his week, and told the head teacher that he is known to the police, which he is not. He thinks
        that she looked his new partner up, because she knew where she had lived before. He says that men are not believed about
        this and that he nearly did not write.`,
      happenedWords: 'Since he moved out a year ago',
      onDuty: 'both',
      abuse: ['domestic abuse', 'harassment'],
      conduct: ['other'],
      has: { 'police systems': 'yes', 'knows where she is': 'yes' },
      kind: 'complaint',
      reason: 'A member of the public complains in writing.',
    })
    .referral(
      162,
      {},
      {
        none: {
          choice: 'do not refer',
          reason:
            'No heading applies on what is known: the calls are harassment at most, and whether a system was used is not shown. It is looked at again when the audit is back.',
        },
      },
    )
    .criminal(
      160,
      'no further action by the police',
      'Both were seen. He does not want a prosecution and asks only that it stops. The decision was explained to him, with the right to a review.',
    )
    .duty(
      160,
      'ollerton',
      'do not suspend or restrict',
      'Her access to the address system is read daily for the time being, and she knows it. That is enough while the audit is made.',
    )
    .severity(
      159,
      1,
      'misconduct',
      'misconduct meeting',
      'If it were proved, it would be discreditable conduct and could justify a warning.',
    )
    .mode(158, 'local', 'It is not referred, so the force investigates.')
    .event(158, 'investigation began')
    .event(
      9,
      'report received',
      'The audit shows one search of the new partner’s former address, on a day when no call came from there.',
    )
    .updates(158, 17)
    .reviews(160, 8)
}

/** She withdrew her complaint; the matter did not end, because someone looked at it as a conduct matter. */
function withdrawn(until: CalendarDate): Telling {
  return new Telling('granary', 'raman', until)
    .report(127, {
      channel: 'by phone',
      called: 'Ms H.',
      subject: about('orrell'),
      account: `She rang at night from her mother’s. They have been together since school. She says that he pushed her against the stair when she
        told him that she had applied for a job in another town, and that it was not the first time. In the morning she rang again
        and asked whether it could be as though she had not called.`,
      happenedWords: 'That evening',
      onDuty: 'off duty',
      abuse: ['domestic abuse'],
      conduct: ['other'],
      has: { keys: 'yes', 'knows where she is': 'yes', weapons: 'no' },
      kind: 'complaint',
      reason: 'She complained when she rang and gave her name.',
    })
    .criminal(127, 'under investigation', 'Assault recorded, as it is recorded whatever she decides later.')
    .referral(
      126,
      {},
      {
        not: {
          'serious assault':
            'Seen by a doctor: a bruise, no other injury. It stays below the threshold on what is known.',
        },
        none: {
          choice: 'refer by choice',
          reason:
            'She says that it was not the first time and that she is afraid to be seen as the one who reported him. That is why it should be looked at from outside.',
        },
        clear: 127,
      },
    )
    .event(126, 'referral sent')
    .duty(
      126,
      'orrell',
      'restrict',
      'No attendance at domestic calls, and no contact with her by any police means. He lives at his brother’s for the time being.',
    )
    .severity(
      124,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, violence at home by an officer who attends such calls would justify dismissal.',
    )
    .mode(120, 'local', 'Returned by the IOPC for local investigation.')
    .event(120, 'investigation began')
    .reclassify(88, {
      kind: 'recordable conduct matter',
      recordableGrounds: ['gravity or exceptional circumstances'],
      reason:
        'She has withdrawn her complaint in writing and says that she wants peace. What she told on the night stands on its own, her mother saw the mark, and the IOPC has been told. It goes on as a conduct matter, without asking anything more of her.',
    })
    .criminal(
      54,
      'no further action by the police',
      'She does not support a prosecution and there is not enough without her. Recorded with that reason and no other.',
    )
    .updates(120, 25)
    .reviews(126, 19)
}

/** About somebody of the unit itself: taken by the appropriate authority, watched from outside the force. */
function aboutTheUnit(until: CalendarDate): Telling {
  return new Telling('spinney', 'adeyemi', until)
    .report(47, {
      teller: 'a colleague',
      service: 'this force',
      channel: 'in person',
      subject: about('probert'),
      account: `A member of staff in another department says that he has asked her out four times since the summer, the last time by a message at
        night, and that she now walks round the other way to the lift. She has not told her manager, who plays football with
        him. She wants it said to him by someone that it must stop.`,
      happenedWords: 'Since the summer',
      onDuty: 'both',
      abuse: ['harassment'],
      conduct: ['other'],
      has: { 'colleagues near her': 'yes' },
      kind: 'conduct matter',
      reason:
        'She serves in this force. He investigates such conduct himself, so this is taken outside the unit from the first day.',
    })
    .referral(
      46,
      {},
      {
        none: {
          choice: 'do not refer',
          reason:
            'Four invitations and a message at night: no heading is near. That he works in this unit is dealt with by who looks at it, and Fenland sees every step.',
        },
        clear: 47,
      },
    )
    .duty(
      46,
      'probert',
      'do not suspend or restrict',
      'He stays on his work. He has been told not to write to her and to use the other entrance; he agreed.',
    )
    .severity(
      45,
      1,
      'misconduct',
      'misconduct meeting',
      'If it were proved, it would be a want of respect towards a colleague that could justify a warning.',
    )
    .criminal(45, 'not criminal', 'No offence is indicated.')
    .mode(44, 'local', 'It is not referred. The investigator comes from another command.')
    .event(44, 'investigation began')
    .looks(40, 'fairlie')
    .event(
      17,
      'update given',
      'Told her that he has been spoken to as part of the inquiry, and who to ring if anything happens.',
    )
    .reviews(46, 19)
}
