import type { CalendarDate } from '../../domain/calendar-date.ts'
import { about, Telling } from './telling.ts'

/** Matters that have ended, each in its own way, and each strand by its own decision. */
export function endedMatters(until: CalendarDate): readonly Telling[] {
  return [finalWarning(until), dismissed(until), convicted(until), resigned(until)]
}

function finalWarning(until: CalendarDate): Telling {
  return new Telling('harebell', 'raman', until)
    .report(402, {
      channel: 'by phone',
      called: 'Mrs L.',
      subject: about('garsdale'),
      account: `She is separated from him. He came to the house on duty, twice, to talk about the children, and the second time left his colleague in
        the car with the lights on, so that the street saw. When she said that he should ring first he told her that he did not
        need an appointment to do his job. She asks that he comes as their father or not at all.`,
      happenedWords: 'Two evenings in the month before she rang',
      onDuty: 'on duty',
      abuse: ['domestic abuse', 'harassment'],
      conduct: ['other'],
      kind: 'complaint',
      reason: 'A member of the public complains.',
    })
    .referral(
      401,
      {},
      {
        none: {
          choice: 'do not refer',
          reason:
            'No heading applies: he used his time and his uniform, not a power. It is dealt with here, and she was told why.',
        },
        clear: 402,
      },
    )
    .criminal(
      400,
      'no further action by the police',
      'Looked at as harassment. Two visits are not a course of conduct on these facts.',
    )
    .duty(
      400,
      'garsdale',
      'restrict',
      'Not to attend her street or her children’s school in uniform. His sergeant plans him accordingly.',
    )
    .severity(
      398,
      1,
      'misconduct',
      'misconduct meeting',
      'If it were proved, it would be use of duty time and standing to press a private matter.',
    )
    .mode(396, 'local', 'It is not referred, so the force investigates.')
    .event(396, 'investigation began')
    .event(290, 'report received')
    .caseToAnswer(
      281,
      1,
      'misconduct',
      'The vehicle log puts him there both times, with no call. A meeting could find that he was there as a husband with a police car.',
      'That it was no crime says nothing about whether an officer may do it. She, the children and the street saw the police at her door.',
    )
    .updates(396, 250, 56)
    .reviews(400, 270, 54)
    .outcome(242, 1, {
      forum: 'misconduct meeting',
      finding: 'misconduct',
      outcome: 'final written warning',
      reason:
        'He accepted the facts and not the harm. It was the second time, after his inspector had spoken to him, so a first warning would not mark it.',
    })
}

function dismissed(until: CalendarDate): Telling {
  return new Telling('causeway', 'raman', until)
    .report(431, {
      teller: 'a colleague',
      service: 'this force',
      channel: 'in writing',
      subject: about('yarlett'),
      account: `A detention officer writes that the custody sergeant speaks to young women who are brought in as if they were guests at a party, stays
        in the cell corridor when he has no reason to, and on one night gave his number on a slip of paper to someone who was
        released at four in the morning. She had asked for a taxi. The officer has kept the slip, because the woman gave it
        back to her.`,
      happenedWords: 'Over about a year; the slip on one night in the spring',
      onDuty: 'on duty',
      abuse: ['sexual'],
      conduct: ['serious corruption'],
      kind: 'recordable conduct matter',
      recordableGrounds: ['serious corruption'],
      reason: 'A colleague tells. The woman has been found and has given a statement; she did not wish to complain.',
    })
    .criminal(430, 'under investigation', 'Looked at with a lawyer as misconduct in public office.')
    .referral(
      430,
      {
        'serious corruption':
          'People in custody cannot walk away. To seek a private contact there is abuse of position.',
      },
      { clear: 431 },
    )
    .event(430, 'referral sent')
    .suspend(
      429,
      'yarlett',
      'He has been in custody for nine years. Other posts were considered; each brings him to people who depend on him.',
      'the public interest requires it',
      'Nobody who is brought to a cell should meet him there while this is not decided.',
    )
    .severity(428, 1, 'gross misconduct', 'misconduct hearing', 'If it were proved, it would justify dismissal.')
    .mode(424, 'independent', 'The IOPC investigates itself.')
    .event(424, 'investigation began')
    .criminal(
      260,
      'no further action by the CPS',
      'The lawyer finds that the offence is not made out. The IOPC has been told.',
    )
    .event(
      168,
      'report received',
      'Report of the IOPC, with its opinion that there is a case to answer for gross misconduct.',
    )
    .caseToAnswer(
      155,
      1,
      'gross misconduct',
      'Four colleagues describe the same conduct without having spoken to each other, and the slip is in his hand.',
      'The panel is not asked whether it was an offence. It is asked whether a custody sergeant may look for company among those in his keeping.',
    )
    .updates(424, 88, 84)
    .reviews(429, 80, 81)
    .event(66, 'delay reported', 'The hearing was put off twice because the chair was ill. Reported with the new date.')
    .outcome(63, 1, {
      forum: 'misconduct hearing',
      finding: 'gross misconduct',
      outcome: 'dismissed without notice',
      reason:
        'The panel found that he used custody to make private contact, more than once. Nothing short of dismissal would keep the trust of those who are detained.',
    })
}

function convicted(until: CalendarDate): Telling {
  return new Telling('estuary', 'probert', until)
    .report(497, {
      danger: 'yes',
      channel: 'by phone',
      called: 'Sam',
      pronoun: 'they',
      subject: about('threlkeld'),
      account: `They rang 999 and the call was passed here in the morning. They had shared a flat for a year. He had taken their phone, stood in the
        door, and said what he would tell their family. They got out through a neighbour’s. They had written everything down since
        the spring, with dates, in a book that the neighbour kept.`,
      happenedWords: 'From the spring to that night',
      onDuty: 'off duty',
      abuse: ['domestic abuse'],
      conduct: ['serious assault', 'other'],
      has: { keys: 'yes', 'knows where she is': 'no', weapons: 'not known' },
      kind: 'complaint',
      reason: 'They complain, and asked on the first day that it is dealt with as what it is.',
    })
    .criminal(497, 'arrested', 'Arrested by officers of another district, in the night.')
    .referral(
      496,
      { 'serious assault': 'The doctor’s letter describes injuries that meet the guidance.' },
      { clear: 497 },
    )
    .event(496, 'referral sent')
    .suspend(
      496,
      'threlkeld',
      'No post was found in which he would not be met by those who will be witnesses.',
      'the public interest requires it',
      'He has been arrested for violence at home; the public would not understand him on duty.',
    )
    .severity(
      495,
      1,
      'gross misconduct',
      'accelerated misconduct hearing',
      'If it were proved, it would justify dismissal; if he is convicted, without delay.',
    )
    .mode(491, 'local', 'The IOPC decided that the force investigates, alongside the criminal case.')
    .event(491, 'investigation began')
    .criminal(455, 'charged', 'Charged with controlling or coercive behaviour and assault.')
    .prejudice(
      450,
      'would prejudice',
      330,
      'Asked whether a hearing may be held before the trial. The answer was that it would put the witnesses through it twice and could harm the case.',
    )
    .criminal(330, 'trial listed', 'Listed for three days.')
    .criminal(
      188,
      'convicted',
      'Convicted of both after two days. Sam was in court for the verdict, behind a screen, by their own wish.',
    )
    .event(170, 'report received')
    .caseToAnswer(
      165,
      1,
      'gross misconduct',
      'The conviction is evidence in itself, and the book and the neighbour are there besides.',
    )
    .updates(491, 130, 84)
    .reviews(496, 135, 81)
    .event(133, 'delay reported', 'The trial was waited for. Reported, with the date of the hearing.')
    .outcome(122, 1, {
      forum: 'accelerated misconduct hearing',
      finding: 'gross misconduct',
      outcome: 'dismissed without notice',
      reason: 'Convicted of offences against someone he lived with. He did not attend and made no representations.',
    })
}

function resigned(until: CalendarDate): Telling {
  return new Telling('sundial', 'probert', until)
    .report(263, {
      channel: 'at a front counter',
      called: 'Ms V.',
      subject: about('tregenza'),
      account: `She trains with him at a running club. He told her that he could see from the police computer who her former husband is and offered to
        have a word with him. She had not asked, and she is worried what else he looked at.`,
      happenedWords: 'On a club evening two weeks before',
      onDuty: 'not known',
      abuse: ['harassment', 'other'],
      conduct: ['serious corruption'],
      kind: 'complaint',
      reason: 'A member of the public complains.',
    })
    .criminal(262, 'under investigation', 'Unauthorised access recorded.')
    .referral(
      262,
      { 'serious corruption': 'He says himself that he used a police system for private ends.' },
      { clear: 263 },
    )
    .event(262, 'referral sent')
    .suspend(
      261,
      'tregenza',
      'Specials have no post without system access that is not a public one.',
      'the investigation may be prejudiced',
      'He could look again, and could see that he is looked at.',
    )
    .severity(260, 1, 'gross misconduct', 'misconduct hearing', 'If it were proved, it would justify dismissal.')
    .mode(257, 'local', 'Returned by the IOPC for local investigation.')
    .event(257, 'investigation began')
    .criminal(226, 'out-of-court disposal', 'Accepted a caution for unauthorised access.')
    .event(221, 'report received')
    .caseToAnswer(
      216,
      1,
      'gross misconduct',
      'He admits one search and the audit shows three.',
      'Leaving the caution aside: the audit, her account and his own words would let a panel find that he searched for private ends.',
    )
    .updates(257, 215)
    .reviews(261, 220)
    .outcome(209, 1, {
      forum: 'misconduct hearing',
      finding: 'gross misconduct',
      outcome: 'would have been dismissed',
      concerned: 'former officer',
      reason:
        'He resigned the day before the hearing, which went on without him. Had he still served, he would have been dismissed. She was told what this does and does not mean.',
    })
}
