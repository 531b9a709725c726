import type { ImportProfile } from '../../domain/import-profile.ts'
import { findProfile, listProfiles } from '../../store/import-profile.ts'
import type { Acting } from '../acting.ts'

const ANY = { kind: 'import', named: undefined } as const

/** A kept profile, by which any number of files may be read. */
export type ProfileKept = {
  readonly reference: string
  readonly name: string
  readonly version: number
  readonly keptAt: Date
  readonly profile: ImportProfile
}

type Row = NonNullable<Awaited<ReturnType<typeof findProfile>>>

/** The newest version of every profile, by name. */
export function profilesKept(acting: Acting): Promise<readonly ProfileKept[]> {
  return acting.once('list imports', ANY, async (tx) => (await listProfiles(tx)).map(kept))
}

/** One profile as it was kept. */
export function openProfile(acting: Acting, reference: string): Promise<ProfileKept | undefined> {
  return acting.once('list imports', ANY, async (tx) => {
    const found = await findProfile(tx, reference)
    return found && kept(found)
  })
}

function kept({ reference, name, version, recorded_at, profile }: Row): ProfileKept {
  return { reference, name, version, keptAt: recorded_at, profile: profile as ImportProfile }
}
