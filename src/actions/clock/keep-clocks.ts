import { type ClockChange, type ClockKept, followRecord } from '../../domain/clock-record.ts'
import type { RunningClockId } from '../../domain/id.ts'
import { type ClockFacts, countedDue } from '../../domain/running-clock.ts'
import type { Transaction } from '../../store/database.ts'
import {
  type ClockStateRow,
  enterClockStates,
  insertClocks,
  type KeptClock,
  startOf,
  statesOf,
} from '../../store/running-clock.ts'
import type { CaseFile } from '../matter/case-file.ts'
import { happeningsOf } from './happenings.ts'
import { blankState, type StateMaker } from './kept-clock.ts'

/**
 * Bring the clocks of these matters to where their records say they are. What is so already is left alone, so it may be
 * asked after every act; clocks that an act started or met besides stay as they are.
 *
 * @returns how many states were added
 */
export async function keepClocks(tx: Transaction, maker: StateMaker, files: readonly CaseFile[]): Promise<number> {
  const changes = files.flatMap((file) => changesIn(file, maker))
  await insertClocks(
    tx,
    changes.flatMap(({ change, matter, id }) =>
      change.kind === 'start'
        ? [
            {
              ...{ id, matter, clock: change.life.clock, event: change.life.event, started_on: change.life.on },
              ...{ series_from: change.life.seriesFrom ?? null, about: change.life.about ?? null },
            },
          ]
        : [],
    ),
  )
  await enterClockStates(
    tx,
    changes.map(({ state }) => state),
  )

  return changes.length
}

type Change = {
  readonly change: ClockChange
  readonly matter: string
  readonly id: RunningClockId
  readonly state: ClockStateRow
}

function changesIn(file: CaseFile, maker: StateMaker): readonly Change[] {
  const fresh = new Map<ClockChange['life'], RunningClockId>()
  const last = new Map(file.clocks.map((clock) => [clock.id, clock]))

  return followRecord(happeningsOf(file, maker.today), file.clocks.map(keptFrom), clockFactsIn(file)).map((change) => {
    const { life } = change
    const id = (life.id as RunningClockId | undefined) ?? fresh.get(life) ?? maker.newId<'RunningClock'>()
    fresh.set(life, id)
    const state = stateFrom(maker, change, { matter: file.matter.id, id, kept: last.get(id) })

    return { change, matter: file.matter.id, id, state }
  })
}

/** What of a case file decides which clocks an event starts. */
export function clockFactsIn(file: CaseFile): ClockFacts {
  const told = file.parties.find(({ role }) => role === 'complainant' || role === 'interested person')

  return {
    kind: file.state.kind,
    told: told && (told.service === 'this force' ? 'officer-reporter' : 'complainant or interested person'),
    rights: 'enhanced',
  }
}

function keptFrom(clock: KeptClock): ClockKept {
  const latest = clock.states.at(-1)?.kind
  const { id, clock: of, event, started_on: on, about } = clock

  return {
    ...{ id, clock: of, event, on, from: startOf(clock).on, about: about ?? undefined },
    standing: latest === 'met' ? 'met' : latest === 'ended' ? 'ended' : 'open',
  }
}

function stateFrom(
  maker: StateMaker,
  change: ClockChange,
  of: { readonly matter: string; readonly id: RunningClockId; readonly kept: KeptClock | undefined },
): ClockStateRow {
  const { life } = change
  const { kept } = of
  const blank = blankState(maker, { matter: of.matter, clock: life.clock, running: of.id })
  const before = kept?.states.at(-1)?.due ?? null
  const seriesFrom = kept?.series_from ?? life.seriesFrom
  const counted = countedDue({ clock: life.clock, on: life.from, seriesFrom: seriesFrom ?? undefined }, []) ?? null
  switch (change.kind) {
    case 'start':
      return { ...blank, kind: 'started', valid_from: life.on, counted_from: life.from, due: counted }
    case 'count anew':
      return { ...blank, kind: 'recounted', counted_from: life.from, due: counted, due_before: before }
    case 'run again':
      return { ...blank, kind: 'runs again', counted_from: life.from, due: counted, due_before: before }
    case 'meet': {
      const due = kept ? dueWhenMet(kept, change.on) : counted

      return { ...blank, kind: 'met', valid_from: change.on, due, met_by: change.by }
    }
    case 'end': {
      const on = change.because === 'the matter closed' ? change.on : maker.today

      return { ...blank, kind: 'ended', valid_from: on, due: kept ? before : counted, reason: change.because }
    }
  }
}

/** A pause that was cut short by what met it moved the last day by less. */
function dueWhenMet(kept: KeptClock, on: ClockStateRow['valid_from']): ClockStateRow['due'] {
  const states = statesOf(kept)
  if (states.at(-1)?.kind !== 'paused') return kept.states.at(-1)?.due ?? null

  return countedDue(startOf(kept), [...states, { kind: 'runs again', on, due: undefined }]) ?? null
}
