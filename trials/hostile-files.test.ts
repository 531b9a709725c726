import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runTrial } from './harness.ts'
import { CLASSES_MADE, trial } from './hostile-files.trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-trial-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('a file that is made to hurt', () => {
  it('stops no import, takes little memory, and has every row recorded, rejected with a reason or kept raw', {
    timeout: 600_000,
  }, async () => {
    const { failures } = await runTrial(trial, { seed: 5, steps: CLASSES_MADE, folder })
    expect(failures).toEqual([])
  })
})
