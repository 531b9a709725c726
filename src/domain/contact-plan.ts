import { addDays, type CalendarDate, type Weekday, weekdayOf } from './calendar-date.ts'
import { type Decided, decidedUnless, type Ground, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

/** The ways in which somebody can be reached. */
export const CONTACT_CHANNELS = ['phone', 'text', 'e-mail', 'letter', 'video call', 'in person'] as const

/** One way of reaching somebody. */
export type ContactChannel = (typeof CONTACT_CHANNELS)[number]

/** The days of a week as a plan is written, Monday first. */
export const PLAN_DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const satisfies readonly Weekday[]

/** One way that is safe, on which days, and between which times of day in London, both as `HH:MM`; the later is past the end. */
export type SafeWay = {
  readonly channel: ContactChannel
  readonly days: readonly Weekday[]
  readonly from: string
  readonly until: string
}

/** What may be left where nobody answers. */
export const VOICEMAIL = ['never', 'only the agreed words'] as const

/** One answer to whether a voicemail may be left. */
export type Voicemail = (typeof VOICEMAIL)[number]

/** A plan as it holds: how someone is reached safely. Words of it, names and the code word are kept apart from it. */
export type ContactPlan = {
  readonly ways: readonly SafeWay[]
  readonly voicemail: Voicemail
  /** Ids of the only people who may contact them; empty where anyone on the matter may. */
  readonly who: readonly string[]
  /** Calendar days between updates that were agreed. */
  readonly every: number
  readonly reviewOn: CalendarDate
}

/** A plan as it is proposed; the words are only asked about, never read here. */
export type ProposedPlan = {
  readonly ways: readonly (Omit<SafeWay, 'from' | 'until'> & {
    readonly from?: string | undefined
    readonly until?: string | undefined
  })[]
  readonly voicemail?: Voicemail | undefined
  readonly who: readonly string[]
  readonly every?: number | undefined
  readonly agreedOn?: CalendarDate | undefined
  readonly reviewOn?: CalendarDate | undefined
  readonly wordsToUse?: string | undefined
  readonly today: CalendarDate
}

const RULE: ProvisionId = 'policy-safe-contact'
const TIME = /^([01]\d|2[0-3]):[0-5]\d$/
const LONGEST_REVIEW = 92

/**
 * A plan that can be kept to: agreed on a day, with at least one way, and looked at again within three months.
 *
 * @returns the plan; or what is missing, about `agreedOn`, `ways`, `<channel>`, `voicemail`, `every`, `wordsToUse` or `reviewOn`
 * @see our own rule; domain reference 2.3 `contactPlan`
 */
export function acceptPlan(proposed: ProposedPlan): Decided<ContactPlan> {
  const { ways, voicemail, every, agreedOn, reviewOn, today, who } = proposed
  const used = ways.filter(({ days }) => days.length > 0)
  const missing: Missing[] = []
  if (!agreedOn || agreedOn > today)
    missing.push(lacking('agreedOn', 'Say on which day it was agreed, not later than today', RULE))
  if (used.length === 0) missing.push(lacking('ways', 'Choose at least one way, with its days', RULE))
  for (const { channel, from, until } of used)
    if (!isTime(from) || !isTime(until) || from >= until)
      missing.push(lacking(channel, `Give two times for ${channel}, the earlier first, such as 12:30 and 13:15`, RULE))
  if (!voicemail) missing.push(lacking('voicemail', 'Say whether a voicemail may be left', RULE))
  if (!isWritten(proposed.wordsToUse))
    missing.push(lacking('wordsToUse', 'Write the words to use, so that nobody has to think of some', RULE))
  if (every === undefined || every < 1 || every > 28)
    missing.push(lacking('every', 'Say how often, from every day to every 28 days', 'policy-update-frequency'))
  if (!reviewOn || reviewOn <= today || reviewOn > addDays(today, LONGEST_REVIEW))
    missing.push(lacking('reviewOn', 'Say when it is looked at again: after today, within three months', RULE))

  return decidedUnless(missing, { voicemail, every, reviewOn }, (given) => ({
    ...given,
    who,
    ways: used.map((way) => ({ ...way, from: way.from ?? '', until: way.until ?? '' })),
  }))
}

/** A contact that somebody means to make, or made: in London's day and time. */
export type ProposedContact = {
  readonly channel: ContactChannel
  readonly on: CalendarDate
  /** `HH:MM`, 24 hours. */
  readonly at: string
  readonly voicemail: 'left' | 'not left'
  /** The id of whoever makes it. */
  readonly by: string
}

/** Why a contact is barred. */
export type Barred =
  | 'no plan'
  | 'not a way of the plan'
  | 'not on that day'
  | 'not at that time'
  | 'no voicemail'
  | 'not this person'

/** A time from which somebody can be reached, and until when. */
export type SafeTime = SafeWay & { readonly on: CalendarDate }

/** Whether a contact may be made. Blocked is blocked: nothing here turns it into a warning. */
export type ContactDecision =
  | { readonly kind: 'allowed'; readonly grounds: readonly Ground[] }
  | {
      readonly kind: 'blocked'
      readonly because: Barred
      readonly provision: ProvisionId
      /** The next safe time in any way of the plan within two weeks; absent where there is none. */
      readonly next: SafeTime | undefined
    }

/**
 * Whether this contact is within the plan. Without a plan she is met in person, to agree one, and reached in no other way.
 *
 * @returns `allowed` with its ground; or `blocked` with the reason and the next time at which she can be reached
 */
export function decideContact(plan: ContactPlan | undefined, contact: ProposedContact): ContactDecision {
  const because = whyBarred(plan, contact)
  if (because === undefined)
    return { kind: 'allowed', grounds: [{ provision: RULE, because: 'it is within the plan that she agreed' }] }

  return { kind: 'blocked', because, provision: RULE, next: plan && nextSafeTime(plan, contact.on, contact.at) }
}

function whyBarred(plan: ContactPlan | undefined, contact: ProposedContact): Barred | undefined {
  const { channel, on, at, voicemail, by } = contact
  if (!plan) return channel === 'in person' ? undefined : 'no plan'
  if (plan.who.length > 0 && !plan.who.includes(by)) return 'not this person'
  const ways = plan.ways.filter((way) => way.channel === channel)
  if (ways.length === 0) return 'not a way of the plan'
  const thatDay = ways.filter(({ days }) => days.includes(weekdayOf(on)))
  if (thatDay.length === 0) return 'not on that day'
  if (!thatDay.some(({ from, until }) => from <= at && at < until)) return 'not at that time'

  return voicemail === 'left' && plan.voicemail === 'never' ? 'no voicemail' : undefined
}

/**
 * The next time at which she can be reached in any way of the plan: the present one where it has not ended.
 *
 * @param on the London day, `at` the London time as `HH:MM`
 * @returns the earliest within 14 days; undefined where the plan has none
 */
export function nextSafeTime(plan: ContactPlan, on: CalendarDate, at: string): SafeTime | undefined {
  for (let ahead = 0; ahead <= 14; ahead++) {
    const day = addDays(on, ahead)
    const [first] = plan.ways
      .filter(({ days, until }) => days.includes(weekdayOf(day)) && (ahead > 0 || at < until))
      .toSorted((a, b) => (a.from < b.from ? -1 : 1))
    if (first) return { ...first, on: day }
  }

  return undefined
}

/** Whether this is a time of day as `HH:MM`, 24 hours. */
export function isTime(text: string | undefined): text is string {
  return text !== undefined && TIME.test(text)
}

/** Where the urgent route leads: to other people, never to her. */
export const URGENT_ROUTES = ['999', 'the duty inspector', 'her advocate', 'a refuge or safe house'] as const

/** One end of the urgent route. */
export type UrgentRoute = (typeof URGENT_ROUTES)[number]
