import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ledgerKeyIn } from '../actions/ledger/key.ts'
import { sequence } from '../actions/ledger/sequence.ts'
import { type Acted, actedOn } from '../actions/ledger/test-acts.ts'
import { publishedLedger } from '../actions/public/published-ledger.ts'
import { ensureOperator } from '../actions/session/operator.ts'
import { prepareAssets } from '../page/assets.ts'
import { createPortalApp } from '../portal/app.ts'
import { copyOf } from '../store/scratch-copy.ts'
import { runLedgerCommand } from './ledger.ts'
import { runNewLedgerKeyCommand } from './ledger-key.ts'

const data = mkdtempSync(join(tmpdir(), 'candour-new-key-'))
const at = (...names: readonly string[]) => join(data, ...names)
const read = (...names: readonly string[]) => readFileSync(at(...names), 'utf8')
let acted: Acted
let person: string
beforeAll(async () => {
  acted = await actedOn()
  person = await ensureOperator(acted.scratch.store('candour_staff'))
  await acted.recordMatter()
  await acted.refusals(5)
  await round()
})
afterAll(async () => {
  await acted.scratch.close()
  rmSync(data, { recursive: true, force: true })
})

const round = () => sequence(acted.scratch.store('candour_jobs'), ledgerKeyIn(data), data, 'all')

async function newKey(args: readonly string[] = [], { scratch } = acted) {
  const said: string[] = []
  const say = (line: string) => said.push(line)
  const stores = { store: scratch.store('candour_staff'), sequencer: scratch.store('candour_jobs') }
  const exit = await runNewLedgerKeyCommand(args, { ...stores, person, data, say, complain: say })
  return { exit, said: said.join('\n') }
}

async function check(...options: readonly string[]) {
  const lines: string[] = []
  const context = { inspector: acted.scratch.store('candour_inspector'), data, say: (line: string) => lines.push(line) }
  const exit = await runLedgerCommand(['check', ...options], context)
  return { exit, lines, report: JSON.parse(lines.at(-1) ?? '{}') }
}

const changesRecorded = async () =>
  acted.scratch.store('candour_inspector').selectFrom('ledger_key_change').selectAll().execute()

describe('a new key for the ledger', () => {
  it('is refused while the key is there and signs', async () => {
    const { exit, said } = await newKey()
    expect([exit, said]).toEqual([1, expect.stringContaining('--old-key in-other-hands')])
    expect((await newKey(['--old-key', 'damaged'])).exit).toBe(1)
    expect((await newKey(['--old-key', 'somewhere'])).exit).toBe(2)
    expect(await changesRecorded()).toEqual([])
  })

  it('is refused where the database does not continue the checkpoint kept outside, or that is gone', async () => {
    const older = await actedOn(await copyOf(acted.scratch))
    await acted.refusals(3)
    await round()
    renameSync(at('keys', 'ledger.key'), at('away'))
    expect(await newKey([], older)).toMatchObject({ exit: 1, said: expect.stringContaining('an older copy') })
    await older.scratch.close()
    renameSync(at('checkpoints', 'latest'), at('latest-away'))
    expect(await newKey()).toMatchObject({ exit: 1, said: expect.stringContaining('is gone') })
    renameSync(at('latest-away'), at('checkpoints', 'latest'))
    expect(await changesRecorded()).toEqual([])
    expect(round).toThrow('npx --no candour ledger new-key')
  })

  it('after a lost one, signs a note that names the checkpoint and the key before; signing goes on, and the check passes and says so', async () => {
    const [before, former] = [read('checkpoints', 'latest'), read('checkpoints', 'verifier').trim()]
    writeFileSync(at('kept.txt'), before)
    const { exit, said } = await newKey()
    expect(exit).toBe(0)
    const key = ledgerKeyIn(data)
    expect(said).toContain(key.verifier)
    expect(key.verifier).not.toBe(former)
    expect(statSync(at('keys', 'ledger.key')).mode & 0o777).toBe(0o600)
    const note = read('checkpoints', 'latest')
    expect(note.split('\n').slice(0, 3)).toEqual(before.split('\n').slice(0, 3))
    expect(note).toContain(`former key ${former}\nkey from now on ${key.verifier}\n`)
    expect(await changesRecorded()).toMatchObject([{ because: 'lost', note }])
    const acts = acted.scratch.store('candour_inspector').selectFrom('act').select('kind')
    expect(await acts.where('kind', '=', 'replace ledger key').execute()).toHaveLength(1)

    await acted.refusals(4)
    expect(await round()).toMatchObject({ kind: 'signed' })
    const checked = await check('--checkpoint', at('kept.txt'))
    expect(checked.report).toMatchObject({ ok: true, problems: [], keyChanges: [{ former, key: key.verifier }] })
    expect(checked.exit).toBe(0)
    expect(checked.lines.join('\n')).toMatch(/After \d+ entries another key began to sign \(the former one: lost;/)
    expect((await check('--checkpoint', at('kept.txt'), '--key', former)).exit).toBe(0)
  })

  it('shows on the public page, with the key before', async () => {
    const assets = join(tmpdir(), `candour-test-assets-${process.getuid?.() ?? 0}`)
    await prepareAssets(assets)
    const ledger = publishedLedger(acted.scratch.store('candour_portal'), at('checkpoints', 'verifier'))
    const app = await createPortalApp({ ledger, assets, secure: false, logLevel: 'silent' })
    const { body } = await app.inject('/ledger')
    expect(body).toMatch(/On .*, after \d+ entries, another key began to sign, because the one before was lost\./)
    expect(body.match(/candour\/\w+\+\w+\+/g)?.length).toBe(2)
    await app.close()
  })

  it('takes the place of one that others may have, which signs nothing any more', async () => {
    const theirs = ledgerKeyIn(data)
    expect((await newKey(['--old-key', 'in-other-hands'])).exit).toBe(0)
    await acted.refusals(2)
    const { scratch } = acted
    expect(await sequence(scratch.store('candour_jobs'), theirs, data, 'all')).toMatchObject({ kind: 'refused' })
    expect(await round()).toMatchObject({ kind: 'signed' })
    expect((await check('--checkpoint', at('kept.txt'))).report).toMatchObject({ ok: true, problems: [] })
    expect((await changesRecorded()).length).toBe(2)
    expect(read('keys', `ledger.replaced-${theirs.verifier.split('+')[1]}`)).toContain('PRIVATE')
  })

  it('ends as it would have when it is run again after an interruption, whenever that came', async () => {
    writeFileSync(at('keys', 'ledger.key'), 'half')
    cpSync(at('checkpoints'), at('checkpoints-before'), { recursive: true })
    expect(await newKey()).toMatchObject({ exit: 1, said: expect.stringContaining('--old-key damaged') })
    expect((await newKey(['--old-key', 'damaged'])).exit).toBe(0)
    const [secret, verifier] = [read('keys', 'ledger.key'), read('checkpoints', 'verifier')]

    // As if the act had been recorded, and the machine had stopped before the key took its place.
    renameSync(at('keys', 'ledger.key'), at('keys', 'ledger.next'))
    cpSync(at('checkpoints-before', 'verifier'), at('checkpoints', 'verifier'))
    expect((await newKey()).exit).toBe(0)
    expect([read('keys', 'ledger.key'), read('checkpoints', 'verifier')]).toEqual([secret, verifier])
    expect((await changesRecorded()).length).toBe(3)
    expect(await round()).toMatchObject({ kind: 'signed' })
    expect((await check('--checkpoint', at('kept.txt'))).report).toMatchObject({ ok: true, problems: [] })
  })

  it('that the database alone claims is found by the check', async () => {
    const { scratch } = acted
    const copy = await actedOn(await copyOf(scratch))
    await copy.asSuperuser(
      "alter table ledger_key_change disable trigger all; update ledger_key_change set note = replace(note, 'former key', 'another key')",
    )
    const lines: string[] = []
    const inspector = copy.scratch.store('candour_inspector')
    await runLedgerCommand(['check', '--json'], { inspector, data, say: (line) => lines.push(line) })
    const whats = JSON.parse(lines.at(-1) ?? '{}').problems.map(({ what }: { what: string }) => what)
    expect(whats).toEqual(expect.arrayContaining(['key change false', 'row changed']))
    await copy.scratch.close()
  })
})
