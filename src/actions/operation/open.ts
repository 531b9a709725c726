import { makeReference } from '../../domain/reference.ts'
import { spokenNameFrom } from '../../domain/spoken-name.ts'
import { insertOperation } from '../../store/operation.ts'
import { firstFreeReference } from '../../store/reference.ts'
import { findStaffPerson } from '../../store/staff-person.ts'
import type { Acting } from '../acting.ts'
import { type OperationName, operationName } from './view.ts'

/** Open an operation: a name and a reference under which matters are run together. It holds none yet. */
export function openOperation(acting: Acting): Promise<OperationName> {
  return acting.once('open operation', { kind: 'unit' }, async (tx) => {
    const { force } = (await findStaffPerson(tx, acting.person)) ?? {}
    if (!force) throw new Error('Whoever opens an operation belongs to a force.')
    const reference = await firstFreeReference(
      tx,
      [0, 1, 2].map(() => makeReference(acting.bytes(5))),
    )
    const spoken_name = spokenNameFrom(acting.bytes(4))
    await insertOperation(tx, {
      id: acting.newId(),
      reference,
      spoken_name,
      force,
      opened_on: acting.today,
      opened_by: acting.person,
    })

    return operationName({ reference, spoken_name })
  })
}
