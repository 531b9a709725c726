import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runTrial } from './harness.ts'
import { CLASSES_MADE, trial } from './hostile-evidence.trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-trial-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('every file that is made to hurt is held with its reason, or kept and shown only as what was drawn here', {
  timeout: 300_000,
}, async () => {
  expect(CLASSES_MADE).toBeGreaterThanOrEqual(40)
  const { failures, found } = await runTrial(trial, { seed: 3, steps: CLASSES_MADE, folder })
  expect(failures).toEqual([])
  expect(found).toMatchObject({ refused: 0 })
})
