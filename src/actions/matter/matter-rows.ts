import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { MatterKind } from '../../domain/matter.ts'
import { allegationsIn } from '../../store/allegation.ts'
import type { Transaction } from '../../store/database.ts'
import { type ForceRow, findForces } from '../../store/force.ts'
import type { MatterRow } from '../../store/matter.ts'
import type { Acting } from '../acting.ts'
import { type CaseFile, caseFilesOf, closingStandingOf } from './case-file.ts'
import { historyViews } from './history-views.ts'
import { matterName } from './names.ts'
import { firstDay } from './open-history.ts'
import { nextTaskOf } from './progress.ts'
import { readerOf } from './reader.ts'
import type { Reader } from './task-view.ts'
import type { AllegationView, MatterName, TaskView } from './view.ts'
import { whereItStands } from './where.ts'

/** A matter in a list. Names and offences are not here: they are one step away. */
export type MatterRowView = {
  readonly matter: MatterName
  readonly kind: MatterKind
  readonly cameToAttention: CalendarDate | undefined
  readonly formerReference: string | undefined
  readonly allegations: number
  readonly where: string
  readonly next: TaskView | undefined
  readonly force: string
}

/** Rows for these matters in their order, live or history, by a number of queries that does not grow with them. */
export async function matterRows(
  tx: Transaction,
  acting: Acting,
  matters: readonly MatterRow[],
): Promise<readonly MatterRowView[]> {
  const forces = await findForces(
    tx,
    matters.map((matter) => matter.force),
  )
  const live = matters.filter((matter) => !matter.history).map((matter) => matter.id)
  const files = new Map((await caseFilesOf(tx, live)).map((file) => [file.matter.id, file]))
  const reader = readerOf(tx, acting)
  const imported = await importedIn(
    tx,
    acting,
    matters.filter((matter) => matter.history).map((matter) => matter.id),
  )

  return matters.flatMap((matter): MatterRowView[] => {
    if (matter.history) return [historyRow(matter, imported.get(matter.id) ?? [], forces)]
    const file = files.get(matter.id)

    return file ? [liveRow(file, reader, acting.today, forces)] : []
  })
}

function liveRow(
  file: CaseFile,
  reader: Reader,
  today: CalendarDate,
  forces: ReadonlyMap<string, ForceRow>,
): MatterRowView {
  return {
    matter: matterName(file.matter),
    kind: file.state.kind,
    cameToAttention: file.state.came_to_attention,
    formerReference: undefined,
    allegations: file.allegations.length,
    where: whereItStands(file),
    next: closingStandingOf(file) === 'closed' ? undefined : nextTaskOf(file, reader, today),
    force: forces.get(file.matter.force)?.name ?? '',
  }
}

function historyRow(
  matter: MatterRow,
  allegations: readonly AllegationView[],
  forces: ReadonlyMap<string, ForceRow>,
): MatterRowView {
  const force = forces.get(matter.force)?.name ?? ''

  return {
    matter: matterName(matter),
    kind: 'history',
    cameToAttention: firstDay(allegations),
    formerReference: matter.former_reference ?? undefined,
    allegations: allegations.length,
    where: `History of ${force}`,
    next: undefined,
    force,
  }
}

async function importedIn(
  tx: Transaction,
  acting: Acting,
  matters: readonly string[],
): Promise<ReadonlyMap<string, readonly AllegationView[]>> {
  const rows = await allegationsIn(tx, matters)
  const views = await historyViews(tx, acting, rows)
  const grouped = Map.groupBy(rows, (row) => row.matter)

  return new Map([...grouped].map(([matter, those]) => [matter, those.flatMap((row) => views.get(row.id) ?? [])]))
}
