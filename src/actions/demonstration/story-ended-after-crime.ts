import type { CalendarDate } from '../../domain/calendar-date.ts'
import { about, Telling } from './telling.ts'

/** Ended by a court, and then by a hearing. */
export function convicted(until: CalendarDate): Telling {
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
    .closes(104, {
      told: 'Sam was told on the same day and asked for the words of the finding, which were sent.',
      vetting: ['no review is called for', 'He was dismissed, and holds no clearance here.'],
      safety: [
        'another agency carries the plan on',
        ['restraining order', 'multi-agency risk conference'],
        'The order runs for five years. The conference holds the plan, and probation is part of it.',
      ],
      reason: 'The trial and the hearing are over, each decided by itself, and Sam was told of both.',
    })
}

/** Ended by a caution and by a hearing that went on although he had left. */
export function resigned(until: CalendarDate): Telling {
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
    .closes(190, {
      told: 'Told by telephone and in writing what came of it, and that she may ask for what was found in the audit.',
      vetting: ['no review is called for', 'He has left. The finding stands on his record if he ever applies again.'],
      safety: [
        'nothing more is needed',
        ['stalking protection order', 'independent support'],
        'No contact since; she changed the club and wants nothing further.',
      ],
      reason: 'Decided although he resigned, reported to the list, and she was told.',
    })
}
