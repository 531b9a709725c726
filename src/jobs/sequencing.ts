import type { LedgerKey } from '../actions/ledger/key.ts'
import { type Sequenced, type Sequencer, sequence } from '../actions/ledger/sequence.ts'

export { ledgerKeyIn } from '../actions/ledger/key.ts'

export type SequencingOptions = {
  /** The data folder: the last checkpoint is kept there too, outside the database. */
  readonly data: string
  /** Milliseconds between rounds, and so between checkpoints. */
  readonly interval?: number
  /** Told in one line what a person has to know; the same line is not said twice in a row. */
  readonly say?: (line: string) => void
  readonly now?: () => Date
}

export type Sequencing = {
  /** Ends after the round under way. */
  readonly stop: () => Promise<void>
  /** A round now rather than when the interval is over: somebody waits for what it signs. */
  readonly soon: () => void
}

const EVERY_15_SECONDS = 15_000

/** However often there is a round, every commitment is looked at again after ten minutes: times in the database may be wrong. */
const LOOK_AT_ALL = 600_000

/** Rounds without a turn before that is said: another process that sequences leaves one sooner. */
const PATIENCE = 4

/**
 * Sequence the ledger from now on: what acts commit to gets its place and a signed checkpoint, round by round.
 *
 * @param key or what finds it, asked each round: in a house put back from a copy it comes later, and nothing is signed until then
 */
export function startSequencing(
  store: Sequencer,
  key: LedgerKey | (() => LedgerKey),
  options: SequencingOptions,
): Sequencing {
  const { data, interval = EVERY_15_SECONDS, say = sayToOperator, now = () => new Date() } = options
  let stopping = false
  let wake = (): void => undefined
  let lookedAtAll: Date | undefined
  let lockedOut = 0
  let said = ''

  const round = async (): Promise<void> => {
    const began = now()
    const since = lookedAtAll === undefined ? Number.POSITIVE_INFINITY : began.getTime() - lookedAtAll.getTime()
    const search = since >= 0 && since < LOOK_AT_ALL ? 'those of the last hour' : 'all'
    const turn = async () => sequence(store, typeof key === 'function' ? key() : key, data, search)
    const line = await turn().then(
      (done) => {
        const complete = done.kind === 'nothing waited' || (done.kind === 'signed' && done.waiting === 'none')
        if (!complete) lookedAtAll = undefined
        else if (search === 'all') lookedAtAll = began
        lockedOut = done.kind === 'another process sequences' ? lockedOut + 1 : 0
        return lockedOut >= PATIENCE ? LOCKED_OUT : lineFor(done)
      },
      (error: { readonly code?: string; readonly name?: string; readonly message?: string }) =>
        error.code === 'CANDOUR_TROUBLE'
          ? `ledger: nothing was signed: ${error.message}`
          : `the ledger was not sequenced (${error.code ?? error.name}); trying again.`,
    )
    if (line !== said && line !== '') say(line)
    said = line
  }
  const pause = (): Promise<void> =>
    new Promise((done) => {
      const timer = setTimeout(done, interval)
      wake = () => {
        clearTimeout(timer)
        done()
      }
    })
  const rounds = (async () => {
    while (!stopping) {
      await round()
      if (!stopping) await pause()
    }
    // What people did in the last seconds is covered before the night, not after it.
    await round()
  })()

  return {
    soon: () => wake(),
    stop: async () => {
      stopping = true
      wake()
      await rounds
    },
  }
}

const LOCKED_OUT =
  'ledger: nothing is signed, because another process or session keeps the ledger locked. Only one Candour may run its jobs on a database'

function lineFor(done: Sequenced): string {
  if (done.kind !== 'refused') return ''
  return `ledger: nothing was signed, because ${done.because}. Run: npx --no candour ledger check`
}

function sayToOperator(line: string): void {
  process.stderr.write(`candour: ${line}\n`)
}
