import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import { MEASURE_OF_TASK, SAFETY_TASKS, type SafetyTask } from '../../domain/safety-task.ts'
import { tasksIn } from '../../store/task.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { endTask } from '../task/end-task.ts'

/** What is done for her safety and is no measure: tracked as a task, with what was done. */
export const TASKS_WITHOUT_MEASURE = ([...SAFETY_TASKS, 'answer a refusal'] as const).filter(
  (kind) => kind !== 'change duties' && MEASURE_OF_TASK[kind as SafetyTask] === undefined,
)

export type FinishSafetyTask = {
  readonly matter: string
  readonly kind: (typeof TASKS_WITHOUT_MEASURE)[number] | undefined
  readonly on: CalendarDate
  readonly words: string | undefined
}

/** Record what was done of a task that no measure, plan or decision ends by itself. */
export function finishSafetyTask(acting: Acting, command: FinishSafetyTask): Promise<Recorded<object>> {
  return atDesk(acting, 'record measure', command.matter, async ({ tx, witness, file }) => {
    const { kind, on, words } = command
    const waiting = (await tasksIn(tx, [file.matter.id])).filter(
      (task) => task.now.kind === 'open' && task.kind === kind,
    )
    const wrong: Missing[] = []
    if (waiting.length === 0) wrong.push(lacking('words', 'Nothing of this kind waits here', 'policy-measures'))
    if (on > acting.today) wrong.push(lacking('on', 'The day cannot be later than today', 'policy-measures'))
    if (waiting.some(({ now }) => on < now.valid_from))
      wrong.push(lacking('on', 'The day cannot be before it was asked for', 'policy-measures'))
    if (!isWritten(words)) wrong.push(lacking('words', 'Say what was done, and with whom', 'policy-measures'))
    const [first, ...rest] = wrong
    if (first) return missing(witness, [first, ...rest])
    for (const { id } of waiting) await endTask(tx, acting, { task: id, how: 'done', words, on })

    return { ok: true }
  })
}
