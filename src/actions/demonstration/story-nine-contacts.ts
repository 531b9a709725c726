import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { FIRST_CONTACTS } from './story-first-contacts.ts'
import { LATER_CONTACTS } from './story-later-contacts.ts'
import { Telling } from './telling.ts'

/**
 * One officer, nine contacts over years, told to this force by five: each looked at by itself, each ended lawfully by itself,
 * and only the last one with suspension. Nothing in a single one shows what all of them show together; the officer's own
 * page does. Everything in it is invented.
 */
export function nineContacts(start: CalendarDate, until: CalendarDate): readonly Telling[] {
  const span = daysBetween(start, until)
  const ago = (part: number) => Math.max(20, Math.round(span * (1 - part)))

  return [...FIRST_CONTACTS, ...LATER_CONTACTS].map(({ key, at, ...contact }) => {
    const first = ago(at)
    const told = new Telling(key, 'probert', until)
    const pace = Math.min(1, (first - 16) / contact.lasts)

    return contact.tell(told, (day) => Math.max(16, Math.round(first - day * pace)), first)
  })
}
