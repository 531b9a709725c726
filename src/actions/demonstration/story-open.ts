import type { CalendarDate } from '../../domain/calendar-date.ts'
import { about, Telling } from './telling.ts'

/** Live matters of the first weeks: what must be decided, sent or told now. */
export function newMatters(until: CalendarDate): readonly Telling[] {
  return [
    referralToday(until),
    sendToday(until),
    dangerNotAsked(until),
    unidentified(until),
    reporterOfColleague(until),
  ]
}

/** A complaint by a member of the public; the limit for the referral decision ends on the last day. */
function referralToday(until: CalendarDate): Telling {
  const told = new Telling('allotment', 'raman', until)

  return told.report(1, {
    channel: 'by phone',
    called: 'Mrs D.',
    knownAt: '16:40',
    subject: about('mossop'),
    account: `She rang about the officer who came when her garage was broken into. He took her number for the crime
      report. Since then he has sent her messages from his own phone, at first about the burglary and then about herself. She
      asked him to stop. One morning he drove past slowly in the police van and waved, and a few days ago he stood at her gate in
      uniform and said he was only checking that she was safe. She is not afraid that he would hurt her, she says, but she has
      begun to keep the curtains shut.`,
    happened: { kind: 'between', from: told.day(70), until: told.day(4) },
    happenedWords: 'Since the break-in, about ten weeks; the gate was last week',
    onDuty: 'both',
    abuse: ['harassment'],
    conduct: ['serious corruption'],
    has: { 'police systems': 'yes', 'knows where she is': 'yes', weapons: 'no' },
    kind: 'complaint',
    reason: 'She is a member of the public and wants the force to deal with it as a complaint.',
  })
}

/** Referral decided yesterday: it must be sent today. */
function sendToday(until: CalendarDate): Telling {
  return new Telling('viaduct', 'raman', until)
    .report(2, {
      teller: 'another agency',
      channel: 'through a partner agency',
      pronoun: 'she',
      knownAt: '11:25',
      subject: about('thackwray'),
      account: `The adult safeguarding team at the hospital rang with her agreement. She came to the department with her wrist and said at
        first that she had tripped. Later, to the nurse who had sat with her, she said that her husband had held her by the arm
        and the neck in the kitchen the evening before, and that he is a police sergeant. She has two children at home. She did not
        want uniformed officers to come and asked that nobody from Coldwell Street hears of it. She is with her sister now.`,
      happenedWords: 'The evening before',
      onDuty: 'off duty',
      abuse: ['domestic abuse'],
      conduct: ['serious assault'],
      has: { weapons: 'no', keys: 'yes', 'knows where she is': 'not known', 'colleagues near her': 'yes' },
      kind: 'recordable conduct matter',
      recordableGrounds: ['serious assault', 'a member of the public was adversely affected'],
      reason: 'The hospital tells what she told them. She has not complained herself and may still do so.',
    })
    .criminal(
      2,
      'under investigation',
      'Crime recorded. Enquiries are run from another district so that his station is not told.',
    )
    .severity(
      1,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, an assault at home by a supervisor, with pressure to the neck, would justify dismissal.',
    )
    .referral(
      1,
      {
        'serious assault':
          'Pressure to the neck is treated here as a serious assault, whatever mark it leaves. The hospital recorded the wrist and the neck.',
      },
      { not: { 'relevant offence': 'The offences in question carry up to five years.' } },
    )
    .duty(
      1,
      'thackwray',
      'move to another place',
      'Moved to a post without public contact at headquarters, with no access to incident logs of his district. She asked that nothing is done before her sister has changed the lock; that was this morning.',
    )
}

/** Came in yesterday evening by letter, and nobody has yet asked whether anyone is in danger. */
function dangerNotAsked(until: CalendarDate): Telling {
  return new Telling('pavilion', 'probert', until).report(1, {
    danger: 'not known',
    teller: 'anonymous',
    service: 'not known',
    channel: 'in writing',
    pronoun: 'they',
    knownAt: '17:55',
    subject: about('dunmore'),
    account: `A typed letter without a name, posted in Eastmoor. It says that the man at the front counter keeps the telephone numbers
      of women who come in about trouble at home, and that one of them was rung by him at night. It asks that someone looks at
      this who does not know him.`,
    happenedWords: 'Not said',
    onDuty: 'not known',
    abuse: ['harassment', 'other'],
    conduct: ['other'],
    kind: 'conduct matter',
    reason: 'Nobody has complained. The letter is an indication of conduct and is looked at as such.',
  })
}

/** She cannot name him and does not need to. */
function unidentified(until: CalendarDate): Telling {
  return new Telling('bandstand', 'raman', until)
    .report(39, {
      channel: 'at a front counter',
      called: 'Ms T.',
      subject: {
        kind: 'unidentified',
        description:
          'A man of about thirty, fair, a Northmoor lanyard and a scar through one eyebrow. Said to work in custody. Called himself Jay.',
      },
      account: `They met through a dating application and saw each other three times. On the third evening he showed her his warrant card
        when she said that she was going home, and told her that he could find her in a minute if he liked. She left. He has
        rung since from a withheld number. She does not know his name and is sure of the lanyard.`,
      happenedWords: 'Three weeks before she came in',
      onDuty: 'off duty',
      abuse: ['harassment', 'sexual'],
      conduct: ['other'],
      has: { 'police systems': 'yes', 'knows where she is': 'not known' },
      kind: 'complaint',
      reason: 'She is a member of the public and asks the force to find out who he is and to stop him.',
    })
    .criminal(38, 'under investigation', 'Harassment recorded. Application company asked for the account details.')
    .referral(
      38,
      {},
      {
        not: {
          'serious corruption':
            'He showed a warrant card to frighten her. On what is known that is an abuse of status, but not yet use of a power or a system.',
        },
        none: {
          choice: 'refer by choice',
          reason:
            'He used what he is to make her afraid, and if he does work in custody others may not be able to leave. That is grave enough to refer.',
        },
        clear: 39,
      },
    )
    .event(38, 'referral sent', 'Sent with the description. Said that he is not identified.')
    .severity(
      36,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, using the warrant card as a threat would justify dismissal.',
    )
    .mode(34, 'local', 'The IOPC returned it for local investigation and asks to be told when he is identified.')
    .event(
      34,
      'investigation began',
      'Staff lists of both custody suites asked for, with photographs, through a department that does not know why.',
    )
    .event(
      18,
      'update given',
      'Told her that he is not identified yet, what has been asked for, and that she will not be shown a photograph of every officer.',
    )
}

/** An officer reports a sergeant's messages; under policy the same update clock runs, and it ends today. */
function reporterOfColleague(until: CalendarDate): Telling {
  return new Telling('boathouse', 'raman', until)
    .report(58, {
      teller: 'the person it happened to',
      service: 'this force',
      channel: 'in writing',
      called: 'PC A.',
      subject: about('penhallow'),
      account: `She is in her second year. Her sergeant began to send her messages about her appearance after a night shift,
        then asked her to come to his house to talk about her portfolio, and when she did not answer he wrote that portfolios
        can take a long time. She kept all of them. Another probationer told her that she had had the same. She has been off
        for two weeks and has told occupational health that it is a bad back. She wants it to stop and does not want to leave.`,
      happenedWords: 'For about half a year; the last one a week before she wrote',
      onDuty: 'both',
      abuse: ['sexual', 'harassment'],
      conduct: ['serious corruption'],
      has: { 'colleagues near her': 'yes', 'police systems': 'yes' },
      kind: 'recordable conduct matter',
      recordableGrounds: ['serious corruption'],
      reason:
        'She serves in this force. A supervisor using her assessment to press for a relationship is abuse of position.',
    })
    .referral(
      57,
      {
        'serious corruption':
          'He decides on her probation. Asking her to his house and then writing that portfolios can take a long time is use of that position.',
      },
      { clear: 58 },
    )
    .event(57, 'referral sent', 'Sent with copies of the messages, her name held apart.')
    .duty(
      57,
      'penhallow',
      'restrict',
      'No supervision of probationers and no line management until this is decided. He is moved from her shift, not she from his.',
    )
    .severity(
      56,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, it would be a supervisor’s use of power over a probationer for a sexual purpose.',
    )
    .criminal(
      55,
      'not criminal',
      'Looked at with a lawyer: the messages do not amount to an offence on what is known. The misconduct side is not affected.',
    )
    .mode(52, 'local', 'The IOPC decided that the force investigates.')
    .event(52, 'investigation began', 'Investigator from another district, who has not worked with either of them.')
    .event(
      28,
      'update given',
      'Told her that a second officer has given a statement. She is back at work on another site, by her own wish.',
    )
    .reviews(57, 6)
}
