import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const COMMAND = join(import.meta.dirname, '..', 'src', 'main', 'candour.ts')
const SIZE = ['--officers', '10000', '--allegations', '250000', '--years', '20', '--seed', 'northmoor']

/**
 * A data folder that holds the demonstration force of 250,000 allegations: the one that CANDOUR_BENCH_FORCE names and that
 * stays, or one that is made and goes again.
 */
export function forceAtScale(): { readonly folder: string; readonly done: () => void } {
  const kept = process.env.CANDOUR_BENCH_FORCE
  if (kept !== undefined && existsSync(join(kept, 'postgres'))) return { folder: kept, done: () => undefined }
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'candour-force-'))
  const { DATABASE_URL: _, ...rest } = process.env
  const made = spawnSync(process.execPath, [COMMAND, 'demo', ...SIZE], {
    env: { ...rest, CANDOUR_DATA: folder },
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  if (made.status !== 0) throw new Error('the demonstration force could not be made')

  return { folder, done: () => (kept === undefined ? rmSync(folder, { recursive: true, force: true }) : undefined) }
}
