import type { Draft } from '../../actions/import/draft.ts'
import { wholeProfile } from '../../actions/import/draft.ts'
import { undecidedColumns } from '../../actions/import/draft-profile.ts'
import { isSheetOpen } from '../../actions/import/survey-file.ts'
import { undecidedIn } from '../../domain/import-noticing.ts'
import type { ImportProfile } from '../../domain/import-profile.ts'
import type { ColumnSurvey } from '../../domain/import-tally.ts'
import type { FormError } from '../../page/form-error.ts'
import { counted } from '../count.ts'
import { paths } from '../paths.ts'
import { type Asked, columnField } from './form.ts'

/** Where a draft stands: the first step that somebody must take, in the words of its button. */
export type Step = { readonly text: string; readonly href: string }

export const STEPS = ['bring the file', 'match the columns', 'decide the values', 'look at the first rows'] as const

/** The link back and the words after it: "Imports, step 2 of 4: match the columns". */
export function placeIn(step: 1 | 2 | 3 | 4): {
  readonly back: { text: string; href: string }
  readonly place: string
} {
  return {
    back: { text: 'Imports', href: paths.imports },
    place: `step ${step} of ${STEPS.length}: ${STEPS[step - 1]}`,
  }
}

/** What keeps the columns from being matched. */
export function columnErrors(draft: Draft): readonly FormError[] {
  const open = undecidedColumns(draft.profile)
  const undecided = (draft.profile.columns ?? []).flatMap(({ column, becomes }, at): FormError[] => {
    if (!open.includes(column)) return []
    const message = becomes ? `Say in which order the parts of “${column}” are written` : `Say what “${column}” becomes`
    return [{ field: columnField(at), message }]
  })
  const scheme = draft.profile.scheme ? [] : [{ field: 'scheme', message: 'Name the scheme that its codes belong to' }]
  const missing = [...undecided, ...keyErrors(draft), ...scheme]

  return missing.length > 0 ? missing : contradictions(draft)
}

/** One column alone tells rows apart only where nearly every row has a value of its own. */
function keyErrors({ profile, looked }: Draft): readonly FormError[] {
  const [only, ...others] = profile.key ?? []
  if (only === undefined) return [{ field: 'key', message: 'Choose the columns that tell rows apart' }]
  const survey = looked?.columns.find(({ column }) => column === only)
  if (others.length > 0 || !survey?.distinct.exact || survey.distinct.count * 2 > survey.filled) return []
  const values = survey.distinct.count.toLocaleString('en-GB')

  return [
    {
      field: 'key',
      message: `Choose more columns that tell rows apart: “${only}” alone has only ${values} different values`,
    },
  ]
}

/** What the profile says against itself. */
function contradictions(draft: Draft): readonly FormError[] {
  const whole = wholeProfile(draft)
  if (whole.ok) return []

  return whole.faults.map(({ path, because }): FormError => {
    const at = /^columns\[(\d+)\]/.exec(path)?.[1]
    const elsewhere = path.startsWith('key') ? 'key' : columnField(0)
    return { field: at === undefined ? elsewhere : columnField(Number(at)), message: because }
  })
}

/** Values that look like placeholders or may mean two things, decided or not. */
export function askedValues(draft: Draft): readonly (Asked & { readonly sentence: string })[] {
  const { looked, profile } = draft
  if (!looked) return []
  const columns = (profile.columns ?? []).filter(({ becomes }) => becomes && becomes !== 'abuse class')
  const open = {
    ...profile,
    placeholders: [],
    notRecorded: profile.notRecorded ?? [],
    columns,
  } as unknown as ImportProfile

  return undecidedIn(looked, open)
}

/** The words of the column that says which kind of abuse it was, for a person to translate one by one. */
export function askedKinds({ looked, profile }: Draft): readonly (Asked & { readonly rows: number })[] {
  const column = profile.columns?.find(({ becomes }) => becomes === 'abuse class')
  const survey: ColumnSurvey | undefined = looked?.columns.find((found) => found.column === column?.column)

  return survey?.top.map(({ value, rows }) => ({ column: survey.column, value, rows })) ?? []
}

/** What was said of a word of that column. */
export function kindSaid({ profile }: Draft, value: string): string | undefined {
  const column = profile.columns?.find(({ becomes }) => becomes === 'abuse class')
  if (column?.notRecorded?.includes(value)) return 'not recorded'

  return column?.codes && Object.hasOwn(column.codes, value) ? column.codes[value] : undefined
}

/** What was said that a value stands for. */
export function meaningSaid({ profile }: Draft, { column, value }: Asked): string | undefined {
  return profile.placeholders?.find((decided) => decided.column === column && decided.value === value)?.means
}

/** How many values nobody has decided yet. */
export function openValues(draft: Draft): number {
  const values = askedValues(draft).filter((asked) => meaningSaid(draft, asked) === undefined)
  const kinds = askedKinds(draft).filter(({ value }) => kindSaid(draft, value) === undefined)

  return values.length + kinds.length
}

/** The next thing to do, which its button names. */
export function nextStep(draft: Draft): Step {
  const at = paths.import(draft.reference.toLowerCase())
  if (draft.trouble) return { text: 'See what is wrong with the file', href: at.file }
  if (!draft.looked) return { text: 'See how far the reading is', href: at.file }
  if (isSheetOpen(draft.looked.written)) return { text: 'Choose the sheet', href: at.file }
  if (draft.looked.columns.length === 0) return { text: 'Choose another sheet', href: at.file }
  const columns = undecidedColumns(draft.profile).length
  if (columns > 0) return { text: `Decide ${counted(columns, 'column')}`, href: at.columns }
  if (columnErrors(draft).length > 0) return { text: 'Match the columns', href: at.columns }
  const values = openValues(draft)
  if (values > 0) return { text: `Decide ${counted(values, 'value')}`, href: at.placeholders }

  return { text: 'Look at what the first rows become', href: at.preview }
}
