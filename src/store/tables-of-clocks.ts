import type { InOrder, Recorded } from './table-columns.ts'

/** The tables of running clocks and tasks, as `tables.ts` gathers them. */
export type ClockTables = {
  running_clock: InOrder & {
    id: string
    matter: string
    clock: string
    event: string
    started_on: string
    series_from: string | null
    about: string | null
  }
  running_clock_state: InOrder & {
    id: string
    matter: string
    running_clock: string
    kind: string
    valid_from: string
    due: string | null
    due_before: string | null
    until: string | null
    reason: string | null
    met_by: string | null
    provision: string
    version: number
    words: string | null
  }
  task: Recorded & { id: string; matter: string; kind: string; about: string | null; words: string | null }
  task_state: InOrder & {
    id: string
    matter: string
    task: string
    kind: string
    valid_from: string
    due: string | null
    owner_person: string | null
    owner_capacity: string | null
    words: string | null
  }
}
