import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { ReadBackAnswer, StatementKind, StatementState } from '../domain/statement.ts'
import type { Transaction } from './database.ts'

export type StatementRow = {
  readonly id: string
  readonly matter: string
  readonly number: number
  readonly kind: StatementKind
  readonly adds_to: string | null
  readonly party: string | null
  readonly taken_by: string
}

export type VersionRow = {
  readonly id: string
  readonly matter: string
  readonly statement: string
  readonly number: number
  readonly paragraphs: readonly string[]
  readonly how: 'captured' | 'corrected'
  readonly digest: string
  /** Which paragraph of the version before was corrected, counted from 1. */
  readonly corrects: number | null
  readonly initials: string | null
  readonly recorded_at: Date
}

export type AnswerRow = {
  readonly id: string
  readonly matter: string
  readonly statement: string
  readonly paragraph: string
  readonly answer: ReadBackAnswer
  readonly recorded_at: Date
}

export type StateRow = {
  readonly id: string
  readonly matter: string
  readonly statement: string
  readonly valid_from: CalendarDate
  readonly state: StatementState
}

export type ParticularsRow = {
  readonly id: string
  readonly matter: string
  readonly statement: string
  readonly chosen: Readonly<Record<string, string | number>>
  /** Narratives by the question they answer. */
  readonly typed: Readonly<Record<string, string>>
}

/** Every statement of a matter with all its rows but words and scans, the oldest first. */
export type StatementFile = {
  readonly statements: readonly StatementRow[]
  readonly versions: readonly VersionRow[]
  readonly states: readonly StateRow[]
}

/** When it was done, by the act that did it; a plan that is acted out later says when it happened. */
const WHEN = (table: 'v' | 's') => sql<Date>`coalesce(a.at, ${sql.ref(`${table}.recorded_at`)})`.as('recorded_at')

export async function statementsIn(tx: Transaction, matter: string): Promise<StatementFile> {
  const statements = await tx
    .selectFrom('statement')
    .select(['id', 'matter', 'number', 'kind', 'adds_to', 'party', 'taken_by'])
    .where('matter', '=', matter)
    .orderBy('number')
    .execute()
  const versions = await tx
    .selectFrom('statement_version as v')
    .leftJoin('act as a', 'a.id', 'v.act')
    .select([
      'v.id',
      'v.matter',
      'v.statement',
      'v.number',
      'v.paragraphs',
      'v.how',
      'v.digest',
      'v.corrects',
      'v.initials',
    ])
    .select(WHEN('v'))
    .where('v.matter', '=', matter)
    .orderBy('v.statement')
    .orderBy('v.number')
    .execute()
  const states = await tx
    .selectFrom('statement_state')
    .select(['id', 'matter', 'statement', 'valid_from', 'state'])
    .where('matter', '=', matter)
    .orderBy('place')
    .execute()

  return {
    statements: statements as StatementRow[],
    versions: versions as VersionRow[],
    states: states as StateRow[],
  }
}

/** What she said of each paragraph, in the order in which she said it. */
export async function answersIn(tx: Transaction, statement: string): Promise<readonly AnswerRow[]> {
  const rows = await tx
    .selectFrom('statement_answer as s')
    .leftJoin('act as a', 'a.id', 's.act')
    .select(['s.id', 's.matter', 's.statement', 's.paragraph', 's.answer'])
    .select(WHEN('s'))
    .where('s.statement', '=', statement)
    .orderBy('s.place')
    .execute()

  return rows as AnswerRow[]
}

/** The particulars as they were given last. */
export async function latestParticulars(tx: Transaction, statement: string): Promise<ParticularsRow | undefined> {
  const row = await tx
    .selectFrom('statement_particulars')
    .select(['id', 'matter', 'statement', 'chosen', 'typed'])
    .where('statement', '=', statement)
    .orderBy('place', 'desc')
    .limit(1)
    .executeTakeFirst()

  return row as ParticularsRow | undefined
}

export async function insertStatement(tx: Transaction, row: StatementRow): Promise<void> {
  await tx.insertInto('statement').values(row).execute()
}

export async function insertVersion(tx: Transaction, row: Omit<VersionRow, 'recorded_at'>): Promise<void> {
  await tx
    .insertInto('statement_version')
    .values({ ...row, paragraphs: [...row.paragraphs] })
    .execute()
}

export async function insertAnswers(tx: Transaction, rows: readonly Omit<AnswerRow, 'recorded_at'>[]): Promise<void> {
  if (rows.length > 0)
    await tx
      .insertInto('statement_answer')
      .values([...rows])
      .execute()
}

export async function enterStatementState(tx: Transaction, row: StateRow): Promise<void> {
  await tx
    .insertInto('statement_state')
    .values({ ...row, state: JSON.stringify(row.state) })
    .execute()
}

export async function insertParticulars(tx: Transaction, row: ParticularsRow): Promise<void> {
  await tx
    .insertInto('statement_particulars')
    .values({ ...row, chosen: JSON.stringify(row.chosen), typed: JSON.stringify(row.typed) })
    .execute()
}
