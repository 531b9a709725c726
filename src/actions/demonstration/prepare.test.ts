import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { runDemoCommand } from '../../cli/demo.ts'
import { calendarDate } from '../../domain/calendar-date.ts'
import type { Store } from '../../store/database.ts'
import { type Scratch, scratchDatabase } from '../../store/scratch.ts'
import { actingAs, type World } from '../acting.ts'
import { listMatters } from '../matter/list-matters.ts'
import { openMatter } from '../matter/open-matter.ts'
import { listPeople } from '../person/list-people.ts'
import { openPerson } from '../person/open-person.ts'
import { listDemonstrationPeople } from '../session/list-demonstration-people.ts'
import { ensureOperator } from '../session/operator.ts'
import { listDecisionsToMake } from '../work/list-decisions-to-make.ts'
import { listMyWork } from '../work/list-my-work.ts'
import { actOut } from './act-out.ts'
import { planForce } from './plan.ts'
import { makeDemonstration, prepareDemonstration } from './prepare.ts'
import { randomFrom } from './random.ts'

const size = { officers: 40, years: 4, seed: 'northmoor', until: calendarDate('2026-11-24') }
const worldAt = (at: string): World => ({ now: () => new Date(at), bytes: randomFrom(at).bytes })
const today = worldAt('2026-11-24T09:00:00Z')

let whole: Scratch
let store: Store
let operator: string

beforeAll(async () => {
  whole = await scratchDatabase()
  store = whole.store('candour_staff')
  operator = await ensureOperator(store, worldAt('2020-01-01T00:00:00Z'))
  const made = await makeDemonstration(store, operator, size)
  expect(made.ok).toBe(true)
})
afterAll(() => whole.close())

async function as(name: string) {
  const { id } = await store.selectFrom('staff_person').select('id').where('name', '=', name).executeTakeFirstOrThrow()

  return actingAs(store, id, today)
}

/** Every row of the record by its id, but for when and in which place it was recorded, which the database says. */
async function recordOf(scratch: Scratch): Promise<ReadonlyMap<string, string>> {
  const inspector = scratch.store('candour_inspector')
  const tables = [
    ...(['act', 'force', 'person_serving', 'person_serving_state', 'staff_person', 'matter', 'matter_state'] as const),
    ...(['matter_intake', 'matter_event', 'narrative', 'person_in_matter', 'matter_assignment'] as const),
    ...(['matter_exclusion', 'allegation', 'allegation_state', 'decision', 'duty_state', 'criminal_state'] as const),
  ]
  const rows = new Map<string, string>()
  for (const table of tables) {
    for (const row of await inspector.selectFrom(table).selectAll().execute()) {
      const { recorded_at, place, ...rest } = row as Record<string, unknown>
      rows.set(`${table} ${rest.id}`, JSON.stringify(rest))
    }
  }

  return rows
}

describe('a demonstration force', () => {
  it('is the same, row by row, when it is made again from the same seed and day', async () => {
    const again = await scratchDatabase()
    const plan = planForce(size)
    const staff = again.store('candour_staff')
    await actOut(staff, await ensureOperator(staff, worldAt('2020-01-01T00:00:00Z')), {
      ...plan,
      steps: plan.steps.slice(0, 90),
    })
    const [first, second] = [await recordOf(whole), await recordOf(again)]
    expect(second.size).toBeGreaterThan(600)
    expect([...second].filter(([id, row]) => first.get(id) !== row)).toEqual([])
    await again.close()
  })

  it('is never made where a force is', async () => {
    const before = (await recordOf(whole)).size
    await prepareDemonstration(store, operator)
    const said: string[] = []
    const code = await runDemoCommand(['--officers', '60', '--years', '4', '--seed', 'a'], {
      store,
      person: operator,
      complain: (line) => said.push(line),
    })
    expect(code).toBe(1)
    expect(said).toEqual([expect.stringContaining('only on an empty database')])
    expect((await recordOf(whole)).size).toBe(before)
  })

  it('lets a person of every role sign in', async () => {
    const people = await listDemonstrationPeople(store)
    expect(people.map((person) => person.role).sort()).toEqual(
      [
        ...['administrator', 'analyst', 'appropriate authority', 'detective', 'detective', 'head of unit'],
        ...[
          'information officer',
          'information officer',
          'officer',
          'oversight',
          'records',
          'supervisor',
          'vetting officer',
        ],
      ].sort(),
    )
  })

  it('has its ended matters closed, each after its own decisions, and nothing waits for them', async () => {
    const { rows } = await listMatters(await as('Det Supt Helen Adeyemi'))
    const closed = rows.filter(({ where }) => where.startsWith('Closed'))
    expect(closed).toHaveLength(3)
    expect(closed.map(({ next }) => next)).toEqual([undefined, undefined, undefined])
  })

  it('shows a detective what is late by a day, what is due today, what comes later and what waits for others', async () => {
    const work = await listMyWork(await as('DC Priya Raman'))
    expect(work.doNow.rows.map((task) => [task.act, task.standing, task.lateBy])).toEqual(
      expect.arrayContaining([
        ['Tell the officer who reported how it goes', 'late', 1],
        ['Tell the officer who reported how it goes', 'today', 0],
        ['Send the referral to the IOPC', 'today', 0],
      ]),
    )
    // The update and the news of the interview are of one matter: one message meets both.
    const late = work.doNow.rows.filter((task) => task.standing === 'late' && task.lateBy === 1)
    expect(new Set(late.map(({ matter }) => matter.reference)).size).toBe(1)
    expect(late).toHaveLength(2)
    expect(work.later.rows.length).toBeGreaterThan(2)
    expect(work.waiting.rows.length).toBeGreaterThan(2)
    expect(work.waiting.rows.every((task) => task.waitingFor !== undefined)).toBe(true)
    expect(work.myMatters.length).toBeGreaterThan(7)
  })

  it('shows whoever decides a referral that must be decided today, and cases to answer', async () => {
    const { rows: tasks } = await listDecisionsToMake(await as('Det Supt Helen Adeyemi'))
    const kinds = tasks.map((task) => [task.kind, task.standing])
    expect(kinds).toEqual(expect.arrayContaining([['decide on referral', 'today']]))
    expect(kinds.map(([kind]) => kind)).toEqual(
      expect.arrayContaining(['decide on case to answer', 'bring to an outcome', 'review duty']),
    )
  })

  it('has nine contacts of one officer, each with a lawful outcome of its own', async () => {
    const acting = await as('Det Supt Helen Adeyemi')
    const { rows } = await listPeople(acting, { name: 'Kearton' })
    const { allegations } = await openPerson(acting, { person: rows[0]?.person.reference ?? '' })
    expect(allegations).toHaveLength(9)
    expect(allegations.every(({ allegation }) => allegation.outcome !== undefined)).toBe(true)
  })

  it('keeps the central matter whole for those on it, and shows the officer concerned nothing', async () => {
    const work = await listMyWork(await as('DC Priya Raman'))
    const late = work.doNow.rows.find((task) => task.standing === 'late' && task.lateBy === 1)
    const view = await openMatter(await as('DC Priya Raman'), { matter: late?.matter.address ?? '' })
    expect(view.allegations).toHaveLength(2)
    expect(view.duty.map((each) => [each.status, each.lateBy])).toEqual([['suspended', 0]])
    expect(view.onIt.map((each) => each.capacity).sort()).toEqual([
      'decides',
      'investigates',
      'outside eye',
      'supervises',
    ])

    const own = await listMyWork(await as('PC Daniel Hallworth'))
    expect([own.doNow.rows, own.later.rows, own.waiting.rows, own.myMatters]).toEqual([[], [], [], []])
    await expect(openMatter(await as('PC Daniel Hallworth'), { matter: late?.matter.address ?? '' })).rejects.toThrow()
  })
})
