import { addMonths, type CalendarDate } from '../../domain/calendar-date.ts'
import { castOfStaff, castServing, FORCE } from './cast.ts'
import type { Step } from './deed.ts'
import type { FoundForce, InventedServing } from './found-force.ts'
import { inventRoster } from './roster.ts'
import { backgroundMatters, type Reportable } from './story-background.ts'
import { centralMatter } from './story-central.ts'
import { mattersWithCrime } from './story-criminal-side.ts'
import { endedMatters } from './story-ended.ts'
import { exhibitsOf } from './story-exhibits.ts'
import { inquiriesTold } from './story-inquiry.ts'
import { withNews } from './story-news.ts'
import { nineContacts } from './story-nine-contacts.ts'
import { newMatters } from './story-open.ts'
import { peopleAndContact } from './story-people.ts'
import { safetyStories } from './story-safety.ts'
import { statementStories } from './story-statements.ts'
import { mattersUnderWay } from './story-under-way.ts'
import type { Telling } from './telling.ts'

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
  const years = { start: startOf(size), until, seed }
  const cast = castServing({ start: firstDayOf(size), until })
  const roster = inventRoster(officers - cast.length, years)
  const background = backgroundMatters(roster.flatMap(reportable), { ...years, start: firstDayOf(size) })

  return planAround(size, { serving: roster, staff: [] }, background)
}

/** The stories with their cast, among these other people and beside these other matters. */
export function planAround(
  size: Omit<Size, 'officers'>,
  others: Pick<FoundForce, 'serving' | 'staff'>,
  background: readonly Telling[],
): Plan {
  const { until, seed } = size
  const first = firstDayOf(size)
  const told = [
    exhibitsOf(centralMatter(until)),
    ...newMatters(until),
    peopleAndContact(until),
    ...mattersWithCrime(until),
    ...mattersUnderWay(until),
    ...endedMatters(until),
    ...nineContacts(first, until),
    safetyStories(until),
    ...inquiriesTold(until),
    statementStories(until),
    ...background,
  ]
  const steps = withNews(
    told.flatMap((each) => each.steps),
    until,
  ).toSorted((a, b) => a.at.getTime() - b.at.getTime())
  const serving = [...castServing({ start: first, until }), ...others.serving]

  return {
    seed,
    founding: { ...FORCE, serving, staff: [...castOfStaff(), ...others.staff] },
    foundedAt: new Date(`${startOf(size)}T05:30:00Z`),
    steps,
  }
}

function startOf({ until, years }: Pick<Size, 'until' | 'years'>): CalendarDate {
  return addMonths(until, -12 * years)
}

/** Matters before this day fall under rules that this system knows only as history. */
function firstDayOf(size: Pick<Size, 'until' | 'years'>): CalendarDate {
  const asked = startOf(size)

  return asked < '2020-02-01' ? ('2020-02-01' as CalendarDate) : asked
}

function reportable({ key, postings, workerRoles }: InventedServing): readonly Reportable[] {
  const from = postings?.[0]?.from
  const former = workerRoles?.find(({ value }) => value.startsWith('former'))?.from

  const staff = workerRoles?.[0]?.value === 'police staff'

  return from ? [{ key, from, until: former, under: staff ? 'contract' : 'Conduct Regulations' }] : []
}
