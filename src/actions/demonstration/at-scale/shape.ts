/**
 * A share or a number that the generated force is made to meet, and where it was read. `assumed` marks what no source
 * gives: a default of ours, open to change.
 */
type From = { readonly source: string } | { readonly assumed: string }
export type Figure = { readonly value: number } & From
/** A thing that happens so many times in a hundred, out of several. */
export type Mix<Kind extends string> = { readonly shares: Readonly<Record<Kind, number>> } & From

const CASEY = 'Casey interim report 2022'
const HOME_OFFICE = 'Home Office, Police misconduct, England and Wales, year ending March 2023'
const NPCC = 'NPCC police-perpetrated benchmark, March 2023'

export type AllegationType =
  | 'control at home'
  | 'assault at home'
  | 'sexual assault'
  | 'sexual harassment'
  | 'discrimination'
  | 'use of position'
  | 'other conduct'

/** Everything that shapes the force, in one place. Shares are per hundred. */
export const SHAPE = {
  allegationsInMatter: {
    shares: { one: 56, two: 23, three: 11, four: 6, five: 4 },
    source: `${CASEY}: 18,589 allegations in 10,252 cases, 1.81 in each; the spread around it is assumed`,
  },
  allegationTypes: {
    shares: {
      'control at home': 32,
      'assault at home': 16,
      'sexual assault': 19,
      'sexual harassment': 13,
      discrimination: 6,
      'use of position': 8,
      'other conduct': 6,
    },
    source: `${NPCC}: discreditable conduct 48, sexual assault 19, sexual harassment 13 in a hundred; the rest is assumed`,
  },
  repeats: {
    value: 30.6,
    source: `${CASEY}: 12,856 rows about 8,917 people, so 30.6 in a hundred rows repeat somebody`,
  },
  repeatsGather: {
    value: 37,
    assumed:
      'of those reported, who may be reported again; with the share of repeats, a fifth of people have several (Casey)',
  },
  daysToFinalise: { value: 400, source: `${CASEY}: about 400 days on average` },
  overTwoYears: { value: 20, source: `${CASEY}: about a fifth takes over two years` },
  caseToAnswer: {
    shares: {
      'control at home': 36.5,
      'assault at home': 36.5,
      'sexual assault': 29,
      'sexual harassment': 29,
      discrimination: 20,
      'use of position': 36.5,
      'other conduct': 36.5,
    },
    source: `${CASEY}: 33 in a hundred of all, 29 of sexual misconduct, 20 of equality and diversity breaches`,
  },
  caseToAnswerOfAll: { value: 33, source: CASEY },
  grossAmongCaseToAnswer: {
    value: 16,
    assumed: 'chosen so that about 3 in a hundred allegations end in dismissal (ITV and TBIJ 2022: 2.7 of the accused)',
  },
  grossEndsWithoutHearing: { value: 14, assumed: 'resigned or retired before a finding' },
  accelerated: { value: 41, source: `${HOME_OFFICE}: 187 accelerated hearings beside 266 other hearings` },
  hearingFinds: {
    shares: { 'gross misconduct': 78, misconduct: 9, neither: 13 },
    source: `${HOME_OFFICE}: 207 and 25 of 266 hearings`,
  },
  meetingAmongMisconduct: {
    value: 19,
    source: `${HOME_OFFICE}: 519 meetings beside 453 hearings of officers; the number without proceedings follows`,
  },
  meetingFinds: { shares: { misconduct: 79, neither: 21 }, source: `${HOME_OFFICE}: 409 of 518 known` },
  dismissedAmongGross: { value: 80, assumed: 'where gross misconduct is found; the rest is a final warning' },
  complaints: { value: 44.5, source: `${NPCC}: 524 public complaints in 1,177 cases` },
  conductKeptOutOfSchedule3: { value: 60, assumed: 'of conduct matters, those not recordable when they come' },
  couples: { value: 15, assumed: 'share of domestic matters in which both serve; the press calls it significant' },
  halfKnown: { value: 6, assumed: 'allegations whose subject is known by a description alone' },
  twoSubjects: { value: 10, assumed: 'matters of several allegations that concern two people' },
  criminal: { value: 77, source: 'Met VAWG plan page: 217 of 282 cases with a linked criminal investigation' },
  charged: { value: 9, source: 'super-complaint joint report 2022: charging rate about 9 in a hundred' },
  referred: { value: 7, source: 'super-complaint joint report 2022: 8 of 122 referred; more since, by heading' },
  suspended: { value: 6, assumed: 'of officers concerned, at some time' },
  restricted: { value: 18, assumed: 'of officers concerned, at some time' },
  staff: { value: 24, source: `${HOME_OFFICE}: 328 of 1,300 referred to proceedings are staff` },
  specials: { value: 4, assumed: 'special constables among all who serve' },
  leaveInAYear: { value: 4.5, assumed: 'of those who serve, leave in a year' },
  fromAnotherForce: { value: 6, assumed: 'came from the second force' },
  changeName: { value: 5, assumed: 'marriage and deed poll; more for those who marry a colleague' },
  marryAColleague: { value: 7, assumed: 'of those who serve' },
  spelledOtherwise: { value: 4, assumed: 'an old file writes the name another way' },
  historyInSecondForce: { value: 7, assumed: 'matters before 2020 that another force kept' },
  former: { value: 3, assumed: 'matters about somebody who had left before the report' },
  liveInTenThousand: { value: 44, assumed: 'matters still open at the end: several hundred at full size' },
} as const satisfies Record<string, Figure | Mix<string>>
