import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate, weekdayOf } from './calendar-date.ts'
import {
  acceptPlan,
  CONTACT_CHANNELS,
  type ContactPlan,
  decideContact,
  nextSafeTime,
  type ProposedContact,
} from './contact-plan.ts'

const TUESDAY = calendarDate('2026-11-24')
const PLAN: ContactPlan = {
  ways: [
    { channel: 'text', days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'], from: '09:00', until: '17:00' },
    { channel: 'phone', days: ['Tue', 'Thu'], from: '12:30', until: '13:15' },
  ],
  voicemail: 'never',
  who: ['raman', 'marsh'],
  every: 14,
  reviewOn: calendarDate('2027-01-12'),
}
const CALL: ProposedContact = { channel: 'phone', on: TUESDAY, at: '12:45', voicemail: 'not left', by: 'raman' }

describe('a contact within the plan is allowed', () => {
  it('in the way, on the day and at the time that she agreed', () => {
    expect(decideContact(PLAN, CALL).kind).toBe('allowed')
  })

  it('from the first minute to the last, and not at the end itself', () => {
    expect(decideContact(PLAN, { ...CALL, at: '12:30' }).kind).toBe('allowed')
    expect(decideContact(PLAN, { ...CALL, at: '13:14' }).kind).toBe('allowed')
    expect(decideContact(PLAN, { ...CALL, at: '13:15' }).kind).toBe('blocked')
  })
})

describe('a contact outside the plan is blocked, with the reason', () => {
  const barred = [
    ['before its time', { at: '10:42' }, 'not at that time'],
    ['on another day', { on: calendarDate('2026-11-25') }, 'not on that day'],
    ['in a way she never agreed', { channel: 'letter' }, 'not a way of the plan'],
    ['with a voicemail', { voicemail: 'left' }, 'no voicemail'],
    ['by somebody else', { by: 'hallworth' }, 'not this person'],
  ] as const
  for (const [how, change, because] of barred)
    it(how, () => {
      expect(decideContact(PLAN, { ...CALL, ...change })).toMatchObject({ kind: 'blocked', because })
    })

  it('and it says when she can be reached next', () => {
    expect(decideContact(PLAN, { ...CALL, on: calendarDate('2026-11-28') })).toMatchObject({
      next: { channel: 'text', on: '2026-11-30', from: '09:00', until: '17:00' },
    })
  })
})

describe('without a plan', () => {
  for (const channel of CONTACT_CHANNELS.filter((each) => each !== 'in person'))
    it(`she is not reached by ${channel}`, () => {
      expect(decideContact(undefined, { ...CALL, channel })).toMatchObject({ kind: 'blocked', because: 'no plan' })
    })

  it('she may be met in person, to agree one', () => {
    expect(decideContact(undefined, { ...CALL, channel: 'in person' }).kind).toBe('allowed')
  })
})

it('whatever the plan and the time, the next safe time is one at which a contact is allowed', () => {
  const days = fc.subarray(['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const, { minLength: 1 })
  const hours = fc.tuple(fc.integer({ min: 0, max: 22 }), fc.integer({ min: 0, max: 59 }))
  const time = ([hour, minute]: readonly [number, number]) =>
    `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  fc.assert(
    fc.property(days, hours, hours, fc.nat(400), (safe, from, now, ahead) => {
      const until = time([from[0] + 1, from[1]])
      const plan = { ...PLAN, who: [], ways: [{ channel: 'phone' as const, days: safe, from: time(from), until }] }
      const on = addDays(TUESDAY, ahead)
      const next = nextSafeTime(plan, on, time(now))
      if (!next) return false
      const at = next.on === on && time(now) > next.from ? time(now) : next.from
      return (
        safe.includes(weekdayOf(next.on) as (typeof safe)[number]) &&
        decideContact(plan, { ...CALL, on: next.on, at }).kind === 'allowed'
      )
    }),
  )
})

describe('a plan is agreed with her', () => {
  const proposed = {
    ways: PLAN.ways,
    voicemail: 'never',
    who: [],
    every: 14,
    agreedOn: TUESDAY,
    reviewOn: calendarDate('2027-01-12'),
    wordsToUse: 'Library book ready?',
    today: TUESDAY,
  } as const

  it('with a way, its days and times, the words, how often, and when it is looked at again', () => {
    expect(acceptPlan(proposed)).toMatchObject({ ok: true, decision: { ways: PLAN.ways, reviewOn: '2027-01-12' } })
  })

  it('and everything that is missing is named at once', () => {
    const nothing = acceptPlan({
      ...{ ways: [], voicemail: undefined, who: [], every: undefined, agreedOn: undefined, reviewOn: undefined },
      ...{ wordsToUse: ' ', today: TUESDAY },
    })
    expect(nothing.ok === false && nothing.missing.map(({ about }) => about)).toEqual([
      ...['agreedOn', 'ways', 'voicemail', 'wordsToUse', 'every', 'reviewOn'],
    ])
  })

  it('a way with days and no times is no way', () => {
    const half = acceptPlan({ ...proposed, ways: [{ channel: 'text', days: ['Mon'], from: '9', until: undefined }] })
    expect(half.ok === false && half.missing.map(({ about }) => about)).toEqual(['text'])
  })
})
