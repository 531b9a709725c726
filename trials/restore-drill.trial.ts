import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import type { Trial } from './harness.ts'
import { CANARY, command, foundIn, keyIn, keysOf, lookAt, makeHouse, putKeyBack, sizeOf } from './restore-drill.ts'

/** Each step makes a house of another size, takes it through a backup by the command line, and compares the two. */
export const trial: Trial = {
  name: 'restore-drill',
  asks: 'Is a house that was put back from a backup the same house, and is nothing of it readable in the backup?',
  steps: 2,
  async begin(folder) {
    return {
      async step(_random, number) {
        const at = mkdtempSync(join(folder, 'house-'))
        const within = (name: string): string => join(at, name)
        try {
          const made = await makeHouse(within('house'), { officers: 60 + 240 * number, rows: 1000 + 99_000 * number })
          copyFileSync(within('house/checkpoints/latest'), within('kept.txt'))
          const recipient = await keyIn(within('identity'))

          const out = await timed('backup', command(within('house'), 'backup', within('b.age'), '--to', recipient))
          const bytes = readFileSync(within('b.age'))
          const found = foundIn(bytes, [CANARY, ...keysOf(within('house'))])
          if (out !== 0 || found.length > 0)
            throw new Error(`backup ended with ${out}; readable: ${found.length} texts`)
          const args = ['restore', within('b.age'), '--identity', within('identity'), '--into', within('again')]
          const back = await timed('restore', command(within('elsewhere'), ...args))
          if (back !== 0) throw new Error(`restore ended with ${back}`)

          putKeyBack(within('house'), within('again'))
          const { seen, problems, signed } = await lookAt(within('again'), made, within('kept.txt'))
          if (problems.length > 0 || signed !== 'signed')
            throw new Error(`${problems.length} problems, then: ${signed}`)
          if (!isDeepStrictEqual(seen, made.seen)) throw new Error('the detective sees another matter than before')
          process.stdout.write(`restore-drill: ${sizeOf(within('b.age'))} bytes sealed\n`)
        } finally {
          rmSync(at, { recursive: true, force: true })
        }
      },
    }
  },
}

async function timed(what: string, running: ReturnType<typeof command>): Promise<number | null> {
  const began = performance.now()
  const { code, out, peakMB } = await running
  const seconds = ((performance.now() - began) / 1000).toFixed(1)
  process.stdout.write(`restore-drill: ${what} ${seconds} s, ${peakMB} MB at most. ${out.split('\n')[0]}\n`)

  return code
}
