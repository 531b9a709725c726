import { addDays, type CalendarDate, daysBetween } from '../../../domain/calendar-date.ts'
import type { OfficerName, WorkerRole } from '../../../domain/person-serving.ts'
import type { InventedServing, Spell } from '../found-force.ts'
import { inventName } from '../names.ts'
import { type Random, randomFrom } from '../random.ts'
import { formerly, ladder, Numbers, postings } from '../roster.ts'
import { SHAPE } from './shape.ts'

/** Somebody of the force as the drawing of matters needs to know them; days are whole days before the last one. */
export type Person = {
  readonly key: string
  readonly joined: CalendarDate
  readonly left: CalendarDate | undefined
  readonly role: WorkerRole
  readonly gender: 'female' | 'male'
  /** Where they served before, if it was the second force, and until when. */
  readonly cameFrom: 'the second force' | 'elsewhere'
  readonly serves: InventedServing
  readonly partner: number | undefined
}

type Drawn = Pick<Person, 'joined' | 'left' | 'role' | 'gender' | 'cameFrom'>

/** So many who serve on the last day, and all who left in the years before, in the order in which they joined. */
export function inventPeople(
  serving: number,
  years: { readonly start: CalendarDate; readonly until: CalendarDate; readonly seed: string },
): readonly Person[] {
  const { seed, until } = years
  const span = daysBetween(years.start, until)
  const gone = Math.round((serving * SHAPE.leaveInAYear.value * span) / 36_525)
  const random = randomFrom(seed, 'strength')
  const drawn = [
    ...Array.from(
      { length: serving },
      (): Drawn => drawService(random, addDays(until, -40 - random.below(9500)), undefined),
    ),
    ...Array.from({ length: gone }, (): Drawn => {
      const left = addDays(until, -1 - random.below(span - 1))

      return drawService(random, addDays(left, -400 - random.below(9000)), left)
    }),
  ].sort((a, b) => (a.joined < b.joined ? -1 : a.joined > b.joined ? 1 : 0))
  const numbers = { collar: new Numbers(5001), warrant: new Numbers(41_001) }
  const partners = pairs(drawn, random)
  const people = drawn.map((each, at): Person => {
    const key = `scale-${at + 1}`

    return {
      ...each,
      key,
      partner: partners.get(at),
      serves: serviceOf(key, each, randomFrom(seed, key), until, numbers),
    }
  })

  return people.map((person, at) => renamed(person, people, randomFrom(seed, 'name', at), until))
}

function drawService(random: Random, joined: CalendarDate, left: CalendarDate | undefined): Drawn {
  const role = random.chance(SHAPE.staff.value)
    ? 'police staff'
    : random.chance(SHAPE.specials.value)
      ? 'special constable'
      : 'police officer'

  return {
    joined,
    left,
    role,
    gender: random.chance(role === 'police staff' ? 60 : 35) ? 'female' : 'male',
    cameFrom: random.chance(SHAPE.fromAnotherForce.value) ? 'the second force' : 'elsewhere',
  }
}

/** Couples who both serve: neighbours in the order of joining, so that their service overlaps. */
function pairs(drawn: readonly Drawn[], random: Random): ReadonlyMap<number, number> {
  const partners = new Map<number, number>()
  for (let at = 0; at + 1 < drawn.length; at += 2) {
    if (!random.chance(SHAPE.marryAColleague.value)) continue
    partners.set(at, at + 1).set(at + 1, at)
  }

  return partners
}

function serviceOf(
  key: string,
  { joined, left, role, gender }: Drawn,
  random: Random,
  until: CalendarDate,
  numbers: { readonly collar: Numbers; readonly warrant: Numbers },
): InventedServing {
  const end = left ? { until: left } : {}
  const officer = role === 'police officer'
  const collar = officer ? [{ value: numbers.collar.give(joined), from: joined, ...end }] : []
  const warrant = role === 'police staff' ? [] : [{ value: numbers.warrant.give(joined), from: joined, ...end }]
  if (left) {
    for (const each of collar) numbers.collar.takeBack(each.value, left)
    for (const each of warrant) numbers.warrant.takeBack(each.value, left)
  }

  return {
    key,
    names: [{ value: inventName(random), from: joined }],
    workerRoles: [{ value: role, from: joined, ...end }, ...(left ? formerly(role, left) : [])],
    ranks: officer ? ladder(joined, left ?? until, random, left) : [],
    postings: postings(joined, left ?? until, random, role, left),
    collarNumbers: collar,
    warrantNumbers: warrant,
    attributes: { gender },
  }
}

/** Half of those who marry a colleague take the name or join the two; a few others change theirs by marriage or deed poll. */
function renamed(person: Person, people: readonly Person[], random: Random, until: CalendarDate): Person {
  const [first] = person.serves.names
  const partner = person.partner === undefined ? undefined : people[person.partner]?.serves.names[0]?.value
  const day = addDays(person.joined, 200 + random.below(2500))
  const end = person.left ?? until
  const by =
    partner && random.chance(50) ? partner : random.chance(SHAPE.changeName.value) ? inventName(random) : undefined
  if (!first || !by || day >= end) return person
  const family = random.chance(25) ? `${first.value.family}-${by.family}` : by.family
  const names: readonly Spell<OfficerName>[] = [
    { ...first, until: addDays(day, -1) },
    { value: { given: first.value.given, family }, from: day },
  ]

  return { ...person, serves: { ...person.serves, names } }
}
