import { randomUUID } from 'node:crypto'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openStore, type Store } from './database.ts'
import { type Scratch, scratchDatabase } from './scratch.ts'

let scratch: Scratch
let staff: Store
beforeAll(async () => {
  scratch = await scratchDatabase()
  staff = scratch.store('candour_staff')
})
afterAll(() => scratch.close())

const settings = (act: string) =>
  sql`select set_config('candour.act', ${act}, true), set_config('candour.person', ${randomUUID()}, true)`
const force = (reference: string) => ({
  id: randomUUID(),
  reference,
  name: `Force ${reference}`,
  kind: 'own' as const,
  unit: 'Unit',
})

describe('a stolen role of the application', () => {
  it('cannot keep what it wrote without closing the act', async () => {
    await expect(
      staff.transaction().execute(async (tx) => {
        await settings(randomUUID()).execute(tx)
        await tx.insertInto('force').values(force('00000A')).execute()
      }),
    ).rejects.toThrow('CANDOUR_ACT_NOT_CLOSED')
  })

  it('cannot say when something was recorded', async () => {
    await expect(
      staff.transaction().execute(async (tx) => {
        await settings(randomUUID()).execute(tx)
        await tx
          .insertInto('force')
          .values({ ...force('00000B'), recorded_at: new Date('2099-01-01') })
          .execute()
      }),
    ).rejects.toThrow('permission denied')
  })

  it('cannot make the closing of an act run something of its own', async () => {
    const act = randomUUID()
    await staff.transaction().execute(async (tx) => {
      await settings(act).execute(tx)
      await sql`select set_config('candour.touched', 'pg_class,evil,pg_temp.evil,act', true)`.execute(tx)
      await sql`select close_act('find', 'unit', null, now(), 'done', 'x', '{}', ${Buffer.alloc(32)})`.execute(tx)
    })
    const inspector = scratch.store('candour_inspector')
    const witnesses = await sql`select from act_witness where act = ${act}`.execute(inspector)
    expect(witnesses.rows).toHaveLength(0)
  })

  for (const table of ['act', 'act_witness', 'commitment', 'decision', 'narrative', 'ledger_entry'])
    it(`cannot change, remove or empty ${table}`, async () => {
      for (const statement of [`delete from ${table}`, `truncate ${table}`])
        await expect(sql.raw(statement).execute(staff)).rejects.toThrow(/permission denied/)
    })

  it('cannot read the salts of acts', async () => {
    await expect(sql`select salt from act`.execute(staff)).rejects.toThrow('permission denied')
  })
})

describe('a table whose rows are seen by how far a person’s roles reach', () => {
  it('has a wall of its own for what is kept away from them', async () => {
    const superuser = openStore(scratch.superuser, 1)
    const found = await sql<{ table: string; walled: boolean }>`
      select s.tablename as table, exists (select from pg_policies k where k.tablename = s.tablename and k.schemaname = s.schemaname
        and k.policyname = 'kept_away' and k.permissive = 'RESTRICTIVE' and k.qual like '%kept_away_from()%'
        and k.roles = s.roles) as walled
      from pg_policies s where s.schemaname = 'candour' and s.permissive = 'PERMISSIVE'
        and (s.qual like '%sees_all_matters()%' or s.qual like '%reaches_matter(%')`.execute(superuser)
    await superuser.destroy()
    expect(found.rows.length).toBeGreaterThan(14)
    expect(found.rows.filter(({ walled }) => !walled)).toEqual([])
  })
})

describe('the portal’s role', () => {
  it('cannot ask in which matter somebody is concerned', async () => {
    const portal = scratch.store('candour_portal')
    for (const question of [
      'excluded_matters()',
      'own_person_serving()',
      "has_role('oversight')",
      'assigned_matters()',
      'kept_away_from()',
      'sees_all_matters()',
    ])
      await expect(sql.raw(`select ${question}`).execute(portal)).rejects.toThrow('permission denied')
  })

  it('reads tiles and checkpoints and nothing else', async () => {
    const portal = scratch.store('candour_portal')
    await sql`select * from ledger_checkpoint`.execute(portal)
    for (const table of ['matter', 'act', 'commitment', 'ledger_entry', 'staff_person', 'narrative'])
      await expect(sql.raw(`select * from ${table}`).execute(portal)).rejects.toThrow('permission denied')
  })
})

describe('the connection of the person concerned', () => {
  it('does not learn from his own refused acts which records are there', async () => {
    const person = randomUUID()
    const act = randomUUID()
    await staff.transaction().execute(async (tx) => {
      await sql`select set_config('candour.act', ${act}, true), set_config('candour.person', ${person}, true)`.execute(
        tx,
      )
      await sql`select close_act('open matter', 'matter', ${randomUUID()}::uuid, now(), 'refused', 'x', '{}', ${Buffer.alloc(32)})`.execute(
        tx,
      )
    })
    const seen = await staff.transaction().execute(async (tx) => {
      await sql`select set_config('candour.person', ${person}, true)`.execute(tx)
      return sql`select upon from act where id = ${act}`.execute(tx)
    })
    expect(seen.rows).toEqual([])
  })
})
