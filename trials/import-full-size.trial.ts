import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { recordsOf } from '../src/actions/import/test-history.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { databaseIn } from './database.ts'
import type { Trial } from './harness.ts'
import { type Commanded, importByCommand } from './import-child.ts'

const HOME = join(import.meta.dirname, '..')
const FILE = join(HOME, '..', 'shared', 'data', 'chicago-patterns', 'allegations.csv.gz')
const PROFILE = join(HOME, 'docs', 'how-to', 'profiles', 'chicago-allegations.json')
const BATCHES = 48

/**
 * A published file of 244,436 rows about real people, which is kept outside the project: the trial is done only where it
 * lies beside it. Each step kills the import somewhere and takes it up, then brings the same file in once more.
 */
export const trial: Trial = {
  name: 'import-full-size',
  asks: 'Does a large import that was killed differ from an undisturbed one, or a second one add anything?',
  steps: 3,
  needs: FILE,
  async begin(folder) {
    const data = mkdtempSync(join(folder, 'data-'))
    const { scratch, stop } = await databaseIn(data)
    const inspector = scratch.store('candour_inspector')
    const person = await ensureOperator(scratch.store('candour_staff'))
    const bring = (force: string, onLine?: Parameters<typeof importByCommand>[1]) =>
      importByCommand(
        {
          address: scratch.address('candour_staff'),
          data,
          person,
          args: [FILE, '--profile', PROFILE, '--force', force],
        },
        onLine,
      )
    report('undisturbed', await bring('Whole'))
    const whole = await recordsOf(inspector, 'Whole')

    return {
      async step(random, number) {
        const force = `Killed ${number} ${performance.now()}`
        const last = 1 + random.below(BATCHES)
        let batches = 0
        const killed = await bring(force, (line, child) => {
          if (line.startsWith('Row ')) batches += 1
          if (batches === last) setTimeout(() => child.kill('SIGKILL'), random.below(500))
        })
        if (killed.code !== 0) report(`taken up after ${killed.signal} at batch ${last}`, await bring(force))
        expectSame(await recordsOf(inspector, force), whole, 'taken up')

        const again = await bring(force)
        report('a second time', again)
        const said = JSON.parse(again.out)
        if (said.new + said.corrected + said.matters + said.officers + said.allegations !== 0)
          throw new Error('the same file, brought in a second time, added something')
        expectSame(
          { ...(await recordsOf(inspector, force)), batches: undefined },
          { ...whole, batches: undefined },
          'brought in twice',
        )
      },
      async end() {
        await scratch.close()
        await stop()
      },
    }
  },
}

function expectSame(found: Record<string, unknown>, wanted: Record<string, unknown>, how: string): void {
  const unlike = Object.keys(wanted).filter((part) => JSON.stringify(found[part]) !== JSON.stringify(wanted[part]))
  if (unlike.length > 0) throw new Error(`${how}, these differ from the undisturbed run: ${unlike.join(', ')}`)
}

function report(what: string, { code, seconds, megabytes, words }: Commanded): void {
  console.info(`${what}: ${seconds.toFixed(1)} s, at most ${megabytes} MB`)
  if (code !== 0) throw new Error(`the import ended with ${code}: ${words}`)
}
