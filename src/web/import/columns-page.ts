import type { Draft } from '../../actions/import/draft.ts'
import { type DraftColumn, undecidedColumns } from '../../actions/import/draft-profile.ts'
import { DATE_ORDERS } from '../../domain/import-date.ts'
import { IMPORT_FIELD_NAMES, IMPORT_FIELDS } from '../../domain/import-field.ts'
import { noticesIn } from '../../domain/import-noticing.ts'
import { suggestField } from '../../domain/import-suggestion.ts'
import { type Choice, checkboxesField, type Field, selectField, textField } from '../../page/field.ts'
import type { FormError } from '../../page/form-error.ts'
import { figure } from '../count.ts'
import { paths } from '../paths.ts'
import type { StaffPageView } from '../render.ts'
import { choiceOf, columnField } from './form.ts'
import { nextStep, placeIn } from './steps.ts'

type ColumnRow = {
  readonly name: string
  readonly first: readonly string[]
  readonly hidden: boolean
  readonly select: Field
  readonly notices: readonly { readonly sentence: string; readonly decide: boolean }[]
}

/** Every field, and a date in each of the three orders. */
const CHOICES: readonly Choice[] = IMPORT_FIELD_NAMES.flatMap((field): Choice[] => {
  const { said, reading } = IMPORT_FIELDS[field]
  if (reading !== 'date') return [{ value: field, text: said }]
  return DATE_ORDERS.map((order) => ({ value: `${field}|${order}`, text: `${said}, ${order}` }))
})

const SHOWN = 3

export function columnsPage(draft: Draft, errors: readonly FormError[]): StaffPageView & Record<string, unknown> {
  const { looked, profile } = draft
  const columns = profile.columns ?? []
  const filled = { values: valuesOf(draft), errors }
  const at = paths.import(draft.reference.toLowerCase())

  return {
    title: 'Match the columns',
    section: 'imports',
    ...placeIn(2),
    errors,
    missing: true,
    sentence: sentenceOf(draft),
    rows: columns.map((column, place): ColumnRow => rowOf(draft, column, place, filled)),
    total: looked?.rows,
    scheme: textField(
      {
        name: 'scheme',
        label: 'What is the scheme of its codes called?',
        hint: 'Categories, findings and outcomes stay under this name, such as “Complaint codes 2011”.',
        width: 'medium',
      },
      filled,
    ),
    key: checkboxesField(
      {
        name: 'key',
        label: 'Which columns say that a row is the same row in a later file?',
        hint: 'A row of a later file with the same values corrects it. A row whose values stand twice in one file is left out the second time.',
        choices: columns.map(({ column }, place) => ({ value: String(place), text: column })),
      },
      filled,
    ),
    name: textField(
      {
        name: 'name',
        label: 'What is this way of reading called?',
        hint: 'Under this name it can be used again for the next file.',
        width: 'medium',
      },
      filled,
    ),
    button: {
      text: nextStep(draft).text,
      second: { text: 'Save as a profile', name: 'save', value: 'profile' },
      leave: { text: 'Stop, keep nothing', href: `${at.stop}` },
    },
    action: at.columns,
  }
}

function rowOf(
  { looked }: Draft,
  column: DraftColumn,
  place: number,
  filled: { values: Record<string, unknown>; errors: readonly FormError[] },
): ColumnRow {
  const survey = looked?.columns[place]
  const suggestion = survey && looked ? suggestField(survey, looked.rows) : undefined
  const found = survey && looked ? noticesIn(survey, looked.rows, column.becomes) : []
  const why =
    suggestion && suggestion.becomes === column.becomes ? [{ sentence: suggestion.because, decide: false }] : []

  return {
    name: column.column,
    first: survey?.first.slice(0, SHOWN) ?? [],
    hidden: survey?.prose ?? false,
    select: selectField(
      { name: columnField(place), label: `${column.column} becomes`, labelHidden: true, choices: CHOICES },
      filled,
    ),
    notices: [...found.map(({ kind, sentence }) => ({ sentence, decide: kind === 'to decide' })), ...why],
  }
}

function valuesOf({ profile, forceName }: Draft): Record<string, unknown> {
  const columns = profile.columns ?? []
  return {
    ...Object.fromEntries(columns.map((column, place) => [columnField(place), choiceOf(column)])),
    scheme: profile.scheme ?? '',
    name: profile.name ?? forceName,
    key: (profile.key ?? []).map((name) => String(columns.findIndex(({ column }) => column === name))),
  }
}

const NUMBERS = ['None', 'One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight', 'Nine']

/** "complaints.csv has 58,129 rows and 9 columns. Six are matched, two need you, one is left out." */
function sentenceOf(draft: Draft): string {
  const columns = draft.profile.columns ?? []
  const open = undecidedColumns(draft.profile).length
  const left = columns.filter(({ becomes }) => becomes === 'left out').length
  const matched = columns.length - open - left
  const said = (count: number) => NUMBERS[count] ?? String(count)
  const parts = [
    `${said(matched)} ${matched === 1 ? 'is' : 'are'} matched`,
    ...(open > 0 ? [`${said(open).toLowerCase()} ${open === 1 ? 'needs' : 'need'} you`] : []),
    ...(left > 0 ? [`${said(left).toLowerCase()} ${left === 1 ? 'is' : 'are'} left out`] : []),
  ]

  return `${draft.file.name} has ${figure(draft.looked?.rows ?? 0)} rows and ${figure(columns.length)} columns. ${parts.join(', ')}. Nothing is saved until step 4, and the file itself is kept as it came.`
}
