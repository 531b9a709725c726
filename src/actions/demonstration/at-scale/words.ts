import type { AllegationType } from './shape.ts'

/** Routine words, many times over: a large force shows how pages carry volume, and its stories stand elsewhere. */
export const ACCOUNTS: Readonly<Record<AllegationType, readonly string[]>> = {
  'control at home': [
    'The one who tells says that calls, money and visits are decided for them at home, and that it has grown over time.',
    'The one who tells describes being asked for account of where they go, and being told that nobody would believe it.',
    'The one who tells says that friends stopped coming because each visit was followed by an argument.',
  ],
  'assault at home': [
    'The one who tells says that they were pushed in an argument at home. A neighbour heard it.',
    'The one who tells describes one evening at home, and an earlier one. A doctor noted an injury.',
  ],
  'sexual assault': [
    'The one who tells says that they were touched without consent. Who was near is known.',
    'The one who tells gives an account of an evening off duty. The account is kept short here and taken in full elsewhere.',
  ],
  'sexual harassment': [
    'The one who tells describes remarks at work over some months, and two people who heard them.',
    'The one who tells says that messages went on after they had asked for them to stop.',
  ],
  discrimination: ['The one who tells describes remarks about women in the team, and that new ones laughed along.'],
  'use of position': [
    'The one who tells says that a number given in a report was used for private messages.',
    'A search of a system is said to have had no duty behind it.',
  ],
  'other conduct': ['The one who tells describes how an earlier report was handled, and by whom.'],
}

export const HAPPENED_WORDS = [
  'Over some months',
  'On one evening',
  'Since the spring',
  'In the year before',
  'On late shifts',
]

export const DESCRIPTIONS = [
  'Tall, short hair, works nights.',
  'First name as given; in uniform; a beard.',
  'Someone of that station, seen twice in a marked car.',
  'Slim, glasses, spoke of a dog unit.',
]

export const WORDS = {
  'why this kind': ['As it was told.', 'Whoever tells serves in this force.', 'It came to light at work.'],
  'heading applies': ['What is alleged would meet this heading if it were proved.'],
  'not referred': [
    'No heading is met on what is known. It is looked at again if more is told.',
    'Each heading was gone through with the one who decides; none is met.',
  ],
  'full duty': ['The work is away from anyone concerned, and nothing shows a risk in it.'],
  moved: ['A move away from anyone concerned is enough for now.'],
  'not redeployed': ['Every post that is free would keep access to systems or to people concerned.'],
  limb: ['Witnesses work in the same place and are still to be spoken to.'],
  severity: ['If it were proved, this is what the conduct would amount to.'],
  mode: [
    'It can be looked into here, by somebody from another place of work.',
    'The IOPC wrote back and gave it to the force.',
  ],
  'crime under way': ['The criminal side is with its own team.'],
  'crime ended': ['The criminal side has ended. Told, with the right to a review.', 'No offence is indicated.'],
  'no case': ['What is known can be read in more than one way, and there is nothing else to look for.'],
  'a case': ['Two sources say the same, and they do not know each other.', 'The records bear the account out.'],
  'apart from crime': ['On the balance of probabilities and leaving the criminal side aside, this is the answer.'],
  outcome: ['As decided, with the reasons given there.', 'Nothing further is open after this finding.'],
  evidence: ['Two recordings and the log of a system say all of it.'],
  'public interest': ['Somebody of whom this is shown cannot stay in the service while a full hearing is prepared.'],
  proceedings: ['What the record shows of it would amount to this, and it is for others to find.'],
  'told the outcome': ['Told what came of it, in person and in writing, with the right to a review.'],
  'no measure': ['The two no longer live or work near each other, and no order was asked for.'],
  safe: ['The plan was gone through with the one who reported, and with whoever supports them.'],
  'vetting review': ['There was a case to answer. The clearance was given before it was known.'],
  'no vetting review': ['Nothing here, nor in any other matter of the person, touches the clearance.'],
  closed: ['Every decision is on record and everybody who is to be told was told.'],
  'list report': ['The conduct found is that of the outcome.'],
  'left meanwhile': ['The service ended while this was looked into as gross misconduct.'],
  operation: ['The same group of messages runs through these matters.'],
  delayed: ['Twelve months have gone by. Told why, and what is planned.'],
  updated: ['Told how it stands and when the next word comes.'],
} as const satisfies Record<string, readonly string[]>
