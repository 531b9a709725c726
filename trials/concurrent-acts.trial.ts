import { mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { recordReport } from '../src/actions/matter/record-report.ts'
import { playedForce, report } from '../src/actions/test-force.ts'
import { scratchDatabase, TEMPLATE } from '../src/store/scratch.ts'
import { databaseIn } from './database.ts'
import type { Trial } from './harness.ts'
import type { Cast, Told } from './mixture.ts'
import { actInProcess } from './mixture-child.ts'
import { assertWhole, storesOf } from './whole.ts'

const PROCESSES = 2
const HANDS = 8
const MATTERS = 50

/** In each step two processes act at once upon the same fifty matters, eight hands each. */
export function concurrentActs(steps: number, actsInAStep: number): Trial {
  return {
    name: 'concurrent-acts',
    asks: 'Do many people at once lose a decision, a number or a place in the ledger, or wait for each other for ever?',
    steps,
    async begin(folder) {
      const data = mkdtempSync(join(folder, 'data-'))
      const own = process.env[TEMPLATE] === undefined ? await databaseIn(data, []) : undefined
      const scratch = own?.scratch ?? (await scratchDatabase())
      const played = await playedForce(scratch)
      const stores = storesOf(scratch)
      const cast: Cast = {
        detective: played.staff('detective'),
        authority: played.staff('authority'),
        concerned: played.serving('concerned'),
        matters: [],
      }
      while (cast.matters.length < MATTERS) {
        const made = await recordReport(played.as('detective'), report(cast.concerned))
        if (!made.ok) throw new Error(`the report was not recorded: ${made.why}`)
        cast.matters.push(made.matter.address)
      }

      return {
        async step(random) {
          const order = (seed: number) => ({
            address: scratch.address('candour_staff'),
            cast,
            seed,
            hands: HANDS,
            acts: actsInAStep / PROCESSES,
          })
          const told: Told[] = (
            await Promise.all(
              Array.from({ length: PROCESSES }, () => actInProcess(order(random.below(1_000_000)), () => undefined)),
            )
          ).flat()
          // A deadlock is no outage, so it would have ended the process that met it.
          const away = told.filter(({ did }) => did === 'nothing').length
          if (away > 0) throw new Error(`${away} acts were not answered, though the database was there`)
          await assertWhole(stores, data, told)
        },
        async end() {
          await scratch.close()
          await own?.stop()
        },
      }
    },
  }
}

export const trial = concurrentActs(5, 2_400)
