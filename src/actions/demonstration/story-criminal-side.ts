import type { CalendarDate } from '../../domain/calendar-date.ts'
import { about, Telling } from './telling.ts'

/** Live matters in which the criminal side weighs most: with the CPS, ended there, ended by the police before a hearing. */
export function mattersWithCrime(until: CalendarDate): readonly Telling[] {
  return [withTheCps(until), endedByTheCps(until), beforeTheHearing(until)]
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
    .report(234, {
      channel: 'through a partner agency',
      teller: 'someone for the person it happened to',
      called: 'Ms K.',
      subject: about('wintle'),
      account: `Her advocate rang with her in the room. They met when he took her statement about another man. Some months after that case had
        ended he wrote to her privately and they saw each other for a while. She says now that she could not have said no to
        him, because he knew everything that had been in that statement and once he reminded her of it. On the last evening he
        would not let her leave the car until she had promised not to tell.`,
      happenedWords: 'It began two years ago and ended in the spring',
      onDuty: 'both',
      abuse: ['sexual', 'domestic abuse'],
      conduct: ['serious corruption'],
      has: { 'police systems': 'yes', 'knows where she is': 'yes' },
      kind: 'complaint',
      reason: 'She complains through her advocate, in writing, with her own signature.',
    })
    .criminal(233, 'under investigation', 'Recorded. A lawyer is asked early what the offence would be.')
    .referral(
      233,
      {
        'serious corruption':
          'He met her as a victim in a case of his own. A relationship begun from there is abuse of position for a sexual purpose.',
      },
      { clear: 234 },
    )
    .event(233, 'referral sent')
    .duty(
      232,
      'wintle',
      'move to other duties',
      'Moved to file review with supervised access. He does not meet victims or witnesses.',
    )
    .severity(
      230,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, it would be abuse of position for a sexual purpose.',
    )
    .mode(226, 'directed', 'The IOPC directs the investigation, as his department investigates such cases itself.')
    .event(226, 'investigation began')
    .criminal(
      150,
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
    .updates(226, 20)
    .reviews(232, 14)
}

function beforeTheHearing(until: CalendarDate): Telling {
  return new Telling('lighthouse', 'raman', until)
    .report(204, {
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
      203,
      { 'serious corruption': 'He was there as an officer and used that to take the picture for himself.' },
      { clear: 204 },
    )
    .event(203, 'referral sent')
    .suspend(
      202,
      'brathwell',
      'Any operational post means a body camera, a phone and people who cannot refuse him. Office posts were considered; two of the witnesses sit there.',
      'the public interest requires it',
      'The public must be able to call the police without being photographed for the canteen.',
    )
    .criminal(201, 'under investigation', 'Misconduct in public office is looked at with a lawyer.')
    .severity(
      200,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, it would end the trust on which entry into a home rests.',
    )
    .mode(196, 'local', 'The IOPC decided that the force investigates.')
    .event(196, 'investigation began')
    .criminal(
      120,
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
    .updates(196, 24)
    .reviews(202, 12)
}
