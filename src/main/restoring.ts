import type { Manifest } from '../actions/backup/manifest.ts'
import { clearFolder } from '../actions/backup/restore.ts'
import type { RestoreContext } from '../cli/restore.ts'
import { dropSchema, holdsCandour } from '../store/put-back.ts'
import { Trouble } from '../store/trouble.ts'
import { openDatabase } from './opening.ts'
import type { Settings } from './settings.ts'

/** How a restoration gets its new house: our own database in the folder, or the empty one that DATABASE_URL names. */
export function restoringInto(settings: Settings): RestoreContext {
  const { databaseUrl } = settings
  return {
    databaseIsEmpty: async () => {
      if (databaseUrl !== undefined && (await holdsCandour(databaseUrl)) === 'yes')
        throw new Trouble('the database at DATABASE_URL holds a Candour already. Name an empty one.')
    },
    within: async (data, manifest: Manifest, work) => {
      const only = new Set(manifest.migrations.map(({ name }) => name))
      try {
        const opened = await openDatabase({ ...settings, data }, 'command', only)
        try {
          return await work({ installation: opened.installation, folder: data })
        } finally {
          await opened.close()
        }
      } catch (error) {
        if (databaseUrl !== undefined) await dropSchema(databaseUrl).catch(() => undefined)
        await clearFolder(data, 'was there')
        throw error
      }
    },
  }
}
