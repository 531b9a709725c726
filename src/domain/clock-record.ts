import type { CalendarDate } from './calendar-date.ts'
import type { ClockId } from './clock.ts'
import type { ClockDischarge, ClockEvent } from './clock-event.ts'
import { type ClockFacts, clockNamed, clocksStartedBy, isClockFor, meets } from './running-clock.ts'

/** What happened in a matter, as its record says, with what that does to clocks. In the order in which it happened. */
export type ClockHappening = {
  readonly on: CalendarDate
  readonly meets?: readonly ClockDischarge[]
  readonly starts?: readonly ClockEvent[]
  /** The allegation or person that it concerns; what it meets concerns the same, or everything where nothing is named. */
  readonly about?: string | undefined
  /** Where a row of periods began of which this starts the next. */
  readonly seriesFrom?: CalendarDate
  readonly standing?: 'the matter closed' | 'the matter was taken up again'
}

/** A clock as it is kept in a matter. */
export type ClockKept = {
  readonly id: string
  readonly clock: ClockId
  readonly event: ClockEvent
  readonly on: CalendarDate
  /** From where it is counted now, if it was counted anew. */
  readonly from: CalendarDate
  readonly about: string | undefined
  readonly standing: 'open' | 'met' | 'ended'
}

/** One clock that the record speaks of: kept already where it has an `id`, else to be started. */
export type ClockLife = Omit<ClockKept, 'id' | 'standing'> & {
  readonly id: string | undefined
  readonly seriesFrom: CalendarDate | undefined
}

/** What has to be added so that the clocks of a matter say what its record says. */
export type ClockChange =
  | { readonly kind: 'start'; readonly life: ClockLife }
  | { readonly kind: 'count anew'; readonly life: ClockLife }
  | { readonly kind: 'meet'; readonly life: ClockLife; readonly on: CalendarDate; readonly by: ClockDischarge }
  | { readonly kind: 'end'; readonly life: ClockLife; readonly on: CalendarDate; readonly because: 'the matter closed' }
  | { readonly kind: 'end'; readonly life: ClockLife; readonly because: 'no longer owed' }
  /** Counted from the day on which the matter was taken up again; from where it was counted before, where it was owed anew. */
  | { readonly kind: 'run again'; readonly life: ClockLife }

type Living = {
  life: ClockLife
  readonly kept: ClockKept | undefined
  /** Not before the happening that starts it has come; one that no happening starts is there from its own day. */
  begun: 'not yet' | 'by the record' | 'by an act'
  end: undefined | { kind: 'met'; on: CalendarDate; by: ClockDischarge } | { kind: 'closed'; on: CalendarDate }
  resumed: CalendarDate | undefined
}

/** The one event whose clock ends by itself when the record no longer speaks of it. */
const OWED_WHILE_SAID: ClockEvent = 'a report to a list fell to be made'

/**
 * Go through what happened, beside the clocks that are kept already, and say what has to be added. Asked again with that
 * added it says nothing more. A clock that was met or ended stays so; nothing is ever taken back.
 *
 * @param happened in the order in which it happened
 * @returns changes in an order in which they may be written
 */
export function followRecord(
  happened: readonly ClockHappening[],
  kept: readonly ClockKept[],
  facts: ClockFacts,
): readonly ClockChange[] {
  const living: Living[] = kept.map((each) => ({
    life: { ...each, seriesFrom: undefined },
    kept: each,
    begun: 'not yet',
    end: undefined,
    resumed: undefined,
  }))
  for (const happening of happened) {
    meet(living, happening)
    stand(living, happening)
    start(living, happening, facts)
  }

  return living.flatMap((each) => changesOf(each, facts))
}

function meet(living: readonly Living[], { on, meets: by = [], about }: ClockHappening): void {
  for (const each of living) {
    const { life } = each
    if (!isThere(each, on) || each.end || (about !== undefined && life.about !== about)) continue
    const what = by.find((one) => meets(life.clock, one) === 'yes')
    if (what) each.end = { kind: 'met', on, by: what }
  }
}

/** Whether a clock had started when this happened: one that the record has not come to yet, only if it is of an earlier day. */
function isThere({ begun, life }: Living, on: CalendarDate): boolean {
  return begun === 'not yet' ? life.on < on : life.on <= on
}

function stand(living: readonly Living[], { on, standing }: ClockHappening): void {
  for (const each of living) {
    if (standing === 'the matter closed' && !each.end && isThere(each, on)) each.end = { kind: 'closed', on }
    if (standing !== 'the matter was taken up again' || each.end?.kind !== 'closed') continue
    each.end = undefined
    each.resumed = on
    each.life = { ...each.life, from: on }
  }
}

function start(living: Living[], { on, starts = [], about, seriesFrom }: ClockHappening, facts: ClockFacts): void {
  for (const event of starts) {
    for (const clock of clocksStartedBy(event, facts)) {
      const same = living.filter(({ life }) => life.clock === clock && life.about === about)
      const known = same.find(({ life }) => life.event === event && life.on === on)
      const anew =
        clockNamed(clock).again === 'counts anew'
          ? same.find((each) => each.begun === 'by the record' && !each.end)
          : undefined
      if (anew && anew !== known) anew.life = { ...anew.life, from: on }
      else if (known) {
        known.begun = 'by the record'
        known.life = { ...known.life, seriesFrom, from: on }
      } else
        living.push({
          life: { id: undefined, clock, event, on, from: on, about, seriesFrom },
          kept: undefined,
          begun: 'by the record',
          end: undefined,
          resumed: undefined,
        })
    }
  }
}

function changesOf(each: Living, facts: ClockFacts): readonly ClockChange[] {
  const { life, kept, end, resumed } = each
  if (kept?.standing === 'met') return []
  if (kept?.standing === 'ended') {
    const owed = isClockFor(life.clock, facts) === 'yes' && (resumed !== undefined || each.begun === 'by the record')

    return end || !owed ? [] : [{ kind: 'run again', life }]
  }
  const started: readonly ClockChange[] = kept ? [] : [{ kind: 'start', life }]
  const anew: readonly ClockChange[] =
    kept && each.begun === 'by the record' && kept.from !== life.from ? [{ kind: 'count anew', life }] : []
  if (end?.kind === 'met') return [...started, ...anew, { kind: 'meet', life, on: end.on, by: end.by }]
  if (end) return [...started, ...anew, { kind: 'end', life, on: end.on, because: 'the matter closed' }]
  const forgotten = life.event === OWED_WHILE_SAID && each.begun === 'not yet'
  if (kept && (forgotten || isClockFor(life.clock, facts) === 'no'))
    return [{ kind: 'end', life, because: 'no longer owed' }]

  return [...started, ...anew]
}
