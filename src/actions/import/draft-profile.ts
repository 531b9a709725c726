import type { TableOptions } from '../../documents/table.ts'
import { IMPORT_FIELDS, type ImportField } from '../../domain/import-field.ts'
import { holdsBothOrders } from '../../domain/import-noticing.ts'
import type { ColumnDecision, ImportProfile, PlaceholderDecision } from '../../domain/import-profile.ts'
import { suggestField } from '../../domain/import-suggestion.ts'
import type { ColumnSurvey } from '../../domain/import-tally.ts'
import type { FileLookedThrough } from './survey-file.ts'

/** A profile that is being built: what nobody has decided yet is not there. */
export type DraftProfile = {
  readonly name?: string
  readonly version?: number
  readonly scheme?: string
  readonly file?: ImportProfile['file']
  readonly key?: readonly string[]
  readonly notRecorded?: readonly string[]
  readonly columns?: readonly DraftColumn[]
  readonly placeholders?: readonly PlaceholderDecision[]
}

export type DraftColumn = Omit<ColumnDecision, 'becomes'> & { readonly becomes?: ColumnDecision['becomes'] }

/** How the file is to be read, as far as a person said. */
export function readingOf(draft: DraftProfile): TableOptions {
  return { encoding: draft.file?.encoding, delimiter: draft.file?.delimiter, sheet: draft.file?.sheet }
}

/**
 * The profile with every column of the file in it: decided as before, or as its name and values suggest where nobody has
 * decided. A suggestion is shown with its reason on the page where a person confirms it.
 */
export function withEveryColumn(draft: DraftProfile, looked: FileLookedThrough): DraftProfile {
  const taken = new Set<ImportField>(
    (draft.columns ?? []).flatMap(({ becomes }) => (becomes && becomes !== 'left out' ? [becomes] : [])),
  )
  const columns = looked.columns.map((column): DraftColumn => {
    const before = draft.columns?.find((decided) => decided.column === column.column)
    if (before) return withOrder(before, column)
    const suggested = suggestField(column, looked.rows)
    if (!suggested || taken.has(suggested.becomes)) return { column: column.column }
    if (suggested.becomes !== 'left out') taken.add(suggested.becomes)
    const needsCodes = suggested.becomes === 'abuse class'

    return withOrder(
      {
        column: column.column,
        becomes: suggested.becomes,
        ...(suggested.dates && { dates: suggested.dates }),
        ...(needsCodes && { codes: {}, otherwise: 'reject' as const }),
      },
      column,
    )
  })

  return { ...draft, columns, key: keyOf(draft, columns) }
}

/** In a column that the file shows to be written both ways, a day that may be either is not read unless somebody says so. */
function withOrder(decided: DraftColumn, survey: ColumnSurvey): DraftColumn {
  const concerned = decided.dates !== undefined && decided.dates !== 'year first' && holdsBothOrders(survey)

  return concerned && decided.eitherOrder === undefined ? { ...decided, eitherOrder: 'reject' } : decided
}

/** As chosen; else the allegation's own reference; else the matter with the officer, where both are known. */
function keyOf(draft: DraftProfile, columns: readonly DraftColumn[]): readonly string[] {
  const decided = (draft.key ?? []).filter((name) => columns.some(({ column }) => column === name))
  if (decided.length > 0) return decided
  const named = (field: string) => columns.filter(({ becomes }) => becomes === field).map(({ column }) => column)
  const own = named('allegation reference')
  const both = [...named('matter reference'), ...named('officer reference')]

  return own.length > 0 ? own : both.length === 2 ? both : []
}

/** Columns about which nothing is decided: these stop the import. */
export function undecidedColumns(draft: DraftProfile): readonly string[] {
  return (draft.columns ?? []).flatMap((column) => {
    if (!column.becomes) return [column.column]
    return IMPORT_FIELDS[column.becomes].reading === 'date' && !column.dates ? [column.column] : []
  })
}
