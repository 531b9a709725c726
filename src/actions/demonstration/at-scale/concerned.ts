import { addDays, type CalendarDate, daysBetween } from '../../../domain/calendar-date.ts'
import type { Random } from '../random.ts'
import { WARNED } from './draw-ending.ts'
import type { DrawnAllegation, DrawnMatter } from './draw-matter.ts'
import type { MatterOfForce } from './matter-of-force.ts'
import type { Person } from './people.ts'
import { SHAPE } from './shape.ts'

const TRIES = 40
/** How long a hearing goes on without whoever left before it. */
const DAYS_WITHOUT = 45
/** Before this day matters fall under rules that this system knows only as history. */
const FIRST_RULES = '2020-02-01' as CalendarDate

/** Who is concerned in each matter as they come: a share of them again, and whoever leaves by it is somebody who left then. */
export class Concerned {
  readonly #people: readonly Person[]
  readonly #leavers: readonly number[]
  readonly #cameOver: readonly number[]
  readonly #order: readonly number[]
  readonly #before: number[] = []
  readonly #known = new Set<number>()

  constructor(people: readonly Person[], random: Random) {
    const all = people.map((_, at) => at)
    this.#people = people
    this.#leavers = all.filter((at) => people[at]?.left).sort((a, b) => (this.#left(a) < this.#left(b) ? -1 : 1))
    this.#cameOver = all.filter((at) => people[at]?.cameFrom === 'the second force')
    this.#order = shuffled(all, random)
  }

  /** Before the rules of 2020 a matter is history, and a part of it another force kept. */
  in(drawn: DrawnMatter, on: CalendarDate, random: Random): Pick<MatterOfForce, 'drawn' | 'subjects' | 'kept'> {
    const old = on < FIRST_RULES
    if (old && this.#cameOver.length > 0 && random.chance(SHAPE.historyInSecondForce.value)) {
      const who = this.#tried(
        () => random.pick(this.#cameOver),
        (at) => this.#joined(at) > on,
      )
      if (who !== undefined)
        return { drawn: staying(drawn), subjects: [who, who], kept: 'in the old files of the second force' }
    }
    const kept = old ? 'in the old files' : 'as a matter'
    const leaver = drawn.leaves === 'no' ? undefined : this.#leaverAround(addDays(on, drawn.lasts), on, random)
    if (leaver !== undefined) {
      const without = drawn.leaves === 'before the end' ? DAYS_WITHOUT : 0
      const lasts = daysBetween(on, this.#left(leaver)) + without

      return { drawn: { ...drawn, lasts }, subjects: [this.#note(leaver), this.#other(on, random, leaver)], kept }
    }
    const first = this.#one(on, random)

    return { drawn: staying(drawn), subjects: [this.#note(first), this.#other(on, random, first)], kept }
  }

  #one(on: CalendarDate, random: Random): number {
    const again = random.chance(SHAPE.repeats.value) && this.#before.length > 0
    const former = this.#leavers.length > 0 && random.chance(SHAPE.former.value)
    const serves = (at: number) => this.#serves(at, on)
    const left = (at: number) => this.#left(at) < on && this.#left(at) > addDays(on, -400)
    const found =
      (former ? this.#tried(() => random.pick(this.#leavers), left) : undefined) ??
      (again ? this.#tried(() => random.pick(this.#before), serves) : undefined) ??
      this.#tried(
        () => random.pick(this.#order),
        (at) => serves(at) && !this.#known.has(at),
      ) ??
      this.#tried(() => this.#skewed(random), serves) ??
      this.#order.find(serves)
    if (found === undefined) throw new Error('Nobody serves in this force on a day on which somebody is reported.')

    return found
  }

  /** Once nearly everybody has been reported, some are far more often than others. */
  #skewed(random: Random): number {
    return this.#order[Math.floor(this.#order.length * random.next() * random.next())] ?? 0
  }

  #other(on: CalendarDate, random: Random, first: number): number {
    return (
      this.#tried(
        () => random.pick(this.#order),
        (at) => at !== first && this.#serves(at, on),
      ) ?? first
    )
  }

  #leaverAround(day: CalendarDate, on: CalendarDate, random: Random): number | undefined {
    let [low, high] = [0, this.#leavers.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (this.#left(this.#leavers[middle] ?? 0) < day) low = middle + 1
      else high = middle
    }
    for (let at = Math.max(0, low - random.below(6)); at < Math.min(this.#leavers.length, low + TRIES); at++) {
      const who = this.#leavers[at] ?? 0
      if (this.#joined(who) < on && daysBetween(on, this.#left(who)) >= 20) return who
    }

    return undefined
  }

  #tried(pick: () => number, good: (at: number) => boolean): number | undefined {
    for (let time = 0; time < TRIES; time++) {
      const at = pick()
      if (good(at)) return at
    }

    return undefined
  }

  #note(at: number): number {
    if (!this.#known.has(at)) {
      this.#known.add(at)
      // Spread over a part of them in turn, so that repeats gather on few.
      if ((this.#known.size * SHAPE.repeatsGather.value) % 100 < SHAPE.repeatsGather.value) this.#before.push(at)
    }

    return at
  }

  #serves(at: number, on: CalendarDate): boolean {
    const { joined, left } = this.#people[at] ?? {}

    return joined !== undefined && joined <= on && (left === undefined || left > addDays(on, 8))
  }

  #left(at: number): CalendarDate {
    return this.#people[at]?.left ?? ('9999-12-31' as CalendarDate)
  }

  #joined(at: number): CalendarDate {
    return this.#people[at]?.joined ?? ('9999-12-31' as CalendarDate)
  }
}

/** Where nobody left on such a day, the one concerned is warned instead. */
function staying(drawn: DrawnMatter): DrawnMatter {
  if (drawn.leaves === 'no') return drawn
  const [first, ...rest] = drawn.allegations

  return { ...drawn, leaves: 'no', allegations: [warned(first), ...rest.map(warned)] }
}

function warned(allegation: DrawnAllegation): DrawnAllegation {
  return allegation.ending.leaves === 'no' ? allegation : { ...allegation, ending: WARNED }
}

function shuffled(values: readonly number[], random: Random): readonly number[] {
  const order = [...values]
  for (let at = order.length - 1; at > 0; at--) {
    const other = random.below(at + 1)
    const [a, b] = [order[at] ?? 0, order[other] ?? 0]
    order[at] = b
    order[other] = a
  }

  return order
}
