import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Files that the record names, by their digests: those brought for imports, and evidence with what was made from it. */
export type FilesNamed = { readonly imports: readonly string[]; readonly evidence: readonly string[] }

/**
 * The files of the data folder that a copy of the whole needs, by their place in it: the checkpoint kept outside the
 * database, the key that verifies it, and files brought in that the record names. Named one by one, so that nothing else of
 * the folder can slip in: neither the signing key nor the passwords. Evidence in an object store is not in the folder.
 */
export function filesToCopy(folder: string, { imports, evidence }: FilesNamed): readonly string[] {
  const kept = ['checkpoints/latest', 'checkpoints/verifier'].filter((place) => existsSync(join(folder, place)))
  const brought = [
    ...imports.filter(isDigest).map((digest) => `imports/${digest}`),
    ...evidence.filter(isDigest).map((digest) => `evidence/${digest}`),
  ]

  return [...kept, ...brought.filter((place) => existsSync(join(folder, place)))]
}

function isDigest(text: string): boolean {
  return /^[0-9a-f]{64}$/.test(text)
}
