import type { Capacity } from '../../domain/act-rule.ts'
import { lacking } from '../../domain/decision.ts'
import { insertAssignments, shutOutOf } from '../../store/matter-people.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missingOne, type Recorded } from '../recorded.ts'
import { concernedIn } from './case-file.ts'
import { assignablePeople, ROLE_FOR } from './first-hands.ts'

export type Assign = {
  readonly matter: string
  readonly person: string
  readonly capacity: Capacity
  readonly standing: 'on' | 'off'
}

/** Put someone on a matter, or take them off. Nobody concerned, shut out or working beside the officer can be put on it. */
export function assign(acting: Acting, command: Assign): Promise<Recorded<object>> {
  return atDesk(acting, 'assign matter', command.matter, async ({ tx, witness, file }) => {
    const { person, capacity, standing } = command
    const shut = await shutOutOf(tx, file.matter.id)
    const able = (await assignablePeople(tx, file.matter.force, concernedIn(file), acting.today)).filter(
      ({ id, roles }) => !shut.includes(id) && ROLE_FOR[capacity].some((role) => roles.includes(role)),
    )
    const there = file.onIt.some((each) => each.staff_person === person && each.capacity === capacity)
    if (standing === 'on' ? !able.some(({ id }) => id === person) : !there)
      return missingOne(witness, lacking('person', 'Choose someone who can take this on', 'cmr-12'))
    if (standing === 'on' && there) return { ok: true }

    await insertAssignments(tx, [
      { id: acting.newId(), matter: file.matter.id, staff_person: person, capacity, standing: standing === 'on' },
    ])

    return { ok: true }
  })
}
