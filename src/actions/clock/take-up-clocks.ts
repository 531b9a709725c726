import { londonDayOf } from '../../domain/calendar-date.ts'
import type { Store } from '../../store/database.ts'
import { findOperator } from '../../store/staff-person.ts'
import { mattersToFollow } from '../../store/waiting.ts'
import { actingAs, REAL_WORLD, type World } from '../acting.ts'
import { followThrough } from '../work/follow-through.ts'

const AT_A_TIME = 200

/**
 * Bring matters to where their records say they are that no act has brought there: those from before clocks ran or brought in
 * many at once, and each live one once a day, because what is owed can turn on the day.
 *
 * @returns how many matters were looked at; the caller asks again while there are any
 */
export async function takeUpClocks(store: Store, world: World = REAL_WORLD): Promise<number> {
  const today = londonDayOf(world.now())
  const ready = await store.transaction().execute(async (tx) => ({
    operator: await findOperator(tx),
    some: (await mattersToFollow(tx, today, 1)).length,
  }))
  if (ready.operator === undefined || ready.some === 0) return 0
  const acting = actingAs(store, ready.operator, world)

  return acting.once('keep clocks', { kind: 'unit' }, async (tx) => {
    const matters = await mattersToFollow(tx, today, AT_A_TIME)
    await followThrough(tx, acting, matters)

    return matters.length
  })
}
