import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ForceId, OfficerId } from '../../domain/id.ts'
import {
  asOf,
  type Dated,
  nameOn,
  type OfficerName,
  type PersonServing,
  type PersonServingOn,
  type Posting,
  trueOn,
  type WorkerRole,
} from '../../domain/person-serving.ts'
import { addressOf, showReference } from '../../domain/reference.ts'
import type { Transaction } from '../../store/database.ts'
import {
  findPeopleServing,
  type PersonServingRow,
  type PersonServingStateKind,
  type PersonServingStateRow,
  personServingStates,
} from '../../store/person-serving.ts'
import type { PersonName } from '../matter/view.ts'

/** A person serving with everything recorded of them, by two queries however many are asked for. */
export async function servingPeople(
  tx: Transaction,
  ids: readonly string[],
): Promise<ReadonlyMap<string, PersonServing & { readonly row: PersonServingRow }>> {
  const rows = await findPeopleServing(tx, ids)
  const states = Map.groupBy(
    await personServingStates(
      tx,
      rows.map((row) => row.id),
    ),
    (state) => state.person_serving,
  )

  return new Map(rows.map((row) => [row.id, { ...servingFrom(row, states.get(row.id) ?? []), row }]))
}

/** How each of these people is named as of a day; someone who may not be seen is not there. */
export async function personNamesOf(
  tx: Transaction,
  ids: readonly string[],
  day: CalendarDate,
): Promise<ReadonlyMap<string, PersonName>> {
  const people = await servingPeople(tx, ids)

  return new Map([...people].map(([id, person]) => [id, personName(person.row, latestKnown(person, day))]))
}

/** Someone who has left has no rank today: what was last known of them is how they are still named. */
export function latestKnown(person: PersonServing, day: CalendarDate): PersonServingOn {
  const on = asOf(person, day)

  return {
    ...on,
    name: on.name ?? lastOf(person.names),
    rank: on.rank ?? lastOf(person.ranks),
    collarNumber: on.collarNumber ?? lastOf(person.collarNumbers),
    posting: on.posting ?? trueOn(person.postings, day),
  }
}

export function personName(row: PersonServingRow, on: PersonServingOn): PersonName {
  const bare = nameOn({ ...on, rank: undefined, collarNumber: undefined })

  return {
    reference: row.reference,
    address: addressOf(row.reference),
    shown: showReference(row.reference),
    name: bare,
    rank: on.rank,
    collarNumber: on.collarNumber,
    history: row.history ? 'yes' : 'no',
  }
}

function servingFrom(row: PersonServingRow, states: readonly PersonServingStateRow[]): PersonServing {
  const dated = <Value>(kind: PersonServingStateKind, read: (value: unknown) => Value): readonly Dated<Value>[] =>
    states
      .filter((state) => state.kind === kind)
      .map(({ value, valid_from, valid_until }) => ({
        value: read(value),
        from: valid_from ?? undefined,
        until: valid_until ?? undefined,
      }))

  return {
    id: row.id as OfficerId,
    force: row.force as ForceId,
    workerRoles: dated('worker role', (value) => text(value) as WorkerRole),
    names: dated('name', readName),
    ranks: dated('rank', text),
    postings: dated('posting', readPosting),
    collarNumbers: dated('collar number', text),
    warrantNumbers: dated('warrant number', text),
  }
}

function lastOf<Value>(facts: readonly Dated<Value>[]): Value | undefined {
  return facts.at(-1)?.value
}

/** Sources that do not part a name hold it whole. */
function readName(value: unknown): OfficerName {
  if (typeof value === 'string') return { given: '', family: value }
  const { given, family } = (value ?? {}) as Partial<OfficerName>

  return { given: given ?? '', family: family ?? '' }
}

function readPosting(value: unknown): Posting {
  if (typeof value === 'string') return { unit: value, role: undefined }
  const { unit, role } = (value ?? {}) as Partial<Posting>

  return { unit: unit ?? '', role }
}

function text(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}
