import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runTrial } from './harness.ts'
import { trial } from './message-exports.trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-trial-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

it('300 spoilt exports stop no reading, and every line of them is in one message or kept raw', async () => {
  const { failures, found } = await runTrial(trial, { seed: 7, steps: 300, folder })
  expect(failures).toEqual([])
  expect((found as { messages: number }).messages).toBeGreaterThan(500)
})
