import { hash } from 'node:crypto'
import type { ImportProfile } from '../../domain/import-profile.ts'
import { makeReference } from '../../domain/reference.ts'
import type { Transaction } from '../../store/database.ts'
import {
  findForceNamed,
  findUnended,
  insertHistoryForce,
  insertImport,
  placeOf,
  type Runner,
} from '../../store/import.ts'
import { oneBeginningAtATime } from '../../store/import-lock.ts'
import { findProfileByDigest, insertProfile, latestVersion } from '../../store/import-profile.ts'
import { askToRun } from '../../store/import-run.ts'
import type { Acting } from '../acting.ts'
import { NotAHistoryForce } from './refusals.ts'

export type BeginImport = {
  readonly force: string
  readonly profile: ImportProfile
  readonly file: { readonly digest: string; readonly name: string; readonly bytes: number }
  readonly rows: number
  readonly runner: Runner
  /** The address under which it was prepared, if it was. */
  readonly reference?: string
}

/** The import begun, or the unended one of the same file, force and profile, which goes on where it stood. */
export type ImportBegun = { readonly id: string; readonly force: string; readonly rowsBefore: number }

/** Begin an import, or take up again the one that was left. The force is made where there is none of that name. */
export function beginImport(acting: Acting, begin: BeginImport): Promise<ImportBegun> {
  return acting.once('manage import', { kind: 'import', named: undefined }, async (tx) => {
    await oneBeginningAtATime(tx)
    const force = await historyForceNamed(tx, acting, begin.force)
    const profile = await keepProfile(tx, acting, begin.profile)
    const unended = await findUnended(tx, force, profile, begin.file.digest)
    const id = unended ?? acting.newId<'Import'>()
    if (!unended)
      await insertImport(tx, {
        id,
        reference: begin.reference ?? makeReference(acting.bytes(5)),
        force,
        profile,
        file_digest: begin.file.digest,
        file_name: begin.file.name,
        file_bytes: begin.file.bytes,
        rows_expected: begin.rows,
        started_by: acting.person,
      })
    const { rows } = unended ? await placeOf(tx, id) : { rows: 0 }
    await askToRun(tx, id, begin.runner, acting.person, begin.runner === 'jobs' ? 'waiting' : 'running', rows)

    return { id, force, rowsBefore: rows }
  })
}

/** Refuses a name that a working force or the demonstration bears: its figures and duties must not take in strangers. */
async function historyForceNamed(tx: Transaction, acting: Acting, name: string): Promise<string> {
  const found = await findForceNamed(tx, name)
  if (found && found.kind !== 'history') throw new NotAHistoryForce()
  if (found) return found.id
  const id = acting.newId<'Force'>()
  await insertHistoryForce(tx, { id, reference: makeReference(acting.bytes(5)), name })

  return id
}

/** Keep a profile for use again. One kept before, word for word, is that one; its version is raised where the name is taken. */
export async function keepProfile(tx: Transaction, acting: Acting, profile: ImportProfile): Promise<string> {
  const digest = hash('sha256', inOneOrder(profile))
  const found = await findProfileByDigest(tx, digest)
  if (found) return found.id
  const version = Math.max(profile.version, (await latestVersion(tx, profile.name)) + 1)
  const id = acting.newId<'ImportProfile'>()
  await insertProfile(tx, {
    id,
    reference: makeReference(acting.bytes(5)),
    name: profile.name,
    version,
    profile,
    digest,
  })

  return id
}

/** One text for one profile, whatever the order of its properties: the database gives them back in another. */
function inOneOrder(value: unknown): string {
  return JSON.stringify(value, (_name, part: unknown) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  )
}
