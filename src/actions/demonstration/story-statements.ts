import { addDays, type CalendarDate } from '../../domain/calendar-date.ts'
import type { Step } from './deed.ts'
import type { StatementDeed } from './statement-deed.ts'

const NOON = 12 * 60 + 15

/**
 * Her statement in the matter at the centre: written down over one meeting, read back at the next with two corrections, so
 * that three versions stand beside one another, signed, and added to later by one that is still being written.
 */
export function statementStories(until: CalendarDate): { readonly steps: readonly Step[] } {
  const told: (readonly [ago: number, deed: StatementDeed])[] = [
    [20, { does: 'begin', kind: 'account' }],
    [20, { does: 'write', number: 1, words: WORDS }],
    [18, { does: 'answer', number: 1, version: 1, paragraph: 1, answer: 'right' }],
    [18, { does: 'answer', number: 1, version: 1, paragraph: 2, answer: 'not sure' }],
    [18, { does: 'correct', number: 1, version: 1, paragraph: 2, words: AROUND_EASTER, initials: 'RA' }],
    [18, { does: 'answer', number: 1, version: 2, paragraph: 2, answer: 'right' }],
    [18, { does: 'answer', number: 1, version: 2, paragraph: 3, answer: 'right' }],
    [18, { does: 'answer', number: 1, version: 2, paragraph: 4, answer: 'skipped' }],
    [18, { does: 'answer', number: 1, version: 2, paragraph: 5, answer: 'right' }],
    [17, { does: 'correct', number: 1, version: 2, paragraph: 4, words: THE_CAR_PARK, initials: 'RA' }],
    [17, { does: 'answer', number: 1, version: 3, paragraph: 4, answer: 'right' }],
    [17, { does: 'answer', number: 1, version: 3, paragraph: 6, answer: 'right' }],
    [17, { does: 'describe', number: 1, particulars: PARTICULARS }],
    [17, { does: 'sign', number: 1, name: 'Rowan Ashworth' }],
    [10, { does: 'serve', number: 1 }],
    [3, { does: 'begin', kind: 'additional', addsTo: 1 }],
    [3, { does: 'write', number: 2, words: FURTHER }],
    [2, { does: 'answer', number: 2, version: 1, paragraph: 1, answer: 'right' }],
  ]

  return {
    steps: told.map(([ago, deed], at) => ({
      matter: 'harbour',
      by: 'raman',
      at: new Date(Date.parse(`${addDays(until, -ago)}T00:00:00Z`) + (NOON + at * 4) * 60_000),
      deed: { act: 'take statement', deed },
    })),
  }
}

const WORDS = [
  'I serve as a police constable. I was in a relationship with PC Hallworth for about two years. It ended at the new year and I asked him for the key to my flat.',
  'It was around Easter because the evenings were light. He came in at about eight to collect some things.',
  'I asked him to leave more than once. He did not. I said no, and I said it so that he heard it.',
  'The week after he said to me in the car park that nobody on the relief would work with me.',
  'He told me the registration number of my friend’s car. I had told nobody on the relief about her or her car.',
  'I told my friend the same night, in a message. She still has it. I want to go on working.',
]

const AROUND_EASTER =
  'It was around Easter, not Easter Sunday itself, because the evenings were light. He came in when I was putting the bins out, before eight, to collect some things.'

const THE_CAR_PARK =
  'The week after, in the car park behind the station, he said that nobody on the relief would work with me if I spoke. Nobody else was near enough to hear.'

const FURTHER = [
  'I make this statement in addition to the one that I signed.',
  'I have found the receipt for the bins that were collected that week. It is from the Wednesday after Easter.',
]

const PARTICULARS = {
  name: 'Rowan Ashworth',
  over18: 'yes',
  age: undefined,
  language: 'English',
  interpreted: 'no',
  interpreter: undefined,
  interpreterDeclares: undefined,
  canRead: 'she can read it',
  reader: undefined,
  present: 'The witness and her advocate',
  datesToAvoid: 'Night shifts in the first week of each month',
  specialMeasures: 'Screens, and a separate entrance',
  medicalConsent: 'does not apply',
  personalStatement: 'offered, not wanted',
  exhibits: 'RA/1, the message sent to her friend that night',
} as const
