import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Transaction } from '../../store/database.ts'
import { findMatters } from '../../store/matter.ts'
import { assignedTo } from '../../store/matter-people.ts'
import type { WaitingRow, WorkKey } from '../../store/waiting.ts'
import { matterName } from '../matter/names.ts'
import { type Reader, taskView } from '../matter/task-view.ts'
import type { TaskKind, TaskView } from '../matter/view.ts'

/** Rows of work as this reader meets them, each with its matter. */
export async function workViews(
  tx: Transaction,
  reader: Reader,
  rows: readonly WaitingRow[],
  today: CalendarDate,
): Promise<readonly TaskView[]> {
  const ids = [...new Set(rows.map(({ matter }) => matter))]
  const names = new Map((await findMatters(tx, ids)).map((matter) => [matter.id, matterName(matter)]))
  const onIt = Map.groupBy(await assignedTo(tx, ids), ({ matter }) => matter)

  return rows.flatMap((row): readonly TaskView[] => {
    const matter = names.get(row.matter)
    const { due, allegation, clock, task, still_until, staff_person } = row
    const wait = {
      ...row,
      act: row.act as TaskKind,
      due: due ?? undefined,
      allegation: allegation ?? undefined,
      clock: clock ?? undefined,
      task: task ?? undefined,
      stillUntil: still_until ?? undefined,
      person: staff_person ?? undefined,
    }

    return matter ? [taskView(wait, matter, { ...reader, onIt: onIt.get(row.matter) ?? [] }, today)] : []
  })
}

/** Where the next page goes on, in one word for an address: it holds a day and no name. */
export function keyAfter({ due, matter, number }: WaitingRow): string {
  return [due ?? 'none', matter, number].join('_')
}

/** The key that an address gave; undefined for what is none. */
export function keyFrom(text: string | undefined): WorkKey | undefined {
  const read = /^(\d{4}-\d{2}-\d{2}|none)_([0-9a-f-]{36})_(\d{1,6})$/.exec(text ?? '')
  const [, due, matter, number] = read ?? []
  if (due === undefined || matter === undefined) return undefined

  return { due: due === 'none' ? null : (due as CalendarDate), matter, number: Number(number) }
}
