import type { CalendarDate } from './calendar-date.ts'
import type { CountingBasis, CountingDefinition, CountingUnit } from './counting-definition.ts'
import {
  type CategoryCode,
  type CountedAllegation,
  type CountedMatter,
  FIGURE_GROUPS,
  type FigureGroup,
  groupOf,
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
  /** For allegations: how many carry each code; one may carry several, so they need not add up. */
  readonly categories: readonly (CategoryCode & { readonly n: number })[]
}

/** One thing that may be counted, in one matter. */
type Unit = {
  readonly countsAs: string
  readonly group: FigureGroup | 'left out' | undefined
  readonly came: CalendarDate | undefined
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
    .flatMap((matter) => unitsOf(matter, definition.unit))
  const judged = units.map((unit) => ({ unit, answer: judge(unit, definition.basis, period) }))
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
    categories: definition.unit === 'allegation' ? tally(inside.flatMap(({ unit }) => unit.allegations)) : [],
  }
}

/**
 * The units of one matter. One that falls into several groups stands once for each, judged on all of its allegations; one
 * about people whom no figure holds stands apart.
 */
function unitsOf({ allegations, cameToAttention: came, ...matter }: CountedMatter, unit: CountingUnit): Unit[] {
  const kept = allegations.filter(({ subject }) => groupOf(subject) !== 'left out')
  const out = allegations.filter(({ subject }) => groupOf(subject) === 'left out')
  const inGroups = (countsAs: string, of: readonly CountedAllegation[]): Unit[] =>
    [...new Set(of.map(({ subject }) => groupOf(subject)))].map((group) => ({ countsAs, group, came, allegations: of }))
  if (unit === 'allegation') return allegations.flatMap((each) => inGroups(each.id, [each]))
  if (unit === 'matter' || unit === 'complainant') {
    const named = unit === 'matter' ? [matter.id] : matter.complainants
    if (allegations.length === 0)
      return named.map((countsAs) => ({ countsAs, group: 'nobody identified', came, allegations }))
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

function judge({ came, allegations }: Unit, basis: CountingBasis, { from, until }: Period): Judgement {
  const ended = allegations.length > 0 && allegations.every(({ end }) => end.kind === 'finalised')
  const days = allegations.map(({ end }) => (end.kind === 'finalised' ? end.on : undefined))
  const last = days.includes(undefined) ? undefined : (days as CalendarDate[]).toSorted().at(-1)
  if (basis === 'finalised') {
    if (!ended) return 'no'
    if (last === undefined) return 'not known'
    return last >= from && last <= until ? 'counted' : 'no'
  }
  if (came === undefined) return 'not known'
  if (basis === 'received') return came >= from && came <= until ? 'counted' : 'no'
  if (came > until) return 'no'
  if (!ended) return 'counted'
  if (last === undefined) return 'not known'

  return last > until ? 'counted' : 'no'
}

function tally(allegations: readonly CountedAllegation[]): Figure['categories'] {
  const found = new Map<string, CategoryCode & { readonly n: number }>()
  for (const { scheme, code } of allegations.flatMap(({ categories }) => categories)) {
    const key = JSON.stringify([scheme, code])
    found.set(key, { scheme, code, n: (found.get(key)?.n ?? 0) + 1 })
  }

  return [...found.entries()].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, each]) => each)
}

function sorted(ids: readonly string[]): readonly string[] {
  return [...new Set(ids)].toSorted((a, b) => (a < b ? -1 : 1))
}
