import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Random, randomFor } from './random.ts'

/** Something done many times over, in ways no person would think of, to learn whether it ever goes wrong. */
export type Trial = {
  readonly name: string
  /** The question that the trial answers. */
  readonly asks: string
  /** How many steps a full run takes. The version in the tests takes a few. */
  readonly steps: number
  /** A file that is kept outside the project, without which there is nothing to try. */
  readonly needs?: string
  /** @param folder kept for as long as the trial is unfinished, and found again when it is taken up */
  begin(folder: string): Promise<Attempt>
}

/** One sitting of a trial: it may be ended at any moment and taken up by another. */
export type Attempt = {
  /** Throws when something is wrong. A step may be done twice, when the one who did it was killed before it was noted. */
  step(random: Random, number: number): Promise<void>
  /** @returns what else was found, to be kept with the result */
  end?(): Promise<unknown>
}

export type Failure = { readonly step: number; readonly because: string }
export type Progress = { readonly seed: number; readonly next: number; readonly failures: readonly Failure[] }
export type Ended = Progress & { readonly found?: unknown }

export type Sitting = {
  readonly seed: number
  readonly steps: number
  readonly folder: string
  /** Called after each step; an answer of `'stop'` leaves the rest for another sitting. */
  readonly after?: (progress: Progress) => 'stop' | undefined
}

const NOTED_EVERY = 250

/** Take up a trial where it was left, or begin it. The same seed and the same steps give the same failures. */
export async function runTrial(trial: Trial, { seed, steps, folder, after }: Sitting): Promise<Ended> {
  mkdirSync(folder, { recursive: true })
  let progress = readProgress(folder, seed)
  let noted = performance.now()
  const attempt = await trial.begin(folder)
  let found: unknown
  try {
    while (progress.next < steps) {
      const because = await reasonOfFailure(attempt, seed, progress.next)
      const failures =
        because === undefined ? progress.failures : [...progress.failures, { step: progress.next, because }]
      progress = { seed, next: progress.next + 1, failures }
      if (because !== undefined || performance.now() - noted > NOTED_EVERY) {
        note(folder, progress)
        noted = performance.now()
      }
      if (after?.(progress) === 'stop') break
    }
  } finally {
    note(folder, progress)
    found = await attempt.end?.()
  }

  return found === undefined ? progress : { ...progress, found }
}

/** Forget how far a trial had come, with everything that it had kept. */
export function forget(folder: string): void {
  rmSync(folder, { recursive: true, force: true })
}

async function reasonOfFailure(attempt: Attempt, seed: number, step: number): Promise<string | undefined> {
  try {
    await attempt.step(randomFor(seed, step), step)
    return undefined
  } catch (error) {
    return error instanceof Error ? `${error.name}: ${error.message}` : 'something that is not an error was thrown'
  }
}

function readProgress(folder: string, seed: number): Progress {
  const file = join(folder, 'progress.json')
  if (!existsSync(file)) return { seed, next: 0, failures: [] }

  const kept: Progress = JSON.parse(readFileSync(file, 'utf8'))
  return kept.seed === seed ? kept : { seed, next: 0, failures: [] }
}

/** Written beside and renamed, so that whoever is killed while noting leaves the note before it, whole. */
function note(folder: string, progress: Progress): void {
  const file = join(folder, 'progress.json')
  writeFileSync(`${file}.new`, JSON.stringify(progress))
  renameSync(`${file}.new`, file)
}
