import type { CalendarDate } from '../../domain/calendar-date.ts'
import { convicted, resigned } from './story-ended-after-crime.ts'
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
    .closes(228, {
      told: 'Told by telephone what the meeting found and what the warning means. She asked that it is put in a letter, and it was.',
      vetting: [
        'a review is called for',
        'One other matter was looked at. The second visit came after he had been spoken to.',
      ],
      safety: [
        'nothing more is needed',
        ['separation at work', 'independent support'],
        'He is kept from her street on duty by his posting, and she has her adviser.',
      ],
      reason: 'Decided, told and safe; the warning runs on by itself.',
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
    .closes(46, {
      told: 'Told in person, with her solicitor. She said that she had been believed by his colleagues first.',
      vetting: ['no review is called for', 'He was dismissed, and holds no clearance here.'],
      safety: [
        'nothing more is needed',
        [],
        'He has no key, no system and no way to those in custody. She wants no measure and knows whom to ring.',
      ],
      reason: 'Heard and decided, reported to the list, and she was told.',
    })
}
