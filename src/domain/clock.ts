import { type CalendarDate, showDate } from './calendar-date.ts'
import type { Clock } from './clock-definition.ts'
import { INFORMATION_CLOCKS } from './clocks-of-information.ts'
import { MATTER_CLOCKS } from './clocks-of-matters.ts'
import { RISK_CLOCKS } from './clocks-of-risk.ts'
import { VICTIM_CLOCKS } from './clocks-of-victims.ts'
import { HOLIDAYS_IN_USE, type KnownHolidays } from './known-holidays.ts'
import type { LiveMatterKind } from './matter.ts'
import type { ProvisionId } from './provision.ts'
import { provision } from './provision.ts'
import type { Checked } from './provision-entry.ts'
import type { Refused } from './refusal.ts'
import { CALENDARS, endOfMonths, lastDayOf } from './working-day.ts'

/** The clocks of this field. Law is data: start, length, calendar, style and provision of each can be read in one place. */
export const CLOCKS = {
  ...MATTER_CLOCKS,
  ...VICTIM_CLOCKS,
  ...INFORMATION_CLOCKS,
  ...RISK_CLOCKS,
} as const satisfies Record<string, Clock>

/** Which clock. */
export type ClockId = keyof typeof CLOCKS

/** When a clock falls due, how that was counted, and whether anyone has checked the rule. */
export type Due = {
  readonly ok: true
  readonly clock: ClockId
  /** The last day, to its end. */
  readonly by: CalendarDate
  readonly provision: ProvisionId
  readonly because: string
  readonly checked: Checked
}

/** A day that cannot be counted because the holidays known do not reach it; `because` goes on a page as it stands. */
export type NotCounted = Refused<'calendar-too-short'> & {
  readonly clock: ClockId
  readonly by: undefined
  readonly provision: ProvisionId
  readonly because: string
  readonly checked: Checked
}

/**
 * The last day of a period.
 *
 * @param start the day of what starts the clock, Europe/London
 * @param holidays those in use, unless a question is asked about others
 * @returns when it falls due; a refusal `calendar-too-short` where the holidays known do not reach that far
 */
export function dueOf(id: ClockId, start: CalendarDate, holidays: KnownHolidays = HOLIDAYS_IN_USE): Due | NotCounted {
  const held: Clock = CLOCKS[id]
  const { checked } = provision(held.provision)
  const counted = lastDayOf(held, start, holidays)
  const found = { clock: id, provision: held.provision, checked }
  if (!counted.ok)
    return { ...found, ok: false, refusal: counted.refusal, by: undefined, because: notCountedWords(holidays) }

  return { ...found, ok: true, by: counted.date, because: `${periodInWords(held)}, from when ${held.starts}` }
}

/** Why no date stands where one belongs, and who can help. */
export function notCountedWords({ from, until }: Pick<KnownHolidays, 'from' | 'until'> = HOLIDAYS_IN_USE): string {
  const end = until.endsWith('-12-31') ? `the end of ${until.slice(0, 4)}` : showDate(until)

  return `We cannot count this date: bank holidays are known from ${showDate(from)} to ${end}. Ask records to add them`
}

/**
 * When the next report on a long investigation falls due: at the end of 12 months, then of each further 6. A report covers
 * every period that had ended by then. It is counted in months of every day, so no holidays can be lacking.
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
): { readonly clock: ClockId; readonly by: CalendarDate; readonly provision: ProvisionId; readonly because: string } {
  const internal = kind === 'internal conduct matter'
  const first = internal ? 'delay report outside Schedule 3' : 'delay report'
  const later = internal ? 'next delay report outside Schedule 3' : 'next delay report'
  const after = (id: typeof first | typeof later, months: number) => ({
    clock: id,
    by: endOfMonths(cameToAttention, months),
    provision: CLOCKS[id].provision,
    because: `${periodInWords(CLOCKS[id])}, from when ${CLOCKS[id].starts}`,
  })
  const { count } = CLOCKS[later].length
  let months = CLOCKS[first].length.count
  const due = after(first, months)
  if (reportedOn === undefined || reportedOn < due.by) return due
  while (endOfMonths(cameToAttention, months) <= reportedOn) months += count

  return after(later, months)
}

/**
 * The end of the period after one in a row of periods, each of so many months, that began with a day: counted from the
 * beginning of the row, so that short months do not shorten what follows them.
 *
 * @param endedOn the last day of the period before
 */
export function delayPeriodDue(seriesFrom: CalendarDate, endedOn: CalendarDate, months: number): CalendarDate {
  let end = months
  while (endOfMonths(seriesFrom, end) <= endedOn) end += months

  return endOfMonths(seriesFrom, end)
}

/** "Late", "today" or "ahead": how a due day stands when seen from a day. */
export function standing(due: CalendarDate, today: CalendarDate): 'late' | 'today' | 'ahead' {
  return due < today ? 'late' : due === today ? 'today' : 'ahead'
}

/** How a period is counted, in words for a page: "20 working days in England and Wales, day 1 is the day after". */
export function periodInWords({ length, calendar, style }: Clock): string {
  if (style === 'end of the following day')
    return `the end of the following day, counted in ${calendar === 'every day' ? 'calendar days' : CALENDARS[calendar].name}`
  const { count, unit } = length
  const days = calendar === 'every day' ? 'days' : CALENDARS[calendar].name
  const counted = unit === 'days' ? `${count} ${count === 1 ? days.replace('days', 'day') : days}` : `${count} ${unit}`

  return `${counted}, ${style}`
}
