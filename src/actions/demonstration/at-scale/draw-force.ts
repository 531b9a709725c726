import { addDays, addMonths, type CalendarDate, daysBetween } from '../../../domain/calendar-date.ts'
import { randomFrom } from '../random.ts'
import { Concerned } from './concerned.ts'
import { drawMatter } from './draw-matter.ts'
import type { MatterOfForce } from './matter-of-force.ts'
import type { Person } from './people.ts'
import { SHAPE } from './shape.ts'

/** How large, over how many years to which day, from which seed. */
export type Scale = {
  readonly officers: number
  readonly allegations: number
  readonly years: number
  readonly seed: string
  readonly until: CalendarDate
}

export function startOf({ until, years }: Scale): CalendarDate {
  return addMonths(until, -12 * years)
}

/**
 * The matters of the years, one at a time, in the order of their ends: published lengths are those of matters that ended. As
 * many still go on at the last day as a unit can carry; with all those years' reports at their published length there
 * would be ten times more.
 */
export function* drawForce(scale: Scale, people: readonly Person[]): Generator<MatterOfForce> {
  const { seed, until, allegations } = scale
  const start = startOf(scale)
  const span = daysBetween(start, until)
  const concerned = new Concerned(people, randomFrom(seed, 'concerned'))
  let told = 0
  for (let number = 1; told < allegations; number++) {
    const random = randomFrom(seed, 'matter', number)
    const drawn = drawMatter(random, allegations - told)
    const live = (number * SHAPE.liveInTenThousand.value) % 10_000 < SHAPE.liveInTenThousand.value
    const share = (told + random.next() * drawn.allegations.length) / allegations
    told += drawn.allegations.length
    const ended = addDays(start, 40 + Math.floor(share * (span - 41)))
    const began = live
      ? addDays(until, -3 - random.below(Math.min(300, drawn.lasts - 20)))
      : addDays(ended, -drawn.lasts)
    const on = began > start ? began : addDays(start, 1)
    const lasts = live ? drawn.lasts : daysBetween(on, ended)
    yield { number, random, ...concerned.in({ ...drawn, lasts }, on, random), on }
  }
}
