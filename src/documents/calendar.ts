import ical, { ICalCalendarMethod } from 'ical-generator'
import type { CalendarDate } from '../domain/calendar-date.ts'

/** Days on which something is due, and how many things. */
export type DueDays = {
  readonly at: Date
  readonly name: string
  readonly days: readonly { readonly day: CalendarDate; readonly count: number }[]
}

/**
 * A calendar (RFC 5545) of whole days, each with one entry that says how many things are due and nothing else: calendars are
 * read over shoulders, kept by others and shown on locked screens.
 */
export function calendarText({ at, name, days }: DueDays): string {
  const calendar = ical({
    name: 'Candour',
    prodId: '//Candour//Reminders//EN',
    method: ICalCalendarMethod.PUBLISH,
    ttl: 60 * 60,
  })
  for (const { day, count } of days)
    calendar.createEvent({
      id: `${day}-${name}@candour`,
      start: new Date(`${day}T00:00:00Z`),
      allDay: true,
      stamp: at,
      summary: `Candour: ${count} ${count === 1 ? 'thing is' : 'things are'} due`,
    })

  return calendar.toString()
}
