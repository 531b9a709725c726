import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type EntryAnswers, type EntryKind, isAsked } from '../../domain/entry-kind.ts'
import { taskKindNamed } from '../../domain/task-kind.ts'
import { tasksIn } from '../../store/task.ts'
import { dischargeClocks } from '../clock/discharge-clocks.ts'
import { startClocks } from '../clock/start-clocks.ts'
import type { Desk } from '../decision/deciding.ts'
import { endTask } from '../task/end-task.ts'
import { openTask } from '../task/open-task.ts'

/** An entry that was just recorded. */
type Entered = {
  readonly id: string
  readonly matter: string
  readonly valid_from: CalendarDate
  readonly follows: string | null
  readonly given: EntryAnswers
  readonly text: readonly string[]
}

/** What an entry does by itself: clocks are met before others start, and the tasks of what it follows end before others open. */
export async function moveClocksAndTasks({ tx, acting }: Desk, kind: EntryKind, entry: Entered): Promise<void> {
  const { matter, given, valid_from: on, follows } = entry
  const by = (kind.meets ?? []).filter(({ when }) => isAsked(when, given)).map((each) => each.by)
  if (by.length > 0) await dischargeClocks(tx, acting, { matter, by, on })
  for (const { event, when } of kind.starts ?? [])
    if (isAsked(when, given)) await startClocks(tx, acting, { matter, event, on })
  if ((kind.ends && follows !== null) || kind.answers) {
    const open = (await tasksIn(tx, [matter])).filter(
      (task) => task.now.kind === 'open' && (kind.ends ? task.about === follows : task.kind === kind.answers),
    )
    for (const task of open) {
      const how = given.end === 'not needed' ? 'not needed' : 'done'
      await endTask(tx, acting, { task: task.id, how, words: undefined, on: acting.today })
    }
  }
  for (const { task, due, owner, when } of kind.opens ?? []) {
    if (!isAsked(when, given)) continue
    const person = owner === undefined ? undefined : given[owner]
    await openTask(tx, acting, {
      ...{ matter, kind: task, about: kind.ends && follows !== null ? follows : entry.id },
      due: given[due] as CalendarDate | undefined,
      owner:
        typeof person === 'string'
          ? { kind: 'person', person }
          : { kind: 'capacity', capacity: taskKindNamed(task).owner },
      words: entry.text[0],
    })
  }
}
