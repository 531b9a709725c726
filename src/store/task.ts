import type { Capacity } from '../domain/act-rule.ts'
import type { CalendarDate } from '../domain/calendar-date.ts'
import type { TaskId } from '../domain/id.ts'
import type { TaskEnd, TaskKind } from '../domain/task-kind.ts'
import type { Transaction } from './database.ts'

export type TaskRow = {
  readonly id: TaskId
  readonly matter: string
  readonly kind: TaskKind
  readonly about: string | null
  readonly words: string | null
}

export type TaskStateRow = {
  readonly id: string
  readonly matter: string
  readonly task: TaskId
  readonly kind: 'open' | TaskEnd
  readonly valid_from: CalendarDate
  readonly due: CalendarDate | null
  readonly owner_person: string | null
  readonly owner_capacity: Capacity | null
  readonly words: string | null
}

/** A task with how it stands now. */
export type KeptTask = TaskRow & { readonly now: TaskStateRow }

export async function insertTask(tx: Transaction, task: TaskRow): Promise<void> {
  await tx.insertInto('task').values(task).execute()
}

/** A task is given to somebody else, or ends, by another state. */
export async function enterTaskState(tx: Transaction, state: TaskStateRow): Promise<void> {
  await tx.insertInto('task_state').values(state).execute()
}

/** Every task of these matters in the order in which they were opened, each with how it stands now. */
export async function tasksIn(tx: Transaction, matters: readonly string[]): Promise<readonly KeptTask[]> {
  if (matters.length === 0) return []
  const tasks = await tx
    .selectFrom('task')
    .select(['id', 'matter', 'kind', 'about', 'words'])
    .where('matter', 'in', [...matters])
    .orderBy('id')
    .execute()
  const states = await tx
    .selectFrom('task_state')
    .distinctOn('task')
    .select(['id', 'matter', 'task', 'kind', 'valid_from', 'due', 'owner_person', 'owner_capacity', 'words'])
    .where('matter', 'in', [...matters])
    .orderBy('task')
    .orderBy('place', 'desc')
    .execute()
  const now = new Map((states as TaskStateRow[]).map((state) => [state.task, state]))

  return (tasks as TaskRow[]).flatMap((task) => {
    const state = now.get(task.id)

    return state ? [{ ...task, now: state }] : []
  })
}

/** The task of this id, where whoever asks may see it. */
export async function findTask(tx: Transaction, id: TaskId): Promise<KeptTask | undefined> {
  const task = await tx.selectFrom('task').select('matter').where('id', '=', id).executeTakeFirst()
  const found = task ? await tasksIn(tx, [task.matter]) : []

  return found.find((each) => each.id === id)
}
