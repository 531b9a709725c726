import type { TaskView } from './view.ts'

/** The earliest day first; what has no day keeps its lawful order behind it. */
export function byDay(tasks: readonly TaskView[]): readonly TaskView[] {
  const day = (task: TaskView) => task.due ?? '9999'

  return tasks.toSorted((a, b) => (day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0))
}
