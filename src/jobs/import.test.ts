import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { takeUpImports } from '../actions/import/take-up.ts'
import { bringIn, dataFolder, inventedFile, recordsOf } from '../actions/import/test-history.ts'
import { ensureOperator } from '../actions/session/operator.ts'
import { openStore, type Store } from '../store/database.ts'
import { type Scratch, scratchDatabase } from '../store/scratch.ts'
import { type Passage, proxyBefore } from '../store/test-proxy.ts'

const FILE = inventedFile(120)
const data = dataFolder()
let scratch: Scratch
let proxy: Passage
let person: string
let undisturbed: unknown
let through: Store
beforeAll(async () => {
  scratch = await scratchDatabase()
  person = await ensureOperator(scratch.store('candour_staff'))
  await askedFor('Undisturbed')
  await takeUpImports(scratch.store('candour_jobs'), data, () => false)
  undisturbed = await recordsOf(scratch.store('candour_inspector'), 'Undisturbed')
  proxy = await proxyBefore(scratch.superuser)
  through = openStore(proxy.address(scratch.address('candour_jobs')), 4)
})
afterAll(async () => {
  await through.destroy()
  await proxy.close()
  await scratch.close()
})

const askedFor = (force: string) =>
  bringIn({ store: scratch.store('candour_staff'), data, person }, FILE, { force, runner: 'jobs' })
const stateOf = async (id: string) =>
  (
    await scratch
      .store('candour_jobs')
      .selectFrom('import_run')
      .select('state')
      .where('import', '=', id)
      .executeTakeFirst()
  )?.state

describe('an import that the jobs run', () => {
  it('and that two processes take up at once, leaves what one alone would have left', async () => {
    const { id } = await askedFor('Taken up twice')
    const jobs = [scratch.store('candour_jobs'), scratch.store('candour_jobs')]
    await Promise.all(jobs.map((store) => takeUpImports(store, data, () => false)))
    await takeUpImports(through, data, () => false)
    expect(await stateOf(id)).toBe('finished')
    expect(await recordsOf(scratch.store('candour_inspector'), 'Taken up twice')).toEqual(undisturbed)
  })

  it('and that loses the database in the middle, waits and is gone on with, without anybody’s help', async () => {
    const { id } = await askedFor('Cut off')
    proxy.atCommit('order lost', 1)
    await expect(takeUpImports(through, data, () => false)).rejects.toThrow()
    expect(await stateOf(id)).toBe('running')
    await takeUpImports(through, data, () => false)
    expect(await stateOf(id)).toBe('finished')
    expect(await recordsOf(scratch.store('candour_inspector'), 'Cut off')).toEqual(undisturbed)
  })
})
