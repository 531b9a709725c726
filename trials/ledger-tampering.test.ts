import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runTrial } from './harness.ts'
import { trial } from './ledger-tampering.trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-trial-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('whatever a superuser does', () => {
  it('the check does not pass over it', async () => {
    const { failures } = await runTrial(trial, { seed: 7, steps: 10, folder })
    expect(failures).toEqual([])
  })
})
