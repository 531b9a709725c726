import { describe, expect, it } from 'vitest'
import { calendarDate } from './calendar-date.ts'
import { decideConference, decideHearing, repeatOf } from './conference.ts'
import { AFTER_MEASURE, decideMeasure, MEASURE_STANDINGS } from './measure.ts'
import { decidePlan, type ProposedPlan } from './safety-plan.ts'

const monday = calendarDate('2026-11-02')
const whole: ProposedPlan = {
  words: { threats: 'He waits outside.', 'not in police systems': 'Her shifts.', 'her view': 'She agrees.' },
  actions: [{ words: 'A taxi to the door.', agency: 'her employer', by: monday }],
  owner: 'somebody',
  kept: 'here only',
  workplace: 'she does not serve with the police',
  children: 'no children',
  reviewBy: calendarDate('2026-11-09'),
  writtenOn: monday,
}
const missing = (changes: Partial<ProposedPlan>) => {
  const decided = decidePlan({ ...whole, ...changes })
  return decided.ok ? [] : decided.missing.map(({ about }) => about)
}

describe('a safety plan assumes that the suspect can search police systems', () => {
  it('and says what threatens her, what must stay out of them, her view, an action, who answers for it and when', () => {
    expect(missing({})).toEqual([])
    expect(missing({ words: {} })).toEqual(['threats', 'not in police systems', 'her view'])
    expect(missing({ actions: [], owner: undefined, reviewBy: undefined })).toEqual(['action 1', 'owner', 'review'])
    expect(missing({ reviewBy: monday })).toEqual(['review'])
  })

  it('an action without whoever does it, or without a day, is none', () => {
    expect(missing({ actions: [{ words: 'A taxi.', agency: undefined, by: monday }] })).toEqual(['action 1'])
    const [action] = whole.actions
    const half = { words: undefined, agency: 'housing', by: undefined } as const
    expect(missing({ actions: action ? [action, half] : [] })).toEqual(['action 2'])
  })

  it('where she serves too, it says how they are kept apart; where children were not referred, why', () => {
    expect(missing({ workplace: 'kept apart at work' })).toEqual(['workplace'])
    expect(missing({ children: 'not referred, with a reason' })).toEqual(['children'])
  })
})

describe('a measure', () => {
  const measure = (
    before: Parameters<typeof decideMeasure>[0]['before'],
    standing: (typeof MEASURE_STANDINGS)[number],
    words?: string,
  ) => {
    const decided = decideMeasure({ before, standing, on: monday, since: before && monday, today: monday, words })
    return decided.ok ? [] : decided.missing.map(({ about }) => about)
  }

  it('is asked for, refused with a reason, in force, and lifted with a reason', () => {
    expect(measure(undefined, 'asked')).toEqual([])
    expect(measure('asked', 'refused')).toEqual(['words'])
    expect(measure('asked', 'in force')).toEqual([])
    expect(measure('in force', 'lifted')).toEqual(['words'])
    expect(measure('in force', 'lifted', 'He has left the force.')).toEqual([])
  })

  it('goes to no standing that cannot follow', () => {
    for (const before of MEASURE_STANDINGS)
      for (const after of MEASURE_STANDINGS)
        expect(measure(before, after, 'Why.'), `${before} to ${after}`).toEqual(
          AFTER_MEASURE[before].includes(after) ? [] : ['standing'],
        )
    expect(measure(undefined, 'lifted', 'Why.')).toEqual(['standing'])
  })
})

describe('the conference of agencies', () => {
  it('hears of her again within 12 months of a hearing as a repeat', () => {
    const heard = [calendarDate('2025-11-02')]
    expect(repeatOf(monday, heard)).toBe('repeat within 12 months')
    expect(repeatOf(calendarDate('2026-11-03'), heard)).toBe('first')
    expect(repeatOf(monday, [])).toBe('first')
    expect(decideConference({ on: monday, today: monday, heard: [], reason: ' ' }).ok).toBe(false)
  })

  it('is on record with who attended from the force, how conflict was handled, and what was agreed', () => {
    const none = { attended: undefined, conflict: ' ', actions: undefined }
    const held = decideHearing({ referredOn: monday, on: calendarDate('2026-11-01'), today: monday, ...none })
    expect(held.ok ? [] : held.missing.map(({ about }) => about)).toEqual(['on', 'attended', 'conflict', 'actions'])
  })
})
