import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runClocksCommand } from '../../cli/clocks.ts'
import { calendarDate } from '../../domain/calendar-date.ts'
import { HOLIDAYS_IN_USE } from '../../domain/known-holidays.ts'
import type { Store } from '../../store/database.ts'
import { recordReport } from '../matter/record-report.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { listMyWork } from '../work/list-my-work.ts'
import { meetClocks } from './meet-clocks.ts'
import { openClock, openClocks } from './open-clocks.ts'
import { endPause, pauseClock } from './pause-clock.ts'
import { recordHappened } from './record-happened.ts'
import { recountClocks } from './recount-clocks.ts'
import { takeUpClocks } from './take-up-clocks.ts'

let played: Played
let jobs: Store
let matter: string
const on = calendarDate
const THURSDAY = '2026-12-17T10:00:00Z'
const world = (time: string) => ({
  now: () => new Date(time),
  bytes: (count: number) => crypto.getRandomValues(new Uint8Array(count)),
})

beforeAll(async () => {
  played = await playedForce()
  jobs = played.scratch.store('candour_jobs')
  const made = await recordReport(played.as('detective'), report(played.serving('concerned')))
  if (!made.ok) throw new Error('The report was not recorded.')
  matter = made.matter.reference
})
afterAll(() => played.scratch.close())

const clocksOf = async (time = THURSDAY) => (await openClocks(played.as('supervisor', time), { matter })).clocks
const clockCalled = async (clock: string, time = THURSDAY) =>
  (await clocksOf(time)).find((each) => each.clock === clock)

describe('what happened starts clocks, and one message meets several', () => {
  it('a report starts four, and one event several: the earliest due stands first', async () => {
    const first = (await clocksOf('2026-11-02T10:00:00Z')).map(({ clock, standing }) => [clock, standing.due])
    expect(first).toEqual([
      ['referral of a conduct matter', '2026-11-03'],
      ['vetting looks at an allegation', '2026-11-30'],
      ['update to an officer-reporter', '2026-11-30'],
      ['delay report', '2027-11-01'],
    ])
    const made = await recordHappened(played.as('supervisor', THURSDAY), {
      ...{ matter, event: 'a police VRR was requested', on: on('2026-12-17'), words: undefined },
    })
    expect(made.ok && made.started.map(({ clock, due }) => [clock, due])).toEqual([
      ['receipt of a police VRR', '2027-01-05'],
      ['police VRR completed', '2027-02-02'],
    ])
    const clocks = await clocksOf(THURSDAY)
    const days = clocks.map(({ standing }) => standing.due ?? '')
    expect(days).toEqual(days.toSorted())
    expect(days.length).toBeGreaterThan(3)
  })

  it('says which it met and which of them late, and an update that met one starts the next', async () => {
    const update = await clockCalled('update to an officer-reporter')
    const receipt = await clockCalled('receipt of a police VRR')
    const met = await meetClocks(played.as('supervisor', THURSDAY), {
      ...{ matter, clocks: [update?.id ?? '', receipt?.id ?? ''], on: on('2026-12-17'), words: 'One letter for both.' },
    })
    expect(met.ok && met.met.map(({ clock, by, lateBy }) => [clock, by, lateBy])).toEqual([
      ['update to an officer-reporter', 'an update was given', 17],
      ['receipt of a police VRR', 'a VRR was acknowledged', 0],
    ])
    const next = (await clocksOf()).find(
      ({ clock, standing }) => clock === 'update to an officer-reporter' && standing.kind === 'running',
    )
    expect(next?.standing.due).toBe('2027-01-14')
  })

  it('is not met on a day before it started, nor from tomorrow', async () => {
    const clocks = [(await clockCalled('police VRR completed'))?.id ?? '']
    const met = (day: string) =>
      meetClocks(played.as('supervisor', THURSDAY), { matter, clocks, on: on(day), words: undefined })
    expect([(await met('2026-12-16')).ok, (await met('2026-12-18')).ok]).toEqual([false, false])
  })
})

describe('a clock that stands still', () => {
  it('does so for a reason to a day, presses nobody meanwhile, and may run again sooner', async () => {
    const clock = (await clockCalled('police VRR completed'))?.id ?? ''
    const pause = {
      matter,
      clock,
      reason: 'more time given',
      until: on('2026-12-31'),
      words: 'The victim agreed.',
    } as const
    const paused = await pauseClock(played.as('supervisor', THURSDAY), pause)
    // Ten working days from 17 to 30 December, less the two bank holidays.
    expect(paused.ok && paused.pause).toMatchObject({
      due: '2027-02-12',
      until: '2026-12-31',
      reason: 'more time given',
    })
    const again = await endPause(played.as('detective', '2026-12-21T10:00:00Z'), { matter, clock })
    expect(again).toMatchObject({ ok: true, due: '2027-02-04' })
    const seen = await openClock(played.as('supervisor', '2026-12-21T11:00:00Z'), { matter, clock })
    expect(seen?.history.map(({ kind, due }) => [kind, due])).toEqual([
      ['started', '2027-02-02'],
      ['paused', '2027-02-12'],
      ['runs again', '2027-02-04'],
    ])
  })

  it('is let stand still only by those who answer for the matter', async () => {
    const clock = (await clockCalled('police VRR completed'))?.id ?? ''
    await expect(
      pauseClock(played.as('detective', THURSDAY), {
        matter,
        clock,
        reason: 'more time given',
        until: on('2026-12-31'),
        words: 'So.',
      }),
    ).rejects.toThrow()
  })
})

describe('after a change of law or holidays', () => {
  it('every clock that runs keeps the day before and takes the day now, and work lists move with it', async () => {
    const proclaimed = new Map([...HOLIDAYS_IN_USE.on, [on('2027-02-03'), ['England and Wales'] as const]])
    const counted = await recountClocks(jobs, world('2026-12-22T02:00:00Z'), { ...HOLIDAYS_IN_USE, on: proclaimed })
    expect(counted.moved).toBe(1)
    expect(counted.clocks).toBeGreaterThan(3)
    const clock = await clockCalled('police VRR completed', '2026-12-22T09:00:00Z')
    expect(clock?.standing.due).toBe('2027-02-05')
    const seen = await openClock(played.as('supervisor', '2026-12-22T09:00:00Z'), { matter, clock: clock?.id ?? '' })
    expect(seen?.history.at(-1)).toMatchObject({ kind: 'recounted', dueBefore: '2027-02-04', due: '2027-02-05' })
    const work = await listMyWork(played.as('supervisor', '2026-12-22T09:00:00Z'))
    expect(work.later.rows.concat(work.waiting.rows).map(({ due }) => due)).toContain('2027-02-05')
  })

  it('the command says how many were counted and moved', async () => {
    const said: string[] = []
    expect(await runClocksCommand(['recount'], { store: jobs, say: (line) => said.push(line) })).toBe(0)
    expect(said.join()).toMatch(/^Counted \d+ clocks anew\. The last day of \d+ moved\.$/)
    expect(await runClocksCommand(['recount', 'all'], { store: jobs, complain: () => undefined })).toBe(2)
  })
})

it('a matter that no act has brought there is taken up by the house, and once a day looked at again', async () => {
  const owner = played.scratch.superuser
  expect(owner).toContain('postgres')
  const { openStore } = await import('../../store/database.ts')
  const superuser = openStore(owner, 1)
  await sql`delete from candour.waiting; delete from candour.waiting_kept`.execute(superuser)
  await superuser.destroy()
  expect((await listMyWork(played.as('authority', '2026-12-23T09:00:00Z'))).doNow.rows).toEqual([])
  expect(await takeUpClocks(jobs, world('2026-12-23T08:00:00Z'))).toBe(1)
  expect(await takeUpClocks(jobs, world('2026-12-23T09:00:00Z'))).toBe(0)
  expect((await listMyWork(played.as('authority', '2026-12-23T09:00:00Z'))).doNow.rows.length).toBeGreaterThan(0)
  expect(await takeUpClocks(jobs, world('2026-12-24T08:00:00Z'))).toBe(1)
})
