import type { ImportProfile } from '../../domain/import-profile.ts'
import { readProfile } from '../../domain/import-profile-reading.ts'
import { makeReference } from '../../domain/reference.ts'
import type { Transaction } from '../../store/database.ts'
import { findForceNamed, findImport } from '../../store/import.ts'
import {
  type DraftRow,
  deleteDraft,
  findDraft,
  forgetSurvey,
  insertDraft,
  isFileNeeded,
  listDrafts,
  saveDraftProfile,
} from '../../store/import-draft.ts'
import { forgetImportFile, type KeptFile } from '../../store/import-file.ts'
import { findProfile } from '../../store/import-profile.ts'
import type { Acting } from '../acting.ts'
import { beginImport, keepProfile } from './begin-import.ts'
import { type DraftProfile, withEveryColumn } from './draft-profile.ts'
import { checkFile } from './prepare-file.ts'
import { NoSuchImport, NotAHistoryForce } from './refusals.ts'
import type { FileLookedThrough } from './survey-file.ts'

const ANY = { kind: 'import', named: undefined } as const

/** An import in preparation. `looked` is missing while the file is being looked through. */
export type Draft = {
  readonly reference: string
  readonly forceName: string
  readonly file: { readonly digest: string; readonly name: string; readonly bytes: number }
  readonly bytesRead: number
  readonly looked: FileLookedThrough | undefined
  readonly profile: DraftProfile
  readonly trouble: string | undefined
}

/** A draft in a list, without what was found in its file. */
export type DraftListed = Pick<DraftRow, 'reference' | 'begun_at' | 'force_name' | 'file_name' | 'trouble'>

/** Whether history may go into a force of this name: one that holds a history already, or none yet. */
export function checkForceName(acting: Acting, name: string): Promise<'free' | 'history' | 'taken'> {
  return acting.once('manage import', ANY, async (tx) => {
    const found = await findForceNamed(tx, name)
    if (!found) return 'free'
    return found.kind === 'history' ? 'history' : 'taken'
  })
}

/** Begin to prepare an import of a kept file, from a profile kept before or from nothing. */
export function beginDraft(
  acting: Acting,
  begin: {
    readonly force: string
    readonly file: KeptFile & { readonly name: string }
    readonly profile: string | undefined
  },
): Promise<string> {
  return acting.once('manage import', ANY, async (tx) => {
    const force = await findForceNamed(tx, begin.force)
    if (force && force.kind !== 'history') throw new NotAHistoryForce()
    const kept = begin.profile ? await findProfile(tx, begin.profile) : undefined
    const reference = makeReference(acting.bytes(5))
    await insertDraft(tx, {
      reference,
      begun_by: acting.person,
      force_name: begin.force,
      file_digest: begin.file.digest,
      file_name: begin.file.name,
      file_bytes: begin.file.bytes,
      profile: kept?.profile ?? {},
    })

    return reference
  })
}

/** The draft of this reference, or undefined: it may have become an import. */
export function openDraft(acting: Acting, reference: string): Promise<Draft | undefined> {
  return acting.once('manage import', ANY, async (tx) => {
    const row = await findDraft(tx, reference)
    return row && draftFrom(row)
  })
}

export function listOfDrafts(acting: Acting): Promise<readonly DraftListed[]> {
  return acting.once('list imports', ANY, (tx) => listDrafts(tx))
}

/** Keep what was decided so far, whole or not. */
export function saveDraft(acting: Acting, reference: string, profile: DraftProfile): Promise<void> {
  return acting.once('manage import', ANY, (tx) => saveDraftProfile(tx, reference, profile))
}

/** Look through the file again, read as a person says. */
export function readAgain(acting: Acting, reference: string, file: ImportProfile['file']): Promise<void> {
  return acting.once('manage import', ANY, async (tx) => {
    const row = await findDraft(tx, reference)
    if (!row) throw new NoSuchImport()
    await saveDraftProfile(tx, reference, { ...(row.profile as DraftProfile), file })
    await forgetSurvey(tx, reference)
  })
}

/** Stop and keep nothing: the draft goes, and its file with it where nothing else needs it. */
export async function dropDraft(acting: Acting, data: string, reference: string): Promise<void> {
  const unneeded = await acting.once('manage import', ANY, async (tx) => {
    const row = await findDraft(tx, reference)
    if (!row) return undefined
    await deleteDraft(tx, reference)
    return (await isFileNeeded(tx, row.file_digest)) ? undefined : row.file_digest
  })
  if (unneeded) await forgetImportFile(data, unneeded)
}

/** Save the draft's decisions as a profile that other files can be brought in by. Gives its reference. */
export function saveAsProfile(acting: Acting, profile: ImportProfile): Promise<void> {
  return acting.once('manage import', ANY, async (tx) => {
    await keepProfile(tx, acting, profile)
  })
}

/** Ask the jobs to run what was prepared. Gives the reference of the import, which is the draft's unless it goes on with another. */
export async function runDraft(acting: Acting, draft: Draft, profile: ImportProfile): Promise<string> {
  if (!draft.looked || checkFile(draft.looked, profile).kind !== 'ready') throw new NoSuchImport()
  const { id } = await beginImport(acting, {
    force: draft.forceName,
    profile,
    file: draft.file,
    rows: draft.looked.rows,
    runner: 'jobs',
    reference: draft.reference,
  })

  return acting.once('manage import', { kind: 'import', named: id }, async (tx) => {
    await deleteDraft(tx, draft.reference)
    return referenceOf(tx, id)
  })
}

/** The draft's decisions as a profile that holds, or what is still wrong with them. */
export function wholeProfile(draft: Draft): ReturnType<typeof readProfile> {
  const { name = draft.forceName, version = 1, scheme = '', key = [], columns = [], ...rest } = draft.profile
  return readProfile({ ...rest, name, version, scheme, key, columns })
}

async function referenceOf(tx: Transaction, id: string): Promise<string> {
  return (await findImport(tx, id))?.reference ?? ''
}

function draftFrom(row: DraftRow): Draft {
  const kept = (row.survey as FileLookedThrough | null) ?? undefined
  const looked = kept?.written && kept
  const profile = row.profile as DraftProfile
  return {
    reference: row.reference,
    forceName: row.force_name,
    file: { digest: row.file_digest, name: row.file_name, bytes: Number(row.file_bytes) },
    bytesRead: Number(row.bytes_read),
    looked,
    profile: looked ? withEveryColumn(profile, looked) : profile,
    trouble:
      row.trouble ?? (kept && !looked ? 'It was looked through by an earlier version. Read it again.' : undefined),
  }
}
