import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openStore, type Store } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded-postgres.ts'
import { prepareInstallation } from '../src/store/installation.ts'
import { migrate } from '../src/store/migrate.ts'
import type { Scratch } from '../src/store/scratch.ts'

/** A server of its own that a trial may end as it likes. */
export type OwnDatabase = {
  readonly scratch: Scratch
  readonly stop: () => Promise<void>
  /** Kill the postmaster without warning, and start it again on the same folder. */
  readonly crash: () => Promise<void>
  /** Kill one backend without warning: the server then ends every other one and recovers by itself. */
  readonly crashBackend: () => void
  /** Start it again if it has ended by itself, as the house does. */
  readonly revive: () => Promise<void>
}

const WITHOUT_DURABILITY = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off']

/** A real PostgreSQL of its own for one trial. It loses what it holds in a power cut, and nothing else. */
export async function databaseIn(folder: string, settings = WITHOUT_DURABILITY): Promise<OwnDatabase> {
  let server = await startEmbedded(folder, settings)
  const installation = await prepareInstallation(
    `postgresql://postgres@localhost/postgres?host=${server.socket}`,
    folder,
    true,
  )
  await migrate(installation.address('candour_owner'))
  const opened: Store[] = []
  return {
    scratch: {
      superuser: installation.superuser,
      address: installation.address,
      store: (role) => {
        const store = openStore(installation.address(role), 4)
        opened.push(store)
        return store
      },
      close: async () => {
        await Promise.all(opened.map((store) => store.destroy()))
      },
    },
    stop: () => server.stop(),
    crash: async () => {
      const ended = new Promise((done) => server.process.once('exit', done))
      process.kill(postmasterIn(folder), 'SIGKILL')
      await ended
      server = await startedAgain(folder, settings)
    },
    crashBackend: () => killOneOf(postmasterIn(folder)),
    revive: async () => {
      if (server.process.exitCode === null && server.process.signalCode === null) return
      server = await startedAgain(folder, settings)
    },
  }
}

function postmasterIn(folder: string): number {
  return Number(readFileSync(join(folder, 'postgres', 'postmaster.pid'), 'utf8').split('\n')[0])
}

/** The backend that has worked longest. A process of the server itself would do as well, but every client has one. */
function killOneOf(postmaster: number): void {
  const processes = execFileSync('ps', ['-eo', 'pid=,ppid=,args='], { encoding: 'utf8' }).split('\n')
  const backend = processes
    .map((line) => /^\s*(\d+)\s+(\d+)\s+(.*)$/.exec(line))
    .find((found) => Number(found?.[2]) === postmaster && found?.[3]?.includes('candour_staff'))
  if (backend) process.kill(Number(backend[1]), 'SIGKILL')
}

/** Backends of a killed postmaster end by themselves, and until the last has, no other may start on their folder. */
async function startedAgain(folder: string, settings: readonly string[]): ReturnType<typeof startEmbedded> {
  for (let tries = 1; ; tries += 1) {
    try {
      return await startEmbedded(folder, settings)
    } catch (error) {
      if (tries === 20) throw error
      await new Promise((done) => setTimeout(done, 250))
    }
  }
}
