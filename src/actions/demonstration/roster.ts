import { addDays, type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import type { OfficerName, WorkerRole } from '../../domain/person-serving.ts'
import type { InventedServing, Spell } from './found-force.ts'
import { inventName } from './names.ts'
import { type Random, randomFrom } from './random.ts'
import type { Years } from './story-background.ts'

const STATIONS = [
  'Kestrel Road',
  'Saltmarsh',
  'Eastmoor',
  'Coldwell Street',
  'Tannersbridge',
  'Priory Gate',
  'Ferry Lane',
  'Upper Thorpe',
]
const TEAMS = [
  ...['response A', 'response B', 'response C', 'response D', 'response E'].map(
    (unit) => [unit, 'response officer'] as const,
  ),
  ['neighbourhood team', 'neighbourhood officer'],
  ['CID', 'investigator'],
  ['custody', 'custody officer'],
  ['roads policing', 'roads policing officer'],
  ['public protection', 'public protection officer'],
] as const
const LADDER = ['PC', 'PS', 'Insp', 'CI'] as const

/** A number that one person bore to a day and another bears later: forces give numbers out again. */
export class Numbers {
  #next: number
  /** The one that is free first stands first. */
  readonly #back: { readonly number: string; readonly from: CalendarDate }[] = []

  constructor(first: number) {
    this.#next = first
  }

  give(day: CalendarDate): string {
    const [first] = this.#back
    if (first === undefined || first.from > day) return String(this.#next++)
    this.#back.shift()

    return first.number
  }

  takeBack(number: string, on: CalendarDate): void {
    const from = addDays(on, 150)
    let [low, high] = [0, this.#back.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#back[middle]?.from ?? from) <= from) low = middle + 1
      else high = middle
    }
    this.#back.splice(low, 0, { number, from })
  }
}

/** Invented people who serve, served or join over the years, in the order in which they joined. */
export function inventRoster(count: number, years: Years): readonly InventedServing[] {
  const random = randomFrom(years.seed, 'roster')
  const span = daysBetween(years.start, years.until)
  const numbers = { collar: new Numbers(5001), warrant: new Numbers(41_001) }
  const joined = Array.from({ length: count }, () =>
    random.chance(60)
      ? addDays(years.start, -30 - random.below(365 * 14))
      : addDays(years.start, random.below(Math.max(1, span - 40))),
  ).sort()
  const people = joined.map((from, at) =>
    invent(`roster-${at + 1}`, from, randomFrom(years.seed, 'person', at), years, numbers),
  )

  return marry(people, random, years)
}

function invent(
  key: string,
  from: CalendarDate,
  random: Random,
  { until }: Years,
  numbers: { readonly collar: Numbers; readonly warrant: Numbers },
): InventedServing {
  const name = inventName(random)
  const role: WorkerRole = random.chance(82)
    ? 'police officer'
    : random.chance(70)
      ? 'police staff'
      : 'special constable'
  const served = daysBetween(from, until)
  const left = served > 500 && random.chance(18) ? addDays(from, 400 + random.below(served - 420)) : undefined
  const end = left ? { until: left } : {}
  const officer = role === 'police officer'
  const collar = officer ? [{ value: numbers.collar.give(from), from, ...end }] : []
  const warrant = role === 'police staff' ? [] : [{ value: numbers.warrant.give(from), from, ...end }]
  if (left) {
    for (const each of collar) numbers.collar.takeBack(each.value, left)
    for (const each of warrant) numbers.warrant.takeBack(each.value, left)
  }

  return {
    key,
    names: [{ value: name, from }],
    workerRoles: [{ value: role, from, ...end }, ...(left ? formerly(role, left) : [])],
    ranks: officer ? ladder(from, left ?? until, random, left) : [],
    postings: postings(from, left ?? until, random, role, left),
    collarNumbers: collar,
    warrantNumbers: warrant,
  }
}

export function formerly(role: WorkerRole, left: CalendarDate): readonly Spell<WorkerRole>[] {
  return [{ value: role === 'police staff' ? 'former staff' : 'former officer', from: addDays(left, 1) }]
}

/** Most stay constables; some rise, seldom within four years of the last step. Who came from another force may begin higher. */
export function ladder(
  from: CalendarDate,
  last: CalendarDate,
  random: Random,
  left: CalendarDate | undefined,
): readonly Spell<string>[] {
  const steps: { value: string; from: CalendarDate }[] = []
  let rank = random.chance(6) ? 1 : 0
  let day = from
  while (day < last) {
    steps.push({ value: LADDER[rank] as string, from: day })
    if (rank === LADDER.length - 1 || !random.chance(28 - rank * 8)) break
    day = addDays(day, 1300 + random.below(1800))
    rank++
  }

  return closed(steps, left)
}

export function postings(
  from: CalendarDate,
  last: CalendarDate,
  random: Random,
  role: WorkerRole,
  left: CalendarDate | undefined,
) {
  const steps: { value: { unit: string; role: string }; from: CalendarDate }[] = []
  for (let day = from; day < last; day = addDays(day, 500 + random.below(1500))) {
    const [team, does] = random.pick(TEAMS)
    const unit = `${random.pick(STATIONS)} ${team}`
    steps.push({
      value: {
        unit,
        role: role === 'police staff' ? 'police staff' : role === 'special constable' ? 'special constable' : does,
      },
      from: day,
    })
  }

  return closed(steps, left)
}

/** Each spell ends the day before the next begins, the last one with the service. */
function closed<Value>(
  steps: readonly { readonly value: Value; readonly from: CalendarDate }[],
  left: CalendarDate | undefined,
): readonly Spell<Value>[] {
  return steps.map((step, at) => {
    const next = steps[at + 1]
    const until = next ? addDays(next.from, -1) : left

    return until ? { ...step, until } : step
  })
}

/** One in fifteen marries somebody who serves too and takes their name; a few more change theirs by themselves. */
function marry(people: readonly InventedServing[], random: Random, { until }: Years): readonly InventedServing[] {
  const couples = Math.max(1, Math.floor(people.length / 30))
  const named = new Map<string, OfficerName>()
  for (let at = 0; at < couples && people.length > 2; at++) {
    const [one, other] = [random.pick(people), random.pick(people)]
    const [takes, gives] = [one.names[0]?.value, other.names[0]?.value]
    if (one === other || !takes || !gives || named.has(one.key) || named.has(other.key)) continue
    named.set(one.key, {
      given: takes.given,
      family: random.chance(35) ? `${takes.family}-${gives.family}` : gives.family,
    })
    named.set(other.key, gives)
  }

  return people.map((person) => {
    const [first] = person.names
    const later = named.get(person.key)
    const day = first?.from && addDays(first.from, 200 + random.below(700))
    if (!first || !later || later === first.value || !day || day >= until) return person

    return {
      ...person,
      names: [
        { ...first, until: addDays(day, -1) },
        { value: later, from: day },
      ],
    }
  })
}
