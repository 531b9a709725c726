import type { InOrder } from './table-columns.ts'

/** The table of entries that people add to timelines, as `tables.ts` gathers it. */
export type TimelineTables = {
  timeline_entry: InOrder & {
    id: string
    matter: string
    lane: string
    happened: unknown
    as_told: string | null
    words: string
    source_kind: string
    source: string
    corrects: string | null
  }
}
