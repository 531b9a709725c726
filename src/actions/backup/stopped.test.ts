import { execFileSync, spawnSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type CopyContext, runBackupCommand } from '../../cli/backup.ts'
import { runExportCommand } from '../../cli/export.ts'
import { newKeyPair } from '../../documents/sealed.ts'
import { type Acted, actedOn } from '../ledger/test-acts.ts'
import { ensureOperator } from '../session/operator.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-stopped-'))
chmodSync(folder, 0o755)
const disk = join(folder, 'disk')
mkdirSync(disk)
// A disk so small that it fills. Not every machine lets one be made.
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=16k,mode=0755', 'tmpfs', disk]).status === 0
let acted: Acted
let context: CopyContext
let recipient: string
const said: string[] = []

beforeAll(async () => {
  acted = await actedOn()
  const store = acted.scratch.store('candour_staff')
  const person = await ensureOperator(store)
  await acted.recordMatter()
  await acted.refusals(30)
  recipient = (await newKeyPair()).recipient
  const say = (line: string) => said.push(line)
  const data = join(folder, 'data')
  mkdirSync(data)
  const house = { address: acted.scratch.address('candour_backup'), folder: data }
  context = { store, person, house, say, complain: say }
})
afterAll(async () => {
  await acted.scratch.close()
  if (mounted) execFileSync('umount', ['-l', disk])
  rmSync(folder, { recursive: true, force: true })
})

/** Copying comes to a stand at the words, which somebody else holds, until this is called. */
async function heldUp(): Promise<() => Promise<void>> {
  const client = new pg.Client({ connectionString: acted.scratch.superuser })
  await client.connect()
  await client.query('begin')
  await client.query('lock table candour.narrative in access exclusive mode')
  return async () => {
    await client.query('rollback')
    await client.end()
  }
}

const waitingForIt = async () => {
  const inspector = new pg.Client({ connectionString: acted.scratch.superuser })
  await inspector.connect()
  try {
    await expect
      .poll(async () => (await inspector.query('select from pg_locks where not granted')).rowCount, { timeout: 20_000 })
      .toBeGreaterThan(0)
  } finally {
    await inspector.end()
  }
}

describe('a copy of the house that is stopped with Ctrl-C', () => {
  for (const [kind, run] of [
    ['backup', (file: string) => runBackupCommand([file, '--to', recipient], context)],
    ['export', (into: string) => runExportCommand([into, '--to', recipient], context)],
  ] as const)
    it(`leaves no half file, says so, and stays on the record as an act: ${kind}`, async () => {
      const release = await heldUp()
      const before = readdirSync(folder)
      const running = run(join(folder, `stopped-${kind}`))
      await waitingForIt()
      process.emit('SIGINT')
      await release()
      expect(await running).toBe(130)
      expect(said.at(-1)).toBe('stopped. Nothing was kept.')
      expect(readdirSync(folder)).toEqual(before)
      const copies = acted.scratch.store('candour_inspector').selectFrom('house_copy').selectAll()
      expect(await copies.where('kind', '=', kind).execute()).toHaveLength(1)
    })
})

describe('a copy of the house for which the disk has no room', () => {
  it.skipIf(!mounted)('leaves no half file, and says in one line what to do', async () => {
    writeFileSync(join(disk, 'ballast'), Buffer.alloc(8_192))
    const file = join(disk, 'house.age')
    await expect(runBackupCommand([file, '--to', recipient], context)).rejects.toThrow('the disk is full')
    expect(readdirSync(disk)).toEqual(['ballast'])

    const elsewhere = join(folder, 'house.age')
    expect(await runBackupCommand([elsewhere, '--to', recipient], context)).toBe(0)
    expect(existsSync(elsewhere)).toBe(true)
  })
})
