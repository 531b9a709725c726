import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { actsCrash } from './acts-crash.trial.ts'
import { runTrial } from './harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-trial-'))
chmodSync(folder, 0o755)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('acts while the application, the server or a backend is killed without warning', () => {
  it('are in the ledger if they were answered, and nothing is there by halves', async () => {
    const { failures } = await runTrial(actsCrash(3, 5), { seed: 5, steps: 3, folder })
    expect(failures).toEqual([])
  }, 180_000)
})
