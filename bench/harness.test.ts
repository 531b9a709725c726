import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { keepResult, medianTime, readResults, thisMachine } from './harness.ts'

const folder = mkdtempSync(join(tmpdir(), 'candour-bench-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('what is measured', () => {
  it('is kept with the machine that it came from, beside what was measured before', () => {
    const figures = [{ what: 'the second half against the first', value: 1.02, unit: '×' }] as const
    keepResult(folder, 'halves', { on: '2026-01-01T00:00:00.000Z', machine: thisMachine(), figures })
    keepResult(folder, 'halves', { on: '2026-01-02T00:00:00.000Z', machine: thisMachine(), figures })

    const kept = readResults(folder, 'halves')
    expect(kept.map(({ on }) => on.slice(0, 10))).toEqual(['2026-01-01', '2026-01-02'])
    expect(kept[0]?.machine.cores).toBeGreaterThan(0)
    expect(kept[1]?.figures).toEqual(figures)
  })

  it('is the middle of several runs, so that one slow run changes nothing', async () => {
    let run = 0
    const taken = await medianTime(3, () => new Promise((done) => setTimeout(done, run++ === 1 ? 120 : 1)))
    expect(taken).toBeLessThan(60)
  })
})
