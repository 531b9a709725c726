import {
  closeSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { Trouble, troubleFrom } from './trouble.ts'

/** What the ledger keeps outside the database, so that whoever rules the database cannot forge it or take it back. */
const KEY = join('keys', 'ledger.key')
/** A key that is about to take the place of the one above. */
const NEXT = join('keys', 'ledger.next')
const VERIFIER = join('checkpoints', 'verifier')
const CHECKPOINT = join('checkpoints', 'latest')

/** The signing key and the key that verifies it, as texts. */
export type KeyTexts = { readonly secret: string; readonly verifier: string }

/**
 * The signing key kept in this folder; made once, readable only by whoever runs Candour. Together with the key, the checkpoint
 * over nothing is kept: from then on a key without a checkpoint beside it means that one was taken away.
 */
export function signingKeyIn(
  folder: string,
  make: () => { readonly secret: string; readonly overNothing: string },
  verifierOf: (secret: string) => string,
): KeyTexts {
  const at = join(folder, KEY)
  try {
    const known = verifierIn(folder)
    if (textAt(at) === undefined) {
      if (known !== undefined)
        throw new Trouble(
          'the ledger’s key is not in the data folder (keys/ledger.key), but checkpoints were signed with it. Put back the copy that you kept of it, or, if there is none, run: npx --no candour ledger new-key. Until then nothing is signed.',
        )
      const { secret, overNothing } = make()
      if (createOnce(at, secret, 0o600)) createOnce(join(folder, CHECKPOINT), overNothing, 0o644)
    }
    const secret = textAt(at) ?? ''
    const verifier = verifierOf(secret)
    if (verifierIn(folder) !== verifier) replace(join(folder, VERIFIER), `${verifier}\n`)
    return { secret, verifier }
  } catch (error) {
    throw troubleFrom(error, `keeping the ledger’s key in ${dirname(at)}`)
  }
}

/** The signing key as it lies there, whole or not; undefined where there is none. */
export function signingKeyTextIn(folder: string): string | undefined {
  return textAt(join(folder, KEY))
}

/** The key that is to come next, made once: whoever was interrupted goes on with the same. */
export function nextKeyIn(folder: string, make: () => string): string {
  const at = join(folder, NEXT)
  try {
    if (textAt(at) === undefined) createOnce(at, make(), 0o600)
    return textAt(at) ?? ''
  } catch (error) {
    throw troubleFrom(error, `keeping the ledger’s new key in ${dirname(at)}`)
  }
}

/** The next key becomes the key. The one before, if it is there, is put aside under this name and not deleted. */
export function takeNextKeyIn(folder: string, verifier: string, aside: string): void {
  try {
    if (textAt(join(folder, NEXT)) !== undefined) {
      if (textAt(join(folder, KEY)) !== undefined) renameSync(join(folder, KEY), join(folder, 'keys', aside))
      renameSync(join(folder, NEXT), join(folder, KEY))
    }
    replace(join(folder, VERIFIER), `${verifier}\n`)
  } catch (error) {
    throw troubleFrom(error, `putting the ledger’s new key in place in ${join(folder, dirname(KEY))}`)
  }
}

/** The key that verifies checkpoints, as text; reading it needs no secret. */
export function verifierIn(folder: string): string | undefined {
  return verifierAt(join(folder, VERIFIER))
}

/** The same for a process that is told this one file, and not where the secrets are. */
export function verifierAt(file: string): string | undefined {
  return textAt(file)?.trim()
}

/** The last checkpoint that was signed, as it was kept outside the database. */
export function keptCheckpointIn(folder: string): string | undefined {
  return textAt(join(folder, CHECKPOINT))
}

export function keepCheckpointIn(folder: string, note: string): void {
  try {
    replace(join(folder, CHECKPOINT), note)
  } catch (error) {
    throw troubleFrom(error, `keeping the checkpoint in ${join(folder, dirname(CHECKPOINT))}`)
  }
}

/** Where the last checkpoint is kept, for a person to read and to copy elsewhere. */
export function checkpointFileIn(folder: string): string {
  return join(folder, CHECKPOINT)
}

function textAt(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return undefined
    throw error
  }
}

/** Whoever is first makes it; a process that comes at the same instant finds it made, and whole. */
function createOnce(file: string, text: string, mode: number): boolean {
  const made = writeBeside(file, text, mode)
  try {
    linkSync(made, file)
    return true
  } catch (error) {
    if ((error as { code?: string }).code !== 'EEXIST') throw error
    return false
  } finally {
    rmSync(made, { force: true })
  }
}

function replace(file: string, text: string): void {
  renameSync(writeBeside(file, text, 0o644), file)
}

/** On the disk before it takes its name: after a power cut there is the old text or the new, never half of one. */
function writeBeside(file: string, text: string, mode: number): string {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
  const made = `${file}.${process.pid}.new`
  rmSync(made, { force: true })
  const handle = openSync(made, 'wx', mode)
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  return made
}
