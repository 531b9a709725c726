import { readFileSync } from 'node:fs'
import { checkpointFileIn, keptCheckpointIn, verifierIn } from '../../store/ledger-files.ts'
import { Trouble } from '../../store/trouble.ts'
import type { Outside } from './check-tree.ts'

/** What is known of the ledger from outside the database: the checkpoints that were kept, and the key that verifies them. */
export type KnownOutside = { readonly checkpoints: readonly Outside[]; readonly verifier: string | undefined }

/**
 * @param folder the data folder, where the last checkpoint and the verifier key are kept
 * @param file a checkpoint that somebody kept elsewhere
 * @param key a verifier key, or a file that holds one, to use in place of the one in the data folder
 */
export function knownOutside(folder: string, file: string | undefined, key: string | undefined): KnownOutside {
  const latest = keptCheckpointIn(folder)
  // The one that is kept with a new key covers nothing yet, so there is nothing to compare.
  const kept = latest?.split('\n')[1] === '0' ? undefined : latest
  const checkpoints = [
    ...(file === undefined ? [] : [{ name: file, note: textOf(file) }]),
    ...(kept === undefined ? [] : [{ name: checkpointFileIn(folder), note: kept }]),
  ]
  const verifier = key === undefined ? verifierIn(folder) : key.includes('+') ? key : textOf(key).trim()
  return { checkpoints, verifier }
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    throw new Trouble(`${file} cannot be read (${(error as { code?: string }).code}).`, { cause: error })
  }
}
