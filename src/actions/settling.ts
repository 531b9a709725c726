import { setTimeout as pause } from 'node:timers/promises'
import { wasActKept } from '../store/act.ts'
import type { Store } from '../store/database.ts'
import { outageIn } from '../store/outage.ts'
import { OutcomeUnknown } from './outcome-unknown.ts'

/** A server that was killed is back within seconds; a person waits for a page about as long. */
const PATIENCE = 12_000
const BETWEEN_TRIES = 300

/**
 * What became of an act whose commit was ordered and not answered: the database is asked for its id until it answers.
 *
 * @returns once the act is known to be kept; throws `why` where it is known not to be, `OutcomeUnknown` where neither is known
 */
export async function settled(store: Store, act: string, why: unknown): Promise<void> {
  const until = performance.now() + PATIENCE
  do {
    const kept = await wasActKept(store, act).catch((error: unknown) => {
      if (outageIn(error) === undefined) throw error
      return undefined
    })
    if (kept === true) return
    if (kept === false) throw why
    await pause(BETWEEN_TRIES)
  } while (performance.now() < until)

  throw new OutcomeUnknown(act, { cause: why })
}
