import { sql } from 'kysely'
import { addRows } from './add-rows.ts'
import type { Transaction } from './database.ts'

/** Every row that one batch adds, in the words of the tables. */
export type BatchRows = {
  readonly matters: readonly { readonly id: string; readonly reference: string; readonly former_reference: string }[]
  readonly officers: readonly { readonly id: string; readonly reference: string; readonly former_reference: string }[]
  readonly states: readonly {
    readonly id: string
    readonly person_serving: string
    readonly kind: string
    readonly value: unknown
  }[]
  readonly allegations: readonly AllegationRow[]
  readonly history: readonly HistoryRow[]
  readonly rejections: readonly {
    readonly id: string
    readonly row_number: number
    readonly line: number
    readonly reasons: unknown
  }[]
  readonly met: readonly { readonly key: string; readonly row_number: number }[]
}

export type AllegationRow = {
  readonly id: string
  readonly matter: string
  readonly number: number
  readonly former_reference: string | undefined
  readonly subject_kind: 'identified' | 'unidentified' | 'organisation'
  readonly person_serving: string | undefined
  readonly occurred_from: string | undefined
  readonly occurred_until: string | undefined
}

/** `undefined` is: the file does not say. */
export type HistoryRow = {
  readonly id: string
  readonly allegation: string
  readonly matter: string
  readonly row_number: number
  readonly row_hash: string
  readonly read_hash: string
  readonly key: string
  readonly came_to_attention: string | undefined
  readonly incident: string | undefined
  readonly closed: string | undefined
  readonly category_code: string | undefined
  readonly category: string | undefined
  readonly abuse_class: string | undefined
  readonly finding: string | undefined
  readonly outcome: string | undefined
  readonly reported_by: string | undefined
  readonly record_source: string | undefined
  readonly extra: unknown
  readonly corrects: string | undefined
}

/** Add what a batch adds, each table in one statement. */
export async function insertBatchRows(
  tx: Transaction,
  within: { import: string; force: string; scheme: string },
  rows: BatchRows,
): Promise<void> {
  const inForce = { force: sql`${within.force}::uuid` }
  const inImport = { import: sql`${within.import}::uuid` }
  const named = { id: 'uuid', reference: 'text', former_reference: 'text' } as const
  await addRows(tx, 'matter', rows.matters, named, { ...inForce, history: sql`true` })
  await addRows(tx, 'person_serving', rows.officers, named, { ...inForce, history: sql`true` })
  await addRows(tx, 'person_serving_state', rows.states, {
    id: 'uuid',
    person_serving: 'uuid',
    kind: 'text',
    value: 'jsonb',
  })
  await addRows(tx, 'allegation', rows.allegations, ALLEGATION)
  await addRows(tx, 'allegation_history', rows.history, HISTORY, {
    ...inForce,
    ...inImport,
    scheme: sql`${within.scheme}::text`,
  })
  await addRows(
    tx,
    'import_rejection',
    rows.rejections,
    { id: 'uuid', row_number: 'integer', line: 'integer', reasons: 'jsonb' },
    inImport,
  )
  await addRows(tx, 'import_key_met', rows.met, { key: 'uuid', row_number: 'integer' }, inImport)
}

const ALLEGATION = {
  id: 'uuid',
  matter: 'uuid',
  number: 'integer',
  former_reference: 'text',
  subject_kind: 'text',
  person_serving: 'uuid',
  occurred_from: 'date',
  occurred_until: 'date',
} as const

const HISTORY = {
  id: 'uuid',
  allegation: 'uuid',
  matter: 'uuid',
  row_number: 'integer',
  row_hash: 'bytea',
  read_hash: 'bytea',
  key: 'text',
  came_to_attention: 'date',
  incident: 'date',
  closed: 'date',
  category_code: 'text',
  category: 'text',
  abuse_class: 'text',
  finding: 'text',
  outcome: 'text',
  reported_by: 'text',
  record_source: 'text',
  extra: 'jsonb',
  corrects: 'uuid',
} as const
