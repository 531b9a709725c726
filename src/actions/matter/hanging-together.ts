import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type RelationKind, relationInWords } from '../../domain/related-matter.ts'
import type { Transaction } from '../../store/database.ts'
import { findForces } from '../../store/force.ts'
import { findMatters } from '../../store/matter.ts'
import { movesOf } from '../../store/matter-move.ts'
import { relationsOf } from '../../store/matter-relation.ts'
import { wordsOf } from '../../store/narrative.ts'
import { operationsHolding } from '../../store/operation.ts'
import { type OperationName, operationName } from '../operation/view.ts'
import { matterName, provisionView } from './names.ts'
import type { MatterName, ProvisionView } from './view.ts'

/** How a matter hangs together with others, as far as the reader is cleared for them, and where it has been. */
export type HangingTogether = {
  readonly operations: readonly OperationName[]
  readonly related: readonly {
    readonly id: string
    readonly kind: RelationKind
    /** What the other matter is, read from this one. */
    readonly what: string
    readonly other: MatterName
    readonly since: CalendarDate
    readonly why: string | undefined
  }[]
  readonly moves: readonly {
    readonly from: string
    readonly to: string
    readonly on: CalendarDate
    readonly provision: ProvisionView
  }[]
}

/** Operations, links and moves of one matter; the ids of what was shown go to the witness. */
export async function hangingTogether(
  tx: Transaction,
  matter: string,
): Promise<{ readonly view: HangingTogether; readonly shown: readonly string[] }> {
  const operations = await operationsHolding(tx, matter)
  const links = await relationsOf(tx, matter)
  const moves = await movesOf(tx, matter)
  const otherOf = (link: (typeof links)[number]) => (link.matter === matter ? link.other : link.matter)
  const others = new Map((await findMatters(tx, links.map(otherOf))).map((each) => [each.id, each]))
  const forces = await findForces(
    tx,
    moves.flatMap(({ from_force, to_force }) => [from_force, to_force]),
  )
  const words = await wordsOf(
    tx,
    links.flatMap(({ reason }) => reason ?? []),
  )

  return {
    view: {
      operations: operations.map(operationName),
      related: links.flatMap((link) => {
        const other = others.get(otherOf(link))

        return other
          ? [
              {
                id: link.id,
                kind: link.kind,
                what: relationInWords(link.kind, link.matter === matter ? 'parent' : 'child'),
                other: matterName(other),
                since: link.valid_from,
                why: link.reason === null ? undefined : words.get(link.reason)?.words,
              },
            ]
          : []
      }),
      moves: moves.map(({ from_force, to_force, valid_from, provision }) => ({
        from: forces.get(from_force)?.name ?? '',
        to: forces.get(to_force)?.name ?? '',
        on: valid_from,
        provision: provisionView(provision),
      })),
    },
    shown: [...operations, ...links, ...moves].map(({ id }) => id),
  }
}
