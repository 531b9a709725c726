import { addDays, addMonths, type CalendarDate, weekdayOf } from './calendar-date.ts'
import type { LiveMatterKind } from './matter.ts'
import type { Checked, ProvisionId } from './provision.ts'
import { provision } from './provision.ts'

/** How a period is counted. The regulations mix these, so each clock names its own. */
export type CountingStyle =
  | 'end of the following day'
  | 'day 1 is the day after'
  | 'day 1 is the day itself'
  | 'day 1 is the first weekday after'

/** A period that starts by itself when something happens. */
export type Clock = {
  readonly starts: string
  readonly means: string
  readonly length: { readonly count: number; readonly unit: 'days' | 'months' }
  /** Which days count. Working days come with the bank holidays of a later version; no clock here needs them. */
  readonly calendar: 'every day'
  readonly style: CountingStyle
  readonly provision: ProvisionId
}

/** The clocks that run here. Law is data: length, style and provision of each can be read in one place. */
export const CLOCKS = {
  'referral of a complaint': clock(
    'it first became clear that a heading applies',
    'refer to the IOPC',
    1,
    'days',
    'end of the following day',
    'cmr-4-limit',
  ),
  'referral of a conduct matter': clock(
    'it first became clear that a heading applies',
    'refer to the IOPC',
    1,
    'days',
    'end of the following day',
    'cmr-7-limit',
  ),
  'referral of a DSI matter': clock(
    'it first became clear that someone died or was seriously hurt',
    'refer to the IOPC',
    1,
    'days',
    'end of the following day',
    'cmr-8-limit',
  ),
  'first update': clock(
    'the handling began',
    'tell the complainant or interested person how it goes',
    28,
    'days',
    'day 1 is the day after',
    'cmr-34',
  ),
  'next update': clock(
    'the last update',
    'tell the complainant or interested person how it goes',
    28,
    'days',
    'day 1 is the day after',
    'cmr-34',
  ),
  'update to an officer-reporter': clock(
    'the last update, or the start of the handling',
    'tell the officer who reported how it goes',
    28,
    'days',
    'day 1 is the day after',
    'policy-officer-reporter',
  ),
  'suspension review': clock(
    'the suspension began, or its last review',
    'review the suspension',
    28,
    'days',
    'day 1 is the first weekday after',
    'pcr-11-review',
  ),
  'duty review': clock(
    'the duty decision, or its last review',
    'review the duty decision',
    28,
    'days',
    'day 1 is the day after',
    'policy-duty-review',
  ),
  'delay report': clock(
    'the matter came to attention',
    'report the delay to the local policing body and the IOPC',
    12,
    'months',
    'day 1 is the day itself',
    'cmr-13',
  ),
  'next delay report': clock(
    'the end of the period before',
    'report the delay to the local policing body and the IOPC',
    6,
    'months',
    'day 1 is the day after',
    'cmr-13',
  ),
  'delay report on an internal matter': clock(
    'the matter came to attention',
    'report the delay to the local policing body',
    12,
    'months',
    'day 1 is the day itself',
    'pcr-19',
  ),
  'next delay report on an internal matter': clock(
    'the end of the period before',
    'report the delay to the local policing body',
    6,
    'months',
    'day 1 is the day after',
    'pcr-19',
  ),
} as const satisfies Record<string, Clock>

/** Which clock. */
export type ClockId = keyof typeof CLOCKS

/** When a clock falls due, how that was counted, and whether anyone has checked the rule. */
export type Due = {
  readonly clock: ClockId
  /** The last day, to its end. */
  readonly by: CalendarDate
  readonly provision: ProvisionId
  readonly because: string
  readonly checked: Checked
}

/**
 * The last day of a period.
 *
 * The first weekday after is taken without bank holidays: the day found is never later than the lawful one.
 *
 * @param start the day of what starts the clock, Europe/London
 */
export function dueOf(id: ClockId, start: CalendarDate): Due {
  const held: Clock = CLOCKS[id]
  const { checked } = provision(held.provision)

  return {
    clock: id,
    by: lastDay(held, start),
    provision: held.provision,
    because: `${inWords(held)} from when ${held.starts}`,
    checked,
  }
}

/**
 * When the next report on a long investigation falls due: at the end of 12 months, then of each further 6. A report covers
 * every period that had ended by then.
 *
 * @param cameToAttention the day the 12 months begin with
 * @param reportedOn the day of the last report, where there was one
 * @param kind an internal conduct matter is reported to the local policing body alone, under a rule of its own
 * @see CMR 2020 reg. 13; PCR 2020 reg. 19
 */
export function delayReportDue(
  cameToAttention: CalendarDate,
  reportedOn: CalendarDate | undefined,
  kind?: LiveMatterKind,
): Due {
  const internal = kind === 'internal conduct matter'
  const later: ClockId = internal ? 'next delay report on an internal matter' : 'next delay report'
  const first = dueOf(internal ? 'delay report on an internal matter' : 'delay report', cameToAttention)
  if (reportedOn === undefined || reportedOn < first.by) return first
  const { count } = CLOCKS[later].length
  let months = CLOCKS['delay report'].length.count + count
  while (endOfMonths(cameToAttention, months) <= reportedOn) months += count

  return { ...dueOf(later, cameToAttention), by: endOfMonths(cameToAttention, months) }
}

/** "Late", "today" or "ahead": how a due day stands when seen from a day. */
export function standing(due: CalendarDate, today: CalendarDate): 'late' | 'today' | 'ahead' {
  return due < today ? 'late' : due === today ? 'today' : 'ahead'
}

function lastDay({ length, style }: Clock, start: CalendarDate): CalendarDate {
  const first = firstDay(style, start)
  if (length.unit === 'months') return endOfMonths(first, length.count)

  return addDays(first, length.count - 1)
}

/** The last day of so many months beginning with a day: 2 Nov to 1 Nov of the next year for 12. */
function endOfMonths(first: CalendarDate, months: number): CalendarDate {
  return addDays(addMonths(first, months), -1)
}

function firstDay(style: CountingStyle, start: CalendarDate): CalendarDate {
  if (style === 'day 1 is the day itself') return start
  const next = addDays(start, 1)
  if (style !== 'day 1 is the first weekday after') return next
  const weekday = weekdayOf(next)

  return addDays(next, weekday === 'Sat' ? 2 : weekday === 'Sun' ? 1 : 0)
}

function inWords({ length, style }: Clock): string {
  if (style === 'end of the following day') return 'the end of the following day, counted in calendar days,'
  const period =
    length.unit === 'days' && length.count % 7 === 0 ? `${length.count / 7} weeks` : `${length.count} ${length.unit}`

  return `${period}, ${style},`
}

function clock(
  starts: string,
  means: string,
  count: number,
  unit: 'days' | 'months',
  style: CountingStyle,
  provisionId: ProvisionId,
): Clock {
  return { starts, means, length: { count, unit }, calendar: 'every day', style, provision: provisionId }
}
