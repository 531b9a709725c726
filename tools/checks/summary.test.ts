import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const folder = mkdtempSync(join(tmpdir(), 'candour-summary-'))
const program = join(import.meta.dirname, 'summary.mjs')
const file = join(folder, 'tests.json')

afterAll(() => rmSync(folder, { recursive: true, force: true }))

function write(results: object): void {
  const none = { numPassedTests: 0, numFailedTests: 0, numPendingTests: 0, numTodoTests: 0, testResults: [] }
  writeFileSync(file, JSON.stringify({ ...none, success: true, ...results }))
}

describe('the last line of a full run', () => {
  it('counts what passed, failed and was skipped, alone on its line', () => {
    write({ numPassedTests: 412, numPendingTests: 2, numTodoTests: 1 })
    expect(execFileSync(process.execPath, [program, file], { encoding: 'utf8' })).toBe(
      '412 passed, 0 failed, 3 skipped\n',
    )
  })

  it('counts a file that could not be read as a failure', () => {
    write({ numPassedTests: 5, success: false, testResults: [{ status: 'failed', assertionResults: [] }] })
    const { stdout, status } = spawnSync(process.execPath, [program, file], { encoding: 'utf8' })
    expect({ stdout, status }).toEqual({ stdout: '5 passed, 1 failed, 0 skipped\n', status: 1 })
  })

  it('is a failure when nothing was run, or no results were written', () => {
    write({})
    expect(spawnSync(process.execPath, [program, file]).status).toBe(1)
    const { stdout, status } = spawnSync(process.execPath, [program, join(folder, 'absent.json')], { encoding: 'utf8' })
    expect({ stdout, status }).toEqual({ stdout: '0 passed, 1 failed, 0 skipped\n', status: 1 })
  })
})
