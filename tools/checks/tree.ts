import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/** Every file under a folder whose name ends so, in a fixed order; what npm installed is not ours and is passed over. */
export function filesUnder(folder: string, ending: string): readonly string[] {
  if (!existsSync(folder)) return []

  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => name !== 'node_modules' && !name.startsWith('.'))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return filesUnder(path, ending)
      return entry.name.endsWith(ending) ? [path] : []
    })
    .sort()
}
