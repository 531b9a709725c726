import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startEmbedded } from '../store/embedded-postgres.ts'
import { prepareInstallation } from '../store/installation.ts'
import { migrate } from '../store/migrate.ts'
import { passwordsOf, TEMPLATE } from '../store/scratch.ts'

/** One real PostgreSQL for the whole suite, migrated once; each test file clones it. Durability is off here and only here. */
export default async function setUp(): Promise<() => Promise<void>> {
  const folder = mkdtempSync(join(tmpdir(), 'candour-test-'))
  const server = await startEmbedded(folder, ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'])
  const installation = await prepareInstallation(
    `postgresql://postgres@localhost/postgres?host=${server.socket}`,
    folder,
    true,
  )
  await migrate(installation.address('candour_owner'))
  process.env[TEMPLATE] = JSON.stringify({
    superuser: installation.superuser,
    passwords: passwordsOf(installation.address),
  })
  return async () => {
    await server.stop()
    rmSync(folder, { recursive: true, force: true })
    rmSync(server.socket, { recursive: true, force: true })
  }
}
