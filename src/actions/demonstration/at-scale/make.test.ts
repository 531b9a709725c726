import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../../domain/calendar-date.ts'
import type { Store } from '../../../store/database.ts'
import { type Scratch, scratchDatabase } from '../../../store/scratch.ts'
import { type Acting, actingAs, type World } from '../../acting.ts'
import { checkLedger } from '../../ledger/check.ts'
import { listMatters } from '../../matter/list-matters.ts'
import { openAnyMatter } from '../../matter/open-any-matter.ts'
import { openPerson } from '../../person/open-person.ts'
import { ensureOperator } from '../../session/operator.ts'
import { listDecisionsToMake } from '../../work/list-decisions-to-make.ts'
import { listMyWork } from '../../work/list-my-work.ts'
import { digestOfRecord } from '../digest.ts'
import { randomFrom } from '../random.ts'
import { makeAtScale, type Scale, whyNotAtScale } from './make.ts'

const scale: Scale = { officers: 80, allegations: 700, years: 12, seed: 'small', until: calendarDate('2026-11-24') }
const today: World = { now: () => new Date('2026-11-24T09:00:00Z'), bytes: randomFrom('today').bytes }
const folder = mkdtempSync(join(tmpdir(), 'candour-scale-'))

type Made = { readonly scratch: Scratch; readonly store: Store; readonly operator: string; readonly truth: string[] }
type Asked = Pick<Parameters<typeof makeAtScale>[0], 'onProgress'>

async function empty(): Promise<Made> {
  const scratch = await scratchDatabase()
  const store = scratch.store('candour_staff')

  return { scratch, store, operator: await ensureOperator(store), truth: [] }
}

function make({ store, operator, truth }: Made, asked: Asked = {}, other: Partial<Scale> = {}) {
  const onTruth = (line: object) => truth.push(Object.values(line).join())

  return makeAtScale({ store, operator, data: folder, scale: { ...scale, ...other }, onTruth, ...asked })
}

let whole: Made
let again: Made
/** Ended after its first batch, asked for with another seed, and taken up. */
let ended: Made
let said: unknown[]
// Three at once: most of a making waits for the database.
beforeAll(async () => {
  ;[whole, again, ended] = await Promise.all([empty(), empty(), empty()])
  const endedAndTakenUp = async () => [
    await make(ended, { onProgress: () => 'stop' }),
    await make(ended, {}, { seed: 'another' }),
    await make(ended),
  ]
  const [made, another, three] = await Promise.all([make(whole), make(again), endedAndTakenUp()])
  for (const each of [made, another]) expect(each).toMatchObject({ kind: 'finished' })
  said = three
}, 240_000)
afterAll(async () => {
  for (const { scratch } of [whole, again, ended]) await scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

async function as(name: string): Promise<Acting> {
  const found = whole.store.selectFrom('staff_person').select('id').where('name', '=', name)

  return actingAs(whole.store, (await found.executeTakeFirstOrThrow()).id, today)
}

async function count(made: Made, table: string, where = 'true'): Promise<number> {
  const inspector = made.scratch.store('candour_inspector')
  const found = await sql<{
    n: number
  }>`select count(*)::int as n from ${sql.table(table)} where ${sql.raw(where)}`.execute(inspector)

  return found.rows[0]?.n ?? 0
}

/** Of the outcome of somebody to whom a contract applies. */
const STAFF = "decided #>> '{facts,concerned}' in ('staff', 'former staff')"

describe('a demonstration force at scale', () => {
  it('is the same to the byte when it is made again from the same seed', async () => {
    const [first, second] = [whole, again].map((made) => digestOfRecord(made.scratch.store('candour_inspector')))
    expect(await second).toBe(await first)
    expect(again.truth.toSorted()).toEqual(whole.truth.toSorted())
  })

  it('holds every allegation that was asked for, each with its truth kept outside the database', async () => {
    const stories = await count(
      whole,
      'allegation',
      "act in (select id from act where kind in ('record report', 'record allegation'))",
    )
    expect((await count(whole, 'allegation')) - stories).toBe(scale.allegations)
    expect(whole.truth).toHaveLength(scale.allegations)
    expect(whole.truth.some((line) => line.includes('in another force'))).toBe(true)
    expect(whole.truth.some((line) => line.includes('known by half'))).toBe(true)
  })

  it('passes the check of the ledger', async () => {
    const report = await checkLedger(whole.scratch.store('candour_inspector'), [], undefined)
    expect(report.problems).toEqual([])
  })

  it('opens as pages: matters that go on, that have ended and that are history, and the people in them', async () => {
    const head = await as('DCI Ruth Castell')
    const live = await listMatters(head, { show: 'live' })
    const history = await listMatters(head, { show: 'history' })
    expect(live.rows.length).toBeGreaterThan(20)
    expect(history.rows.length).toBeGreaterThan(20)
    for (const { matter } of [...live.rows.slice(0, 25), ...history.rows.slice(0, 5)]) {
      const view = await openAnyMatter(head, { matter: matter.address })
      expect(JSON.stringify(view)).toContain(matter.address)
    }
    const people = await sql<{ reference: string }>`select p.reference from person_serving p join allegation a
      on a.person_serving = p.id group by p.reference order by count(*) desc limit 1`.execute(
      whole.scratch.store('candour_inspector'),
    )
    const { allegations } = await openPerson(head, { person: people.rows[0]?.reference ?? '' })
    expect(allegations.length).toBeGreaterThan(1)
  })

  it('closes what has ended, after each decision that a closing asks for, and leaves open what has not', async () => {
    const closed = await count(whole, 'closing_state', "standing = 'closed'")
    expect(closed).toBeGreaterThan(100)
    for (const kind of ['vetting review', 'safeguarding', 'closing'])
      expect(await count(whole, 'decision', `kind = '${kind}'`)).toBeGreaterThanOrEqual(closed)
    expect(
      await count(whole, 'matter', 'not history and id not in (select matter from closing_state)'),
    ).toBeGreaterThan(20)
    expect(
      await count(
        whole,
        'closing_state',
        `not exists (select from matter_event e where e.matter = closing_state.matter
          and e.kind = 'person informed of outcome' and e.recorded_at > all (
            select d.recorded_at from decision d where d.matter = e.matter and d.kind = 'outcome'))`,
      ),
    ).toBe(0)
  })

  it('brings police staff under their contract and no officer there, and names who sat', async () => {
    const forum = (which: string) => `kind = 'outcome' and decided ->> 'forum' ${which}`
    expect(await count(whole, 'decision', `${forum("= 'staff discipline'")} and ${STAFF}`)).toBeGreaterThan(0)
    expect(await count(whole, 'decision', `${forum("= 'staff discipline'")} and not ${STAFF}`)).toBe(0)
    expect(await count(whole, 'decision', `${forum("like '%hearing%'")} and ${STAFF}`)).toBe(0)
    const referred = await count(whole, 'decision', "kind = 'proceedings'")
    expect(referred).toBeGreaterThan(10)
    expect(await count(whole, 'decision', "kind = 'panel'")).toBeGreaterThan(10)
    expect(await count(whole, 'decision', "kind = 'list report'")).toBeGreaterThan(0)
  })

  it('records an outcome under a final written warning where one is in force, and nowhere else', async () => {
    const standing = `exists (select from decision w join allegation a on a.id = w.allegation
      join allegation o on o.id = decision.allegation join decision s on s.allegation = o.id and s.kind = 'severity'
      where w.kind = 'outcome' and w.decided ->> 'outcome' = 'final written warning' and a.id <> o.id
      and a.person_serving = o.person_serving and w.act in (select id from act where kind = 'install demonstration')
      and s.valid_from between w.valid_from and (w.decided #>> '{warning,until}')::date)`
    const made = "kind = 'outcome' and act in (select id from act where kind = 'install demonstration')"
    const saying = `${made} and decided #>> '{facts,finalWrittenWarning}'`
    expect(await count(whole, 'decision', `${saying} = 'in force'`)).toBeGreaterThan(0)
    expect(await count(whole, 'decision', `${saying} = 'in force' and not ${standing}`)).toBe(0)
    expect(await count(whole, 'decision', `${saying} = 'not in force' and ${standing}`)).toBe(0)
  })

  it('reports to the advisory list whoever left while gross misconduct was looked into, and names that report later', async () => {
    const report = (list: string) => `kind = 'list report' and decided ->> 'list' = '${list}'`
    const written = "act in (select id from act where kind = 'install demonstration')"
    expect(await count(whole, 'decision', `${report('advisory')} and ${written}`)).toBeGreaterThan(0)
    expect(await count(whole, 'decision', `${report('barred')} and ${written}`)).toBeGreaterThan(0)
    const unnamed = `${report('barred')} and later_than is not null and decided ->> 'earlier' is distinct from later_than::text`
    expect(await count(whole, 'decision', unnamed)).toBe(0)
  })

  it('ends no case to answer for gross misconduct because somebody left', async () => {
    const ended = "kind = 'outcome' and decided ->> 'outcome' like '%before a finding'"
    expect(
      await count(
        whole,
        'decision',
        `${ended} and exists (select from decision c where c.allegation = decision.allegation
        and c.kind = 'case to answer' and c.decided ->> 'finding' = 'gross misconduct')`,
      ),
    ).toBe(0)
  })

  it('counts every allegation of its matters under the scheme of 2020, and runs fourteen officers as one', async () => {
    const uncounted = `act in (select id from act where kind = 'install demonstration') and not exists (
      select from allegation_category c where c.allegation = allegation.id and c.scheme = 'IOPC 2020')`
    expect(await count(whole, 'allegation', uncounted)).toBe(0)
    const large = `id in (select m.operation from operation_matter m join allegation a on a.matter = m.matter
      and a.number = 1 group by 1 having count(distinct a.person_serving) = 14)`
    expect(await count(whole, 'operation', large)).toBe(1)
  })

  it('lets the people of the stories work in it', async () => {
    expect((await listMyWork(await as('DC Priya Raman'))).myMatters.length).toBeGreaterThan(5)
    expect((await listDecisionsToMake(await as('Det Supt Helen Adeyemi'))).count).toBeGreaterThan(5)
  })

  it('is made only on an empty database, and once', async () => {
    expect(await make(whole)).toMatchObject({ kind: 'refused', say: expect.stringContaining('is finished') })
  })
})

describe('a making that is ended', () => {
  it('says with what it goes on, and goes on to the same matters', async () => {
    const [stopped, refused, finished] = said
    expect(stopped).toEqual({ kind: 'stopped' })
    expect(refused).toMatchObject({ kind: 'refused', say: expect.stringContaining('--seed small') })
    expect(finished).toMatchObject({ kind: 'finished' })
    for (const table of ['matter', 'allegation', 'decision', 'narrative', 'allegation_history', 'person_serving_state'])
      expect([table, await count(ended, table)]).toEqual([table, await count(whole, table)])
  })

  it('is not begun with a size that cannot be', () => {
    expect(whyNotAtScale({ ...scale, officers: 3 })).toContain('--officers')
    expect(whyNotAtScale({ ...scale, allegations: 0.5 })).toContain('--allegations')
    expect(whyNotAtScale({ ...scale, years: 1 })).toContain('--years')
    expect(whyNotAtScale(scale)).toBeUndefined()
  })
})
