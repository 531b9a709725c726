import type { CalendarDate } from '../domain/calendar-date.ts'
import type { MeasureKind, MeasureStanding } from '../domain/measure.ts'
import type { Transaction } from './database.ts'

export type MeasureRow = {
  readonly id: string
  readonly matter: string
  readonly kind: MeasureKind
  readonly assessment: string | null
}

export type MeasureStateRow = {
  readonly id: string
  readonly matter: string
  readonly measure: string
  readonly valid_from: CalendarDate
  readonly standing: MeasureStanding
  readonly done_by: string
  readonly words: string | null
}

/** Measures that are new, each as it stands at first. */
export async function insertMeasures(
  tx: Transaction,
  measures: readonly MeasureRow[],
  states: readonly MeasureStateRow[],
): Promise<void> {
  if (measures.length > 0)
    await tx
      .insertInto('measure')
      .values([...measures])
      .execute()
  if (states.length > 0)
    await tx
      .insertInto('measure_state')
      .values([...states])
      .execute()
}

export async function measuresIn(tx: Transaction, matter: string): Promise<readonly MeasureRow[]> {
  const rows = await tx
    .selectFrom('measure')
    .select(['id', 'matter', 'kind', 'assessment'])
    .where('matter', '=', matter)
    .orderBy('recorded_at')
    .orderBy('id')
    .execute()

  return rows as MeasureRow[]
}

/** Every state of the measures of this matter, the first first. */
export async function measureStatesIn(tx: Transaction, matter: string): Promise<readonly MeasureStateRow[]> {
  const rows = await tx
    .selectFrom('measure_state')
    .select(['id', 'matter', 'measure', 'valid_from', 'standing', 'done_by', 'words'])
    .where('matter', '=', matter)
    .orderBy('place')
    .execute()

  return rows as MeasureStateRow[]
}
