import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { bringIn, inventedFile, recordsOf } from '../src/actions/import/test-history.ts'
import { ensureOperator } from '../src/actions/session/operator.ts'
import { scratchDatabase, TEMPLATE } from '../src/store/scratch.ts'
import { databaseIn } from './database.ts'
import type { Trial } from './harness.ts'
import { importAndKill } from './import-child.ts'
import { endedIn } from './import-ended.ts'

const ROWS = 300
const ROWS_PER_BATCH = 60

/** An import is killed again and again, at any moment, and taken up each time, until it has come to its end. */
export const trial: Trial = {
  name: 'import-crash',
  asks: 'Does an import that was killed leave other records than one that was not?',
  steps: 200,
  async begin(folder) {
    const data = mkdtempSync(join(folder, 'data-'))
    const own = process.env[TEMPLATE] === undefined ? await databaseIn(data) : undefined
    const scratch = own?.scratch ?? (await scratchDatabase())
    const store = scratch.store('candour_staff')
    const inspector = scratch.store('candour_inspector')
    const person = await ensureOperator(store)
    await bringIn({ store, data, person }, inventedFile(ROWS), { force: 'Whole', rowsPerBatch: ROWS_PER_BATCH })
    const whole = JSON.stringify(await recordsOf(inspector, 'Whole'))

    return {
      async step(random, number) {
        const force = `Killed ${number} ${performance.now()}`
        const order = {
          address: scratch.address('candour_staff'),
          data,
          person,
          force,
          rows: ROWS,
          rowsPerBatch: ROWS_PER_BATCH,
        }
        // Killed after its last batch it had come to its end, though the process never said so: the next would be a second import.
        for (let ended = false; !ended; )
          ended =
            (await importAndKill(order, 1 + random.below(4), random.below(40))) || (await endedIn(inspector, force))
        if (JSON.stringify(await recordsOf(inspector, force)) !== whole)
          throw new Error('the records differ from those of a run that nobody disturbed')
      },
      async end() {
        await scratch.close()
        await own?.stop()
      },
    }
  },
}
