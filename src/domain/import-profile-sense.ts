import { IMPORT_FIELDS, type ImportField } from './import-field.ts'
import type { ImportProfile, PlaceholderDecision, PlaceholderMeaning, ProfileFault } from './import-profile.ts'

/** What a profile says against itself, or leaves open, though each of its parts is well written. */
export function contradictionsIn(profile: ImportProfile): readonly ProfileFault[] {
  return [...twice(profile), ...key(profile), ...needed(profile), ...placeholders(profile)]
}

function twice(profile: ImportProfile): readonly ProfileFault[] {
  return profile.columns.flatMap(({ column, becomes }, at) => {
    const before = profile.columns.slice(0, at)
    if (before.some((other) => other.column === column))
      return [{ path: `columns[${at}].column`, because: 'This column is decided already, further up.' }]
    if (becomes !== 'left out' && before.some((other) => other.becomes === becomes))
      return [{ path: `columns[${at}].becomes`, because: 'Another column becomes this already.' }]

    return []
  })
}

function key(profile: ImportProfile): readonly ProfileFault[] {
  return profile.key.flatMap((name, at) => {
    const path = `key[${at}]`
    const column = profile.columns.find((decided) => decided.column === name)
    if (!column) return [{ path, because: 'No column of this name is decided.' }]
    if (column.becomes === 'left out') return [{ path, because: 'A column that is left out cannot tell rows apart.' }]

    return profile.key.indexOf(name) < at ? [{ path, because: 'The key names this column twice.' }] : []
  })
}

function needed(profile: ImportProfile): readonly ProfileFault[] {
  const has = (field: string): boolean => profile.columns.some(({ becomes }) => becomes === field)
  const aboutOfficers = profile.columns.findIndex(({ becomes }) => IMPORT_FIELDS[becomes].about === 'officer')

  return [
    ...(has('matter reference')
      ? []
      : [{ path: 'columns', because: 'One column must become the former reference of the matter.' }]),
    ...(aboutOfficers >= 0 && !has('officer reference')
      ? [
          {
            path: `columns[${aboutOfficers}].becomes`,
            because: 'To say something about an officer, one column must be the former reference of the officer.',
          },
        ]
      : []),
  ]
}

function placeholders(profile: ImportProfile): readonly ProfileFault[] {
  return profile.placeholders.flatMap((decision, at) => {
    const column = profile.columns.find((decided) => decided.column === decision.column)
    if (!column) return [{ path: `placeholders[${at}].column`, because: 'No column of this name is decided.' }]
    if (isDecidedBefore(profile.placeholders, at))
      return [{ path: `placeholders[${at}].value`, because: 'This value is decided already, further up.' }]
    const allowed = meaningsIn(column.becomes)

    return allowed.includes(decision.means)
      ? []
      : [{ path: `placeholders[${at}].means`, because: `In this column, write one of: ${allowed.join(', ')}.` }]
  })
}

/** What a placeholder may mean in a column that becomes this field; a select offers exactly these. */
export function meaningsIn(becomes: ImportField): readonly PlaceholderMeaning[] {
  if (becomes === 'officer reference') return ['unidentified officer', 'organisation', 'a person', 'not recorded']

  return becomes === 'abuse class' ? ['not recorded'] : ['not recorded', 'what it says']
}

function isDecidedBefore(decisions: readonly PlaceholderDecision[], at: number): boolean {
  const { column, value } = decisions[at] as PlaceholderDecision

  return decisions.slice(0, at).some((other) => other.column === column && other.value === value)
}
