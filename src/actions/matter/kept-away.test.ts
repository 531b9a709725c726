import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { calendarDate } from '../../domain/calendar-date.ts'
import { openAct } from '../../store/act.ts'
import { categoriseAllegation } from '../allegation/categorise.ts'
import { identifyOfficer } from '../allegation/identify.ts'
import { foundForce } from '../demonstration/found-force.ts'
import { bringIn, dataFolder, inventedFile } from '../import/test-history.ts'
import { putMatterIntoOperation } from '../operation/change.ts'
import { lookAtOperation } from '../operation/look-at.ts'
import { openOperation } from '../operation/open.ts'
import { ensureOperator } from '../session/operator.ts'
import { type Played, playedForce, report } from '../test-force.ts'
import { moveMatter } from './move.ts'
import { openMatter } from './open-matter.ts'
import { openMove } from './open-move.ts'
import { recordReport } from './record-report.ts'
import { seeWhoHasLooked } from './see-who-has-looked.ts'

let played: Played
beforeAll(async () => {
  played = await playedForce()
  await foundForce(played.as(await ensureOperator(played.store)), {
    name: 'Marlock Police',
    unit: 'Abuse Investigation Team',
    serving: [],
    staff: [{ key: 'authority', name: 'Det Ch Supt Ewan Sorrel', roles: ['appropriate authority'] }],
  })
})
afterAll(() => played.scratch.close())

async function reported(changes: Parameters<typeof report>[1] = {}): Promise<string> {
  const recorded = await recordReport(played.as('detective'), report(played.serving('other'), changes))
  if (!recorded.ok) throw new Error(JSON.stringify(recorded))

  return recorded.matter.address
}

/** What one person's own connection selects, whatever the program asks. */
function asConnectionOf<Row>(person: string, question: ReturnType<typeof sql<Row>>): Promise<readonly Row[]> {
  return played.store.transaction().execute(async (tx) => {
    await openAct(tx, randomUUID(), played.staff(person))
    return (await question.execute(tx)).rows
  })
}

/** Every table that says which matter or allegation a row belongs to, as the database has them now. */
async function rowsOf(person: string, matter: string): Promise<Readonly<Record<string, number>>> {
  const inspector = played.scratch.store('candour_inspector')
  const tables = await sql<{ name: string; by: 'matter' | 'allegation' }>`
    select distinct on (c.relname) c.relname as name, a.attname as by from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'candour'::regnamespace and c.relkind = 'r' and a.attname in ('matter', 'allegation')
      and has_table_privilege('candour_staff', c.oid, 'select')
    order by c.relname, a.attname desc`.execute(inspector)
  const found = await sql<{ id: string }>`select id from allegation where matter = ${matter}::uuid`.execute(inspector)
  const allegations = found.rows.map(({ id }) => id)
  const counted: Record<string, number> = {}
  for (const { name, by } of tables.rows) {
    const [row] = await asConnectionOf(
      person,
      sql<{
        n: number
      }>`select count(*)::int as n from ${sql.table(name)} where ${sql.ref(by)} = any(${by === 'matter' ? [matter] : allegations}::uuid[])`,
    )
    counted[name] = row?.n ?? 0
  }

  return counted
}

const holding = (counted: Readonly<Record<string, number>>) =>
  Object.entries(counted).flatMap(([name, n]) => (n > 0 ? [name] : []))

async function categorised(matter: string): Promise<void> {
  const made = await categoriseAllegation(played.as('detective'), {
    ...{ matter, allegation: 1, scheme: 'IOPC 2020', code: 'J2' },
    ...{ factors: ['violence against women and girls'], reason: undefined },
  })
  if (!made.ok) throw new Error(JSON.stringify(made))
}

describe('no row of a matter is selected, in any table,', () => {
  it('by somebody found later to be concerned', async () => {
    const matter = await reported({
      subject: { kind: 'unidentified', description: 'A sergeant with a northern voice' },
    })
    await categorised(matter)
    const { id } = await openMatter(played.as('detective'), { matter })
    expect(holding(await rowsOf('concerned', id))).toContain('allegation_category')
    const named = await identifyOfficer(played.as('detective'), {
      ...{ matter, allegation: 1, person: played.serving('concerned'), reason: 'Named on the duty sheet.' },
    })
    expect(named.ok).toBe(true)
    expect(holding(await rowsOf('concerned', id))).toEqual([])
    expect(holding(await rowsOf('head', id))).toContain('allegation_identified')
  })

  it('by anybody of the force that it was moved away from', async () => {
    const matter = await reported()
    await categorised(matter)
    const { id } = await openMatter(played.as('authority'), { matter })
    const [to] = (await openMove(played.as('authority'), { matter })).forces
    const moved = await moveMatter(played.as('authority'), {
      ...{ matter, to: to?.reference ?? '', on: calendarDate('2026-11-02'), reason: 'It happened there.' },
    })
    expect(moved.ok).toBe(true)
    for (const who of ['authority', 'head', 'supervisor', 'detective'])
      expect(holding(await rowsOf(who, id)), who).toEqual([])
    expect(holding(await rowsOf('oversight', id))).toContain('matter_move')
  })
})

describe('a question that looks past the walls', () => {
  it('answers nothing of a matter to somebody who may not see it', async () => {
    const matter = await reported()
    const { id, allegations } = await openMatter(played.as('detective'), { matter })
    const asked = (person: string) =>
      asConnectionOf(
        person,
        sql<{ kind: string | null; of: string | null }>`
          select kind_of_matter(${id}::uuid) as kind, matter_of_allegation(${allegations[0]?.id}::uuid) as of`,
      )
    expect(await asked('detective')).toEqual([{ kind: 'recordable conduct matter', of: id }])
    for (const who of ['other', 'second detective', 'administrator'])
      expect(await asked(who), who).toEqual([{ kind: null, of: null }])
  })

  it('answers nothing of a history to somebody who does not bring it in', async () => {
    const data = dataFolder()
    const person = played.staff('records')
    const { force } = await bringIn({ store: played.store, data, person }, inventedFile(20))
    const known = async (who: string) =>
      (await asConnectionOf(who, sql`select * from import_known_matters(${force}::uuid, array['C1', 'C2'])`)).length +
      (await asConnectionOf(who, sql`select * from import_known_officers(${force}::uuid, array['PN1007'])`)).length
    expect(await known('records')).toBe(3)
    for (const who of ['detective', 'head', 'other']) expect(await known(who), who).toBe(0)
  })
})

describe('an operation of which one matter is kept from somebody', () => {
  it('does not show to them through another of its matters: no row, no word, no act', async () => {
    const open = await reported()
    const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
    if (!recorded.ok) throw new Error(JSON.stringify(recorded))
    const operation = await openOperation(played.as('supervisor'))
    for (const matter of [open, recorded.matter.address])
      await putMatterIntoOperation(played.as('authority'), {
        ...{ matter, operation: operation.address, reason: 'Both of them wrote in one group.' },
      })
    await lookAtOperation(played.as('authority'), { operation: operation.address })

    const { id } = await openMatter(played.as('concerned'), { matter: open })
    const rows = await rowsOf('concerned', id)
    expect([rows.matter_event !== undefined, rows.operation_matter]).toEqual([true, 0])
    const words = await asConnectionOf(
      'concerned',
      sql<{ words: string }>`select words from narrative where matter = ${id}::uuid`,
    )
    expect(words.map((row) => row.words)).not.toContain('Both of them wrote in one group.')
    const kindsSeenBy = async (who: string) =>
      (await seeWhoHasLooked(played.as(who), { matter: open })).rows.flatMap(({ acts }) => acts)
    for (const kind of ['put matter into operation', 'look at operation']) {
      expect(await kindsSeenBy('concerned')).not.toContain(kind)
      expect(await kindsSeenBy('head')).toContain(kind)
    }
  })
})

describe('what looks past the policies', () => {
  it('finds nobody by name for those who may read of no person, nor anybody themselves', async () => {
    const bearing = (who: string) =>
      asConnectionOf(who, sql`select people_bearing(array['tarrant'], 'tarrant')`).then((rows) => rows.length)
    expect(await Promise.all(['detective', 'information', 'analyst', 'other', 'concerned'].map(bearing))).toEqual([
      1, 0, 0, 0, 0,
    ])
  })

  it('tells nobody how many matters there are besides those that they see', async () => {
    const recorded = await recordReport(played.as('detective'), report(played.serving('concerned')))
    if (!recorded.ok) throw new Error(JSON.stringify(recorded))
    const { id } = await openMatter(played.as('detective'), { matter: recorded.matter.address })
    const unclosed = async (who: string) =>
      (await asConnectionOf(who, sql<{ id: string }>`select unclosed_matters() as id`)).map((row) => row.id)
    expect(await unclosed('other')).toEqual([])
    expect(await unclosed('analyst')).toEqual([])
    expect(await unclosed('concerned')).not.toContain(id)
    expect(await unclosed('vetting')).toContain(id)
    expect(await unclosed('detective')).toContain(id)
  })

  it('never asks a clock alone which of two rows came later', async () => {
    const found = await sql<{ name: string }>`
      select proname as name from pg_proc where pronamespace = 'candour'::regnamespace and (
        regexp_replace(prosrc, 'place desc nulls last, (\\w\\.)?recorded_at desc', '', 'g') ~ 'recorded_at desc'
        or position('(again.recorded_at' in prosrc) > 0)`.execute(played.scratch.store('candour_inspector'))
    expect(found.rows).toEqual([])
  })
})
