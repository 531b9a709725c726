import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { takeUpImports } from '../src/actions/import/take-up.ts'
import { bringIn, inventedFile } from '../src/actions/import/test-history.ts'
import { ledgerKeyIn } from '../src/actions/ledger/key.ts'
import { sequence } from '../src/actions/ledger/sequence.ts'
import { outageIn } from '../src/actions/outage.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { playedForce } from '../src/actions/test-force.ts'
import { databaseIn, type OwnDatabase } from './database.ts'
import { actOnce, type Cast, type Told } from './mixture.ts'
import { randomFor } from './random.ts'
import { assertWhole, storesOf } from './whole.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-small-'))
chmodSync(folder, 0o755)
// A disk of its own, so small that it can be filled. Not every machine lets one be made.
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=200m,mode=0755', 'tmpfs', folder]).status === 0
let own: OwnDatabase | undefined
afterAll(async () => {
  await own?.scratch.close()
  await own?.stop()
  if (mounted) execFileSync('umount', ['-l', folder])
  rmSync(folder, { recursive: true, force: true })
})

/** An outage, or the code of what is none and should not have been met. */
const whatStood = (error: { readonly code?: string }): string => outageIn(error) ?? String(error.code ?? error)

/** Write until nothing more goes in, and leave this much room. */
function fill(left: number): void {
  const file = openSync(join(folder, 'ballast'), 'w')
  const piece = Buffer.alloc(65_536)
  try {
    for (;;) writeSync(file, piece)
  } catch (error) {
    expect((error as { code?: string }).code).toBe('ENOSPC')
  } finally {
    closeSync(file)
  }
  const size = Number(execFileSync('stat', ['-c', '%s', join(folder, 'ballast')], { encoding: 'utf8' }))
  execFileSync('truncate', ['-s', String(Math.max(0, size - left)), join(folder, 'ballast')])
}

describe('the disk is full while acts are made, the ledger is sequenced and an import runs', () => {
  it.skipIf(!mounted)(
    'each is done or is an outage, and all goes on once there is room again',
    async () => {
      own = await databaseIn(folder, ['max_wal_size=64MB', 'min_wal_size=32MB', 'wal_recycle=off'])
      const files = join(folder, 'files')
      mkdirSync(files)
      const played = await playedForce(own.scratch)
      const stores = storesOf(own.scratch)
      const person = await ensureOperator(played.store)
      const cast: Cast = {
        detective: played.staff('detective'),
        authority: played.staff('authority'),
        concerned: played.serving('concerned'),
        matters: [],
      }
      const told: Told[] = []
      const act = (step: number) => actOnce(played.store, cast, randomFor(9, step), (one) => told.push(one))
      for (let step = 0; step < 5; step += 1) await act(step)
      await assertWhole(stores, files, told)
      const file = inventedFile(1_500)
      const { id } = await bringIn({ store: played.store, data: files, person }, file, {
        force: 'Westmarch',
        runner: 'jobs',
      })

      const { jobs } = stores
      const key = ledgerKeyIn(files)
      const met = new Set<string>()
      for (const left of [500_000, 0]) {
        fill(left)
        for (let step = 0; step < 2; step += 1) await act(100 + step)
        met.add(await takeUpImports(jobs, files, () => false).then(() => 'done', whatStood))
        met.add(await sequence(jobs, key, files, 'all').then(() => 'done', whatStood))
      }
      expect([...met].filter((each) => each !== 'done' && each !== 'no room' && each !== 'no connection')).toEqual([])
      expect(
        [...met].filter((each) => each !== 'done').length + told.filter(({ did }) => did === 'nothing').length,
      ).toBeGreaterThan(0)

      rmSync(join(folder, 'ballast'))
      await expect
        .poll(
          async () => {
            await own?.revive()
            return takeUpImports(jobs, files, () => false).then(() => 'done', outageIn)
          },
          { timeout: 30_000, interval: 250 },
        )
        .toBe('done')
      const run = await jobs.selectFrom('import_run').select('state').where('import', '=', id).executeTakeFirst()
      expect(run?.state).toBe('finished')
      const before = told.length
      await act(200)
      expect(told.slice(before).every(({ did }) => did !== 'nothing')).toBe(true)
      await assertWhole(stores, files, told)
    },
    120_000,
  )
})
