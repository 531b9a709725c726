import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { recordAllegation } from '../allegation/record.ts'
import { decideReferral } from '../decision/decide-referral.ts'
import { openDecisions } from '../decision/open-decisions.ts'
import { answers, type Played, playedForce, report } from '../test-force.ts'
import { listMyWork } from '../work/list-my-work.ts'
import { assign } from './assign.ts'
import { listMatters } from './list-matters.ts'
import { openMatter } from './open-matter.ts'
import { openPeople } from './open-people.ts'
import { openTimeline } from './open-timeline.ts'
import { reclassify } from './reclassify.ts'
import { recordEvent } from './record-event.ts'
import { recordReport } from './record-report.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

async function reported(changes: Parameters<typeof report>[1] = {}): Promise<string> {
  const recorded = await recordReport(played.as('detective'), report(played.serving('other'), changes))
  if (!recorded.ok) throw new Error(recorded.why)

  return recorded.matter.address
}

describe('a first report', () => {
  it('is a numbered matter at once, with its rules, its people, and what starts today', async () => {
    const matter = await reported()
    const view = await openMatter(played.as('detective'), { matter })
    expect([view.kind, view.cameToAttention, view.regimeName]).toEqual([
      'recordable conduct matter',
      '2026-11-02',
      '2025 rules',
    ])
    expect(view.onIt.map(({ capacity, name }) => [capacity, name])).toEqual([
      ['investigates', 'DC Wren Halloran'],
      ['supervises', 'DS Iona Beck'],
      ['decides', 'Det Ch Supt Rufus Lane'],
    ])
    expect(view.safety).toEqual({
      danger: 'no',
      has: {
        weapons: 'not known',
        'police systems': 'yes',
        keys: 'not known',
        'colleagues near her': 'not known',
        'knows where she is': 'not known',
      },
    })
    expect(view.tasks.map((task) => [task.kind, task.due])).toEqual([
      ['decide on referral', '2026-11-03'],
      ['decide on duty', undefined],
      ['assess severity', undefined],
      ['record an update', '2026-11-30'],
      ['report the delay', '2027-11-01'],
      ['meet a clock', '2026-11-30'],
    ])
    expect(view.allegations[0]).toMatchObject({
      happened: { kind: 'as told' },
      happenedWords: 'around Easter, not sure of the day',
      onDuty: 'off duty',
    })
    expect(view.accounts.map((each) => each.words)).toEqual([13])
  })

  it('names nobody where nobody on the roster fits: the description is an answer', async () => {
    const matter = await reported({
      subject: { kind: 'unidentified', description: 'Tall, a dog handler, she thinks.' },
    })
    const people = await openPeople(played.as('detective'), { matter })
    expect([people.concerned, people.unidentified]).toEqual([
      [],
      [{ allegation: 1, description: 'Tall, a dog handler, she thinks.' }],
    ])
  })

  it('asks for what it lacks all at once, writes nothing, and is witnessed as refused', async () => {
    const before = (await listMatters(played.as('head'))).shownOf
    const refused = await recordReport(
      played.as('detective'),
      report('000000', {
        knownOn: calendarDate('2026-11-03'),
        kind: 'complaint',
        recordableGrounds: [],
        happened: { kind: 'on', date: calendarDate('2026-12-01') },
      }),
    )
    expect(!refused.ok && refused.why === 'missing' && refused.missing.map((each) => each.about)).toEqual([
      'known',
      'subject',
      'happened',
      'kind',
    ])
    expect((await listMatters(played.as('head'))).shownOf).toBe(before)
    const [last] = await played.scratch
      .store('candour_inspector')
      .selectFrom('act')
      .select(['outcome', 'rule'])
      .where('kind', '=', 'record report')
      .where('outcome', '=', 'refused')
      .execute()
    expect(last).toEqual({ outcome: 'refused', rule: 'law/pcpcm-66' })
  })

  it('is not taken by someone who works beside the officer, nor ever assigned to them', async () => {
    const refused = await recordReport(played.as('beside'), report(played.serving('concerned')))
    expect(!refused.ok && refused.why).toBe('conflict')
    const matter = (await recordReport(played.as('detective'), report(played.serving('concerned')))) as {
      matter: { address: string }
    }
    const named = matter.matter.address
    expect((await openPeople(played.as('head'), { matter: named })).assignable.map((each) => each.name)).not.toContain(
      'DC Noor Ashby',
    )
    expect(
      (
        await assign(played.as('head'), {
          matter: named,
          person: played.staff('beside'),
          capacity: 'investigates',
          standing: 'on',
        })
      ).ok,
    ).toBe(false)
  })
})

describe('a matter on its way', () => {
  it('is seen by a detective from when they are put on it until they are taken off', async () => {
    const matter = await reported()
    const put = (standing: 'on' | 'off') =>
      assign(played.as('supervisor'), {
        matter,
        person: played.staff('second detective'),
        capacity: 'investigates',
        standing,
      })
    await expect(openMatter(played.as('second detective'), { matter })).rejects.toThrow('do not permit')
    expect(await put('on')).toEqual({ ok: true })
    expect((await openMatter(played.as('second detective'), { matter })).matter.address).toBe(matter)
    expect(await put('off')).toEqual({ ok: true })
    await expect(openMatter(played.as('second detective'), { matter })).rejects.toThrow('do not permit')
  })

  it('hears another allegation, about somebody else, who is shut out from then on', async () => {
    const matter = await reported()
    const more = { ...report(played.serving('head')), matter }
    expect(await openMatter(played.as('head'), { matter })).toBeDefined()
    expect(await recordAllegation(played.as('detective'), more)).toMatchObject({ ok: true, number: 2 })
    await expect(openMatter(played.as('head'), { matter })).rejects.toThrow('do not permit')
    expect((await openPeople(played.as('detective'), { matter })).shutOut).toBe(2)
  })

  it('is classified anew with a reason, and keeps the rules of its day', async () => {
    const matter = await reported({ service: 'no force', kind: 'complaint', recordableGrounds: [] })
    const [first] = (await openDecisions(played.as('authority'), { matter })).decisions
    const change = {
      matter,
      kind: 'recordable conduct matter',
      recordableGrounds: ['serious corruption'],
      after: first?.id,
    } as const
    const refused = await reclassify(played.as('authority'), { ...change, reason: ' ' })
    expect(!refused.ok && refused.why === 'missing' && refused.missing.map((each) => each.about)).toEqual(['reason'])
    expect(
      await reclassify(played.as('authority'), { ...change, reason: 'She no longer wishes to complain.' }),
    ).toEqual({ ok: true, decision: 2 })
    expect((await openMatter(played.as('authority'), { matter })).kind).toBe('recordable conduct matter')
  })

  it('becomes recordable by law when a plain conduct matter is referred', async () => {
    const matter = await reported({ kind: 'conduct matter', recordableGrounds: [] })
    await decideReferral(played.as('authority'), {
      matter,
      answers: answers('serious corruption'),
      whenNoneApplies: undefined,
      clearOn: calendarDate('2026-11-02'),
      whyLate: undefined,
      after: undefined,
    })
    expect((await openMatter(played.as('authority'), { matter })).kind).toBe('recordable conduct matter')
  })

  it('records no step before the one it rests on, nor one from tomorrow', async () => {
    const matter = await reported()
    const tries = [
      await recordEvent(played.as('detective'), {
        matter,
        kind: 'referral sent',
        on: calendarDate('2026-11-02'),
        words: undefined,
      }),
      await recordEvent(played.as('detective'), {
        matter,
        kind: 'investigation began',
        on: calendarDate('2026-11-02'),
        words: undefined,
      }),
      await recordEvent(played.as('detective'), {
        matter,
        kind: 'update given',
        on: calendarDate('2026-11-03'),
        words: undefined,
      }),
    ]
    expect(tries.map((each) => !each.ok && each.why === 'missing' && each.missing.map(({ about }) => about))).toEqual([
      ['kind'],
      ['kind'],
      ['on'],
    ])
  })

  it('shows what was told, done and falls due on one line of time', async () => {
    const matter = await reported()
    const { entries } = await openTimeline(played.as('detective'), { matter })
    expect(entries.map((entry) => [entry.lane, entry.when])).toEqual([
      ['her account', 'as told: “around Easter, not sure of the day”'],
      ['what agencies did', 'Mon 2 Nov 2026'],
      ['what agencies did', 'Mon 2 Nov 2026'],
      ['clocks', 'End of Tue 3 Nov 2026'],
      ['clocks', 'End of Mon 30 Nov 2026'],
      ['clocks', 'End of Mon 30 Nov 2026'],
      ['clocks', 'End of Mon 1 Nov 2027'],
    ])
  })
})

describe('my work', () => {
  it('shows what is late first, to those who may do it, and as waiting to those who may not', async () => {
    const wednesday = '2026-11-04T09:00:00Z'
    const matter = await reported()
    await assign(played.as('supervisor', '2026-11-03T10:00:00Z'), {
      matter,
      person: played.staff('second detective'),
      capacity: 'investigates',
      standing: 'on',
    })
    const authority = await listMyWork(played.as('authority', wednesday))
    expect(authority.doNow.rows[0]).toMatchObject({
      kind: 'decide on referral',
      standing: 'late',
      lateBy: 1,
      waitingFor: undefined,
    })
    const detective = await listMyWork(played.as('detective', wednesday))
    expect(detective.waiting.rows.find((task) => task.kind === 'decide on referral')?.waitingFor).toBe(
      'Det Ch Supt Rufus Lane',
    )
    expect(detective.doNow.rows.map((task) => task.kind)).not.toContain('decide on referral')
    expect(detective.sentence.matters).toBeGreaterThan(3)
    expect(detective.newSince.entries.map(({ what, by }) => [what, by])).toEqual([
      ['Someone was put on the matter, or taken off', 'DS Iona Beck'],
    ])
  })

  it('is an ordinary, empty page for an officer', async () => {
    expect((await listMyWork(played.as('other'))).sentence).toEqual({
      late: 0,
      today: 0,
      latestLate: undefined,
      next: undefined,
      matters: 0,
    })
  })

  it('pages through a list by key and counts what may be seen', async () => {
    const listed = await listMatters(played.as('head'), { kind: 'recordable conduct matter' })
    expect(listed.rows.length).toBe(listed.shownOf)
    const after = await listMatters(played.as('head'), {
      kind: 'recordable conduct matter',
      after: (await openMatter(played.as('head'), { matter: listed.rows[0]?.matter.address ?? '' })).id,
    })
    expect(after.rows.map((row) => row.matter.reference)).toEqual(
      listed.rows.slice(1).map((row) => row.matter.reference),
    )
    expect(listed.rows.every((row) => row.kind === 'recordable conduct matter')).toBe(true)
  })
})
