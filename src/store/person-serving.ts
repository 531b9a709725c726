import { sql } from 'kysely'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Dated, WorkerRole } from '../domain/person-serving.ts'
import type { Reference } from '../domain/reference.ts'
import { addRows } from './add-rows.ts'
import { anyOf } from './any-of.ts'
import type { Transaction } from './database.ts'

/** Words of a search beyond these are not looked at. */
const MOST_PARTS = 6
const LONGEST_PART = 200

export type PersonServingRow = {
  readonly id: string
  readonly reference: Reference
  readonly force: string
  readonly former_reference: string | null
  readonly history: boolean
}

export type PersonServingStateKind =
  | 'name'
  | 'worker role'
  | 'rank'
  | 'posting'
  | 'collar number'
  | 'warrant number'
  | 'attributes'

/** One dated fact. A name is `{given, family}`, a posting `{unit, role}`; the others are text as their source wrote it. */
export type PersonServingStateRow = {
  readonly id: string
  readonly person_serving: string
  readonly valid_from: CalendarDate | null
  readonly valid_until: CalendarDate | null
  readonly kind: PersonServingStateKind
  readonly value: unknown
  readonly corrects: string | null
  readonly recorded_at: Date
}

/** What these people were to the police, and when, the oldest first. */
export async function workerRolesOf(
  tx: Transaction,
  people: readonly string[],
): Promise<ReadonlyMap<string, readonly Dated<WorkerRole>[]>> {
  const rows = await personServingStates(tx, people, ['worker role'])

  return new Map(
    [...Map.groupBy(rows, (row) => row.person_serving)].map(([person, states]) => [
      person,
      states.map(({ value, valid_from, valid_until }) => ({
        value: value as WorkerRole,
        from: valid_from ?? undefined,
        until: valid_until ?? undefined,
      })),
    ]),
  )
}

export async function insertPeopleServing(tx: Transaction, people: readonly PersonServingRow[]): Promise<void> {
  await addRows(tx, 'person_serving', people, {
    id: 'uuid',
    reference: 'text',
    force: 'uuid',
    former_reference: 'text',
    history: 'boolean',
  })
}

export async function enterPersonServingStates(
  tx: Transaction,
  states: readonly Omit<PersonServingStateRow, 'recorded_at'>[],
): Promise<void> {
  await addRows(tx, 'person_serving_state', states, {
    id: 'uuid',
    person_serving: 'uuid',
    valid_from: 'date',
    valid_until: 'date',
    kind: 'text',
    value: 'jsonb',
    corrects: 'uuid',
  })
}

export async function findPeopleServing(tx: Transaction, ids: readonly string[]): Promise<readonly PersonServingRow[]> {
  if (ids.length === 0) return []
  const rows = await tx
    .selectFrom('person_serving')
    .select(['id', 'reference', 'force', 'former_reference', 'history'])
    .where('id', '=', anyOf(ids))
    .execute()

  return rows as PersonServingRow[]
}

export async function personServingByReference(
  tx: Transaction,
  reference: Reference,
): Promise<PersonServingRow | undefined> {
  const row = await tx
    .selectFrom('person_serving')
    .select(['id', 'reference', 'force', 'former_reference', 'history'])
    .where('reference', '=', reference)
    .executeTakeFirst()

  return row as PersonServingRow | undefined
}

const KINDS: readonly PersonServingStateKind[] = [
  'name',
  'worker role',
  'rank',
  'posting',
  'collar number',
  'warrant number',
  'attributes',
]

/** Everything of these kinds recorded of these people that a later row has not corrected, the oldest first. */
export async function personServingStates(
  tx: Transaction,
  people: readonly string[],
  kinds: readonly PersonServingStateKind[] = KINDS,
): Promise<readonly PersonServingStateRow[]> {
  if (people.length === 0) return []
  const ids = [...new Set(people)]
  const found = await sql<PersonServingStateRow>`
    select id, person_serving, valid_from, valid_until, kind, value, corrects, recorded_at from person_serving_state s
    where person_serving = any(${ids}::uuid[]) and kind = any(${[...kinds]}::text[])
      and id not in (select c.corrects from person_serving_state c
        where c.person_serving = any(${ids}::uuid[]) and c.corrects is not null)
    order by valid_from nulls first, place nulls first, recorded_at, id`.execute(tx)

  return found.rows
}

/** People by the order of their ids, from after a key; with words, those whose name, number or former reference holds them. */
export async function pageOfPeople(
  tx: Transaction,
  sought: {
    readonly show: 'live' | 'history' | 'all'
    readonly words: string | undefined
    readonly after: string | undefined
  },
  size: number,
): Promise<readonly PersonServingRow[]> {
  const shown = sought.show === 'all' ? sql`true` : sought.show === 'history' ? sql`p.history` : sql`not p.history`
  const beyond = sought.after ? sql`and p.id > ${sought.after}::uuid` : sql``
  const among = sought.words ? bearing(sought.words) : sql`person_serving p`
  const found = await sql<PersonServingRow>`
    select p.id, p.reference, p.force, p.former_reference, p.history from ${among}
    where ${shown} ${beyond} order by p.id limit ${size}`.execute(tx)

  return found.rows
}

/** Every word must stand at the beginning of a part of a name; or the whole be a number or a force's own reference. */
function bearing(words: string) {
  const parts = words
    .toLowerCase()
    .split(/\s+/)
    .filter((part) => part.length > 0)
    .slice(0, MOST_PARTS)
    .map((part) => part.slice(0, LONGEST_PART))

  // One by one, each by its id: otherwise a short page tempts the server to walk through everyone in order until it is full.
  return sql`people_bearing(${parts}::text[], ${words}) as bearing(id) cross join lateral (
    select * from person_serving where id = bearing.id offset 0) p`
}
