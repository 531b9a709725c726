import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { checkLedger } from '../actions/ledger/check.ts'
import { ledgerKeyIn } from '../actions/ledger/key.ts'
import { sequence } from '../actions/ledger/sequence.ts'
import { type Acted, actedOn } from '../actions/ledger/test-acts.ts'
import { openStore, type Store } from '../store/database.ts'
import { type Passage, proxyBefore } from '../store/test-proxy.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-ledger-'))
let acted: Acted
let proxy: Passage
let through: Store
beforeAll(async () => {
  acted = await actedOn()
  proxy = await proxyBefore(acted.scratch.superuser)
  through = openStore(proxy.address(acted.scratch.address('candour_jobs')), 2)
})
afterAll(async () => {
  await through.destroy()
  await proxy.close()
  await acted.scratch.close()
  rmSync(folder, { recursive: true, force: true })
})

const round = () => sequence(through, ledgerKeyIn(folder), folder, 'all')
const kept = () => readFileSync(join(folder, 'checkpoints', 'latest'), 'utf8')
const wholeAndCovered = async () => {
  const outside = [{ name: 'kept', note: kept() }]
  return checkLedger(acted.scratch.store('candour_inspector'), outside, ledgerKeyIn(folder).verifier)
}

describe('a round of sequencing that is cut off, and run again by two at once', () => {
  for (const fate of ['order lost', 'answer lost', 'order held'] as const)
    it(`where the commit met this: ${fate}`, async () => {
      await acted.refusals(3)
      proxy.atCommit(fate)
      await expect(round()).rejects.toThrow()
      await Promise.all([round(), round()])
      await round()
      expect(await wholeAndCovered()).toMatchObject({ ok: true, entries: acted.count(), uncovered: 0 })
    })

  it('where the checkpoint could not be written beside the database, which then holds more than the folder', async () => {
    const inTheWay = join(folder, 'checkpoints', `latest.${process.pid}.new`)
    const before = kept()
    mkdirSync(inTheWay)
    writeFileSync(join(inTheWay, 'anything'), '')
    await acted.refusals(2)
    await expect(round()).rejects.toThrow('keeping the checkpoint')
    expect(kept()).toBe(before)
    rmSync(inTheWay, { recursive: true })
    await round()
    expect(await wholeAndCovered()).toMatchObject({ ok: true, entries: acted.count(), uncovered: 0 })
  })
})
