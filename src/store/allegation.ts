import { sql } from 'kysely'
import type { AllegationState, OnDuty } from '../domain/allegation.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

/** As it stands in the table: history may hold words of its own scheme where a live allegation holds ours. */
export type AllegationRow = {
  readonly id: string
  readonly matter: string
  readonly number: number
  readonly former_reference: string | null
  readonly subject_kind: 'identified' | 'unidentified' | 'organisation'
  readonly person_serving: string | null
  readonly description: string | null
  readonly abuse: readonly string[]
  readonly conduct: readonly string[]
  readonly occurred_from: CalendarDate | null
  readonly occurred_until: CalendarDate | null
  readonly on_duty: OnDuty
  readonly happened: string | null
  readonly account: string | null
}

export type AllegationStateRow = {
  readonly id: string
  readonly allegation: string
  readonly valid_from: CalendarDate
  readonly state: AllegationState
}

const COLUMNS = [
  'id',
  'matter',
  'number',
  'former_reference',
  'subject_kind',
  'person_serving',
  'description',
  'abuse',
  'conduct',
  'occurred_from',
  'occurred_until',
  'on_duty',
  'happened',
  'account',
] as const

export async function insertAllegation(tx: Transaction, allegation: AllegationRow): Promise<void> {
  const { abuse, conduct, ...rest } = allegation
  await tx
    .insertInto('allegation')
    .values({ ...rest, abuse: [...abuse], conduct: [...conduct] })
    .execute()
}

/** States are added, never overwritten: what was believed, and when, is itself evidence. */
export async function enterAllegationStates(tx: Transaction, states: readonly AllegationStateRow[]): Promise<void> {
  if (states.length === 0) return
  await tx
    .insertInto('allegation_state')
    .values(states.map((each) => ({ ...each, state: JSON.stringify(each.state) })))
    .execute()
}

export async function allegationsIn(tx: Transaction, matters: readonly string[]): Promise<readonly AllegationRow[]> {
  if (matters.length === 0) return []
  const rows = await tx
    .selectFrom('allegation_now')
    .select([...COLUMNS])
    .where('matter', '=', anyOf(matters))
    .orderBy('matter')
    .orderBy('number')
    .execute()

  return rows as AllegationRow[]
}

/**
 * Every allegation against a person, in any matter that whoever asks may see: those that named them from the beginning, and
 * those of which it was found later.
 */
export async function allegationsAgainst(tx: Transaction, person: string): Promise<readonly AllegationRow[]> {
  const columns = sql.join(COLUMNS.map((column) => sql.ref(column)))
  const found = await sql<AllegationRow>`
    select ${columns} from allegation where person_serving = ${person}::uuid
    union all select ${columns} from allegation_now where person_serving = ${person}::uuid
      and id in (select allegation from allegation_identified where person_serving = ${person}::uuid)
    order by id`.execute(tx)

  return found.rows
}

/** The state of each allegation that holds now, by the id of the allegation. */
export async function currentAllegationStates(
  tx: Transaction,
  allegations: readonly string[],
): Promise<ReadonlyMap<string, AllegationStateRow>> {
  if (allegations.length === 0) return new Map()
  const found = await sql<AllegationStateRow>`
    select distinct on (allegation) id, allegation, valid_from, state from allegation_state
    where allegation = any(${[...allegations]}::uuid[]) order by allegation, place desc nulls last, recorded_at desc, id desc`.execute(
    tx,
  )

  return new Map(found.rows.map((row) => [row.allegation, row]))
}

/** How many visible matters concern each person. */
export async function countMattersOf(tx: Transaction, people: readonly string[]): Promise<ReadonlyMap<string, number>> {
  if (people.length === 0) return new Map()
  const found = await sql<{ person_serving: string; count: string }>`
    select person_serving, count(distinct matter) from (
      select person_serving, matter from allegation where person_serving = any(${[...people]}::uuid[])
      union all select n.person_serving, n.matter from allegation_identified i join allegation_now n on n.id = i.allegation
        and n.person_serving = i.person_serving where i.person_serving = any(${[...people]}::uuid[])) of_them
    group by person_serving`.execute(tx)

  return new Map(found.rows.map((row) => [row.person_serving, Number(row.count)]))
}
