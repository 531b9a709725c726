import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerKeyIn } from '../actions/ledger/key.ts'
import { sequence } from '../actions/ledger/sequence.ts'
import { type Acted, actedOn } from '../actions/ledger/test-acts.ts'
import { startSequencing } from './sequencing.ts'

let acted: Acted
let folder: string
beforeAll(async () => {
  acted = await actedOn()
  folder = mkdtempSync(join(tmpdir(), 'candour-ledger-'))
})
afterAll(async () => {
  await acted.scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('the ledger’s key', () => {
  it('is made once, outside the database, and only its owner may read it', () => {
    const key = ledgerKeyIn(folder)
    expect(key.origin).toMatch(/^candour\/[0-9a-z]{6}$/)
    expect(ledgerKeyIn(folder).verifier).toBe(key.verifier)
    expect(statSync(join(folder, 'keys', 'ledger.key')).mode & 0o777).toBe(0o600)
  })

  it('when damaged, is said to be so and is not replaced', () => {
    const other = mkdtempSync(join(tmpdir(), 'candour-ledger-'))
    ledgerKeyIn(other)
    writeFileSync(join(other, 'keys', 'ledger.key'), 'half')
    expect(() => ledgerKeyIn(other)).toThrow('keys/ledger.key')
    rmSync(other, { recursive: true, force: true })
  })
})

describe('sequencing', () => {
  const once = () => sequence(acted.scratch.store('candour_jobs'), ledgerKeyIn(folder), folder, 'all')
  const kept = () => readFileSync(join(folder, 'checkpoints', 'latest'), 'utf8')

  it('gives each act its place, signs, and keeps the checkpoint outside the database', async () => {
    await acted.refusals(300)
    expect(await once()).toMatchObject({ kind: 'signed', size: acted.count() })
    expect(kept().split('\n').slice(0, 2)).toEqual([ledgerKeyIn(folder).origin, String(acted.count())])
  })

  it('signs nothing while nothing happens', async () => {
    expect(await once()).toMatchObject({ kind: 'nothing waited' })
  })

  it('lets partial tiles go once the full one stands in for them', async () => {
    await acted.refusals(250)
    await once()
    const tiles = await acted.scratch.store('candour_inspector').selectFrom('ledger_tile').select('path').execute()
    const paths = tiles.map(({ path }) => path)
    expect(paths).toEqual(expect.arrayContaining(['tile/0/000', 'tile/0/001']))
    expect(paths.filter((path) => path.startsWith('tile/0/002.p/'))).toHaveLength(1)
  })

  it('goes on from what the database holds after the process was ended before it could keep the checkpoint', async () => {
    const before = kept()
    await acted.refusals(3)
    await once()
    const after = kept()
    writeFileSync(join(folder, 'checkpoints', 'latest'), before)
    expect(await once()).toMatchObject({ kind: 'nothing waited' })
    expect(kept()).toBe(after)
  })

  it('leaves the ledger to one process at a time', async () => {
    await acted.refusals(40)
    const rounds = await Promise.all([once(), once(), once()])
    expect(rounds.filter(({ kind }) => kind === 'signed')).toHaveLength(1)
  })

  it('as a job, covers what happens while it runs, and stops', async () => {
    const said: string[] = []
    const options = { data: folder, interval: 20, say: (line: string) => said.push(line) }
    const job = startSequencing(acted.scratch.store('candour_jobs'), ledgerKeyIn(folder), options)
    await acted.refusals(5)
    await expect.poll(() => kept().split('\n')[1]).toBe(String(acted.count()))
    await job.stop()
    expect(said).toEqual([])
  })

  it('cannot be held up with a number that any role may lock, and says so when a session keeps the ledger locked', async () => {
    const staff = acted.scratch.store('candour_staff')
    const locked = (statement: string) => staff.transaction().execute((tx) => sql.raw(statement).execute(tx))
    for (const table of ['ledger_tile', 'ledger_entry', 'ledger_checkpoint']) {
      await expect(locked(`lock table ${table} in row exclusive mode`)).rejects.toMatchObject({ code: '42501' })
    }
    await acted.refusals(2)
    await staff.transaction().execute(async (tx) => {
      await sql`select pg_advisory_xact_lock(7204120)`.execute(tx)
      expect(await once()).toMatchObject({ kind: 'signed' })
    })

    const said: string[] = []
    const options = { data: folder, interval: 5, say: (line: string) => said.push(line) }
    await acted.scratch
      .store('candour_jobs')
      .transaction()
      .execute(async (tx) => {
        await sql`lock table ledger_tile in share row exclusive mode`.execute(tx)
        const job = startSequencing(acted.scratch.store('candour_jobs'), ledgerKeyIn(folder), options)
        await expect.poll(() => said.length, { timeout: 20_000 }).toBe(1)
        await job.stop()
      })
    expect(said).toEqual([expect.stringMatching(/nothing is signed, because another process or session keeps/)])
  })

  it('looks at every commitment again after ten minutes, whatever time the database gives it', async () => {
    let time = Date.parse('2026-11-24T09:00:00Z')
    const options = { data: folder, interval: 5, say: () => undefined, now: () => new Date(time) }
    const job = startSequencing(acted.scratch.store('candour_jobs'), ledgerKeyIn(folder), options)
    await acted.refusals(1)
    await expect.poll(() => kept().split('\n')[1]).toBe(String(acted.count()))
    const before = acted.count()
    const act = '00000000-0000-4000-8000-0000000000aa'
    await acted.asSuperuser(
      `insert into commitment (act, leaf, made_at) values ('${act}', sha256('x'), now() - interval '1 day')`,
    )
    await new Promise((done) => setTimeout(done, 200))
    expect(kept().split('\n')[1]).toBe(String(before))
    time += 600_001
    await expect.poll(() => kept().split('\n')[1]).toBe(String(before + 1))
    await job.stop()
  })

  it('signs nothing once the checkpoint kept outside the database is gone, until a kept copy is put back', async () => {
    const [file, note] = [join(folder, 'checkpoints', 'latest'), kept()]
    rmSync(file)
    await acted.refusals(1)
    const refused = {
      kind: 'refused',
      because: expect.stringMatching(/checkpoints\/latest\) is gone.*put back a copy/),
    }
    expect(await once()).toMatchObject(refused)
    await acted.asSuperuser(`create table away as select * from ledger_entry; create table away_notes as select * from ledger_checkpoint;
      delete from ledger_entry; delete from ledger_checkpoint`)
    expect(await once()).toMatchObject(refused)
    writeFileSync(file, note)
    expect(await once()).toMatchObject({ kind: 'refused', because: expect.stringContaining('ends at entry 0') })
    await acted.asSuperuser(`insert into ledger_entry select * from away; insert into ledger_checkpoint select * from away_notes;
      drop table away, away_notes`)
    expect(await once()).toMatchObject({ kind: 'signed' })
  })

  it('refuses to sign over a ledger shorter than the one it signed before, and says so once', async () => {
    await acted.asSuperuser(`
      delete from ledger_entry where number >= 500;
      delete from ledger_checkpoint where size > 500`)
    await acted.refusals(2)
    const before = kept()
    const said: string[] = []
    const options = { data: folder, interval: 5, say: (line: string) => said.push(line) }
    const job = startSequencing(acted.scratch.store('candour_jobs'), ledgerKeyIn(folder), options)
    await expect.poll(() => said.length).toBe(1)
    await new Promise((done) => setTimeout(done, 50))
    await job.stop()
    expect(said).toHaveLength(1)
    expect(said[0]).toMatch(/nothing was signed.*older copy was put back, or the end was cut off/)
    expect(kept()).toBe(before)
  })
})
