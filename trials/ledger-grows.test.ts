import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runTrial } from './harness.ts'
import { trial } from './ledger-grows.trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-ledger-grows-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a ledger that grows in uneven steps', () => {
  it('proves itself at every size, across an interruption', async () => {
    await runTrial(trial, { seed: 1, steps: 120, folder, after: ({ next }) => (next === 60 ? 'stop' : undefined) })
    const { next, failures } = await runTrial(trial, { seed: 1, steps: 120, folder })

    expect({ next, failures }).toEqual({ next: 120, failures: [] })
  })
})
