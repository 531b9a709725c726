/**
 * `npm run bench -- [NAME…] [--list] [--no-keep]`
 *
 * Measures what is named, or everything, and keeps each result with the machine in `bench/results/`.
 */
import { globSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type Bench, keepResult, thisMachine } from './harness.ts'

const results = join(import.meta.dirname, 'results')

const { values, positionals } = parseArgs({
  allowPositionals: true,
  allowNegative: true,
  options: { list: { type: 'boolean', default: false }, keep: { type: 'boolean', default: true } },
})

const benches = await readBenches()
const unknown = positionals.filter((name) => !benches.some((bench) => bench.name === name))
if (unknown.length > 0) {
  console.error(`No bench is called ${unknown.join(', ')}. There are: ${benches.map(({ name }) => name).join(', ')}.`)
  process.exit(2)
}

for (const bench of benches) {
  if (values.list) console.log(`${bench.name.padEnd(20)} ${bench.asks}`)
  else if (positionals.length === 0 || positionals.includes(bench.name)) await run(bench)
}

async function readBenches(): Promise<readonly Bench[]> {
  const files = globSync('**/*.bench.ts', { cwd: import.meta.dirname }).sort()
  return Promise.all(
    files.map(async (file) => {
      const { bench }: { bench: Bench } = await import(join(import.meta.dirname, file))
      return bench
    }),
  )
}

async function run(bench: Bench): Promise<void> {
  console.log(`${bench.name}: ${bench.asks}`)
  const figures = await bench.measure()
  for (const { what, value, unit } of figures) console.log(`  ${shown(value).padStart(10)} ${unit.padEnd(10)} ${what}`)
  if (values.keep) keepResult(results, bench.name, { on: new Date().toISOString(), machine: thisMachine(), figures })
}

function shown(value: number): string {
  return value >= 100 ? String(Math.round(value)) : value.toPrecision(3)
}
