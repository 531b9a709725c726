import { londonDayOf } from '../../domain/calendar-date.ts'
import { toldOutside } from '../../domain/escalation.ts'
import type { Store } from '../../store/database.ts'
import { insertEscalations, untold } from '../../store/escalation.ts'
import { findOperator } from '../../store/staff-person.ts'
import { actingAs, REAL_WORLD, type World } from '../acting.ts'

const AT_A_TIME = 500

/**
 * Tell what was not done in time to those outside the unit, once for each thing and last day however often it is asked for:
 * the database refuses a second. Nobody in the unit has an act that keeps it back or ends it.
 *
 * @returns how many were told now
 */
export async function raiseEscalations(store: Store, world: World = REAL_WORLD): Promise<number> {
  const today = londonDayOf(world.now())
  const late = (await store.transaction().execute((tx) => untold(tx, today, AT_A_TIME))).filter(
    (each) => toldOutside(each) === 'yes',
  )
  const operator = late.length === 0 ? undefined : await store.transaction().execute(findOperator)
  if (operator === undefined) return 0

  const acting = actingAs(store, operator, world)

  return acting.once('escalate', { kind: 'unit' }, async (tx) => {
    const rows = (await untold(tx, today, AT_A_TIME))
      .filter((each) => toldOutside(each) === 'yes')
      .map(({ matter, subject, kind, due }) => ({ id: acting.newId(), matter, subject, kind, due, told_on: today }))
    if (rows.length > 0) await insertEscalations(tx, rows, acting.now)

    return rows.length
  })
}
