import type { Link } from './frame.ts'

/** From one to five, in the order of their columns. At 320 px the short word stands by the date. */
export type Lane = { readonly key: string; readonly heading: string; readonly short: string }

export type TimelineEntry = {
  readonly year: string
  /** As exact as the source, never more: `19 May 02:14`, `Spring`. */
  readonly when: string
  /** In grey under it: `her words: “around Easter”`. */
  readonly about?: string
  readonly lane: string
  readonly what: string
  /** An entry without one could not be shown to a court. */
  readonly source: string | Link
}

export type TimelineView = {
  readonly lanes: readonly Lane[]
  readonly years: readonly { readonly year: string; readonly entries: readonly PlacedEntry[] }[]
}

export type PlacedEntry = TimelineEntry & { readonly column: number; readonly short: string }

/** A timeline for the macro `timeline`: entries in the order of time, gathered by year, each placed in its lane. */
export function timeline(lanes: readonly Lane[], entries: readonly TimelineEntry[]): TimelineView {
  const years = Map.groupBy(
    entries.map((entry): PlacedEntry => {
      const index = lanes.findIndex((lane) => lane.key === entry.lane)
      return { ...entry, column: index + 1, short: lanes[index]?.short ?? '' }
    }),
    (entry) => entry.year,
  )

  return { lanes, years: [...years].map(([year, placed]) => ({ year, entries: placed })) }
}
