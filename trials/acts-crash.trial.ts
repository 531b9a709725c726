import { mkdirSync, mkdtempSync } from 'node:fs'
import { join } from 'node:path'
import { playedForce } from '../src/actions/test-force.ts'
import { openStore } from '../src/store/database.ts'
import { databaseIn } from './database.ts'
import type { Trial } from './harness.ts'
import type { Cast, Told } from './mixture.ts'
import { actInProcess } from './mixture-child.ts'
import { assertDraftsKept, assertWhole, storesOf } from './whole.ts'

/** What dies without warning: the process that acts, the whole server, or one of its backends, which takes the others along. */
const VICTIMS = ['application', 'server', 'backend', 'application'] as const

/** Each step is one life of a process that acts, in which something is killed after a few acts and some milliseconds. */
export function actsCrash(steps: number, actsInALife: number): Trial {
  return {
    name: 'acts-crash',
    asks: 'Is every act that was answered there with its entry, and nothing by halves, whatever is killed?',
    steps,
    async begin(folder) {
      const data = mkdtempSync(join(folder, 'data-'))
      mkdirSync(join(data, 'files'))
      const own = await databaseIn(data, [])
      const played = await playedForce(own.scratch)
      const superuser = openStore(own.scratch.superuser, 1)
      const stores = storesOf(own.scratch)
      const cast: Cast = {
        detective: played.staff('detective'),
        authority: played.staff('authority'),
        concerned: played.serving('concerned'),
        matters: [],
      }
      const everTold: Told[] = []

      return {
        async step(random, number) {
          const victim = VICTIMS[number % VICTIMS.length] ?? 'application'
          const after = 1 + random.below(actsInALife)
          const milliseconds = random.below(40)
          const order = {
            address: own.scratch.address('candour_staff'),
            cast,
            seed: number,
            hands: 2,
            acts: actsInALife,
          }
          let acts = 0
          let killed: Promise<void> | undefined
          everTold.push(
            ...(await actInProcess(order, (told, child) => {
              if (told.did !== 'nothing') acts += 1
              if (acts < after || killed) return
              killed = new Promise((done) => setTimeout(done, milliseconds)).then(async () => {
                if (victim === 'application') child.kill('SIGKILL')
                else if (victim === 'backend') own.crashBackend()
                else await own.crash()
              })
            })),
          )
          await killed
          await answersAgain(superuser)
          await assertWhole(stores, join(data, 'files'), everTold)
          await assertDraftsKept(superuser, everTold)
        },
        async end() {
          await superuser.destroy()
          await own.scratch.close()
          await own.stop()
        },
      }
    },
  }
}

/** Until the server has recovered; a connection from before does not know yet that it is gone. */
async function answersAgain(superuser: ReturnType<typeof openStore>): Promise<void> {
  for (let tries = 1; ; tries += 1) {
    try {
      await superuser.selectNoFrom((ask) => ask.lit(1).as('one')).execute()
      return
    } catch (error) {
      if (tries === 40) throw error
      await new Promise((done) => setTimeout(done, 250))
    }
  }
}

export const trial = actsCrash(30, 50)
