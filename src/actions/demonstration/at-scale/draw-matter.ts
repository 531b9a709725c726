import type { CaseToAnswer } from '../../../domain/allegation.ts'
import type { CriminalStatus } from '../../../domain/criminal-strand.ts'
import type { DutyChoice } from '../../../domain/duty-decision.ts'
import type { ReferralHeading } from '../../../domain/referral-heading.ts'
import type { Random } from '../random.ts'
import { drawEnding, type Ending, NOBODY_NAMED, WARNED } from './draw-ending.ts'
import { drawn } from './drawn.ts'
import { type AllegationType, SHAPE } from './shape.ts'

/** One allegation as chance drew it, before anybody is named in it. */
export type DrawnAllegation = {
  readonly type: AllegationType
  /** Whom it is about: the one the matter is about, or the second one in it. */
  readonly concerns: 'the first' | 'the second'
  /** Known by name, or by a description that fits several. */
  readonly known: 'by name' | 'half'
  readonly happenedBefore: number
  readonly finding: CaseToAnswer
  readonly ending: Ending
}

/** One matter as chance drew it: how long it takes, what is in it, and how it is handled. */
export type DrawnMatter = {
  readonly lasts: number
  readonly teller: 'the person it happened to' | 'a colleague' | 'a partner who serves'
  readonly told: 'complaint' | 'conduct matter' | 'recordable conduct matter'
  readonly allegations: readonly [DrawnAllegation, ...DrawnAllegation[]]
  readonly heading: ReferralHeading | undefined
  readonly crime: CriminalStatus
  readonly duty: DutyChoice
  /** Whether the one concerned leaves with its end: then somebody is sought who left on such a day. */
  readonly leaves: Ending['leaves']
}

const HEADING: Readonly<Record<AllegationType, ReferralHeading>> = {
  'control at home': 'serious corruption',
  'assault at home': 'serious assault',
  'sexual assault': 'serious sexual offence',
  'sexual harassment': 'aggravated by discrimination',
  discrimination: 'aggravated by discrimination',
  'use of position': 'serious corruption',
  'other conduct': 'relevant offence',
}

export function drawMatter(random: Random, most: number): DrawnMatter {
  const number = Math.min(
    most,
    ['one', 'two', 'three', 'four', 'five'].indexOf(drawn(random, SHAPE.allegationsInMatter.shares)) + 1,
  )
  const first = drawn(random, SHAPE.allegationTypes.shares)
  const subjects = number > 1 && random.chance(SHAPE.twoSubjects.value) ? 'two' : 'one'
  const [one, ...others] = Array.from(
    { length: number },
    (_, at): DrawnAllegation =>
      drawAllegation(
        random,
        at === 0 || random.chance(70) ? first : drawn(random, SHAPE.allegationTypes.shares),
        at === 0 ? 'one' : subjects,
      ),
  )
  if (!one) throw new RangeError('A matter holds at least one allegation.')
  const allegations = [one, ...others] as const
  const home = first.endsWith('at home')
  const told = home && random.chance(SHAPE.couples.value) ? 'a partner who serves' : undefined
  const complaint = told === undefined && random.chance(SHAPE.complaints.value)

  return {
    lasts: durationOf(random),
    teller: told ?? (complaint || home ? 'the person it happened to' : 'a colleague'),
    told: complaint
      ? 'complaint'
      : random.chance(SHAPE.conductKeptOutOfSchedule3.value)
        ? 'conduct matter'
        : 'recordable conduct matter',
    allegations,
    heading: random.chance(SHAPE.referred.value) ? HEADING[first] : undefined,
    crime: crimeOf(random),
    duty: dutyOf(random),
    leaves:
      (['with the end', 'before the end'] as const).find((when) =>
        allegations.some(({ ending }) => ending.leaves === when),
      ) ?? 'no',
  }
}

function drawAllegation(random: Random, type: AllegationType, subjects: 'one' | 'two'): DrawnAllegation {
  const finding: CaseToAnswer = !random.chance(SHAPE.caseToAnswer.shares[type])
    ? 'none'
    : random.chance(SHAPE.grossAmongCaseToAnswer.value)
      ? 'gross misconduct'
      : 'misconduct'

  const concerns = subjects === 'two' && random.chance(50) ? 'the second' : 'the first'
  const known = random.chance(SHAPE.halfKnown.value) ? 'half' : 'by name'
  const happenedBefore = random.chance(60) ? random.below(60) : random.below(2000)
  const ending = drawEnding(random, finding)
  if (known === 'half') {
    const atMost = finding === 'none' ? 'none' : 'misconduct'

    return { type, concerns, known, happenedBefore, finding: atMost, ending: NOBODY_NAMED }
  }
  const stays = concerns === 'the second' && ending.leaves !== 'no'

  return { type, concerns, known, happenedBefore, finding, ending: stays ? WARNED : ending }
}

/**
 * Days from the report to the end: four in five under two years, about 275 on average; one in five over, about 900. Sums and
 * products of draws only, so that every machine rounds alike.
 */
function durationOf(random: Random): number {
  const [a, b] = [random.next(), random.next()]
  if (random.chance(SHAPE.overTwoYears.value)) return 731 + Math.floor(680 * a * b)

  return 30 + Math.floor(700 * (0.6 * a * b + 0.4 * a))
}

function crimeOf(random: Random): CriminalStatus {
  if (!random.chance(SHAPE.criminal.value)) return 'not criminal'
  if (random.chance(SHAPE.charged.value)) return random.chance(55) ? 'convicted' : 'acquitted'

  return random.chance(75) ? 'no further action by the police' : 'no further action by the CPS'
}

function dutyOf(random: Random): DutyChoice {
  if (random.chance(SHAPE.suspended.value)) return 'suspend'
  if (random.chance(SHAPE.restricted.value))
    return random.pick(['restrict', 'move to other duties', 'move to another place'] as const)

  return 'do not suspend or restrict'
}
