import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { MeasureKind } from '../../domain/measure.ts'
import { MEASURE_OF_TASK, type SafetyTask } from '../../domain/safety-task.ts'
import { type TaskKind, taskKindNamed } from '../../domain/task-kind.ts'
import { insertMeasures, type MeasureStateRow, measureStatesIn, measuresIn } from '../../store/measure.ts'
import { tasksIn } from '../../store/task.ts'
import type { Desk } from '../decision/deciding.ts'
import { endTask } from '../task/end-task.ts'
import { openTask } from '../task/open-task.ts'

type AtMatter = Pick<Desk, 'tx' | 'acting'> & { readonly matter: string }

/**
 * Open what an assessment sets going, due the same day. A measure that is asked for or in force is not asked for again, and
 * what was done once is not opened anew by a later assessment.
 *
 * @returns the tasks that were opened
 */
export async function openSafetyTasks(
  { tx, acting, matter }: AtMatter,
  wanted: readonly SafetyTask[],
  assessment: string,
): Promise<readonly SafetyTask[]> {
  if (wanted.length === 0) return []
  const before = await tasksIn(tx, [matter])
  const standing = await standingOfMeasures({ tx, acting, matter })
  const fresh = wanted.filter((task) => {
    const measure = MEASURE_OF_TASK[task]
    if (measure) return !['asked', 'in force'].includes(standing.get(measure)?.standing ?? '')
    return !before.some(({ kind, now }) => kind === task && now.kind !== 'not needed')
  })
  const asked = fresh.flatMap((task) => {
    const kind = MEASURE_OF_TASK[task]
    return kind ? [{ task, id: acting.newId<'Measure'>(), matter, kind, assessment }] : []
  })
  await insertMeasures(
    tx,
    asked.map(({ id, kind }) => ({ id, matter, kind, assessment })),
    asked.map(({ id }) => ({
      id: acting.newId(),
      matter,
      measure: id,
      valid_from: acting.today,
      standing: 'asked',
      done_by: acting.person,
      words: null,
    })),
  )
  for (const task of fresh)
    await openKind({ tx, acting, matter }, task, acting.today, asked.find((each) => each.task === task)?.id)

  return fresh
}

/** Open one task in the words and for the capacity that its kind says. */
export async function openKind(
  { tx, acting, matter }: AtMatter,
  kind: TaskKind,
  due: CalendarDate,
  about?: string,
): Promise<void> {
  const owner = { kind: 'capacity', capacity: taskKindNamed(kind).owner } as const
  await openTask(tx, acting, { matter, kind, due, owner, about })
}

/** End those open tasks of these kinds, or about this, that wait in the matter. */
export async function endSafetyTasks(
  { tx, acting, matter }: AtMatter,
  of: { readonly kinds: readonly TaskKind[] } | { readonly about: string },
  on: CalendarDate,
): Promise<void> {
  const waiting = (await tasksIn(tx, [matter])).filter(
    ({ kind, about, now }) => now.kind === 'open' && ('kinds' in of ? of.kinds.includes(kind) : about === of.about),
  )
  for (const { id } of waiting) await endTask(tx, acting, { task: id, how: 'done', words: undefined, on })
}

/** How the latest measure of each kind stands. */
async function standingOfMeasures({ tx, matter }: AtMatter): Promise<ReadonlyMap<MeasureKind, MeasureStateRow>> {
  const measures = await measuresIn(tx, matter)
  const states = await measureStatesIn(tx, matter)

  return new Map(
    measures.flatMap(({ id, kind }) => {
      const now = states.findLast(({ measure }) => measure === id)
      return now ? [[kind, now] as const] : []
    }),
  )
}
