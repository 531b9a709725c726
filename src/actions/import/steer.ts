import { findImport, placeOf } from '../../store/import.ts'
import { askToRun, askToStop } from '../../store/import-run.ts'
import type { Acting } from '../acting.ts'

/** Ask a run to stop after the batch in hand. What is in stays in. */
export function stopImport(acting: Acting, id: string): Promise<void> {
  return acting.once('manage import', { kind: 'import', named: id }, (tx) => askToStop(tx, id))
}

/** Ask the jobs to go on with an import that was stopped, failed, or left by a command line. */
export function resumeImport(acting: Acting, id: string): Promise<void> {
  return acting.once('manage import', { kind: 'import', named: id }, async (tx) => {
    const found = await findImport(tx, id)
    if (!found || found.ended_at || ['waiting', 'running', 'stopping'].includes(found.run.state)) return
    await askToRun(tx, id, 'jobs', acting.person, 'waiting', (await placeOf(tx, id)).rows)
  })
}
