import { type RawBuilder, sql } from 'kysely'
import type { Transaction } from './database.ts'

type ColumnType =
  | 'uuid'
  | 'text'
  | 'integer'
  | 'boolean'
  | 'date'
  | 'timestamptz'
  | 'jsonb'
  | 'bytea'
  | 'text[]'
  | 'uuid[]'

/** What each column of a row is to the database. */
export type ColumnTypes<Row> = { readonly [Column in keyof Row & string]: ColumnType }

/**
 * Add many rows in one statement, the columns as arrays, in the order of the rows: COPY is refused under row-level
 * security, rows one by one would take minutes, and one JSON value takes half as long again. An array within a row comes
 * as the text of an array, because PostgreSQL unnests every level at once. Hashes come as hexadecimal digits.
 */
export async function addRows<Row extends object>(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
  types: ColumnTypes<Row>,
  same: { readonly [column: string]: RawBuilder<unknown> } = {},
): Promise<void> {
  if (rows.length === 0) return
  const columns = Object.entries(types) as [keyof Row & string, ColumnType][]
  const arrays = columns.map(
    ([column, type]) => sql`${valuesOf(rows, column, type)}::${sql.raw(type.endsWith('[]') ? 'text' : type)}[]`,
  )
  const names = [...columns.map(([column]) => column), ...Object.keys(same)]
  const values = [
    ...columns.map(([column, type]) => sql`r.${sql.ref(column)}::${sql.raw(type)}`),
    ...Object.values(same),
  ]
  const given = sql.join(columns.map(([column]) => sql.ref(column)))

  await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
    select ${sql.join(values)} from unnest(${sql.join(arrays)}) as r(${given})`.execute(tx)
}

function valuesOf<Row>(rows: readonly Row[], column: keyof Row, type: ColumnType): unknown[] {
  if (type === 'jsonb') return rows.map((row) => JSON.stringify(row[column]))
  if (type === 'bytea') return rows.map((row) => `\\x${row[column]}`)
  if (type.endsWith('[]')) return rows.map((row) => `{${(row[column] as readonly string[]).map(quoted).join(',')}}`)

  return rows.map((row) => row[column] ?? null)
}

function quoted(word: string): string {
  return `"${word.replaceAll(/(["\\])/g, '\\$1')}"`
}
