import { sql } from 'kysely'
import type { CategorySchemeId, NationalFactor } from '../domain/allegation-category.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Transaction } from './database.ts'

export type AllegationCategoryRow = {
  readonly id: string
  readonly allegation: string
  readonly valid_from: CalendarDate
  readonly scheme: CategorySchemeId | null
  readonly code: string | null
  readonly factors: readonly NationalFactor[]
  readonly reason: string | null
}

export async function enterCategory(tx: Transaction, row: AllegationCategoryRow): Promise<void> {
  await tx
    .insertInto('allegation_category')
    .values({ ...row, factors: [...row.factors] })
    .execute()
}

/** What each allegation counts as now, by its id. */
export async function currentCategories(
  tx: Transaction,
  allegations: readonly string[],
): Promise<ReadonlyMap<string, AllegationCategoryRow>> {
  if (allegations.length === 0) return new Map()
  const found = await sql<AllegationCategoryRow>`
    select distinct on (allegation) id, allegation, valid_from, scheme, code, factors, reason from allegation_category
    where allegation = any(${[...allegations]}::uuid[]) order by allegation, place desc nulls last, recorded_at desc, id desc`.execute(
    tx,
  )

  return new Map(found.rows.map((row) => [row.allegation, row]))
}
