import { readProfile } from '../../domain/import-profile-reading.ts'
import type { Store, Transaction } from '../../store/database.ts'
import { placeOf } from '../../store/import.ts'
import { openImportFile } from '../../store/import-file.ts'
import { holdingForce } from '../../store/import-lock.ts'
import { briefOfRun, noteRun, type RunBrief, stateOfRun } from '../../store/import-run.ts'
import { actingAs, REAL_WORLD, type World } from '../acting.ts'
import { openForProfile, readBatches } from './read-batches.ts'
import { NoSuchImport } from './refusals.ts'
import { takeInBatch } from './take-in-batch.ts'

/** Where an import is run: which database, which data folder, for whom. */
export type ImportContext = { readonly store: Store; readonly data: string; readonly person: string }

export type RunOptions = {
  /** Asked after every batch. `'stop'` ends the run until somebody resumes it, `'leave'` until the next process takes it up. */
  readonly onProgress?: (rowsDone: number, rowsExpected: number) => 'stop' | 'leave' | undefined
  /** Another import is running into the same force. Without this the run gives up. */
  readonly onWaiting?: () => void
  readonly rowsPerBatch?: number
  /** Clock and chance of each batch of an invented history; every other import has those of the machine. */
  readonly worldOf?: (batch: number) => World
}

/** Which import to run, and into which force. */
export type RunNamed = { readonly id: string; readonly force: string }

/** How a run ended: at the end of the file, stopped or left as was asked, or because another holds the force. */
export type RunEnded = 'finished' | 'stopped' | 'left' | 'held elsewhere'

/** Large enough that the ledger's entry costs little, small enough that stopping and losing cost little. */
const ROWS_PER_BATCH = 5_000
/** A reference that another import took in the same instant: the batch is tried again with others. */
const ATTEMPTS = 5

/** Take in what is left of an import, batch by batch. May be killed at any moment and called again. */
export async function runImport(context: ImportContext, run: RunNamed, options: RunOptions = {}): Promise<RunEnded> {
  const ended = await holdingForce(context.store, run.force, () => runHeld(context, run.id, options), options.onWaiting)

  return ended ?? 'held elsewhere'
}

async function runHeld(context: ImportContext, id: string, options: RunOptions): Promise<RunEnded> {
  const upon = { kind: 'import', named: id } as const
  const world = withPooledChance(REAL_WORLD)
  const acting = () => actingAs(context.store, context.person, world)
  const actingIn = (batch: number) =>
    actingAs(context.store, context.person, options.worldOf ? options.worldOf(batch) : world)
  const first = options.worldOf ? actingIn(0) : acting()
  const { brief, place, state } = await first.once('manage import', upon, (tx) => takeUp(tx, id))
  if (state !== 'running') return state
  const profile = readProfile(brief.profile)
  if (!profile.ok) throw new NoSuchImport()

  const { file, fitted } = await openForProfile(await openImportFile(context.data, brief.file_digest), profile.profile)
  const batches = readBatches(file, fitted, place.rows, options.rowsPerBatch ?? ROWS_PER_BATCH)
  let done = place.rows
  let number = place.batches
  // The next batch is read while the database takes in this one.
  for (let coming = batches.next(); ; ) {
    const { value: batch } = await coming
    if (!batch) return 'finished'
    coming = batches.next()
    // A fault in reading shows when its turn comes, after what could be read is in.
    coming.catch(() => undefined)
    number += 1
    const taken = await withOtherReferences(() =>
      takeInBatch(actingIn(number), { ...brief, scheme: profile.profile.scheme }, number, batch),
    )
    done += taken.rows
    const told = options.onProgress?.(done, brief.rows_expected)
    if (batch.last) return 'finished'
    if (!taken.stop && !told) continue
    await batches.return(undefined)
    if (told !== 'leave') await acting().once('manage import', upon, (tx) => noteRun(tx, id, 'stopped'))
    return told === 'leave' ? 'left' : 'stopped'
  }
}

async function takeUp(
  tx: Transaction,
  id: string,
): Promise<{ brief: RunBrief; place: { batches: number; rows: number }; state: 'running' | 'finished' | 'stopped' }> {
  const brief = await briefOfRun(tx, id)
  if (!brief) throw new NoSuchImport()
  const place = await placeOf(tx, id)
  if (place.ended) return { brief, place, state: 'finished' }
  const state = (await stateOfRun(tx, id)) === 'stopping' ? 'stopped' : 'running'
  await noteRun(tx, id, state)

  return { brief, place, state }
}

async function withOtherReferences<T>(attempt: () => Promise<T>): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await attempt()
    } catch (error) {
      const { code, constraint } = error as { code?: string; constraint?: string }
      if (code !== '23505' || !constraint?.endsWith('_reference_key') || tries === ATTEMPTS) throw error
    }
  }
}

const POOL = 65_536

/** A million ids need as many pieces of chance, and the system is asked for each; asked for many at once, it costs nothing. */
function withPooledChance(world: World): World {
  let pool = world.bytes(POOL)
  let used = 0
  return {
    now: world.now,
    bytes: (count) => {
      if (used + count > POOL) {
        pool = world.bytes(POOL)
        used = 0
      }
      used += count
      return pool.slice(used - count, used)
    },
  }
}
