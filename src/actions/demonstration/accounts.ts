import type { AbuseKind, ConductDescription } from '../../domain/allegation.ts'

/** A plain report of the years before: what was told, and the words that later decisions gave. */
export type PlainReport = {
  readonly account: string
  readonly happenedWords: string
  readonly abuse: readonly AbuseKind[]
  readonly conduct: readonly ConductDescription[]
  /** A ground to refer, with its reason; without one it was not referred. */
  readonly refers?: { readonly heading: 'serious corruption' | 'serious assault'; readonly reason: string }
  readonly from: 'the public' | 'a colleague'
  readonly severity: string
  readonly found: string
  readonly notFound: string
}

export const PLAIN_REPORTS: readonly PlainReport[] = [
  {
    account:
      'Her partner is an officer. She says that he reads her messages and has told her which of her friends he does not want to see in the house. She wanted to know whether anything can be done that does not make it worse.',
    happenedWords: 'For about two years',
    abuse: ['domestic abuse'],
    conduct: ['other'],
    from: 'the public',
    severity: 'A course of control at home would be discreditable if it were proved.',
    found: 'The messages show what she describes over many months.',
    notFound: 'What the messages show can be read in more than one way, and a panel would have nothing else.',
  },
  {
    account:
      'A colleague says that he comments on what women on the relief wear, on the radio and in the van, and that the new ones laugh because they think they must.',
    happenedWords: 'Since he came to the relief',
    abuse: ['sexual', 'harassment'],
    conduct: ['other'],
    from: 'a colleague',
    severity: 'It would be a want of respect, repeated, and could justify a warning.',
    found: 'Five of the relief say the same in their own words.',
    notFound: 'Those who were asked remember jokes and do not remember whose.',
  },
  {
    account:
      'She met him when he took a report of a lost bag. He rang the next day to ask whether she had found it, and the day after to ask her out. She said no. He rang again.',
    happenedWords: 'In one week',
    abuse: ['harassment'],
    conduct: ['serious corruption'],
    refers: {
      heading: 'serious corruption',
      reason: 'He had her number from a report to the police and used it to seek a private contact.',
    },
    from: 'the public',
    severity: 'Using what he learnt on duty to press someone for a meeting could justify dismissal.',
    found: 'The call list bears her out, and he could not say which duty the calls served.',
    notFound: 'One call was about the bag. The other number could not be shown to be his.',
  },
  {
    account:
      'They are divorcing. She says that he told her the court would believe an officer, and that he has sat in his car at the end of the road on the evenings when the children are with her.',
    happenedWords: 'Since the papers came',
    abuse: ['domestic abuse', 'harassment'],
    conduct: ['other'],
    from: 'the public',
    severity: 'Watching the house would be discreditable conduct if it were proved.',
    found: 'Two neighbours noted the evenings.',
    notFound: 'The car was there on one evening, when he brought a school bag.',
  },
  {
    account:
      'His ex-partner is an officer. He says that she told the nursery that he must not collect their child, in uniform, and that no order says so.',
    happenedWords: 'On a Monday in the term',
    abuse: ['domestic abuse'],
    conduct: ['other'],
    from: 'the public',
    severity: 'Going to a nursery in uniform over a private matter could justify a warning.',
    found: 'The nursery wrote it down the same day.',
    notFound: 'She was on her way home in uniform and said what any parent may say.',
  },
  {
    account:
      'A member of police staff says that at a leaving party he put his hand on her back, then lower, and laughed when she moved it. Two people saw. She has put off writing this for a month.',
    happenedWords: 'At a leaving party',
    abuse: ['sexual'],
    conduct: ['other'],
    from: 'a colleague',
    severity: 'Touching a colleague against her will could justify dismissal.',
    found: 'Both who saw it describe it alike.',
    notFound: 'The two who were there looked elsewhere at that moment, and he denies it.',
  },
  {
    account:
      'She says that in the argument he pushed her into the door and that her lip bled. It was the second time. Her mother took a picture. She wants him to get help rather than to lose his work.',
    happenedWords: 'On a Sunday evening',
    abuse: ['domestic abuse'],
    conduct: ['serious assault'],
    refers: { heading: 'serious assault', reason: 'An injury that a doctor saw, and said to be the second time.' },
    from: 'the public',
    severity: 'Violence at home would justify dismissal if it were proved.',
    found: 'The picture, the doctor and her mother support what she said on the first day.',
    notFound: 'She no longer supports it, and the picture shows a lip and not how it came about.',
  },
  {
    account:
      'A sergeant says that a constable looked up the address of a woman he had met in a bar. It came out because he told it as a story at the end of a shift.',
    happenedWords: 'A weekend in the month before',
    abuse: ['other', 'harassment'],
    conduct: ['serious corruption'],
    refers: { heading: 'serious corruption', reason: 'A police system used for a private end.' },
    from: 'a colleague',
    severity: 'A search for private ends could justify dismissal.',
    found: 'The audit shows the search and no reason for it.',
    notFound: 'The audit shows no search. He says that it was a boast.',
  },
  {
    account:
      'She works in the shop beside the station. He comes in every shift, asks what time she finishes and has twice waited. Her manager has asked him to stop. She does not want her name given to him.',
    happenedWords: 'For three months',
    abuse: ['harassment'],
    conduct: ['other'],
    from: 'the public',
    severity: 'It would be unwanted attention on duty and could justify a warning.',
    found: 'The manager kept a note of the days, and the shop’s camera has two of them.',
    notFound: 'He buys his lunch there as half the station does; nobody else has seen him wait.',
  },
  {
    account:
      'A probationer says that her tutor told her in the car about his marriage for most of a night, and then asked what she would do if she were lonely. She asked for another tutor and was told that there is none.',
    happenedWords: 'On nights in the spring',
    abuse: ['sexual', 'harassment'],
    conduct: ['other'],
    from: 'a colleague',
    severity: 'From a tutor to a probationer it could justify a warning or more.',
    found: 'He accepts the conversation and not its meaning; an earlier probationer describes the same.',
    notFound: 'The talk was of both their lives, and she does not say that he asked for anything.',
  },
  {
    account:
      'She has left him and the money stays in his account. She says that every week she must ask, and send a picture of what she bought. He is an officer and tells her that he knows what counts as evidence.',
    happenedWords: 'Since the summer before last',
    abuse: ['domestic abuse'],
    conduct: ['other'],
    from: 'the public',
    severity: 'Control of this kind would be discreditable conduct if it were proved.',
    found: 'The pictures, one a week for more than a year, were in his phone.',
    notFound: 'The account was shared on paper, and the court for money is dealing with it.',
  },
  {
    account:
      'Someone in the control room says that a picture of a former girlfriend of his went round a group of nine, and that nobody said anything. She left the group and kept a copy of the list of names.',
    happenedWords: 'On an evening in the winter',
    abuse: ['sexual'],
    conduct: ['relevant offence', 'other'],
    from: 'a colleague',
    severity: 'Sharing it would justify dismissal if it were proved.',
    found: 'Three of the nine still had it, and it came from his number.',
    notFound: 'The group was deleted. Nobody who was asked remembers who sent it.',
  },
]
