import { type Contact, WHO } from './contact.ts'

/** The later five, each graver than the one before. */
export const LATER_CONTACTS: readonly Contact[] = [
  {
    key: 'contact-5',
    at: 0.52,
    lasts: 60,
    tell: (told, day, first) =>
      told
        .report(first, {
          teller: 'another agency',
          channel: 'through a partner agency',
          subject: WHO,
          account:
            'Ridings Coast Police tells that a woman there had messages from him for four months after she had asked him to stop. They sent him a warning letter and did not arrest him. Their officer adds that he gave his profession as engineer.',
          happenedWords: 'Four months',
          abuse: ['harassment'],
          conduct: ['other'],
          kind: 'conduct matter',
          reason: 'Told by another force; she has not complained here.',
        })
        .criminal(day(1), 'no further action by the police', 'Warning letter by the other force.')
        .referral(
          day(1),
          {},
          {
            none: {
              choice: 'do not refer',
              reason: 'Messages without threats, and no use of his position. No heading applies.',
            },
            clear: day(0),
          },
        )
        .duty(day(2), 'kearton', 'do not suspend or restrict', 'It happened away from his work.')
        .severity(
          day(4),
          1,
          'neither',
          'reflective practice review process',
          'Below misconduct as it was told; to be talked through with him.',
        )
        .mode(day(6), 'local', 'It is not referred, so the force looks at it.')
        .event(day(6), 'investigation began')
        .event(day(44), 'report received')
        .caseToAnswer(
          day(50),
          1,
          'none',
          'The messages are a nuisance and no more than that.',
          'Apart from the warning letter: a panel that read them could hardly find misconduct.',
        )
        .outcome(day(57), 1, {
          forum: 'no proceedings',
          finding: 'no finding',
          outcome: 'reflective practice review process',
          reason: 'He is to reflect with his inspector on how he ends things.',
        }),
  },
  {
    key: 'contact-6',
    at: 0.62,
    lasts: 40,
    tell: (told, day, first) =>
      told
        .report(first, {
          teller: 'another agency',
          channel: 'in writing',
          service: 'no force',
          pronoun: 'they',
          subject: WHO,
          account:
            'Ridings Coast Police tells that he blocked in another driver at a garden centre over a parking space, shouted, and then showed his warrant card.',
          happenedWords: 'A Saturday morning',
          abuse: ['other'],
          conduct: ['other'],
          kind: 'conduct matter',
          reason: 'Told by another force. Nobody was hurt.',
        })
        .criminal(day(1), 'not criminal', 'Both drivers were spoken to.')
        .referral(day(1), {}, { none: { choice: 'do not refer', reason: 'No heading applies.' }, clear: day(0) })
        .duty(
          day(2),
          'kearton',
          'do not suspend or restrict',
          'His vetting was renewed in the same month; the two were not looked at together.',
        )
        .severity(
          day(4),
          1,
          'misconduct',
          'misconduct meeting',
          'If it were proved, showing the card to have his way would be misconduct.',
        )
        .mode(day(6), 'local', 'It is not referred, so the force looks at it.')
        .event(day(6), 'investigation began')
        .event(day(30), 'report received')
        .caseToAnswer(
          day(33),
          1,
          'misconduct',
          'He accepts that he showed the card.',
          'Apart from there being no crime: the card is not for that.',
        )
        .outcome(day(38), 1, {
          forum: 'misconduct meeting',
          finding: 'misconduct',
          outcome: 'written warning',
          reason: 'He accepted it.',
        }),
  },
  {
    key: 'contact-7',
    at: 0.74,
    lasts: 110,
    tell: (told, day, first) =>
      told
        .report(first, {
          channel: 'by phone',
          subject: WHO,
          account:
            'She lives in the area of South Wolds Police. She says that he took her by the arm and that a door was broken when she shut herself in. She had not known that he was an officer until the patrol told her. He had not told his own force that he had been spoken to.',
          happenedWords: 'One evening',
          abuse: ['domestic abuse'],
          conduct: ['other'],
          kind: 'complaint',
          reason: 'A member of the public complains.',
        })
        .criminal(day(0), 'under investigation', 'By the force where she lives.')
        .referral(
          day(1),
          {},
          {
            none: {
              choice: 'do not refer',
              reason: 'No injury, a door. Below the headings; the other force investigates.',
            },
            clear: day(0),
          },
        )
        .duty(
          day(2),
          'kearton',
          'do not suspend or restrict',
          'He stays on the schools team. The other force has not asked for anything.',
        )
        .severity(
          day(5),
          1,
          'misconduct',
          'misconduct meeting',
          'If it were proved, it would be discreditable, and he should have told his line.',
        )
        .mode(day(7), 'local', 'It is not referred, so the force investigates.')
        .event(day(7), 'investigation began')
        .criminal(day(62), 'no further action by the police', 'One word against another.')
        .event(day(84), 'report received')
        .caseToAnswer(
          day(92),
          1,
          'none',
          'Her account and his differ and there is nobody else. That he did not tell his line is for advice.',
          'Leaving the other force’s decision aside: a panel would have no more before it than the two accounts.',
        )
        .outcome(day(104), 1, {
          forum: 'no proceedings',
          finding: 'no finding',
          outcome: 'reflective practice review process',
          reason: 'Advice on the duty to tell his line of any contact with police.',
        }),
  },
  {
    key: 'contact-8',
    at: 0.84,
    lasts: 92,
    tell: (told, day, first) =>
      told
        .report(first, {
          channel: 'through a partner agency',
          teller: 'someone for the person it happened to',
          subject: WHO,
          account:
            'A counsellor in the area of Brackwater Police rang with her. They sing in the same choir. She describes a sexual assault after a rehearsal. She gave a first account and asked to think about the rest.',
          happenedWords: 'About a month before',
          abuse: ['sexual'],
          conduct: ['serious sexual offence', 'relevant offence'],
          kind: 'complaint',
          reason: 'She complains, with help.',
        })
        .criminal(day(0), 'under investigation', 'Recorded.')
        .referral(
          day(1),
          {
            'serious sexual offence': 'As she describes it.',
            'relevant offence': 'The offence carries seven years or more.',
          },
          { clear: day(0) },
        )
        .event(day(1), 'referral sent')
        .criminal(day(3), 'arrested', 'Arrested and released under investigation.')
        .duty(
          day(3),
          'kearton',
          'restrict',
          'Taken off the schools team, no public contact. Suspension was thought not to be needed for a single report.',
        )
        .severity(day(5), 1, 'gross misconduct', 'misconduct hearing', 'If it were proved, it would justify dismissal.')
        .mode(day(8), 'local', 'The IOPC decided that the force investigates.')
        .event(day(8), 'investigation began')
        .criminal(
          day(55),
          'no further action by the police',
          'She withdrew her support after eight weeks. She said that she could not do it twice.',
        )
        .event(day(70), 'report received')
        .caseToAnswer(
          day(80),
          1,
          'none',
          'There is a first account and no statement.',
          'Leaving the criminal decision aside: without her a panel would have only his denial. The earlier reports were not before the decision-maker.',
        )
        .outcome(day(88), 1, {
          forum: 'no proceedings',
          finding: 'no finding',
          outcome: 'no action',
          reason: 'No case to answer was found, and the restriction falls with it.',
        })
        .duty(day(89), 'kearton', 'do not suspend or restrict', 'The restriction is lifted as the matter has ended.'),
  },
  {
    key: 'contact-9',
    at: 0.9,
    lasts: 196,
    tell: (told, day, first) =>
      told
        .report(first, {
          danger: 'yes',
          channel: 'by phone',
          called: 'Ms B.',
          subject: WHO,
          account:
            'She says that she was with him for a year, and that more than once he did not stop when she said no. She has not told anyone before. She knows of another woman, because he said her name when he was angry. When the detective looked him up, there were eight earlier contacts.',
          happenedWords: 'In the year before',
          abuse: ['sexual', 'domestic abuse'],
          conduct: ['serious sexual offence', 'relevant offence'],
          has: { weapons: 'not known', 'knows where she is': 'yes', keys: 'no' },
          kind: 'complaint',
          reason: 'She complains. All earlier contacts are read together for the first time.',
        })
        .criminal(day(0), 'arrested', 'Arrested the same evening.')
        .referral(
          day(1),
          {
            'serious sexual offence': 'As she describes it.',
            'relevant offence': 'The offence carries seven years or more.',
          },
          { clear: day(0) },
        )
        .event(day(1), 'referral sent', 'Sent with a list of all nine contacts.')
        .suspend(
          day(1),
          'kearton',
          'Nothing short of suspension answers nine contacts read together.',
          'the public interest requires it',
          'Nine contacts, five forces. The public would ask why it was not done at the eighth, and so do we.',
        )
        .severity(
          day(3),
          1,
          'gross misconduct',
          'accelerated misconduct hearing',
          'If it were proved, it would justify dismissal.',
        )
        .mode(day(6), 'independent', 'The IOPC investigates itself, the earlier decisions included.')
        .event(day(6), 'investigation began')
        .criminal(day(24), 'charged', 'Charged.')
        .criminal(day(160), 'convicted', 'Convicted. The woman of the eighth report gave evidence.')
        .event(day(168), 'report received')
        .caseToAnswer(day(172), 1, 'gross misconduct', 'The conviction, and the two accounts that bear each other out.')
        .outcome(day(190), 1, {
          forum: 'accelerated misconduct hearing',
          finding: 'gross misconduct',
          outcome: 'dismissed without notice',
          reason: 'Convicted. The panel noted that each earlier contact had been looked at alone.',
        }),
  },
]
