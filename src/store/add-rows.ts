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

/** Rows in one statement: a message of megabytes is copied again and again while it grows. */
const ROWS_IN_STATEMENT = 4000
/** JSON writes every control character as an escape, so this one parts its values. */
const BETWEEN = '\u001e'

/** A value of a `jsonb` column that its writer has put together as text already. */
export class JsonText {
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}

/**
 * Add many rows in few statements, the columns as arrays, in the order of the rows: COPY is refused under row-level
 * security, rows one by one would take minutes, and one JSON value takes half as long again. An array within a row comes
 * as the text of an array, because PostgreSQL unnests every level at once. Hashes come as hexadecimal digits. The arrays are
 * written here: the driver looks at each of their values as something that it knows nothing of.
 */
export async function addRows<Row extends object>(
  tx: Transaction,
  table: string,
  rows: readonly Row[],
  types: ColumnTypes<Row>,
  same: { readonly [column: string]: RawBuilder<unknown> } = {},
): Promise<void> {
  const columns = Object.entries(types) as [keyof Row & string, ColumnType][]
  const names = [...columns.map(([column]) => column), ...Object.keys(same)]
  const values = [
    ...columns.map(([column, type]) => sql`r.${sql.ref(column)}::${sql.raw(type)}`),
    ...Object.values(same),
  ]
  const given = sql.join(columns.map(([column]) => sql.ref(column)))
  for (let from = 0; from < rows.length; from += ROWS_IN_STATEMENT) {
    const some = rows.slice(from, from + ROWS_IN_STATEMENT)
    const arrays = columns.map(([column, type]) => arrayOf(some, column, type))
    await sql`insert into ${sql.table(table)} (${sql.join(names.map((name) => sql.ref(name)))})
      select ${sql.join(values)} from unnest(${sql.join(arrays)}) as r(${given})`.execute(tx)
  }
}

function arrayOf<Row>(rows: readonly Row[], column: keyof Row, type: ColumnType): RawBuilder<unknown> {
  if (type === 'jsonb')
    return sql`string_to_array(${rows.map((row) => jsonOf(row[column])).join(BETWEEN)}, ${BETWEEN}, '')::jsonb[]`
  const word = WRITTEN[type]
  const words = rows.map((row) => {
    const value = row[column] ?? null

    return value === null ? 'NULL' : word(value)
  })

  return sql`${`{${words.join()}}`}::${sql.raw(type.endsWith('[]') ? 'text' : type)}[]`
}

/** How a value that is there stands in the text of an array. */
const WRITTEN: Readonly<Record<Exclude<ColumnType, 'jsonb'>, (value: unknown) => string>> = {
  uuid: String,
  integer: String,
  boolean: String,
  date: String,
  timestamptz: (value) => (value as Date).toISOString(),
  text: (value) => quoted(String(value)),
  bytea: (value) => `"\\\\x${value}"`,
  'text[]': arrayWithin,
  'uuid[]': arrayWithin,
}

function jsonOf(value: unknown): string {
  return value instanceof JsonText ? value.text : (JSON.stringify(value) ?? '')
}

function arrayWithin(value: unknown): string {
  return quoted(`{${(value as readonly string[]).map(quoted).join()}}`)
}

const TO_ESCAPE = /["\\]/g

function quoted(word: string): string {
  return `"${word.replaceAll(TO_ESCAPE, '\\$&')}"`
}
