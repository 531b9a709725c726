import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { runTrial } from './harness.ts'
import { tally, trial } from './sequences.trial.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-sequences-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('acts in any order, by anybody, lawful and unlawful', () => {
  it('never reach an unlawful outcome, lose a state, let one strand close the other, or close what is not done', async () => {
    const { failures } = await runTrial(trial, { seed: 3, steps: 6, folder })
    expect(failures).toEqual([])
    expect(Math.min(tally.acknowledged, tally.refused, tally.closed, tally.outcomes)).toBeGreaterThan(0)
  })
})
