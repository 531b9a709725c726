import { type Contact, WHO } from './contact.ts'
import type { Telling } from './telling.ts'

/** The short way in which a single report ended: not referred, no case to answer, no action. */
function endedShortly(
  told: Telling,
  day: (since: number) => number,
  words: {
    readonly none: string
    readonly duty: string
    readonly severity: string
    readonly why: string
    readonly apart?: string
    readonly outcome: string
  },
): Telling {
  return told
    .referral(day(1), {}, { none: { choice: 'do not refer', reason: words.none }, clear: day(0) })
    .duty(day(2), 'kearton', 'do not suspend or restrict', words.duty)
    .severity(day(4), 1, 'neither', 'no disciplinary action', words.severity)
    .mode(day(6), 'local', 'It is not referred, so the force looks at it.')
    .event(day(6), 'investigation began')
    .event(day(26), 'report received')
    .caseToAnswer(day(30), 1, 'none', words.why, words.apart)
    .outcome(day(32), 1, {
      forum: 'no proceedings',
      finding: 'no finding',
      outcome: 'no action',
      reason: words.outcome,
    })
}

/** The first four: each is somebody’s word, ended in weeks. */
export const FIRST_CONTACTS: readonly Contact[] = [
  {
    key: 'contact-1',
    at: 0.01,
    lasts: 34,
    tell: (told, day, first) =>
      endedShortly(
        told
          .report(first, {
            teller: 'another agency',
            channel: 'through a partner agency',
            subject: WHO,
            account:
              'Westmarch Constabulary tells that, before he joined, a student at his college had reported presents she did not want and visits to her lodgings. It was filed when the term ended. Told when our vetting asked for his history.',
            happenedWords: 'Before he joined',
            abuse: ['harassment'],
            conduct: ['other'],
            kind: 'conduct matter',
            reason: 'Known from another force; nobody complains here.',
          })
          .criminal(day(1), 'no further action by the police', 'Filed by the other force at the time.'),
        day,
        {
          none: 'Conduct before service, ended elsewhere. No heading applies.',
          duty: 'A student officer, supervised at all times. No restriction is thought needed.',
          severity: 'It was before he served, so the standards did not bind him then.',
          why: 'The standards did not apply to him at the time.',
          apart: 'Apart from the other force having filed it: he was not an officer then.',
          outcome: 'Vetting has seen it and granted clearance. Nothing further is done under these rules.',
        },
      ),
  },
  {
    key: 'contact-2',
    at: 0.11,
    lasts: 40,
    tell: (told, day, first) =>
      endedShortly(
        told
          .report(first, {
            channel: 'by phone',
            subject: WHO,
            account:
              'She had been seeing him for some months and ended it. He waited outside her work on two days and, on the second, held the door of her car. She asks for a word with him and no more.',
            happenedWords: 'Two days in one week',
            abuse: ['harassment', 'domestic abuse'],
            conduct: ['other'],
            kind: 'complaint',
            reason: 'A member of the public complains.',
          })
          .criminal(day(3), 'no further action by the police', 'She does not want to make a statement.'),
        day,
        {
          none: 'No heading applies to two visits and a car door. He is in his probation; his tutor knows.',
          duty: 'He is supervised as a student officer.',
          severity: 'On what she was ready to say it does not reach misconduct.',
          why: 'Without a statement a panel could not find more than persistence.',
          apart:
            'Leaving the criminal decision aside: what she said on the phone is not disputed and does not by itself reach misconduct.',
          outcome: 'Spoken to by his tutor. His probation was confirmed some months later.',
        },
      ),
  },
  {
    key: 'contact-3',
    at: 0.2,
    lasts: 34,
    tell: (told, day, first) =>
      endedShortly(
        told
          .report(first, {
            teller: 'a colleague',
            service: 'this force',
            channel: 'in person',
            subject: WHO,
            account:
              'A patrol was called by a neighbour to raised voices at his address. Both said that it was an argument. No allegation was made. The patrol told the unit because he is an officer.',
            happenedWords: 'A Sunday night',
            abuse: ['domestic abuse'],
            conduct: ['other'],
            kind: 'conduct matter',
            reason: 'Nobody alleges anything. It is kept because the address is an officer’s.',
          })
          .criminal(day(1), 'not criminal', 'No offence was alleged or seen.'),
        day,
        {
          none: 'No allegation was made, so there is nothing that could meet a heading.',
          duty: 'Nothing is alleged.',
          severity: 'Nothing is alleged that could be proved.',
          why: 'No conduct is alleged.',
          apart: 'Apart from there being no crime: neither of the two says that anything happened.',
          outcome: 'Kept on record. Nothing more was done.',
        },
      ),
  },
  {
    key: 'contact-4',
    at: 0.38,
    lasts: 34,
    tell: (told, day, first) =>
      endedShortly(
        told
          .report(first, {
            teller: 'another agency',
            channel: 'through a partner agency',
            subject: WHO,
            account:
              'Fenland Police tells that a friend of his partner rang them, worried because she had stopped answering. They saw her. She said that all was well. They did not know that earlier reports exist here.',
            happenedWords: 'Over some weeks',
            abuse: ['domestic abuse'],
            conduct: ['other'],
            kind: 'conduct matter',
            reason: 'Told by another force on the word of a third person.',
          })
          .criminal(day(1), 'no further action by the police', 'She said that all was well.'),
        day,
        {
          none: 'A third person’s worry, answered. No heading applies.',
          duty: 'He has just been accepted for the schools team; nothing here stands against it.',
          severity: 'Nothing is alleged by her.',
          why: 'She says that nothing happened.',
          apart: 'Leaving aside what the other force decided: there is no account of conduct to put to a panel.',
          outcome: 'Kept on record. The friend was thanked.',
        },
      ),
  },
]
