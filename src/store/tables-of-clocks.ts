import type { Generated } from 'kysely'
import type { InOrder, Recorded } from './table-columns.ts'

/** The tables of running clocks and tasks, as `tables.ts` gathers them. */
export type ClockTables = {
  waiting: WaitingRow
  waiting_kept: { matter: string; as_of: string }
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
    counted_from: string | null
    due: string | null
    due_before: string | null
    until: string | null
    reason: string | null
    met_by: string | null
    provision: string
    version: number
    words: string | null
  }
  escalation: InOrder & { id: string; matter: string; subject: string; kind: string; due: string; told_on: string }
  escalation_answer: InOrder & {
    id: string
    matter: string
    escalation: string
    valid_from: string
    words: string | null
  }
  notice_address: InOrder & { id: string; staff_person: string; address: string | null }
  calendar_feed: InOrder & { id: string; staff_person: string; digest: Buffer | null }
  mail: {
    id: Generated<string>
    staff_person: string
    escalation: string
    state: Generated<string>
    tries: Generated<number>
    next_try: Generated<Date>
    trouble: string | null
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

/** One thing that a matter waits for, as it was worked out of its record. */
type WaitingRow = {
  matter: string
  number: number
  kind: string
  act: string
  say: string
  because: string
  provision: string
  due: string | null
  allegation: number | null
  clock: string | null
  task: string | null
  still_until: string | null
  roles: string[]
  capacities: string[]
  staff_person: string | null
  leads: boolean
}
