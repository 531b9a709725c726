import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, totalmem } from 'node:os'
import { join } from 'node:path'

/** Something measured. A ratio holds on any machine; a bare time says as much about the machine as about us. */
export type Bench = {
  readonly name: string
  /** The question that the figures answer. */
  readonly asks: string
  measure(): Promise<readonly Figure[]>
}

export type Figure = {
  readonly what: string
  readonly value: number
  /** `×` for a ratio; anything else is a unit. */
  readonly unit: '×' | 'ms' | 'µs' | 's' | 'MB' | 'per second' | 'bytes'
}

export type Machine = {
  readonly processor: string
  readonly cores: number
  readonly memoryGB: number
  readonly system: string
  readonly node: string
}

export type Result = { readonly on: string; readonly machine: Machine; readonly figures: readonly Figure[] }

export function thisMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: cpus().length,
    memoryGB: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
  }
}

/** The middle one of several times, in milliseconds: one slow run on a busy machine does not move it. */
export async function medianTime(times: number, work: () => unknown): Promise<number> {
  const taken: number[] = []
  for (let run = 0; run < times; run++) {
    const started = performance.now()
    await work()
    taken.push(performance.now() - started)
  }

  return taken.toSorted((a, b) => a - b)[Math.floor(times / 2)] ?? Number.NaN
}

/** Add a result to those kept for this bench. Earlier ones stay: a figure means most beside the one before it. */
export function keepResult(folder: string, name: string, result: Result): void {
  mkdirSync(folder, { recursive: true })
  const earlier = readResults(folder, name)
  writeFileSync(join(folder, `${name}.json`), `${JSON.stringify([...earlier, result], null, 2)}\n`)
}

export function readResults(folder: string, name: string): readonly Result[] {
  const file = join(folder, `${name}.json`)
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : []
}
