import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { forget, runTrial, type Trial } from './harness.ts'

let folder: string
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'candour-trial-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Goes wrong whenever chance gives a multiple of seven, and remembers every number that it met. */
function sevens(met: number[]): Trial {
  return {
    name: 'sevens',
    asks: 'Does a multiple of seven ever come up?',
    steps: 200,
    begin: async () => ({
      async step(random) {
        const number = random.below(1000)
        met.push(number)
        if (number % 7 === 0) throw new RangeError('a multiple of seven')
      },
    }),
  }
}

describe('a trial', () => {
  it('goes the same way each time it is run with the same seed, and another way with another', async () => {
    const [first, again, other]: [number[], number[], number[]] = [[], [], []]
    await runTrial(sevens(first), { seed: 1, steps: 50, folder: join(folder, 'a') })
    await runTrial(sevens(again), { seed: 1, steps: 50, folder: join(folder, 'b') })
    await runTrial(sevens(other), { seed: 2, steps: 50, folder: join(folder, 'c') })

    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
    expect(new Set(first).size).toBeGreaterThan(40)
  })

  it('names every step that went wrong and carries on', async () => {
    const met: number[] = []
    const { next, failures } = await runTrial(sevens(met), { seed: 1, steps: 200, folder })

    expect(next).toBe(200)
    expect(failures.map(({ step }) => step)).toEqual(met.flatMap((number, at) => (number % 7 === 0 ? [at] : [])))
    expect(failures[0]?.because).toBe('RangeError: a multiple of seven')
  })

  it('that is stopped and taken up again ends as one that was left in peace', async () => {
    const [whole, parts]: [number[], number[]] = [[], []]
    const undisturbed = await runTrial(sevens(whole), { seed: 3, steps: 120, folder: join(folder, 'whole') })

    const at = join(folder, 'parts')
    await runTrial(sevens(parts), {
      seed: 3,
      steps: 120,
      folder: at,
      after: ({ next }) => (next === 47 ? 'stop' : undefined),
    })
    const resumed = await runTrial(sevens(parts), { seed: 3, steps: 120, folder: at })

    expect(resumed).toEqual(undisturbed)
    expect(parts).toEqual(whole)
  })

  it('begins anew under another seed, or once it is forgotten', async () => {
    await runTrial(sevens([]), { seed: 1, steps: 10, folder })
    const [other, forgotten]: [number[], number[]] = [[], []]
    await runTrial(sevens(other), { seed: 2, steps: 10, folder })
    expect(other).toHaveLength(10)

    forget(folder)
    await runTrial(sevens(forgotten), { seed: 2, steps: 10, folder })
    expect(forgotten).toEqual(other)
  })

  it('whose sitting was killed while noting keeps the note before', async () => {
    await runTrial(sevens([]), { seed: 1, steps: 10, folder })
    writeFileSync(join(folder, 'progress.json.new'), '{"seed":1,"ne')

    const met: number[] = []
    await runTrial(sevens(met), { seed: 1, steps: 12, folder })
    expect(met).toHaveLength(2)
  })
})
