import { z } from 'zod'
import type { Draft } from '../../actions/import/draft.ts'
import type { DraftColumn, DraftProfile } from '../../actions/import/draft-profile.ts'
import { DATE_ORDERS, type DateOrder } from '../../domain/import-date.ts'
import { ABUSE_CLASSES, IMPORT_FIELDS, isImportField } from '../../domain/import-field.ts'
import {
  type ImportProfile,
  PLACEHOLDER_MEANINGS,
  type PlaceholderDecision,
  type PlaceholderMeaning,
} from '../../domain/import-profile.ts'
import type { FormError } from '../../page/form-error.ts'

const fields = z.record(z.string(), z.union([z.string(), z.array(z.string())])).catch({})

/** What a form sent, field by field; a field sent several times is a list. */
export type Sent = z.infer<typeof fields>

export function readSent(body: unknown): Sent {
  return fields.parse(body)
}

function one(sent: Sent, name: string): string {
  const value = sent[name]
  return (typeof value === 'string' ? value : '').trim()
}

function several(sent: Sent, name: string): readonly string[] {
  const value = sent[name]
  return typeof value === 'string' ? [value] : (value ?? [])
}

export type NewImport = { readonly force: string; readonly profile: string | undefined }

/** Into which force, and by which profile. The name is one that a person will look for, so it must say something. */
export function readNewImport(
  sent: Sent,
): { readonly ok: true; readonly value: NewImport } | { readonly ok: false; readonly errors: readonly FormError[] } {
  const force = one(sent, 'force')
  if (force.length < 3 || force.length > 120)
    return { ok: false, errors: [{ field: 'force', message: 'Name the history, such as the force and the years' }] }

  return { ok: true, value: { force, profile: one(sent, 'profile') || undefined } }
}

/** How a person says that the file is written; what they leave open is found out again. */
export function readReading(sent: Sent): ImportProfile['file'] {
  const encoding = one(sent, 'encoding')
  const delimiter = ({ comma: ',', semicolon: ';', tab: '\t', bar: '|' } as const)[one(sent, 'delimiter') as 'comma']

  const sheet = one(sent, 'sheet')

  return { ...(encoding && { encoding }), ...(delimiter && { delimiter }), ...(sheet && { sheet }) }
}

/** The name of the select for the column at this place. */
export const columnField = (at: number): string => `column-${at}`

/** A field as a select holds it: a date with its order after a bar. */
export function choiceOf({ becomes, dates }: DraftColumn): string {
  return becomes ? [becomes, ...(dates ? [dates] : [])].join('|') : ''
}

/** The columns as they were chosen, whole or not; what was decided before about a column that keeps its field stays. */
export function readColumns(sent: Sent, { profile }: Draft): DraftProfile {
  const columns = (profile.columns ?? []).map((before, at): DraftColumn => {
    const [becomes, order] = one(sent, columnField(at)).split('|')
    if (!isImportField(becomes)) return { column: before.column }
    const { reading } = IMPORT_FIELDS[becomes]
    const kept: Partial<DraftColumn> = before.becomes === becomes ? before : {}
    const dates = DATE_ORDERS.find((known) => known === order)

    return {
      ...(reading === 'code' ? kept : {}),
      ...(before.notRecorded && { notRecorded: before.notRecorded }),
      column: before.column,
      becomes,
      ...(reading === 'date' && dates && { dates: dates as DateOrder }),
      ...(reading === 'date' && dates && kept.eitherOrder && { eitherOrder: kept.eitherOrder }),
      ...(becomes === 'abuse class' && before.becomes !== becomes && { codes: {}, otherwise: 'reject' as const }),
    }
  })
  const known = new Set(columns.flatMap(({ column, becomes }) => (becomes && becomes !== 'left out' ? [column] : [])))
  const key = several(sent, 'key').flatMap((at) => columns[Number(at)]?.column ?? [])
  // A decision about a value holds only for what its column was when it was made.
  const placeholders = (profile.placeholders ?? []).filter(({ column }) => {
    const becomes = (which: readonly DraftColumn[] | undefined) =>
      which?.find((decided) => decided.column === column)?.becomes
    return known.has(column) && becomes(columns) === becomes(profile.columns)
  })

  return {
    ...profile,
    columns,
    placeholders,
    key,
    scheme: one(sent, 'scheme'),
    name: one(sent, 'name'),
  }
}

/** The value that a radio or select on the placeholders page is about. */
export type Asked = { readonly column: string; readonly value: string }
export const valueField = (at: number): string => `value-${at}`
export const kindField = (at: number): string => `kind-${at}`

/** What each value was said to mean, and which kind of abuse each word is. Values that nobody answered stay open. */
export function readDecisions(
  sent: Sent,
  { profile }: Draft,
  asked: readonly Asked[],
  kinds: readonly Asked[],
): DraftProfile {
  const decided = asked.flatMap(({ column, value }, at): PlaceholderDecision[] => {
    const means = one(sent, valueField(at)) as PlaceholderMeaning
    return PLACEHOLDER_MEANINGS.includes(means) ? [{ column, value, means }] : []
  })
  const others = (profile.placeholders ?? []).filter(
    (before) => !asked.some(({ column, value }) => column === before.column && value === before.value),
  )
  const columns = (profile.columns ?? []).map((column) => {
    if (column.becomes !== 'abuse class') return column
    const said = kinds.map(({ value }, at) => [value, one(sent, kindField(at))] as const)
    const asked = new Set(kinds.map(({ value }) => value))
    const kept = Object.entries(column.codes ?? {}).filter(([value]) => !asked.has(value))
    const codes = Object.fromEntries([
      ...kept,
      ...said.filter(([, kind]) => ABUSE_CLASSES.some((known) => known === kind)),
    ])
    const nothing = said.filter(([, kind]) => kind === 'not recorded').map(([value]) => value)

    return {
      ...column,
      codes,
      otherwise: 'reject' as const,
      notRecorded: [...(column.notRecorded ?? []).filter((value) => !asked.has(value)), ...nothing],
    }
  })

  return { ...profile, columns, placeholders: [...others, ...decided] }
}
