import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { concurrentActs } from './concurrent-acts.trial.ts'
import { runTrial } from './harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-trial-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('many acts at once, from two processes, upon the same matters', () => {
  it('number the decisions of each matter without a gap, and leave none out of the ledger', async () => {
    const { failures } = await runTrial(concurrentActs(1, 80), { seed: 3, steps: 1, folder })
    expect(failures).toEqual([])
  })
})
