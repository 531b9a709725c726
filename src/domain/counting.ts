import type { CalendarDate } from './calendar-date.ts'
import type { CountingDefinition, CountingUnit } from './counting-definition.ts'
import {
  ABUSE_SCHEME,
  type CategoryCode,
  type CountedAllegation,
  type CountedMatter,
  FIGURE_GROUPS,
  type FigureGroup,
  groupOf,
  NO_CODE,
} from './counting-record.ts'

/** From the first day to the end of the last. What is live is counted as at the last. */
export type Period = { readonly from: CalendarDate; readonly until: CalendarDate }

/** A figure with what it was counted from, so that each can be traced. Ids are sorted. */
export type Figure = {
  readonly ids: readonly string[]
  /** What cannot be placed in any period, because a day is not known. It is shown beside the figure and never guessed. */
  readonly notKnown: readonly string[]
  /** What would be counted, but concerns only people whom no figure holds. */
  readonly leftOut: readonly string[]
  /** How many of those counted fall into each group; one matter may fall into several, so they need not add up. */
  readonly groups: Readonly<Record<FigureGroup, number>>
  /**
   * For allegations: how many carry each code under its scheme, and how many none that is known; what was finalised carries what
   * came of it as well. One may carry several, and schemes are never added together.
   */
  readonly categories: readonly (CategoryCode & { readonly n: number })[]
}

/** One thing that may be counted, in one matter. */
type Unit = {
  readonly countsAs: string
  readonly group: FigureGroup | 'left out' | undefined
  readonly matter: CountedMatter
  readonly allegations: readonly CountedAllegation[]
}

type Judgement = 'counted' | 'not known' | 'no'

/**
 * The figure of a definition for a period.
 *
 * A unit that gathers several allegations is finalised when every one of them is, on the day of the last. Those against a
 * contractor are left out before anything is gathered. A person is counted where any of their matters is.
 *
 * @param matters everything on record, each allegation once, as it is known on the day of counting
 * @param period calendar dates, Europe/London, both counted
 * @see FOI and statistics practice: unit, basis and date are part of every figure
 */
export function count(matters: readonly CountedMatter[], definition: CountingDefinition, period: Period): Figure {
  const units = matters
    .filter(({ stands }) => definition.history === 'counted' || stands === 'live')
    .filter(({ kind }) => kind === undefined || definition.kinds.includes(kind))
    .flatMap((matter) => unitsOf(matter, definition.unit))
  const judged = units.map((unit) => ({ unit, answer: judge(unit, definition, period) }))
  const inside = judged.filter(({ unit, answer }) => answer === 'counted' && unit.group !== 'left out')
  const ids = sorted(inside.map(({ unit }) => unit.countsAs))
  const counted = new Set(ids)
  const beside = (answer: Judgement, group: 'left out' | 'kept') =>
    sorted(
      judged
        .filter((each) => each.answer === answer && (each.unit.group === 'left out') === (group === 'left out'))
        .map(({ unit }) => unit.countsAs)
        .filter((id) => !counted.has(id)),
    )

  return {
    ids,
    notKnown: beside('not known', 'kept'),
    leftOut: beside('counted', 'left out'),
    groups: Object.fromEntries(
      FIGURE_GROUPS.map((group) => [
        group,
        new Set(inside.filter(({ unit }) => unit.group === group).map(({ unit }) => unit.countsAs)).size,
      ]),
    ) as Record<FigureGroup, number>,
    categories:
      definition.unit === 'allegation'
        ? tally(
            inside.flatMap(({ unit }) => unit.allegations.flatMap((each) => codesOf(each, unit.matter, definition))),
          )
        : [],
  }
}

/**
 * The units of one matter. One that falls into several groups stands once for each, judged on all of its allegations; one
 * about people whom no figure holds stands apart.
 */
function unitsOf(matter: CountedMatter, unit: CountingUnit): Unit[] {
  const { allegations } = matter
  const kept = allegations.filter(({ subject }) => groupOf(subject) !== 'left out')
  const out = allegations.filter(({ subject }) => groupOf(subject) === 'left out')
  const inGroups = (countsAs: string, of: readonly CountedAllegation[]): Unit[] =>
    [...new Set(of.map(({ subject }) => groupOf(subject)))].map((group) => ({
      countsAs,
      group,
      matter,
      allegations: of,
    }))
  if (unit === 'allegation') return allegations.flatMap((each) => inGroups(each.id, [each]))
  if (unit === 'matter' || unit === 'complainant') {
    const named = unit === 'matter' ? [matter.id] : matter.complainants
    if (allegations.length === 0)
      return named.map((countsAs) => ({ countsAs, group: 'nobody identified', matter, allegations }))
    return named.flatMap((countsAs) => [...inGroups(countsAs, kept), ...inGroups(countsAs, out)])
  }
  const people = new Set(allegations.flatMap(({ subject }) => (subject.kind === 'identified' ? [subject.person] : [])))

  return [...people].flatMap((person) => {
    const countsAs = unit === 'person concerned' ? person : `${matter.id} ${person}`
    const against = (of: readonly CountedAllegation[]) =>
      of.filter(({ subject }) => subject.kind === 'identified' && subject.person === person)

    return [...inGroups(countsAs, against(kept)), ...inGroups(countsAs, against(out))]
  })
}

function judge({ matter, allegations }: Unit, { basis, unit }: CountingDefinition, { from, until }: Period): Judgement {
  const ends = allegations.length > 0 ? allegations.map(({ end }) => end) : [endWithoutAllegation(matter)]
  const ended = ends.every(({ kind }) => kind === 'finalised')
  const days = ends.map((end) => (end.kind === 'finalised' ? end.on : undefined))
  const last = days.includes(undefined) ? undefined : (days as CalendarDate[]).toSorted().at(-1)
  const came = matter.cameToAttention
  if (basis === 'finalised') {
    if (!ended) return 'no'
    if (last === undefined) return 'not known'
    return last >= from && last <= until ? 'counted' : 'no'
  }
  if (came === undefined) return 'not known'
  if (basis === 'received') return came >= from && came <= until ? 'counted' : 'no'
  if (came > until) return 'no'
  if (!ended || (BY_MATTER.includes(unit) && takenUpAgain(matter, until))) return 'counted'
  if (last === undefined) return 'not known'

  return last > until ? 'counted' : 'no'
}

/** Something came up in a matter that was taken up again; against whom is not said by that, so no subject becomes live by it. */
const BY_MATTER: readonly CountingUnit[] = ['matter', 'complainant']

function takenUpAgain({ closings }: CountedMatter, until: CalendarDate): boolean {
  return closings.findLast(({ on }) => on <= until)?.standing === 'open'
}

/** A matter in which no allegation was ever recorded is finalised when it is first closed. */
function endWithoutAllegation({ closings }: CountedMatter): {
  readonly kind: 'open' | 'finalised'
  readonly on?: CalendarDate
} {
  const first = closings.find(({ standing }) => standing === 'closed')

  return first ? { kind: 'finalised', on: first.on } : { kind: 'open' }
}

function codesOf(
  { categories, countedUnder, end }: CountedAllegation,
  { stands }: CountedMatter,
  { basis }: CountingDefinition,
): readonly CategoryCode[] {
  const schemes = stands === 'live' ? [countedUnder, ABUSE_SCHEME] : [countedUnder]
  const without = schemes.filter((each) => !categories.some(({ scheme }) => scheme === each))

  return [
    ...categories,
    ...without.map((scheme) => ({ scheme, code: NO_CODE })),
    ...(basis === 'finalised' && end.kind === 'finalised' ? [end.outcome] : []),
  ]
}

function tally(codes: readonly CategoryCode[]): Figure['categories'] {
  const found = new Map<string, CategoryCode & { readonly n: number }>()
  for (const { scheme, code } of codes) {
    const key = `${scheme}\n${code}`
    found.set(key, { scheme, code, n: (found.get(key)?.n ?? 0) + 1 })
  }

  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1))
}
