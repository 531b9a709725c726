import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Period } from '../domain/counting.ts'
import type { CountingDefinition } from '../domain/counting-definition.ts'
import type { CategoryCode, FigureGroup } from '../domain/counting-record.ts'
import type { Transaction } from './database.ts'

/** A figure as the database counts it: numbers, and a digest of the ids counted, sorted, one a line. */
export type FigureCounted = {
  readonly n: number
  readonly not_known: number
  readonly left_out: number
  readonly groups: Readonly<Partial<Record<FigureGroup, number>>>
  readonly categories: readonly (CategoryCode & { readonly n: number })[]
  readonly digest: string
}

/** One figure that was taken, as it is kept. */
export type FigureRow = FigureCounted & {
  readonly id: string
  readonly definition: string
  readonly version: number
  readonly period_from: CalendarDate
  readonly period_until: CalendarDate
  readonly force: string | null
}

/** Count over the whole record, past the reader's own sight: whoever publishes figures may read no matter. No id comes back. */
export async function countFigure(
  tx: Transaction,
  { unit, basis, history, kinds }: CountingDefinition,
  { from, until }: Period,
  force: string | undefined,
): Promise<FigureCounted> {
  // Over every allegation there is, how to go about it turns on what is counted; a plan made once would not know.
  await sql`set local plan_cache_mode = force_custom_plan`.execute(tx)
  const counted = await sql<FigureCounted>`
    select n, not_known, left_out, groups, categories, digest
    from count_figure(${unit}, ${basis}, ${history === 'counted'}, ${[...kinds]}::text[],
      ${from}, ${until}, ${force ?? null}::uuid)`.execute(tx)
  const [figure] = counted.rows
  if (!figure) throw new Error('Counting gave no figure.')

  return figure
}

export async function insertFigure(tx: Transaction, figure: FigureRow): Promise<void> {
  await tx
    .insertInto('figure')
    .values({
      ...figure,
      groups: JSON.stringify(figure.groups),
      categories: JSON.stringify(figure.categories),
    })
    .execute()
}
