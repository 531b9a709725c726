import { addDays, addMonths, type CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, type Ground, lacking } from './decision.ts'

/** What decides whether the Conduct Regulations still reach somebody who left. */
export type FormerOfficerFacts = {
  /** The first day on which they no longer served. */
  readonly leftOn: CalendarDate | undefined
  readonly cameToAttention: CalendarDate
  /** Whether the IOPC has determined that it is exceptionally serious and that taking it up is reasonable and proportionate. */
  readonly iopcDetermined: 'yes' | 'no' | undefined
}

/**
 * Under which condition proceedings against a former officer go on: it came to attention while they served (A); within 12
 * months of leaving (B); later, where the IOPC found it exceptionally serious (C).
 *
 * @returns the condition as a ground; or what is missing, about `left on` or `iopc determined`
 * @see PCR 2020 Sch. 1; the wording of the conditions is unverified
 */
export function formerOfficerCondition(facts: FormerOfficerFacts): Decided<Ground> {
  const { leftOn, cameToAttention, iopcDetermined } = facts
  const by = conditionByDate(leftOn, cameToAttention)
  const missing =
    leftOn === undefined
      ? [lacking('left on', 'Record first on which day this person left', 'pcr-sch-1')]
      : by === undefined && iopcDetermined !== 'yes'
        ? [lacking('iopc determined', TOO_LATE, 'pcr-sch-1-c')]
        : []

  return decidedUnless(missing, {}, () => by ?? CONDITION_C)
}

function conditionByDate(leftOn: CalendarDate | undefined, cameToAttention: CalendarDate): Ground | undefined {
  if (leftOn === undefined) return undefined
  if (cameToAttention < leftOn)
    return { provision: 'pcr-sch-1-a', because: 'it came to attention while the person served' }

  return cameToAttention <= addDays(addMonths(leftOn, MONTHS), -1)
    ? { provision: 'pcr-sch-1-b', because: `it came to attention within ${MONTHS} months of leaving` }
    : undefined
}

const MONTHS = 12
const TOO_LATE =
  'It came to attention more than 12 months after this person left. It goes on only where the IOPC found it exceptionally serious'
const CONDITION_C: Ground = {
  provision: 'pcr-sch-1-c',
  because: `it came to attention later than ${MONTHS} months after leaving, and the IOPC found it exceptionally serious`,
}
