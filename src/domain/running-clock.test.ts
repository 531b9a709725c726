import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addDays, calendarDate } from './calendar-date.ts'
import { CLOCKS, type ClockId, dueOf } from './clock.ts'
import type { ClockKept } from './clock-record.ts'
import { type ClockHappening, followRecord } from './clock-record.ts'
import {
  type ClockFacts,
  type ClockStart,
  type ClockState,
  clockNamed,
  clockStanding,
  clocksStartedBy,
  countedDue,
  decidePause,
} from './running-clock.ts'

const on = calendarDate
const FACTS: ClockFacts = { kind: 'complaint', told: 'complainant or interested person', rights: 'enhanced' }
const UPDATE: ClockStart = {
  clock: 'next update',
  event: 'an update was given',
  on: on('2026-11-12'),
  seriesFrom: undefined,
}
const started = (start: ClockStart): ClockState => ({ kind: 'started', on: start.on, due: countedDue(start, []) })

describe('what starts clocks', () => {
  it('a complaint that comes to attention starts its limit for a referral and the report of delay', () => {
    expect(clocksStartedBy('it came to attention', FACTS)).toEqual(['referral of a complaint', 'delay report'])
    expect(clocksStartedBy('it came to attention', { ...FACTS, kind: 'internal conduct matter' })).toEqual([
      'delay report outside Schedule 3',
    ])
  })

  it('everyone here has the enhanced rights of the Victims’ Code: one working day', () => {
    expect(clocksStartedBy('the suspect was arrested', FACTS)).toEqual(['news of the suspect, enhanced rights'])
    expect(clocksStartedBy('the suspect was arrested', { ...FACTS, rights: 'standard' })).toEqual([
      'news of the suspect',
    ])
  })

  it('every clock of a matter says what starts it, what meets it, who must act and whether it may stand still', () => {
    for (const id of Object.keys(CLOCKS) as ClockId[]) {
      const clock = clockNamed(id)
      expect(clock.startedBy.length, id).toBeGreaterThan(0)
      expect(clock.metBy.length > 0 || clock.after === 'lapse', id).toBe(true)
      if (clock.pause.kind === 'for a reason') expect(clock.pause.cap, id).toBeGreaterThan(0)
    }
  })
})

describe('the 1 and 5 working days of the Victims’ Code, across Easter, Christmas and the holidays of other nations', () => {
  it.each([
    ['news of the suspect, enhanced rights', '2026-04-02', '2026-04-07'],
    ['news of the suspect, enhanced rights', '2026-07-10', '2026-07-13'],
    ['news of the suspect', '2026-12-23', '2027-01-04'],
    ['news of the suspect', '2026-04-02', '2026-04-13'],
    ['news of the suspect', '2026-03-16', '2026-03-23'],
    ['news of the suspect', '2026-07-10', '2026-07-17'],
    ['notice of an outcome', '2026-12-23', '2027-01-04'],
    ['notice of the right to a review', '2026-04-02', '2026-04-13'],
  ] as const)('%s from %s is due by %s', (clock, from, by) => {
    expect(dueOf(clock, on(from)).by).toBe(by)
  })
})

describe('the 20 working days of an information request, with every holiday of the United Kingdom', () => {
  it.each([
    ['2026-03-02', '2026-03-31', '2026-03-30'],
    ['2026-06-30', '2026-07-29', '2026-07-28'],
    ['2026-07-20', '2026-08-18', '2026-08-17'],
    ['2026-11-16', '2026-12-15', '2026-12-14'],
    ['2026-12-14', '2027-01-15', '2027-01-14'],
    ['2026-04-04', '2026-05-05', '2026-05-05'],
    ['2026-02-02', '2026-03-02', '2026-03-02'],
  ])('received %s: by %s, where a misconduct meeting would be held by %s', (received, answered, meeting) => {
    expect(dueOf('answer to an information request', on(received)).by).toBe(answered)
    expect(dueOf('misconduct meeting held', on(received)).by).toBe(meeting)
  })
})

describe('a clock that runs', () => {
  const states = [started(UPDATE)]
  const stands = (day: string, more: readonly ClockState[] = []) =>
    clockStanding('next update', [...states, ...more], on(day)).kind

  it('is due soon three days before, due on its last day, and breached after it', () => {
    expect(['2026-12-06', '2026-12-07', '2026-12-10', '2026-12-11'].map((day) => stands(day))).toEqual([
      'running',
      'due soon',
      'due',
      'breached',
    ])
  })

  it('met late says by how many days, and for ever that it was late', () => {
    const met: ClockState = { kind: 'met', on: on('2026-12-14'), by: 'an update was given', due: on('2026-12-10') }
    expect(clockStanding('next update', [...states, met], on('2028-01-01'))).toMatchObject({
      kind: 'met',
      lateBy: 4,
      brokenOn: '2026-12-11',
    })
  })

  it('of somebody else’s time only lapses', () => {
    const start: ClockStart = {
      ...UPDATE,
      clock: 'request for a police VRR',
      event: 'the victim was told of a police decision',
    }
    expect(clockStanding(start.clock, [started(start)], on('2027-06-01'))).toMatchObject({
      kind: 'lapsed',
      brokenOn: undefined,
    })
  })

  it('of delay is counted from the beginning of the row, so a short month does not shorten what follows', () => {
    const next = (from: string) =>
      countedDue({ clock: 'next delay report', on: on(from), seriesFrom: on('2026-08-31') }, [])
    expect([next('2027-08-30'), next('2028-02-29')]).toEqual(['2028-02-29', '2028-08-30'])
  })
})

describe('a pause', () => {
  const states = [started(UPDATE)]
  const asked = {
    reason: 'asked to wait',
    until: on('2026-12-24'),
    words: 'She asked for no news in December.',
  } as const

  it('moves the last day by the days that it stood still, and runs on by itself', () => {
    const decided = decidePause(UPDATE, states, asked, on('2026-12-01'))
    expect(decided).toMatchObject({ ok: true, decision: { due: '2027-01-02', provision: 'policy-pause' } })
    const paused: ClockState = {
      kind: 'paused',
      on: on('2026-12-01'),
      until: asked.until,
      reason: asked.reason,
      due: on('2027-01-02'),
    }
    const kinds = ['2026-12-23', '2026-12-24', '2027-01-03'].map(
      (day) => clockStanding('next update', [...states, paused], on(day)).kind,
    )
    expect(kinds).toEqual(['paused', 'running', 'breached'])
  })

  it('counts only working days back where the clock counts working days', () => {
    const start: ClockStart = {
      clock: 'answer to an information request',
      event: 'an information request was received',
      on: on('2026-12-14'),
      seriesFrom: undefined,
    }
    const paused: ClockState = {
      kind: 'paused',
      on: on('2026-12-18'),
      until: on('2026-12-30'),
      reason: 'clarification awaited',
      due: undefined,
    }
    // 18, 21 to 24 and 29 December are six working days; 15 January and six more end on 25 January.
    expect(countedDue(start, [started(start), paused])).toBe('2027-01-25')
  })

  it('is refused without a reason of its class, an end, words, and past its cap', () => {
    const lacks = decidePause(UPDATE, states, { reason: 'fee awaited', until: undefined, words: ' ' }, on('2026-12-01'))
    expect(lacks.ok || lacks.missing.map(({ about }) => about)).toEqual(['reason', 'until', 'words'])
    const long = decidePause(UPDATE, states, { ...asked, until: on('2027-02-01') }, on('2026-12-01'))
    expect(long.ok || long.missing.map(({ about }) => about)).toEqual(['until'])
    const late = decidePause(UPDATE, states, asked, on('2026-12-11'))
    expect(late.ok || late.missing.map(({ about }) => about)).toEqual(['pause'])
    const review: ClockStart = { ...UPDATE, clock: 'suspension review', event: 'the officer was suspended' }
    expect(decidePause(review, [started(review)], asked, on('2026-11-20')).ok).toBe(false)
  })
})

describe('over years, whatever happens in whatever order', () => {
  const happening = fc.record({
    after: fc.integer({ min: 0, max: 900 }),
    what: fc.constantFrom<Omit<ClockHappening, 'on'>>(
      { meets: ['an update was given'], starts: ['an update was given'] },
      { starts: ['the suspect was arrested'] },
      { starts: ['an outcome was reached', 'a reviewable decision was made'], about: 'one' },
      { meets: ['the outcome was told', 'the right to a review was told'], starts: ['the outcome letter was sent'] },
      { meets: ['the duty decision was looked at'], starts: ['the officer was suspended'], about: 'him' },
      { starts: ['a heading became clear'] },
      { meets: ['the referral was sent'] },
      { meets: ['every allegation has an outcome', 'nothing is left to decide on duty'] },
      { standing: 'the matter closed' },
      { standing: 'the matter was taken up again' },
    ),
  })
  const begins: ClockHappening = { on: on('2026-11-02'), starts: ['it came to attention', 'the handling began'] }

  it('no clock is lost, none ends twice, and what was late stays on the record', () => {
    fc.assert(
      fc.property(fc.array(happening, { maxLength: 25 }), (drawn) => {
        const record = [
          begins,
          ...drawn.map(({ after, what }) => ({ ...what, on: addDays(begins.on, after) })),
        ].toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))
        const kept = new Map<string, ClockKept>()
        const states = new Map<string, ClockState[]>()
        const broken = new Set<string>()
        for (let told = 1; told <= record.length; told += 1) {
          const today = record[told - 1]?.on ?? begins.on
          for (const [id, went] of states)
            if (clockStanding(kept.get(id)?.clock ?? 'next update', went, today).brokenOn) broken.add(id)
          apply(kept, states, followRecord(record.slice(0, told), [...kept.values()], FACTS), today)
          // Asked again, the record has nothing to add.
          expect(followRecord(record.slice(0, told), [...kept.values()], FACTS)).toEqual([])
          for (const id of broken)
            expect(
              clockStanding(kept.get(id)?.clock ?? 'next update', states.get(id) ?? [], today).brokenOn,
            ).toBeDefined()
        }
        const starts = new Set(
          record.flatMap((each) => (each.starts ?? []).flatMap((event) => clocksStartedBy(event, FACTS))),
        )
        const there = new Set([...kept.values()].map(({ clock }) => clock))
        for (const clock of starts) expect(there).toContain(clock)
      }),
      { numRuns: 60 },
    )
  })

  function apply(
    kept: Map<string, ClockKept>,
    states: Map<string, ClockState[]>,
    changes: ReturnType<typeof followRecord>,
    today: ReturnType<typeof on>,
  ): void {
    const ids = new Map<unknown, string>()
    for (const change of changes) {
      const { life } = change
      const id = life.id ?? ids.get(life) ?? `${kept.size}`
      ids.set(life, id)
      const before = kept.get(id)
      const due = before ? states.get(id)?.at(-1)?.due : countedDue({ ...life, on: life.from }, [])
      const anew = countedDue({ ...life, on: life.from }, [])
      const add = (state: ClockState, standing: ClockKept['standing'], from = life.from) => {
        expect(before === undefined || before.standing !== 'met', 'nothing follows a clock that was met').toBe(true)
        kept.set(id, { ...life, id, from, standing })
        states.set(id, [...(states.get(id) ?? []), state])
      }
      if (change.kind === 'start') add({ kind: 'started', on: life.on, due: anew }, 'open')
      if (change.kind === 'count anew') add({ kind: 'recounted', on: today, due: anew }, 'open')
      if (change.kind === 'run again') add({ kind: 'runs again', on: today, due: anew }, 'open')
      if (change.kind === 'meet') add({ kind: 'met', on: change.on, by: change.by, due }, 'met')
      if (change.kind === 'end') add({ kind: 'ended', on: today, because: change.because, due }, 'ended')
    }
  }
})
