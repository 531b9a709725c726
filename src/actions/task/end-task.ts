import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { TaskId } from '../../domain/id.ts'
import type { TaskEnd } from '../../domain/task-kind.ts'
import type { Transaction } from '../../store/database.ts'
import { enterTaskState, findTask } from '../../store/task.ts'
import type { Acting } from '../acting.ts'
import { keepWords } from './open-task.ts'

/** How a task ends, with what is said of it. */
export type EndTask = {
  readonly task: TaskId
  readonly how: TaskEnd
  readonly words: string | undefined
  readonly on: CalendarDate
}

/**
 * End a task within an act upon its matter.
 *
 * @returns `ended`; `no open task` where there is none of this id that the person may see, or it has ended already
 */
export async function endTask(
  tx: Transaction,
  acting: Acting,
  { task, how, words, on }: EndTask,
): Promise<'ended' | 'no open task'> {
  const found = await findTask(tx, task)
  if (found?.now.kind !== 'open') return 'no open task'
  const { matter, kind, now } = found
  await enterTaskState(tx, {
    ...now,
    id: acting.newId(),
    kind: how,
    valid_from: on,
    words: await keepWords(tx, acting, { matter, about: kind, words }),
  })

  return 'ended'
}
