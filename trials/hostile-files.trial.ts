import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { INVENTED_PROFILE } from '../src/actions/import/test-history.ts'
import type { Trial } from './harness.ts'
import { ARCHIVE_CLASSES } from './hostile-archives.ts'
import { CSV_CLASSES, type Hostile } from './hostile-csv.ts'
import { mutated } from './hostile-mutations.ts'
import type { Accounted, Answer, Order } from './hostile-reading.ts'
import { WORKBOOK_CLASSES } from './hostile-workbooks.ts'
import type { Random } from './random.ts'

const CLASSES = Object.entries({ ...CSV_CLASSES, ...WORKBOOK_CLASSES, ...ARCHIVE_CLASSES })
/** How many classes there are: so many steps make one file of each. */
export const CLASSES_MADE = CLASSES.length
const MADE = 300
const MUTATED = 10_000
const STREAM = 5_000_000_000
/** In megabytes of the process that reads. */
const MEMORY = 300
/** Its heap, in megabytes: with more to be had, it would tidy up later, and what it needs would not show. */
const HEAP = ['--max-old-space-size=128', '--max-semi-space-size=4']
/** In milliseconds. No time of a test rests on it: what passes it never ends. */
const PATIENCE = 120_000
const PATIENCE_STREAM = 1_800_000

/** 300 files of every class that is known to hurt, 10,000 good ones spoilt by chance, and a stream of 5 GB. */
export const trial: Trial = {
  name: 'hostile-files',
  asks: 'Does a file exist that stops an import, takes the memory of the machine, or loses a row in silence?',
  steps: MADE + MUTATED + 1,
  async begin(folder) {
    const data = join(folder, 'data')
    mkdirSync(data, { recursive: true })
    const tally = new Tally(join(folder, 'tally.json'))
    const reader = new Reader(tally)

    return {
      async step(random, number) {
        const { what, file } = hostile(random, number)
        try {
          if (file === undefined)
            tally.count('stream', await reader.read({ kind: 'stream', bytes: STREAM }, PATIENCE_STREAM))
          else {
            const path = join(folder, 'file')
            writeFileSync(path, file.bytes)
            const order: Order = { kind: 'file', path, data, profile: file.profile ?? INVENTED_PROFILE }
            const accounted = await reader.read(order, PATIENCE)
            tally.count(number < MADE ? 'made' : 'mutated', accounted)
            compare(accounted, file.truth)
          }
        } catch (error) {
          throw new Error(`${what}: ${(error as Error).message}`)
        }
      },
      async end() {
        reader.end()
        return tally.found
      },
    }
  },
}

function hostile(
  random: Random,
  number: number,
): { what: string; file: (Partial<Pick<Hostile, 'truth'>> & Omit<Hostile, 'truth'>) | undefined } {
  if (number >= MADE + MUTATED) return { what: 'a stream of 5 GB', file: undefined }
  if (number >= MADE) return mutated(random)
  const [what, make] = CLASSES[number % CLASSES.length] ?? ['', undefined]

  return { what, file: make?.(random) }
}

/** Every row of the file is recorded, rejected with a reason or kept raw, by a count of whoever made it. */
function compare(accounted: Accounted, truth: Hostile['truth'] | undefined): void {
  if (accounted.kind === 'crash') throw new Error(accounted.because)
  if (accounted.kind === 'read' && accounted.recorded + accounted.rejected + accounted.keptRaw !== accounted.rows)
    throw new Error(`of ${accounted.rows} rows not all are accounted for`)
  if (truth === undefined) return
  if (typeof truth === 'string') {
    if (accounted.kind !== truth) throw new Error(`it was to be: ${truth}, and was: ${JSON.stringify(accounted)}`)
  } else if (
    accounted.kind !== 'read' ||
    accounted.rows !== truth.rows ||
    (truth.recorded !== undefined && accounted.recorded !== truth.recorded)
  )
    throw new Error(`its rows are ${JSON.stringify(truth)}, and were ${JSON.stringify(accounted)}`)
}

type Counts = { [outcome: string]: number }
type Found = { peakMegabytes: number; rows: Counts; made: Counts; mutated: Counts; stream: Counts }

/** What came of all files, kept beside the trial so that a later sitting goes on with it. */
class Tally {
  readonly #path: string
  readonly found: Found

  constructor(path: string) {
    this.#path = path
    this.found = existsSync(path)
      ? JSON.parse(readFileSync(path, 'utf8'))
      : { peakMegabytes: 0, rows: {}, made: {}, mutated: {}, stream: {} }
  }

  count(kind: 'made' | 'mutated' | 'stream', accounted: Accounted): void {
    const add = (counts: Counts, name: string, more: number) => {
      counts[name] = (counts[name] ?? 0) + more
    }
    add(this.found[kind], accounted.kind === 'refused' ? `refused: ${accounted.why}` : accounted.kind, 1)
    if (accounted.kind === 'read')
      for (const name of ['rows', 'recorded', 'rejected', 'keptRaw'] as const)
        add(this.found.rows, name, accounted[name])
    writeFileSync(this.#path, JSON.stringify(this.found))
  }

  peak(megabytes: number): void {
    this.found.peakMegabytes = Math.max(this.found.peakMegabytes, megabytes)
  }
}

/** A process that reads files, made anew where one of them ended it. */
class Reader {
  readonly #tally: Tally
  #child: ChildProcess | undefined
  #answers: AsyncIterator<string> | undefined

  constructor(tally: Tally) {
    this.#tally = tally
  }

  async read(order: Order, patience: number): Promise<Accounted> {
    const { child, answers } = this.#started()
    child.stdin?.write(`${JSON.stringify(order)}\n`)
    const timer = setTimeout(() => child.kill('SIGKILL'), patience)
    const { value, done } = await answers.next()
    clearTimeout(timer)
    if (done) {
      this.end()
      throw new Error('the process that read it ended, or never would have')
    }
    const { accounted, megabytes }: Answer = JSON.parse(value)
    this.#tally.peak(megabytes)
    if (megabytes <= MEMORY) return accounted
    this.end()
    throw new Error(`reading it took ${megabytes} MB`)
  }

  end(): void {
    this.#child?.kill('SIGKILL')
    this.#child = undefined
    this.#answers = undefined
  }

  #started(): { child: ChildProcess; answers: AsyncIterator<string> } {
    if (this.#child && this.#answers) return { child: this.#child, answers: this.#answers }
    const program = join(import.meta.dirname, 'hostile-reading.ts')
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...HEAP, program], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    child.stdin?.on('error', () => undefined)
    const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
    this.#child = child
    this.#answers = answers

    return { child, answers }
  }
}
