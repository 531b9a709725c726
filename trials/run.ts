/**
 * `npm run trial -- [NAME…] [--seed N] [--steps N] [--afresh] [--list]`
 *
 * Runs the trials named, or all of them. One that was interrupted is taken up where it was left.
 */
import { existsSync, globSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { thisMachine } from '../bench/harness.ts'
import { forget, runTrial, type Trial } from './harness.ts'

const root = join(import.meta.dirname, '..')
const kept = join(process.env.CANDOUR_DATA ?? join(root, '.candour'), 'trials')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    steps: { type: 'string' },
    afresh: { type: 'boolean', default: false },
    list: { type: 'boolean', default: false },
  },
})

const trials = await readTrials()
const unknown = positionals.filter((name) => !trials.some((trial) => trial.name === name))
if (unknown.length > 0) {
  console.error(`No trial is called ${unknown.join(', ')}. There are: ${trials.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

for (const trial of trials) {
  if (values.list) console.log(`${trial.name.padEnd(28)} ${String(trial.steps).padStart(8)} steps  ${trial.asks}`)
  else if (positionals.length === 0 || positionals.includes(trial.name)) await run(trial)
}

async function readTrials(): Promise<readonly Trial[]> {
  const files = globSync('**/*.trial.ts', { cwd: import.meta.dirname }).sort()
  return Promise.all(
    files.map(async (file) => {
      const { trial }: { trial: Trial } = await import(join(import.meta.dirname, file))
      return trial
    }),
  )
}

async function run(trial: Trial): Promise<void> {
  if (trial.needs !== undefined && !existsSync(trial.needs)) {
    console.log(`${trial.name}: skipped, because the published file that it needs is not beside the project`)
    return
  }
  const folder = join(kept, trial.name)
  if (values.afresh) forget(folder)
  const [seed, steps] = [wholeNumber('seed', values.seed), wholeNumber('steps', values.steps ?? String(trial.steps))]
  const started = performance.now()
  let said = started

  const { next, failures, found } = await runTrial(trial, {
    seed,
    steps,
    folder,
    after({ next, failures }) {
      if (performance.now() - said < 5000) return undefined
      said = performance.now()
      console.log(`${trial.name}: ${next} of ${steps} steps, ${failures.length} failed`)
      return undefined
    },
  })
  const took = ((performance.now() - started) / 1000).toFixed(1)
  console.log(`${trial.name}: ${next} steps, ${failures.length} failed, seed ${seed}, ${took} s in this sitting`)
  for (const { step, because } of failures.slice(0, 20)) console.log(`  step ${step}: ${because}`)
  keepLast(trial.name, {
    on: new Date().toISOString(),
    machine: thisMachine(),
    seed,
    steps: next,
    failures,
    found,
    seconds: Number(took),
  })
  if (failures.length > 0) process.exitCode = 1
}

/** The last result of each trial is kept with the machine that it came from. */
function keepLast(name: string, result: Readonly<Record<string, unknown>>): void {
  const folder = join(root, 'bench', 'results')
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, `trial-${name}.json`), `${JSON.stringify(result, null, 2)}\n`)
}

function wholeNumber(name: string, given: string): number {
  if (/^\d{1,9}$/.test(given)) return Number(given)

  console.error(`--${name} takes a whole number; it was given “${given}”.`)
  process.exit(2)
}
