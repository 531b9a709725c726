import type { ContactView } from '../../actions/contact/open-contact.ts'
import { type CalendarDate, showDateSeenFrom } from '../../domain/calendar-date.ts'
import type { SafeTime, SafeWay } from '../../domain/contact-plan.ts'
import type { Pronoun } from '../pronoun.ts'

const SUBJECT = { she: 'she', he: 'he', they: 'they' } as const satisfies Record<Pronoun, string>
const OBJECT = { she: 'her', he: 'him', they: 'them' } as const satisfies Record<Pronoun, string>

export function subject(pronoun: Pronoun): string {
  return SUBJECT[pronoun]
}

export function object(pronoun: Pronoun): string {
  return OBJECT[pronoun]
}

/** `Tue and Thu, 12:30 to 13:15`. */
export function whenWords({ days, from, until }: Pick<SafeWay, 'days' | 'from' | 'until'>): string {
  return `${days.length > 1 ? `${days.slice(0, -1).join(', ')} and ${days.at(-1)}` : days.join('')}, ${from} to ${until}`
}

/** `She can be reached today 12:30 to 13:15, by phone.` */
export function nextWords(view: Pick<ContactView, 'next' | 'pronoun'>, today: CalendarDate): string {
  const { next, pronoun } = view
  if (!next) return `The plan gives no time in the next two weeks. Agree a plan that does.`

  return `${capital(subject(pronoun))} can be reached ${dayWords(next, today)} ${next.from} to ${next.until}, ${byWords(next)}.`
}

function dayWords({ on }: SafeTime, today: CalendarDate): string {
  return on === today ? 'today' : `on ${showDateSeenFrom(on, today)}`
}

export function byWords({ channel }: Pick<SafeWay, 'channel'>): string {
  return channel === 'in person' ? channel : `by ${channel}`
}

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1)
}
