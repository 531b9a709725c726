import { addMonths, type CalendarDate } from '../../domain/calendar-date.ts'
import { castOfStaff, castServing, FORCE } from './cast.ts'
import type { Step } from './deed.ts'
import type { FoundForce, InventedServing } from './found-force.ts'
import { inventRoster } from './roster.ts'
import { backgroundMatters, type Reportable } from './story-background.ts'
import { centralMatter } from './story-central.ts'
import { mattersWithCrime } from './story-criminal-side.ts'
import { endedMatters } from './story-ended.ts'
import { nineContacts } from './story-nine-contacts.ts'
import { newMatters } from './story-open.ts'
import { mattersUnderWay } from './story-under-way.ts'

/** How big a demonstration force is to be. The same answers always give the same force. */
export type Size = {
  readonly officers: number
  readonly years: number
  readonly seed: string
  /** The day on which the years end; nothing is told of that day itself. */
  readonly until: CalendarDate
}

/** Everything that will be so, before anything is done: who there is, and every act with its hour, the earliest first. */
export type Plan = {
  readonly seed: string
  readonly founding: FoundForce
  readonly foundedAt: Date
  readonly steps: readonly Step[]
}

/** What stands against a size, in one line that says what to do. */
export function whyNot({ officers, years, until }: Size): string | undefined {
  const fewest = castServing({ start: until, until }).length
  if (!Number.isInteger(officers) || officers < fewest || officers > 20_000)
    return `--officers must be a whole number from ${fewest}, the people in the stories, to 20000.`
  if (!Number.isInteger(years) || years < 2 || years > 30) return '--years must be a whole number from 2 to 30.'
  if (until < '2022-06-01')
    return '--until must not be before 2022-06-01: the stories need two years under the rules of 2020.'

  return undefined
}

/** The whole plan; pure. */
export function planForce(size: Size): Plan {
  const { officers, until, seed } = size
  const asked = addMonths(until, -12 * size.years)
  const years = { start: asked, until, seed }
  const first = (asked < '2020-02-01' ? '2020-02-01' : asked) as CalendarDate
  const cast = castServing({ start: first, until })
  const roster = inventRoster(officers - cast.length, years)
  const told = [
    centralMatter(until),
    ...newMatters(until),
    ...mattersWithCrime(until),
    ...mattersUnderWay(until),
    ...endedMatters(until),
    ...nineContacts(first, until),
    ...backgroundMatters(roster.flatMap(reportable), { ...years, start: first }),
  ]
  const steps = told.flatMap((each) => each.steps).toSorted((a, b) => a.at.getTime() - b.at.getTime())

  return {
    seed,
    founding: { ...FORCE, serving: [...cast, ...roster], staff: castOfStaff() },
    foundedAt: new Date(`${asked}T05:30:00Z`),
    steps,
  }
}

function reportable({ key, postings, workerRoles }: InventedServing): readonly Reportable[] {
  const from = postings?.[0]?.from
  const former = workerRoles?.find(({ value }) => value.startsWith('former'))?.from

  const staff = workerRoles?.[0]?.value === 'police staff'

  return from ? [{ key, from, until: former, under: staff ? 'contract' : 'Conduct Regulations' }] : []
}
