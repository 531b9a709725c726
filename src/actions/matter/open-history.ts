import type { CalendarDate } from '../../domain/calendar-date.ts'
import { allegationsIn } from '../../store/allegation.ts'
import type { Transaction } from '../../store/database.ts'
import { findForces } from '../../store/force.ts'
import { findMatters } from '../../store/matter.ts'
import type { Acting, Witness } from '../acting.ts'
import { historyViews } from './history-views.ts'
import { matterName } from './names.ts'
import type { AllegationView, MatterName } from './view.ts'

export type HistoryView = {
  readonly matter: MatterName
  readonly id: string
  readonly force: string
  readonly formerReference: string | undefined
  readonly cameToAttention: CalendarDate | undefined
  readonly allegations: readonly AllegationView[]
}

/** An imported matter: what the source says under its own scheme, nothing completed. Undefined for a live one. */
export async function historyMatterView(
  tx: Transaction,
  acting: Acting,
  witness: Witness,
  id: string,
): Promise<HistoryView | undefined> {
  const [matter] = await findMatters(tx, [id])
  if (!matter?.history) return undefined
  const rows = await allegationsIn(tx, [id])
  const views = await historyViews(tx, acting, rows)
  const allegations = rows.flatMap((row) => views.get(row.id) ?? [])
  witness.shows([id, ...rows.map((row) => row.id)])

  return {
    matter: matterName(matter),
    id,
    force: (await findForces(tx, [matter.force])).get(matter.force)?.name ?? '',
    formerReference: matter.former_reference ?? undefined,
    cameToAttention: firstDay(allegations),
    allegations,
  }
}

/** The earliest day that any row gives; absent where none does. */
export function firstDay(allegations: readonly AllegationView[]): CalendarDate | undefined {
  return allegations
    .flatMap((allegation) => allegation.imported.flatMap((row) => row.cameToAttention ?? []))
    .toSorted()
    .at(0)
}
