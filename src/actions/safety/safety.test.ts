import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { tasksIn } from '../../store/task.ts'
import { must, reported } from '../ending/test-ended.ts'
import { openMatter } from '../matter/open-matter.ts'
import { openNarrative } from '../narrative/open-narrative.ts'
import type { NotRecorded } from '../recorded.ts'
import { assessRisk } from '../risk/assess.ts'
import { type Played, playedForce } from '../test-force.ts'
import { uponMatter } from '../upon.ts'
import { decideOrders } from './decide-orders.ts'
import { finishSafetyTask } from './finish-task.ts'
import { holdAddress, openAddress } from './held-address.ts'
import { openPlan } from './open-plan.ts'
import { openSafety } from './open-safety.ts'
import { recordHearing, referToConference } from './record-conference.ts'
import { recordOrder } from './record-order.ts'
import { highRisk } from './test-risk.ts'
import { type WritePlan, writePlan } from './write-plan.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
})
afterAll(() => played.scratch.close())

const monday = calendarDate('2026-11-02')
const lackingIn = async (attempt: Promise<{ readonly ok: true } | NotRecorded>) => {
  const made = await attempt
  return !made.ok && made.why === 'missing' ? made.missing.map(({ about }) => about) : made.ok ? [] : [made.why]
}
const plan = (matter: string, changes: Partial<WritePlan> = {}): WritePlan => ({
  matter,
  words: { threats: 'He waits outside.', 'not in police systems': 'Her shifts.', 'her view': 'She agrees.' },
  actions: [{ words: 'A taxi to the door.', agency: 'her employer', by: monday }],
  owner: played.staff('detective'),
  kept: 'here only',
  workplace: 'she does not serve with the police',
  children: 'no children',
  reviewBy: calendarDate('2026-11-09'),
  ...changes,
})

describe('a safety plan', () => {
  it('is written in versions, ends the task that asked for it, and opens one for the day to look again', async () => {
    const matter = await reported(played)
    await must(assessRisk(played.as('detective'), highRisk(played, matter)))
    expect((await openSafety(played.as('detective'), { matter })).plan.kind).toBe('missing at high risk')
    await must(writePlan(played.as('detective'), plan(matter)))
    await must(writePlan(played.as('supervisor'), plan(matter, { kept: 'here, and in her own hands' })))
    const { plans } = await openPlan(played.as('detective'), { matter })
    expect(plans.map(({ number, kept, words, actions }) => [number, kept, words.threats, actions[0]?.words])).toEqual([
      [2, 'here, and in her own hands', 'He waits outside.', 'A taxi to the door.'],
      [1, 'here only', 'He waits outside.', 'A taxi to the door.'],
    ])
    const { tasks } = await openSafety(played.as('detective'), { matter })
    const of = (kind: string) => tasks.filter((each) => each.kind === kind).map(({ standing, due }) => [standing, due])
    expect(of('write the safety plan')).toEqual([['done', monday]])
    expect(
      of('look at the safety plan again')
        .map(([standing]) => standing)
        .toSorted(),
    ).toEqual(['done', 'open'])
  })

  it('is answered for by somebody who works the matter, and read by nobody who only watches', async () => {
    const matter = await reported(played)
    expect(
      await lackingIn(writePlan(played.as('detective'), plan(matter, { owner: played.staff('oversight') }))),
    ).toEqual(['owner'])
    await must(writePlan(played.as('detective'), plan(matter)))
    for (const who of ['oversight', 'vetting', 'second detective'])
      await expect(openPlan(played.as(who), { matter }), who).rejects.toThrow('do not permit')
  })
})

describe('protective orders', () => {
  it('go from considered to made and breached, and one beyond its limit is refused', async () => {
    const matter = await reported(played)
    const record = (changes: Partial<Parameters<typeof recordOrder>[1]>) =>
      recordOrder(played.as('detective'), {
        matter,
        order: undefined,
        kind: 'DVPO',
        standing: 'considered',
        on: monday,
        endsOn: undefined,
        monitoredUntil: undefined,
        area: undefined,
        words: undefined,
        ...changes,
      })
    const { order } = await must(record({}))
    expect(await lackingIn(record({ order, standing: 'made', endsOn: calendarDate('2026-12-01') }))).toEqual(['ends'])
    await must(record({ order, standing: 'made', endsOn: calendarDate('2026-11-30') }))
    await must(record({ order, standing: 'breached', words: 'He rang her at work.' }))
    const { orders } = await openSafety(played.as('detective'), { matter })
    expect(orders.map(({ standing, endsOn, breaches, words }) => [standing, endsOn, breaches, words])).toEqual([
      ['breached', '2026-11-30', 1, 'He rang her at work.'],
    ])
  })

  it('that none is sought is a decision on record, with its reason', async () => {
    const matter = await reported(played)
    const decide = (reason: string | undefined) =>
      decideOrders(played.as('detective'), {
        matter,
        answer: 'none is sought',
        considered: ['SPO', 'NMO'],
        reason,
        after: undefined,
      })
    expect(await lackingIn(decide(undefined))).toEqual(['reason'])
    await must(decide('She applies herself, with her solicitor.'))
    expect((await openSafety(played.as('detective'), { matter })).ordersDecided).toBe('decided')
  })
})

describe('the conference of agencies', () => {
  it('is referred to, heard with who attended and how conflict was handled, and a later referral is a repeat', async () => {
    const matter = await reported(played)
    const heard = (at: string) =>
      recordHearing(played.as('detective', at), {
        matter,
        on: monday,
        attended: 'DS Beck only.',
        conflict: 'The chair asked each agency who knows him.',
        actions: 'Housing offers a transfer.',
      })
    expect(await lackingIn(heard('2026-11-02T10:00:00Z'))).toEqual(['on'])
    const refer = (at: string, on: string) =>
      must(referToConference(played.as('detective', at), { matter, on: calendarDate(on), reason: 'High risk.' }))
    await refer('2026-11-02T10:00:00Z', '2026-11-02')
    await must(heard('2026-11-02T10:00:00Z'))
    await refer('2027-10-01T10:00:00Z', '2027-10-01')
    const { conferences } = await openSafety(played.as('detective'), { matter })
    expect(conferences.map(({ repeat, heard: at }) => [repeat, at?.on])).toEqual([
      ['first', '2026-11-02'],
      ['repeat within 12 months', undefined],
    ])
  })
})

describe('where she is', () => {
  it('stands apart: it is opened with a reason, and by no other reading of the matter', async () => {
    const matter = await reported(played)
    await must(holdAddress(played.as('detective'), { matter, address: 'Flat 3, Invented Terrace' }))
    expect(await lackingIn(openAddress(played.as('detective'), { matter, reason: ' ' }))).toEqual(['reason'])
    const narratives = await played.scratch
      .store('candour_inspector')
      .selectFrom('narrative')
      .select(['id', 'words'])
      .where('purpose', '=', 'address')
      .execute()
    const held = narratives.find(({ words }) => words.includes('Invented Terrace'))
    await expect(openNarrative(played.as('detective'), { matter, narrative: held?.id ?? '' })).rejects.toThrow(
      'do not permit',
    )
    const opened = await must(openAddress(played.as('detective'), { matter, reason: 'To arrange a visit.' }))
    expect(opened.words).toBe('Flat 3, Invented Terrace')
    await expect(openAddress(played.as('oversight'), { matter, reason: 'To look.' })).rejects.toThrow('do not permit')
    const openings = await played.scratch
      .store('candour_inspector')
      .selectFrom('held_address_opening')
      .select('id')
      .execute()
    expect(openings).toHaveLength(1)
  })
})

describe('a task that no measure ends', () => {
  it('is done with what was done, and the page of the matter counts what is open', async () => {
    const matter = await reported(played)
    await must(assessRisk(played.as('detective'), highRisk(played, matter)))
    const before = (await openMatter(played.as('detective'), { matter })).safetyToday
    const finish = (words: string | undefined) =>
      finishSafetyTask(played.as('detective'), { matter, kind: 'preserve look-up logs', on: monday, words })
    expect(await lackingIn(finish(' '))).toEqual(['words'])
    await must(finish('Asked of both system owners.'))
    expect(await lackingIn(finish('Again.'))).toEqual(['words'])
    const after = (await openMatter(played.as('detective'), { matter })).safetyToday
    expect([before.grade, before.open - after.open]).toEqual(['high', 1])
    const kept = await played.as('detective').once('open safety', uponMatter(matter), (tx, witness, id) => {
      witness.shows([id])
      return tasksIn(tx, [id])
    })
    expect(kept.find(({ kind }) => kind === 'preserve look-up logs')?.now.words).not.toBeNull()
  })
})
