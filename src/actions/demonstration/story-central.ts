import type { CalendarDate } from '../../domain/calendar-date.ts'
import { about, Telling } from './telling.ts'

/**
 * The matter that shows every part of the work: two allegations by an officer about a colleague, referred, directed,
 * suspended, both strands under way, someone outside the unit watching, and one update that is a day late.
 */
export function centralMatter(until: CalendarDate): Telling {
  return new Telling('harbour', 'raman', until)
    .report(31, {
      danger: 'no',
      teller: 'the person it happened to',
      service: 'this force',
      channel: 'in person',
      called: 'Rowan',
      knownAt: '09:10',
      subject: about('hallworth'),
      account: `She came in before her shift and asked first whether anyone on her team would hear of it. She and PC Hallworth were
        together for about two years and it ended at the new year. She says that he came to her flat one evening around Easter
        to collect some things, that she asked him to leave more than once, and that he did not stop when she said no. She was
        sure about that and did not want to go through the rest today. She told a friend the same night and the friend still
        has the message. Since then he has told her that nobody on the relief would work with her if she spoke, and twice he
        has said things to her about where she had been that she had not told him. She does not want her sergeant told. She
        wants to go on working. We agreed that she chooses where we meet and that nothing is sent to her work address.`,
      happened: { kind: 'as told' },
      happenedWords: 'Around Easter last year, light evenings, not sure of the day',
      onDuty: 'off duty',
      abuse: ['domestic abuse', 'sexual'],
      conduct: ['serious sexual offence', 'relevant offence'],
      has: {
        weapons: 'no',
        'police systems': 'yes',
        keys: 'not known',
        'colleagues near her': 'yes',
        'knows where she is': 'yes',
      },
      kind: 'recordable conduct matter',
      recordableGrounds: ['serious sexual offence', 'relevant offence'],
      reason:
        'She serves in this force, so she is not a complainant in law. What she describes would be a serious sexual offence and a relevant offence.',
    })
    .allegation(31, {
      subject: about('hallworth'),
      account: `She believes that he looked her up on police systems after they parted. Twice he named places she had been, and once a
        registration number of a friend’s car, that she had told nobody on the relief. She has written down the two dates that
        she remembers.`,
      happenedWords: 'From the new year until about the summer',
      onDuty: 'on duty',
      abuse: ['domestic abuse', 'harassment'],
      conduct: ['serious corruption'],
    })
    .criminal(
      31,
      'under investigation',
      'Crimes recorded the same day under both allegations, with a lead who has never worked with him.',
    )
    .referral(
      30,
      {
        'serious sexual offence':
          'She says that he did not stop when she said no. That is an offence triable only on indictment.',
        'serious corruption':
          'If he used police systems to follow where she went, that is use of his position against her for his own ends.',
        'relevant offence': 'The first allegation is of an offence for which an adult could get seven years or more.',
      },
      {
        not: {
          'serious assault':
            'No injury is described that would come near the threshold. This may change once she is ready to say more.',
        },
        clear: 31,
      },
    )
    .event(30, 'referral sent', 'Sent by the secure form with both allegations and the crime numbers. Receipt kept.')
    .duty(
      30,
      'hallworth',
      'restrict',
      'Sent home on leave and system access stopped today, until the IOPC has been asked about suspension.',
    )
    .assign(30, 'marsh', 'fairlie', 'outside eye')
    .event(
      29,
      'update given',
      'Told her that it is referred, that he is sent home without system access, and what he has been told. He was not told who spoke first. She asked who can read her account; I said who, and that she can ask again at any time.',
    )
    .severity(
      29,
      1,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, it would be a serious sexual offence against a colleague, and dismissal would be justified.',
    )
    .severity(
      29,
      2,
      'gross misconduct',
      'misconduct hearing',
      'If it were proved, looking someone up for private ends, after a separation and more than once, would by itself justify dismissal.',
    )
    .suspend(
      28,
      'hallworth',
      'Control room, training and the property store were considered. Each gives either system access or daily contact with people she works with, and two of the three are in the same building.',
      'the investigation may be prejudiced',
      'One allegation is that he used police systems about her. The audit must be made before he can know what is looked for, and her colleagues are witnesses.',
    )
    .mode(
      28,
      'directed',
      'The IOPC decided on a directed investigation: it directs, our investigator carries it out. Letter received and read to DS Marsh.',
    )
    .event(
      28,
      'investigation began',
      'Terms of reference agreed with the IOPC. Audit of system use asked for, both systems, from the new year.',
    )
    .looks(24, 'fairlie')
    .prejudice(
      15,
      'no prejudice found',
      -6,
      'Asked whether serving the notice and asking for his first response now would harm the criminal case. The answer was that it would not, provided that her friend’s statement is taken first. It was.',
    )
    .criminal(
      4,
      'interviewed voluntarily',
      'Interviewed under caution with his solicitor. Answered no question about the first allegation.',
      1,
    )
    .looks(2, 'marsh')
}
