import type { CalendarDate } from '../../domain/calendar-date.ts'
import { about, Telling } from './telling.ts'

/** Live matters at later stages: with the CPS, ended there, at the decision, before a hearing, withdrawn, about the unit itself. */
export function mattersUnderWay(until: CalendarDate): readonly Telling[] {
  return [
    withTheCps(until),
    endedByTheCps(until),
    beforeTheDecision(until),
    beforeTheHearing(until),
    withdrawn(until),
    aboutTheUnit(until),
  ]
}

function withTheCps(until: CalendarDate): Telling {
  return new Telling('millpond', 'raman', until)
    .report(196, {
      channel: 'by phone',
      called: 'Jo',
      subject: about('skelding'),
      account: `She left him in the winter after six years. She says that he decided what she spent, whom she saw and when she slept, and that he
        timed her journeys because he knew every camera on the way. He never hit her, she says, and she wondered for a long time
        whether that meant there was nothing to report. Her sister has the messages, about four hundred. She has moved and does
        not want the new town written anywhere.`,
      happenedWords: 'About six years, until last winter',
      onDuty: 'both',
      abuse: ['domestic abuse'],
      conduct: ['serious corruption', 'other'],
      has: { 'police systems': 'yes', 'knows where she is': 'no', keys: 'no', weapons: 'no' },
      kind: 'complaint',
      reason: 'She is a member of the public and complains about how he used what he knew from work.',
    })
    .criminal(196, 'under investigation', 'Controlling or coercive behaviour recorded.')
    .referral(
      195,
      {
        'serious corruption':
          'She says that he followed her journeys through police cameras. That would be use of police systems to control a partner.',
      },
      { not: { 'relevant offence': 'Controlling or coercive behaviour carries up to five years.' }, clear: 196 },
    )
    .event(195, 'referral sent')
    .suspend(
      194,
      'skelding',
      'A post without system access was looked for in three departments. Roads policing files pass through all of them.',
      'the public interest requires it',
      'He is alleged to have used the very systems of his post against a member of the public.',
    )
    .severity(
      193,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, a course of control that drew on police systems would justify dismissal.',
    )
    .mode(189, 'local', 'Returned by the IOPC for local investigation, with a request to see the audit.')
    .event(
      189,
      'investigation began',
      'Audit of camera searches asked for; her sister seen; bank records with her consent.',
    )
    .criminal(121, 'interviewed voluntarily', 'Interviewed for three hours. Gave a prepared statement.')
    .criminal(
      47,
      'early advice from the CPS',
      'Advice: the audit makes the case stronger; two more dates to be matched.',
    )
    .criminal(19, 'with the CPS for a decision', 'Full file sent. The lawyer’s office says six to eight weeks.')
    .prejudice(
      17,
      'would prejudice',
      -9,
      'Asked whether he may be asked for his account of the searches now. The answer was not before the charging decision; ask again in four weeks.',
    )
    .updates(189, 12)
    .reviews(194, 10)
    .looks(5, 'marsh')
}

function endedByTheCps(until: CalendarDate): Telling {
  return new Telling('orchard', 'raman', until)
    .report(318, {
      channel: 'through a partner agency',
      teller: 'someone for the person it happened to',
      called: 'Ms K.',
      subject: about('wintle'),
      account: `Her advocate rang with her in the room. They met when he took her statement about another man. Some months after that case had
        ended he wrote to her privately and they saw each other for a while. She says now that she could not have said no to
        him, because he knew everything that had been in that statement and once he reminded her of it. On the last evening he
        would not let her leave the car until she had promised not to tell.`,
      happenedWords: 'It began the summer before and ended in the autumn',
      onDuty: 'both',
      abuse: ['sexual', 'domestic abuse'],
      conduct: ['serious corruption'],
      has: { 'police systems': 'yes', 'knows where she is': 'yes' },
      kind: 'complaint',
      reason: 'She complains through her advocate, in writing, with her own signature.',
    })
    .criminal(317, 'under investigation', 'Recorded. A lawyer is asked early what the offence would be.')
    .referral(
      317,
      {
        'serious corruption':
          'He met her as a victim in a case of his own. A relationship begun from there is abuse of position for a sexual purpose.',
      },
      { clear: 318 },
    )
    .event(317, 'referral sent')
    .duty(
      316,
      'wintle',
      'move to other duties',
      'Moved to file review with supervised access. He does not meet victims or witnesses.',
    )
    .severity(
      314,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, it would be abuse of position for a sexual purpose.',
    )
    .mode(310, 'directed', 'The IOPC directs the investigation, as his department investigates such cases itself.')
    .event(310, 'investigation began')
    .criminal(
      204,
      'interviewed voluntarily',
      'Says that it was a relationship between adults and that the earlier case played no part.',
    )
    .criminal(96, 'with the CPS for a decision', 'File sent.')
    .criminal(
      23,
      'no further action by the CPS',
      'The lawyer finds that the evidence would not meet the test for a charge: much of it is her word and his. She was told in person, with her advocate, and told of the right to a review.',
    )
    .event(
      6,
      'report received',
      'Report of 61 pages with the messages, both statements and the entries he made when he took hers.',
    )
    .updates(310, 20)
    .reviews(316, 14)
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

function beforeTheHearing(until: CalendarDate): Telling {
  return new Telling('lighthouse', 'raman', until)
    .report(288, {
      teller: 'a colleague',
      service: 'this force',
      channel: 'in person',
      subject: about('brathwell'),
      account: `His crew mate says that on a call to an argument between neighbours he took a photograph of a woman who had been drinking, on his
        own phone, and later showed it in the canteen. She was not undressed but she could not have known. The crew mate told
        him to delete it. She did not report it for a week because he is well liked, and says that this has weighed on her more
        than the thing itself.`,
      happenedWords: 'A night shift in the week before',
      onDuty: 'on duty',
      abuse: ['sexual'],
      conduct: ['serious corruption'],
      kind: 'recordable conduct matter',
      recordableGrounds: ['serious corruption', 'a member of the public was adversely affected'],
      reason: 'A colleague tells. The woman in the photograph has been found and told; she does not wish to complain.',
    })
    .referral(
      287,
      { 'serious corruption': 'He was there as an officer and used that to take the picture for himself.' },
      { clear: 288 },
    )
    .event(287, 'referral sent')
    .suspend(
      286,
      'brathwell',
      'Any operational post means a body camera, a phone and people who cannot refuse him. Office posts were considered; two of the witnesses sit there.',
      'the public interest requires it',
      'The public must be able to call the police without being photographed for the canteen.',
    )
    .criminal(285, 'under investigation', 'Misconduct in public office is looked at with a lawyer.')
    .severity(
      284,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, it would end the trust on which entry into a home rests.',
    )
    .mode(280, 'local', 'The IOPC decided that the force investigates.')
    .event(280, 'investigation began')
    .criminal(
      150,
      'no further action by the police',
      'The lawyer advises that the threshold of the offence is not reached.',
    )
    .event(41, 'report received')
    .caseToAnswer(
      30,
      1,
      'gross misconduct',
      'Two officers saw the picture and describe it alike, and the phone holds the trace of its deletion. A panel could find that he took and showed it.',
      'Whether it reached the threshold of a crime is not the question. Taking it on duty, of someone who had no choice about his being there, is conduct for which a panel could dismiss.',
    )
    .updates(280, 24)
    .reviews(286, 12)
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
