import { existsSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The files of the data folder that a copy of the whole needs, by their place in it: the checkpoint kept outside the
 * database, the key that verifies it, and files brought in that the record names. Named one by one, so that nothing else of
 * the folder can slip in: neither the signing key nor the passwords.
 */
export function filesToCopy(folder: string, digests: readonly string[]): readonly string[] {
  const kept = ['checkpoints/latest', 'checkpoints/verifier'].filter((place) => existsSync(join(folder, place)))
  const brought = digests.filter((digest) => /^[0-9a-f]{64}$/.test(digest)).map((digest) => `imports/${digest}`)

  return [...kept, ...brought.filter((place) => existsSync(join(folder, place)))]
}
