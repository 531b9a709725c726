import { makeReference } from '../../domain/reference.ts'
import { closeAct, openAct } from '../../store/act.ts'
import type { Store } from '../../store/database.ts'
import {
  countStaffPeople,
  findOperator,
  insertStaffPeople,
  insertStaffRoles,
  lockOperator,
} from '../../store/staff-person.ts'
import { actingAs, REAL_WORLD, type World } from '../acting.ts'

const OPERATOR_ROLES = ['administrator', 'records'] as const

/**
 * Who acts when the command line does. On a database where nobody is, the first person cannot be let in by anyone, so this
 * one act, and no other, asks no permission; it is written and committed to like every act.
 *
 * @returns the id of the operator; an error on a database that has people and no operator
 */
export function ensureOperator(store: Store, world: World = REAL_WORLD): Promise<string> {
  return store.transaction().execute(async (tx) => {
    await lockOperator(tx)
    const there = await findOperator(tx)
    if (there) return there
    if ((await countStaffPeople(tx)) > 0)
      throw new Error('This database has people and no operator: it was not made by Candour.')

    const { newId } = actingAs(store, '', world)
    const operator = newId<'ActingPerson'>()
    await openAct(tx, newId(), operator)
    const reference = makeReference(world.bytes(5))
    await insertStaffPeople(tx, [
      {
        id: operator,
        reference,
        force: null,
        name: 'Operator of this installation',
        kind: 'operator',
        person_serving: null,
      },
    ])
    await insertStaffRoles(
      tx,
      OPERATOR_ROLES.map((role) => ({ id: newId(), staff_person: operator, role, held: true })),
    )
    await closeAct(tx, {
      kind: 'make operator',
      uponKind: 'installation',
      upon: undefined,
      at: world.now(),
      outcome: 'done',
      rule: 'permission/first-person',
      shown: [],
      salt: world.bytes(32),
    })

    return operator
  })
}
