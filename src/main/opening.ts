import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { type Embedded, socketFolder, startEmbedded } from '../store/embedded-postgres.ts'
import { clearHalfMade } from '../store/half-made.ts'
import { type Installation, prepareInstallation } from '../store/installation.ts'
import { migrate } from '../store/migrate.ts'
import { Trouble } from '../store/trouble.ts'
import { holderOf, takeFolder } from './lock.ts'
import type { Settings } from './settings.ts'

/** A database that is up and migrated, and how to let go of it. */
export type Opened = {
  readonly installation: Installation
  readonly server: Embedded | undefined
  readonly close: () => Promise<void>
}

/**
 * Bring the database up for the whole installation or for one command; a command joins an installation that is running.
 *
 * @param only the migrations to apply, where a backup is to be put back; all where they are not given
 */
export async function openDatabase(
  settings: Settings,
  program: 'start' | 'command',
  only?: ReadonlySet<string>,
): Promise<Opened> {
  if (program === 'command' && holderOf(settings.data)?.program === 'start' && settings.databaseUrl === undefined) {
    const socket = socketFolder(settings.data)
    if (!existsSync(join(socket, '.s.PGSQL.5432')))
      throw new Trouble('Candour is starting on this data folder. Try again when it has printed its addresses.')
    return {
      installation: await migrated(socketAddress(socket), settings, true),
      server: undefined,
      close: async () => undefined,
    }
  }
  const leave =
    settings.databaseUrl === undefined || program === 'start' ? takeFolder(settings.data, program) : () => undefined
  let server: Embedded | undefined
  try {
    if (settings.databaseUrl === undefined) server = await startEmbedded(settings.data)
    const superuser = server ? socketAddress(server.socket) : (settings.databaseUrl as string)
    const first = await migrated(superuser, settings, server !== undefined, only)
    // Only by whoever holds the folder: somebody else may be making it at this moment. What is being restored is not half made.
    const mayClear = only === undefined && (program === 'start' || server !== undefined)
    const cleared = mayClear ? await clearHalfMade(first.superuser) : 'nothing to clear'
    const installation = cleared === 'cleared' ? await migrated(superuser, settings, server !== undefined) : first
    return {
      installation,
      server,
      close: async () => {
        await server?.stop()
        leave()
      },
    }
  } catch (error) {
    await server?.stop()
    leave()
    throw error
  }
}

async function migrated(
  superuser: string,
  settings: Settings,
  embedded: boolean,
  only?: ReadonlySet<string>,
): Promise<Installation> {
  const installation = await prepareInstallation(superuser, settings.data, embedded)
  await migrate(installation.address('candour_owner'), undefined, only)
  return installation
}

function socketAddress(socket: string): string {
  return `postgresql://postgres@localhost/postgres?host=${socket}`
}
