import type { Capacity } from '../../domain/act-rule.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten } from '../../domain/decision.ts'
import { decideMove } from '../../domain/matter-move.ts'
import { forcesAtWork } from '../../store/force.ts'
import { insertMove } from '../../store/matter-move.ts'
import { insertAssignments, shutOutOf } from '../../store/matter-people.ts'
import { insertNarratives } from '../../store/narrative.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { concernedIn } from './case-file.ts'
import { assignablePeople, ROLE_FOR } from './first-hands.ts'

export type MoveMatter = {
  readonly matter: string
  /** The reference of the receiving force. */
  readonly to: string
  readonly on: CalendarDate | undefined
  readonly reason: string | undefined
}

/**
 * Hand a matter over to another force. It keeps its reference, its clocks and its record; the first who can decide and supervise
 * there are put on it, everyone of the former force is taken off and, but for oversight, finds it no more.
 */
export function moveMatter(acting: Acting, command: MoveMatter): Promise<Recorded<{ readonly force: string }>> {
  return atDesk(acting, 'move matter', command.matter, async ({ tx, witness, file }) => {
    const matter = file.matter.id
    const force = (await forcesAtWork(tx)).find(({ reference }) => reference === command.to)
    const shut = await shutOutOf(tx, matter)
    const people = force ? await assignablePeople(tx, force.id, concernedIn(file), acting.today) : []
    const able = people.filter(({ id }) => !shut.includes(id))
    const first = (capacity: Capacity) =>
      able.filter(({ roles }) => ROLE_FOR[capacity].some((role) => roles.includes(role))).slice(0, 1)
    const decided = decideMove({
      to: force === undefined ? 'none' : force.id === file.matter.force ? 'the same force' : 'a known force',
      on: command.on,
      today: acting.today,
      cameToAttention: file.state.came_to_attention,
      receiver: first('decides').length > 0 ? 'can decide' : 'nobody',
      reason: command.reason,
    })
    if (!decided.ok) return missing(witness, decided.missing)
    if (!force || !isWritten(command.reason)) throw new TypeError('What was missing was not said.')

    const words = acting.newId()
    await insertNarratives(tx, [
      { id: words, matter, purpose: 'reason', about: 'move to another force', words: command.reason.trim() },
    ])
    const capacities = ['supervises', 'decides'] as const
    await insertAssignments(tx, [
      ...file.onIt
        .filter(({ capacity }) => capacity !== 'outside eye')
        .map(({ staff_person, capacity }) => ({ id: acting.newId(), matter, staff_person, capacity, standing: false })),
      ...capacities.flatMap((capacity) =>
        first(capacity).map(({ id }) => ({ id: acting.newId(), matter, staff_person: id, capacity, standing: true })),
      ),
    ])
    await insertMove(tx, {
      id: acting.newId(),
      matter,
      from_force: file.matter.force,
      to_force: force.id,
      valid_from: decided.decision.on,
      provision: decided.decision.provision,
      reason: words,
    })

    return { ok: true, force: force.name }
  })
}
