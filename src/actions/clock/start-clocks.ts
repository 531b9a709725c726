import type { CalendarDate } from '../../domain/calendar-date.ts'
import { CLOCKS, type ClockId } from '../../domain/clock.ts'
import type { ClockEvent } from '../../domain/clock-event.ts'
import type { RunningClockId } from '../../domain/id.ts'
import type { ProvisionId } from '../../domain/provision.ts'
import { type ClockStart, clockNamed, clocksStartedBy, countedDue } from '../../domain/running-clock.ts'
import type { Transaction } from '../../store/database.ts'
import {
  type ClockStateRow,
  clockFactsOf,
  clocksIn,
  enterClockStates,
  insertClocks,
  type KeptClock,
} from '../../store/running-clock.ts'
import type { Acting } from '../acting.ts'
import { blankState, isOpen } from './kept-clock.ts'

/** What happened in a matter, and on which day. */
export type StartClocks = {
  readonly matter: string
  readonly event: ClockEvent
  readonly on: CalendarDate
  /** The id of what it concerns besides the matter. */
  readonly about?: string | undefined
  /** Where a row of periods began of which this starts the next. */
  readonly seriesFrom?: CalendarDate | undefined
}

/** A clock that an event started, or had counted anew. */
export type StartedClock = {
  readonly id: RunningClockId
  readonly clock: ClockId
  /** The last day, to its end; undefined where the holidays known do not reach it. */
  readonly due: CalendarDate | undefined
  readonly provision: ProvisionId
}

/**
 * Start every clock that an event starts in this matter, the earliest due first. The same event of the same day starts
 * nothing twice; a clock that counts anew is counted from the later day, and keeps what it went through.
 */
export async function startClocks(
  tx: Transaction,
  acting: Acting,
  { matter, event, on, about, seriesFrom }: StartClocks,
): Promise<readonly StartedClock[]> {
  const { kind, service } = await clockFactsOf(tx, matter)
  const told =
    service === null ? undefined : service === 'this force' ? 'officer-reporter' : 'complainant or interested person'
  const ids = clocksStartedBy(event, { kind, told, rights: 'enhanced' })
  if (ids.length === 0) return []
  const open = (await clocksIn(tx, [matter])).filter(
    (each) => ids.includes(each.clock) && each.about === (about ?? null) && isOpen(each),
  )
  const fresh = ids.flatMap(
    (clock): readonly (ClockStart & { id: RunningClockId; beside: KeptClock | undefined })[] => {
      const before = open.filter((each) => each.clock === clock)
      if (before.some((each) => each.event === event && each.started_on === on)) return []
      const beside = clockNamed(clock).again === 'counts anew' ? before.at(-1) : undefined

      return [{ id: beside?.id ?? acting.newId(), clock, event, on, seriesFrom, beside }]
    },
  )
  await insertClocks(
    tx,
    fresh
      .filter(({ beside }) => !beside)
      .map(({ id, clock }) => ({
        ...{ id, matter, clock, event, started_on: on },
        ...{ series_from: seriesFrom ?? null, about: about ?? null },
      })),
  )
  const states = fresh.map(
    (start): ClockStateRow => ({
      ...blankState(acting, { matter, clock: start.clock, running: start.id }),
      kind: start.beside ? 'recounted' : 'started',
      valid_from: start.beside ? acting.today : on,
      counted_from: start.beside ? on : null,
      due: countedDue(start, []) ?? null,
      due_before: start.beside?.states.at(-1)?.due ?? null,
    }),
  )
  await enterClockStates(tx, states)

  return states
    .map(({ running_clock, due }, at) => ({
      id: running_clock,
      clock: fresh[at]?.clock as ClockId,
      due: due ?? undefined,
      provision: CLOCKS[fresh[at]?.clock as ClockId].provision,
    }))
    .toSorted((a, b) => ((a.due ?? '9999') < (b.due ?? '9999') ? -1 : 1))
}
