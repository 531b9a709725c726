import type { ImportField } from './import-field.ts'
import type { ColumnDecision, ImportProfile, PlaceholderMeaning, ProfileFault } from './import-profile.ts'

/** A profile laid upon the header of one file, so that each row costs no more search. */
export type ProfileFitted = {
  readonly profile: ImportProfile
  readonly width: number
  readonly key: readonly { readonly name: string; readonly at: number }[]
  readonly columns: readonly ColumnFitted[]
}

/** One column, ready to be read. `meanings` holds what was decided about single values. */
export type ColumnFitted = {
  readonly name: string
  readonly at: number
  readonly field: ImportField
  readonly decision: ColumnDecision
  readonly codes: ReadonlyMap<string, string> | undefined
  readonly meanings: ReadonlyMap<string, PlaceholderMeaning>
}

/**
 * Lay a profile upon a file's header.
 *
 * @returns the profile fitted; or a fault for each column that the file lacks or the profile does not decide: a column
 *   that nobody has looked at is not left out in silence
 */
export function fitProfile(
  profile: ImportProfile,
  header: readonly string[],
): { readonly ok: true; readonly fitted: ProfileFitted } | { readonly ok: false; readonly faults: ProfileFault[] } {
  const faults = [
    ...profile.columns.flatMap(({ column }, at) =>
      header.includes(column) ? [] : [{ path: `columns[${at}].column`, because: 'The file has no such column.' }],
    ),
    ...header.flatMap((column, at) =>
      profile.columns.some((decided) => decided.column === column)
        ? []
        : [{ path: 'columns', because: `Column ${at + 1} of the file is not decided.` }],
    ),
  ]
  if (faults.length > 0) return { ok: false, faults }

  const columns = profile.columns.map((decision): ColumnFitted => {
    const meanings = new Map<string, PlaceholderMeaning>()
    for (const value of [...profile.notRecorded, ...(decision.notRecorded ?? [])]) meanings.set(value, 'not recorded')
    for (const { column, value, means } of profile.placeholders)
      if (column === decision.column) meanings.set(value, means)

    return {
      name: decision.column,
      at: header.indexOf(decision.column),
      field: decision.becomes,
      decision,
      codes: decision.codes && new Map(Object.entries(decision.codes)),
      meanings,
    }
  })
  const key = profile.key.map((name) => ({ name, at: header.indexOf(name) }))

  return {
    ok: true,
    fitted: { profile, width: header.length, key, columns: columns.filter((c) => c.field !== 'left out') },
  }
}
