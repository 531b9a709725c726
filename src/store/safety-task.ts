import { sql } from 'kysely'
import type { Capacity } from '../domain/act-rule.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { TaskEnd, TaskKind } from '../domain/task-kind.ts'
import type { Transaction } from './database.ts'

export type SafetyTaskRow = {
  readonly id: string
  readonly kind: TaskKind
  readonly standing: 'open' | TaskEnd
  readonly since: CalendarDate
  readonly due: CalendarDate | null
  readonly owner_person: string | null
  readonly owner_capacity: Capacity | null
  /** Who opened or ended it. */
  readonly by: string | null
}

/** Tasks of these kinds in a matter in the order of the kinds, each as it stands now and by whom. */
export async function safetyTasksIn(
  tx: Transaction,
  matter: string,
  kinds: readonly TaskKind[],
): Promise<readonly SafetyTaskRow[]> {
  const found = await sql<SafetyTaskRow>`
    select t.id, t.kind, now.kind as standing, now.valid_from as since, now.due, now.owner_person, now.owner_capacity, p.name as by
    from task t
    join (select distinct on (task) task, act, kind, valid_from, due, owner_person, owner_capacity
          from task_state where matter = ${matter} order by task, place desc) now on now.task = t.id
    left join act a on a.id = now.act
    left join staff_person p on p.id = a.person
    where t.matter = ${matter} and t.kind = any(${[...kinds]})
    order by array_position(${[...kinds]}::text[], t.kind), t.id`.execute(tx)

  return found.rows
}
