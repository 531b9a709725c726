import { openStore, type Store } from '../src/store/database.ts'
import { startEmbedded } from '../src/store/embedded-postgres.ts'
import { prepareInstallation } from '../src/store/installation.ts'
import { migrate } from '../src/store/migrate.ts'
import type { Scratch } from '../src/store/scratch.ts'

/** A real PostgreSQL of its own for one trial. It loses what it holds in a power cut, and nothing else. */
export async function databaseIn(
  folder: string,
): Promise<{ readonly scratch: Scratch; readonly stop: () => Promise<void> }> {
  const server = await startEmbedded(folder, ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])
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
  }
}
