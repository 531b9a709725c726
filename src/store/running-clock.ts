import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ClockId } from '../domain/clock.ts'
import type { ClockDischarge, ClockEvent } from '../domain/clock-event.ts'
import type { PauseReason } from '../domain/clock-pause.ts'
import type { RunningClockId } from '../domain/id.ts'
import type { LiveMatterKind } from '../domain/matter.ts'
import type { ClockEnd, ClockStart, ClockState } from '../domain/running-clock.ts'
import { addRows } from './add-rows.ts'
import type { Transaction } from './database.ts'

export type RunningClockRow = {
  readonly id: RunningClockId
  readonly matter: string
  readonly clock: ClockId
  readonly event: ClockEvent
  readonly started_on: CalendarDate
  readonly series_from: CalendarDate | null
  readonly about: string | null
}

export type ClockStateRow = {
  readonly id: string
  readonly matter: string
  readonly running_clock: RunningClockId
  readonly kind: ClockState['kind']
  readonly valid_from: CalendarDate
  readonly counted_from: CalendarDate | null
  readonly due: CalendarDate | null
  readonly due_before: CalendarDate | null
  readonly until: CalendarDate | null
  readonly reason: PauseReason | ClockEnd | null
  readonly met_by: ClockDischarge | null
  readonly provision: string
  readonly version: number
  readonly words: string | null
}

/** A running clock with everything that it went through, oldest first. */
export type KeptClock = RunningClockRow & { readonly states: readonly ClockStateRow[] }

export async function insertClocks(tx: Transaction, clocks: readonly RunningClockRow[]): Promise<void> {
  await addRows(tx, 'running_clock', clocks, {
    id: 'uuid',
    matter: 'uuid',
    clock: 'text',
    event: 'text',
    started_on: 'date',
    series_from: 'date',
    about: 'uuid',
  })
}

/** States are added, never changed: what was due when, and why it moved, is itself evidence. */
export async function enterClockStates(tx: Transaction, states: readonly ClockStateRow[]): Promise<void> {
  await addRows(tx, 'running_clock_state', states, {
    id: 'uuid',
    matter: 'uuid',
    running_clock: 'uuid',
    kind: 'text',
    valid_from: 'date',
    counted_from: 'date',
    due: 'date',
    due_before: 'date',
    until: 'date',
    reason: 'text',
    met_by: 'text',
    provision: 'text',
    version: 'integer',
    words: 'uuid',
  })
}

/** Every clock of these matters in the order in which they were started, whether it still runs or not. */
export async function clocksIn(tx: Transaction, matters: readonly string[]): Promise<readonly KeptClock[]> {
  if (matters.length === 0) return []
  const clocks = await tx
    .selectFrom('running_clock')
    .select(['id', 'matter', 'clock', 'event', 'started_on', 'series_from', 'about'])
    .where('matter', 'in', [...matters])
    .orderBy('place')
    .execute()
  const rows = await tx
    .selectFrom('running_clock_state')
    .select([
      'id',
      'matter',
      'running_clock',
      'kind',
      'valid_from',
      'counted_from',
      'due',
      'due_before',
      'until',
      'reason',
    ])
    .select(['met_by', 'provision', 'version', 'words'])
    .where('matter', 'in', [...matters])
    .orderBy('place')
    .execute()
  const states = Map.groupBy(rows as ClockStateRow[], (row) => row.running_clock)

  return (clocks as RunningClockRow[]).map((clock) => ({ ...clock, states: states.get(clock.id) ?? [] }))
}

/** The states of a clock as the domain reads them. */
export function statesOf(clock: KeptClock): readonly ClockState[] {
  return clock.states.map(stateOf)
}

/** What the checks of the table keep together is taken at its word. */
function stateOf({ kind, valid_from: on, due, until, reason, met_by }: ClockStateRow): ClockState {
  const why = reason && (kind === 'ended' ? { because: reason } : { reason })

  return {
    ...{ kind, on, due: due ?? undefined },
    ...(until && { until }),
    ...why,
    ...(met_by && { by: met_by }),
  } as ClockState
}

/** What it is counted from, as the domain reads it: the latest day that a state gave. */
export function startOf({ clock, event, started_on, series_from, states }: KeptClock): ClockStart {
  const on = states.findLast(({ counted_from }) => counted_from !== null)?.counted_from ?? started_on

  return { clock, event, on, seriesFrom: series_from ?? undefined }
}

/** What decides which clocks an event starts, past the policies: whoever records a report may have no part in the matter. */
export async function clockFactsOf(
  tx: Transaction,
  matter: string,
): Promise<{ readonly kind: LiveMatterKind; readonly service: string | null }> {
  const found = await sql<{ kind: LiveMatterKind; service: string | null }>`
    select kind_of_matter(${matter}::uuid) as kind, (select t.service from told_about(${matter}::uuid) t) as service`.execute(
    tx,
  )
  const [facts] = found.rows
  if (!facts?.kind) throw new Error('Only a live matter has clocks.')

  return facts
}

/** A clock that runs or stands still, wherever it is, with its latest state and the day it is counted from. */
export type OpenClockRow = Pick<RunningClockRow, 'id' | 'matter' | 'clock' | 'series_from'> &
  Pick<ClockStateRow, 'kind' | 'due' | 'until' | 'reason'> & {
    readonly counted_from: CalendarDate
    readonly paused_on: CalendarDate | null
  }

/** Every clock that runs or stands still, in one statement however many there are. */
export async function openClocksEverywhere(tx: Transaction): Promise<readonly OpenClockRow[]> {
  const found = await sql<OpenClockRow>`
    with latest as (
      select distinct on (running_clock) running_clock, kind, due, until, reason, valid_from from running_clock_state
      order by running_clock, place desc
    ), counted as (
      select distinct on (running_clock) running_clock, counted_from from running_clock_state
      where counted_from is not null order by running_clock, place desc
    )
    select c.id, c.matter, c.clock, c.series_from, coalesce(f.counted_from, c.started_on) as counted_from,
      l.kind, l.due, l.until, l.reason, case when l.kind = 'paused' then l.valid_from end as paused_on
    from latest l join running_clock c on c.id = l.running_clock left join counted f on f.running_clock = c.id
    where l.kind not in ('met', 'ended') order by c.place`.execute(tx)

  return found.rows
}

/** What those of these clocks went through that were ever paused; the others are not here. */
export async function pausedStatesOf(
  tx: Transaction,
  clocks: readonly OpenClockRow[],
): Promise<ReadonlyMap<string, readonly ClockState[]>> {
  const found = await sql<ClockStateRow>`
    select s.* from running_clock_state s where s.running_clock in (
      select running_clock from running_clock_state where kind = 'paused') order by s.place`.execute(tx)
  const states = Map.groupBy(found.rows, (row) => row.running_clock)

  return new Map(
    clocks.flatMap((clock) => {
      const own = states.get(clock.id)

      return own ? [[clock.id, own.map(stateOf)] as const] : []
    }),
  )
}
