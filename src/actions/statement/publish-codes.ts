import type { Store } from '../../store/database.ts'
import { copiesToPublish, insertPublishedCopy } from '../../store/statement-signature.ts'
import { actingAs, REAL_WORLD, type World } from '../acting.ts'

/**
 * Publish what copies are checked by, each in an act of its own upon nothing, done by the operator: so that the whole of that
 * act can be shown to anybody and leads to no matter and no person of the unit.
 *
 * @param store of the role that runs by itself
 * @returns how many were published
 */
export async function publishCodes(store: Store, world: World = REAL_WORLD): Promise<number> {
  const waiting = await copiesToPublish(store)
  for (const { operator, ...copy } of waiting) {
    const acting = actingAs(store, operator, world)
    await acting.once('publish statement code', { kind: 'installation' }, (tx) =>
      insertPublishedCopy(tx, { id: acting.newId(), ...copy }),
    )
  }

  return waiting.length
}
