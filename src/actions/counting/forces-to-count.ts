import type { Reference } from '../../domain/reference.ts'
import { allForces } from '../../store/force.ts'
import type { Acting } from '../acting.ts'

/** A force whose matters may be counted apart. */
export type ForceToCount = { readonly reference: Reference; readonly name: string }

/** The forces by which a figure can be narrowed, imported histories among them. */
export function forcesToCount(acting: Acting): Promise<readonly ForceToCount[]> {
  return acting.once('count records', { kind: 'unit' }, async (tx, witness) => {
    const forces = await allForces(tx)
    witness.shows(forces.map(({ id }) => id))

    return forces.map(({ reference, name }) => ({ reference: reference as Reference, name }))
  })
}
