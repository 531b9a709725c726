import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runTrial } from './harness.ts'
import { trial } from './import-crash.trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-trial-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('an import that is killed without warning, and taken up again', () => {
  it('leaves the same records, states, provenance and counts as one that nobody disturbed', async () => {
    const { failures } = await runTrial(trial, { seed: 11, steps: 1, folder })
    expect(failures).toEqual([])
  })
})
