import type { ProvisionId } from './provision.ts'
import type { CalendarId, CountingStyle, Length, Period } from './working-day.ts'

/** A period that starts by itself when something happens: what starts it, what must be done, how it is counted, and by which rule. */
export type Clock = Period & {
  readonly starts: string
  readonly means: string
  readonly provision: ProvisionId
  /** Whether its source says from which day and in which days it is counted, or this was assumed from clocks like it. */
  readonly counted: 'as the source says' | 'as assumed'
}

/** What starts a clock and what must be done before it ends, in words that go on a page. */
type Duty = readonly [starts: string, means: string]

/** A clock; the length is written as it is spoken: `20 days`, `4 weeks`, `12 months`. */
export function clock(
  duty: Duty,
  length: `${number} ${Length['unit']}`,
  calendar: CalendarId,
  style: CountingStyle,
  provision: ProvisionId,
  counted: Clock['counted'] = 'as the source says',
): Clock {
  const [starts, means] = duty
  const [count, unit] = length.split(' ')

  return {
    starts,
    means,
    length: { count: Number(count), unit: unit as Length['unit'] },
    calendar,
    style,
    provision,
    counted,
  }
}
