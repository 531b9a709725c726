import { addDays, type CalendarDate, daysBetween } from './calendar-date.ts'
import { CLOCKS, type ClockId, delayPeriodDue, dueOf } from './clock.ts'
import type { Clock, ClockScope, ToldAbout, VictimRights } from './clock-definition.ts'
import type { ClockDischarge, ClockEvent } from './clock-event.ts'
import { PAUSE_REASONS, type PauseReason } from './clock-pause.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import { HOLIDAYS_IN_USE, type KnownHolidays } from './known-holidays.ts'
import type { LiveMatterKind } from './matter.ts'
import type { ProvisionId } from './provision.ts'
import { type CalendarId, counts } from './working-day.ts'

/** A clock that was started in a matter: which one, by what and from which day. `seriesFrom` is where a row of periods began. */
export type ClockStart = {
  readonly clock: ClockId
  readonly event: ClockEvent
  readonly on: CalendarDate
  readonly seriesFrom: CalendarDate | undefined
}

/** What a running clock has gone through, oldest first. Each state holds the last day as it was counted then. */
export type ClockState =
  | { readonly kind: 'started'; readonly on: CalendarDate; readonly due: CalendarDate | undefined }
  | {
      readonly kind: 'paused'
      readonly on: CalendarDate
      /** The day on which it runs again by itself. */
      readonly until: CalendarDate
      readonly reason: PauseReason
      readonly due: CalendarDate | undefined
    }
  | { readonly kind: 'runs again'; readonly on: CalendarDate; readonly due: CalendarDate | undefined }
  | { readonly kind: 'recounted'; readonly on: CalendarDate; readonly due: CalendarDate | undefined }
  | {
      readonly kind: 'met'
      readonly on: CalendarDate
      readonly by: ClockDischarge
      readonly due: CalendarDate | undefined
    }
  | {
      readonly kind: 'ended'
      readonly on: CalendarDate
      readonly because: ClockEnd
      readonly due: CalendarDate | undefined
    }

/** Why a clock ended that nobody met. */
export type ClockEnd = 'the matter closed' | 'no longer owed'

/** How a running clock stands on a day. `brokenOn` is the first day on which it was too late, whatever came after. */
export type ClockStanding = {
  readonly due: CalendarDate | undefined
  readonly brokenOn: CalendarDate | undefined
} & (
  | { readonly kind: 'running' | 'due soon' | 'due' | 'breached' | 'lapsed' | 'not counted' }
  | { readonly kind: 'paused'; readonly until: CalendarDate; readonly reason: PauseReason }
  | { readonly kind: 'met'; readonly on: CalendarDate; readonly by: ClockDischarge; readonly lateBy: number }
  | { readonly kind: 'ended'; readonly on: CalendarDate; readonly because: ClockEnd }
)

/** A clock is due soon on its last three days before the last, counted in calendar days. */
export const SOON = 3

/** What of a matter decides which clocks an event starts in it. */
export type ClockFacts = {
  readonly kind: LiveMatterKind
  readonly told: ToldAbout | undefined
  readonly rights: VictimRights
}

/** The clocks that an event starts in such a matter. */
export function clocksStartedBy(event: ClockEvent, facts: ClockFacts): readonly ClockId[] {
  return clockIds().filter((id) => clockNamed(id).startedBy.includes(event) && isFor(clockNamed(id).only ?? {}, facts))
}

/** Whether a clock is for such a matter. */
export function isClockFor(id: ClockId, facts: ClockFacts): 'yes' | 'no' {
  return isFor(clockNamed(id).only ?? {}, facts) ? 'yes' : 'no'
}

/** Whether something meets this clock. */
export function meets(id: ClockId, by: ClockDischarge): 'yes' | 'no' {
  return clockNamed(id).metBy.includes(by) ? 'yes' : 'no'
}

/** The clock of this name, with everything it may say of itself. */
export function clockNamed(id: ClockId): Clock {
  return CLOCKS[id]
}

function clockIds(): readonly ClockId[] {
  return Object.keys(CLOCKS) as ClockId[]
}

function isFor({ kinds, told, rights }: ClockScope, facts: ClockFacts): boolean {
  return (
    (kinds === undefined || kinds.includes(facts.kind)) &&
    (told === undefined || told === toldIn(facts)) &&
    (rights === undefined || rights === facts.rights)
  )
}

/** Outside Schedule 3 no rule asks for updates; whoever told is kept informed by the house rule made for officers who report. */
function toldIn({ kind, told }: ClockFacts): ToldAbout | undefined {
  return told && kind === 'internal conduct matter' ? 'officer-reporter' : told
}

/**
 * The last day of a running clock as the law now counts it, with the days on which it stood still left out.
 *
 * @returns undefined where the holidays known do not reach that far
 */
export function countedDue(
  start: Omit<ClockStart, 'event'>,
  states: readonly ClockState[],
  holidays: KnownHolidays = HOLIDAYS_IN_USE,
): CalendarDate | undefined {
  const { clock } = start
  const due =
    start.seriesFrom === undefined
      ? dueOf(clock, start.on, holidays).by
      : delayPeriodDue(start.seriesFrom, start.on, clockNamed(clock).length.count)

  return pausesIn(states).reduce<CalendarDate | undefined>(
    (so, pause) => so && shifted(clock, so, pause, holidays),
    due,
  )
}

type Pause = { readonly from: CalendarDate; readonly to: CalendarDate }

/** Each time that it stood still, as long as it did: to the day named, or to the day on which somebody let it run again. */
function pausesIn(states: readonly ClockState[]): readonly Pause[] {
  return states.flatMap((state, at) => {
    if (state.kind !== 'paused') return []
    const ended = states.slice(at + 1).find(({ kind }) => kind === 'runs again' || kind === 'paused' || kind === 'met')

    return [{ from: state.on, to: ended && ended.on < state.until ? ended.on : state.until }]
  })
}

/** Days that count are put back one for one; in a period of weeks or months every day counts. */
function shifted(
  id: ClockId,
  due: CalendarDate,
  { from, to }: Pause,
  holidays: KnownHolidays,
): CalendarDate | undefined {
  const { calendar, length } = clockNamed(id)
  const days = daysBetween(from, to)
  if (calendar === 'every day' || length.unit !== 'days') return addDays(due, days)
  const stood = Array.from({ length: days }, (_, day) => addDays(from, day))
  const answers = stood.map((day) => counts(day, calendar, holidays))
  if (answers.some(({ ok }) => !ok)) return undefined

  return later(due, answers.filter((each) => each.ok && each.answer === 'counts').length, calendar, holidays)
}

function later(
  due: CalendarDate,
  days: number,
  calendar: CalendarId,
  holidays: KnownHolidays,
): CalendarDate | undefined {
  let at = due
  for (let left = days; left > 0; ) {
    at = addDays(at, 1)
    const counted = counts(at, calendar, holidays)
    if (!counted.ok) return undefined
    if (counted.answer === 'counts') left -= 1
  }

  return at
}

/** How a clock stands on a day. A pause that has reached its end is over, whether or not anybody said so. */
export function clockStanding(id: ClockId, states: readonly ClockState[], today: CalendarDate): ClockStanding {
  const latest = states.at(-1)
  if (!latest) return { kind: 'not counted', due: undefined, brokenOn: undefined }
  const { due } = latest
  const whole = { due, brokenOn: clockNamed(id).after === 'breach' ? brokenOn(states, today) : undefined }
  if (latest.kind === 'met') {
    const lateBy = due !== undefined && whole.brokenOn !== undefined ? Math.max(0, daysBetween(due, latest.on)) : 0

    return { ...whole, kind: 'met', on: latest.on, by: latest.by, lateBy }
  }
  if (latest.kind === 'ended') return { ...whole, kind: 'ended', on: latest.on, because: latest.because }
  if (latest.kind === 'paused' && today < latest.until)
    return { ...whole, kind: 'paused', until: latest.until, reason: latest.reason }
  if (due === undefined) return { ...whole, kind: 'not counted' }
  if (today > due) return { ...whole, kind: clockNamed(id).after === 'breach' ? 'breached' : 'lapsed' }
  if (today === due) return { ...whole, kind: 'due' }

  return { ...whole, kind: daysBetween(today, due) <= SOON ? 'due soon' : 'running' }
}

/** The first day after a last day that passed before the next state came, or before today. */
function brokenOn(states: readonly ClockState[], today: CalendarDate): CalendarDate | undefined {
  return states
    .map(({ kind, due }, at) => {
      if (due === undefined || kind === 'met' || kind === 'ended') return undefined
      const until = states[at + 1]?.on ?? today

      return due < until ? addDays(due, 1) : undefined
    })
    .filter((day) => day !== undefined)
    .toSorted()[0]
}

/** What a person proposes who wants a clock to stand still. */
export type ProposedPause = {
  readonly reason: PauseReason | undefined
  readonly until: CalendarDate | undefined
  readonly words: string | undefined
}

/** A pause that holds: until when, why and by which rule, and the last day that follows from it. */
export type ClockPause = {
  readonly reason: PauseReason
  readonly until: CalendarDate
  readonly due: CalendarDate | undefined
  readonly provision: ProvisionId
}

/**
 * Let a clock stand still from today to a day.
 *
 * @returns the pause; or what is missing, about `pause` (it may not, or not now), `reason`, `until` or `words`
 */
export function decidePause(
  start: ClockStart,
  states: readonly ClockState[],
  proposed: ProposedPause,
  today: CalendarDate,
  holidays: KnownHolidays = HOLIDAYS_IN_USE,
): Decided<ClockPause> {
  const { pause } = clockNamed(start.clock)
  if (pause.kind === 'never')
    return { ok: false, missing: [lacking('pause', 'No rule lets this clock stand still', 'policy-pause')] }
  const standing = clockStanding(start.clock, states, today)
  if (standing.kind === 'paused')
    return { ok: false, missing: [lacking('pause', 'This clock stands still already', 'policy-pause')] }
  if (!['running', 'due soon', 'due'].includes(standing.kind))
    return { ok: false, missing: [lacking('pause', 'A clock that no longer runs cannot be paused', 'policy-pause')] }

  const { reason, until, words } = proposed
  const missing: Missing[] = []
  if (reason === undefined || !pause.reasons.includes(reason))
    missing.push(lacking('reason', 'Say which of these reasons it is', 'policy-pause'))
  if (until === undefined || until <= today)
    missing.push(lacking('until', 'Give the day, after today, on which it runs again', 'policy-pause'))
  else if (daysPaused(states) + daysBetween(today, until) > pause.cap)
    missing.push(lacking('until', `It may stand still for ${pause.cap} days in all, and no longer`, 'policy-pause'))
  if (!isWritten(words)) missing.push(lacking('words', 'Say why it has to stand still', 'policy-pause'))

  return decidedUnless(missing, { reason, until }, (given) => ({
    ...given,
    provision: PAUSE_REASONS[given.reason].provision,
    due: countedDue(
      start,
      [...states, { kind: 'paused', on: today, until: given.until, reason: given.reason, due: undefined }],
      holidays,
    ),
  }))
}

/** For how many calendar days it has stood still, or will have. */
export function daysPaused(states: readonly ClockState[]): number {
  return pausesIn(states).reduce((days, { from, to }) => days + daysBetween(from, to), 0)
}
