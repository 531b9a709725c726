import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Store } from '../../store/database.ts'
import { type Scratch, scratchDatabase } from '../../store/scratch.ts'
import { actingAs } from '../acting.ts'
import { ensureOperator } from '../session/operator.ts'
import { countHistoryFacts } from './count-facts.ts'
import { openImport } from './open-import.ts'
import type { ImportContext } from './run-import.ts'
import { bringIn, dataFolder, INVENTED_PROFILE, inventedFile, recordsOf } from './test-history.ts'

let scratch: Scratch
let context: ImportContext
let inspector: Store
beforeAll(async () => {
  scratch = await scratchDatabase()
  const store = scratch.store('candour_staff')
  context = { store, data: dataFolder(), person: await ensureOperator(store) }
  inspector = scratch.store('candour_inspector')
})
afterAll(() => scratch.close())

const countsOf = async (id: string) => (await openImport(actingAs(context.store, context.person), id))?.counts
const facts = (force: string) => countHistoryFacts(actingAs(context.store, context.person), force)

describe('a history is brought in', () => {
  it('row by row, into matters, officers and allegations that start no clock and no duty', async () => {
    const { id } = await bringIn(context, inventedFile(250))
    expect(await countsOf(id)).toEqual({
      rows: 250,
      new: 250,
      corrected: 0,
      unchanged: 0,
      rejected: 0,
      matters: 126,
      officers: 41,
      allegations: 250,
    })
    expect(await facts('Westmarch')).toMatchObject({
      rows: 250,
      cases: 126,
      officers: 41,
      by_subject: { identified: 236, unidentified: 14 },
    })
    const live = await sql<{ n: number }>`select (select count(*) from matter_state) + (select count(*) from duty_state)
      + (select count(*) from allegation_state) + (select count(*) from matter where not history) as n`.execute(
      inspector,
    )
    expect(Number(live.rows[0]?.n)).toBe(0)
  })

  it('as one act and one commitment for every batch, which commits to every row', async () => {
    const { id } = await bringIn(context, inventedFile(250), { force: 'Eastmarch' })
    const batches = await inspector
      .selectFrom('import_batch')
      .select(['act', 'rows'])
      .where('import', '=', id)
      .orderBy('number')
      .execute()
    expect(batches.map((batch) => batch.rows)).toEqual([100, 100, 50])
    for (const { act, rows } of batches) {
      const witnessed = await sql<{
        n: number
      }>`select cardinality(ids) as n from act_witness where act = ${act}::uuid and table_name = 'allegation_history'`.execute(
        inspector,
      )
      expect(witnessed.rows[0]?.n).toBe(rows)
      expect(await inspector.selectFrom('commitment').select('leaf').where('act', '=', act).execute()).toHaveLength(1)
    }
  })

  it('a second time, and adds nothing', async () => {
    const before = await facts('Westmarch')
    const { id } = await bringIn(context, inventedFile(250))
    expect(await countsOf(id)).toMatchObject({
      rows: 250,
      new: 0,
      corrected: 0,
      unchanged: 250,
      matters: 0,
      officers: 0,
      allegations: 0,
    })
    expect(await facts('Westmarch')).toEqual(before)
  })

  it('again with rows that differ: each is corrected by addition, and what stood before stays', async () => {
    const { id } = await bringIn(
      context,
      inventedFile(250, (row, number) => (number === 40 ? row.replace('No action', 'Advice') : row)),
    )
    expect(await countsOf(id)).toMatchObject({ new: 0, corrected: 1, unchanged: 249, allegations: 0 })
    const versions = await inspector
      .selectFrom('allegation_history')
      .select(['outcome', 'corrects', 'row_number'])
      .where('key', '=', '[["allegation reference","L40"]]')
      .where('force', '=', inspector.selectFrom('force').select('id').where('name', '=', 'Westmarch'))
      .orderBy('recorded_at')
      .execute()
    expect(versions.map((version) => [version.outcome, version.corrects !== null])).toEqual([
      ['No action', false],
      ['Advice', true],
    ])
    expect((await facts('Westmarch'))?.rows).toBe(250)
  })

  it('with another officer in a row: the correction stands under an allegation of its own, and both are kept', async () => {
    const { id } = await bringIn(
      context,
      inventedFile(250, (row, number) =>
        number === 41
          ? row.replace(/PN\d+/, 'PN9999')
          : row.replace('No action', number === 40 ? 'Advice' : 'No action'),
      ),
    )
    expect(await countsOf(id)).toMatchObject({ corrected: 1, unchanged: 249, officers: 1, allegations: 1 })
    expect(await facts('Westmarch')).toMatchObject({ rows: 250, officers: 42 })
  })

  it('by a profile that reads the same cells otherwise: every row that is read otherwise is corrected', async () => {
    const profile = { ...(INVENTED_PROFILE as object), version: 2, scheme: 'Westmarch codes, revised' }
    const { id } = await bringIn(context, inventedFile(250), { force: 'Eastmarch', profile })
    expect(await countsOf(id)).toMatchObject({ corrected: 250, new: 0, allegations: 0 })
  })
})

describe('nothing is guessed in silence', () => {
  it('a row that cannot be read is left out with its number, its column and the reason, and never its cells', async () => {
    const spoilt = inventedFile(20, (row, number) =>
      number === 3 ? row.replace(/\d\d\/03\/2011/, '31/02/2011') : number === 9 ? `${row},extra` : row,
    )
    const { id } = await bringIn(context, spoilt, { force: 'Southmarch' })
    expect(await countsOf(id)).toMatchObject({ rows: 20, new: 18, rejected: 2 })
    const rejected = await inspector
      .selectFrom('import_rejection')
      .select(['row_number', 'reasons'])
      .where('import', '=', id)
      .orderBy('row_number')
      .execute()
    expect(rejected).toEqual([
      { row_number: 3, reasons: [{ column: 'Received', because: 'no calendar has that day, read day first' }] },
      { row_number: 9, reasons: [{ because: 'The row has 7 cells, and the header has 6.' }] },
    ])
  })

  it('a key that stands twice in one file is left out the second time, in the same batch or far apart', async () => {
    const twice = inventedFile(220, (row, number) =>
      number === 5 || number === 215 ? row.replace(/^L\d+/, 'L2') : row,
    )
    const first = await bringIn(context, twice, { force: 'Northmarch' })
    expect(await countsOf(first.id)).toMatchObject({ new: 218, rejected: 2 })
    const second = await bringIn(context, twice, { force: 'Northmarch' })
    expect(await countsOf(second.id)).toMatchObject({ new: 0, corrected: 0, unchanged: 218, rejected: 2 })
  })

  it('a file without rows is an import without rows', async () => {
    const { id } = await bringIn(context, inventedFile(0), { force: 'Empty march' })
    expect((await openImport(actingAs(context.store, context.person), id))?.run.state).toBe('finished')
  })
})

describe('history stays by itself', () => {
  it('no history goes into a force that works, nor into the demonstration', async () => {
    const acting = actingAs(context.store, context.person)
    await acting.once('install demonstration', { kind: 'installation' }, async (tx) => {
      await tx
        .insertInto('force')
        .values({
          id: acting.newId(),
          reference: '000000',
          name: 'Northmoor Police',
          kind: 'demonstration',
          unit: 'Unit',
        })
        .execute()
    })
    await expect(bringIn(context, inventedFile(5), { force: 'Northmoor Police' })).rejects.toThrow('a force of its own')
  })

  it('somebody without the role of records brings nothing in', async () => {
    await expect(
      bringIn({ ...context, person: '00000000-0000-4000-8000-000000000000' }, inventedFile(5)),
    ).rejects.toThrow('do not permit')
  })
})

describe('a run may end at any moment', () => {
  it('stopped and gone on with, it leaves the same records as an undisturbed one', async () => {
    await bringIn(context, inventedFile(450), { force: 'Whole' })
    await bringIn(context, inventedFile(450), {
      force: 'Halved',
      onProgress: (done) => (done >= 200 ? 'stop' : undefined),
    })
    const halfway = await facts('Halved')
    expect(halfway?.rows).toBe(200)
    await bringIn(context, inventedFile(450), { force: 'Halved' })
    expect(await recordsOf(inspector, 'Halved')).toEqual(await recordsOf(inspector, 'Whole'))
  })

  it('two imports into one force at once run one after the other, and no row comes in twice', async () => {
    const runs = [1, 2, 3].map(() =>
      bringIn(context, inventedFile(300), { force: 'Crowded', onWaiting: () => undefined }),
    )
    await Promise.all(runs)
    expect(await facts('Crowded')).toMatchObject({ rows: 300, cases: 151 })
  })
})
