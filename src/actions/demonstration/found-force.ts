import type { StaffRole } from '../../domain/act-rule.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { OfficerName, Posting, WorkerRole } from '../../domain/person-serving.ts'
import { makeReference, type Reference } from '../../domain/reference.ts'
import { insertForce } from '../../store/force.ts'
import {
  enterPersonServingStates,
  insertPeopleServing,
  type PersonServingRow,
  type PersonServingStateKind,
  type PersonServingStateRow,
} from '../../store/person-serving.ts'
import { insertStaffPeople, insertStaffRoles, type StaffPersonRow } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'

/** Of twenty thousand people the rows are made in turn, so that they are never all held at once. */
const PEOPLE_AT_ONCE = 400

/** Something that was so for a time; an end that is not given is still to come. */
export type Spell<Value> = { readonly value: Value; readonly from?: CalendarDate; readonly until?: CalendarDate }

/** An invented person serving with the police, over time. `key` is how this founding speaks of them, and is not kept. */
export type InventedServing = {
  readonly key: string
  readonly names: readonly Spell<OfficerName>[]
  readonly workerRoles?: readonly Spell<WorkerRole>[]
  readonly ranks?: readonly Spell<string>[]
  readonly postings?: readonly Spell<Posting>[]
  readonly collarNumbers?: readonly Spell<string>[]
  readonly warrantNumbers?: readonly Spell<string>[]
  readonly attributes?: Readonly<Record<string, string>>
}

/** An invented person who signs in; `serving` is the key of the person serving that they are. */
export type InventedStaff = {
  readonly key: string
  readonly name: string
  readonly roles: readonly StaffRole[]
  readonly serving?: string
  /** Whether the roles are still held; someone who has left the unit holds none, and does not sign in. */
  readonly left?: 'the unit'
}

export type FoundForce = {
  readonly name: string
  readonly unit: string
  readonly serving: readonly InventedServing[]
  readonly staff: readonly InventedStaff[]
}

export type Founded = { readonly id: string; readonly reference: Reference }
export type FoundedForce = {
  readonly force: string
  /** By the keys of the founding. */
  readonly serving: ReadonlyMap<string, Founded>
  readonly staff: ReadonlyMap<string, Founded>
}

/** Found a demonstration force with invented people, in one act. The operator of the installation does it, nobody else. */
export function foundForce(acting: Acting, founding: FoundForce): Promise<FoundedForce> {
  const named = nameFounded(acting, founding)
  const { force, serving, staff } = named

  return acting.once('install demonstration', { kind: 'installation' }, async (tx) => {
    await insertForce(tx, {
      id: force,
      reference: makeReference(acting.bytes(5)),
      name: founding.name,
      kind: 'demonstration',
      unit: founding.unit,
    })
    await insertPeopleServing(
      tx,
      [...serving.values()].map(
        (each): PersonServingRow => ({ ...each, force, former_reference: null, history: false }),
      ),
    )
    for (let from = 0; from < founding.serving.length; from += PEOPLE_AT_ONCE)
      await enterPersonServingStates(
        tx,
        founding.serving
          .slice(from, from + PEOPLE_AT_ONCE)
          .flatMap((each) => statesOf(acting, each, serving.get(each.key)?.id ?? '')),
      )
    await insertStaffPeople(
      tx,
      founding.staff.map(({ key, name, serving: who }): StaffPersonRow => {
        const { id, reference } = staff.get(key) as Founded

        return {
          id,
          reference,
          force,
          name,
          kind: 'demonstration',
          person_serving: (who && serving.get(who)?.id) ?? null,
        }
      }),
    )
    await insertStaffRoles(
      tx,
      founding.staff.flatMap(({ key, roles, left }) =>
        roles.map((role) => ({
          id: acting.newId(),
          staff_person: staff.get(key)?.id ?? '',
          role,
          held: left === undefined,
        })),
      ),
    )

    return named
  })
}

/** The ids and references of everybody, drawn first and in order: the same chance gives them again to whoever goes on. */
export function nameFounded({ newId, bytes }: Pick<Acting, 'newId' | 'bytes'>, founding: FoundForce): FoundedForce {
  const force = newId<'Force'>()
  const named = <Entry extends { readonly key: string }>(entries: readonly Entry[]) =>
    new Map(entries.map(({ key }): [string, Founded] => [key, { id: newId(), reference: makeReference(bytes(5)) }]))

  return { force, serving: named(founding.serving), staff: named(founding.staff) }
}

function statesOf(acting: Acting, person: InventedServing, id: string): Omit<PersonServingStateRow, 'recorded_at'>[] {
  const dated = (kind: PersonServingStateKind, spells: readonly Spell<unknown>[] | undefined) =>
    (spells ?? []).map(({ value, from, until }) => ({
      id: acting.newId(),
      person_serving: id,
      valid_from: from ?? null,
      valid_until: until ?? null,
      kind,
      value,
      corrects: null,
    }))

  return [
    ...dated('name', person.names),
    ...dated('worker role', person.workerRoles),
    ...dated('rank', person.ranks),
    ...dated('posting', person.postings),
    ...dated('collar number', person.collarNumbers),
    ...dated('warrant number', person.warrantNumbers),
    ...dated('attributes', person.attributes && [{ value: person.attributes }]),
  ]
}
