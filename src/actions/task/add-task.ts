import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten, lacking, type Missing } from '../../domain/decision.ts'
import type { TaskId } from '../../domain/id.ts'
import { TASK_ENDS, type TaskEnd, type TaskKind } from '../../domain/task-kind.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { endTask as end } from './end-task.ts'
import { openTask } from './open-task.ts'

/** The kinds of task that a person adds by hand. */
export const ADDED_BY_HAND = ['do what was agreed', 'ask for an answer'] as const satisfies readonly TaskKind[]

export type AddTask = {
  readonly matter: string
  readonly kind: (typeof ADDED_BY_HAND)[number] | undefined
  /** Whose it is, among those on the matter. */
  readonly person: string | undefined
  readonly due: CalendarDate | undefined
  readonly words: string | undefined
}

/** Add a task to a matter: what, whose, by when. */
export function addTask(acting: Acting, command: AddTask): Promise<Recorded<{ readonly task: TaskId }>> {
  return atDesk(acting, 'add task', command.matter, async ({ tx, witness, file }) => {
    const { kind, due, words } = command
    const owner = file.onIt.find(
      ({ staff_person, capacity }) => staff_person === command.person && capacity !== 'outside eye',
    )
    const open: Missing[] = []
    if (kind === undefined) open.push(lacking('kind', 'Say which kind of task it is', 'policy-task'))
    if (!isWritten(words)) open.push(lacking('words', 'Say what is to be done', 'policy-task'))
    if (!owner) open.push(lacking('person', 'Say who of those on the matter does it', 'policy-task'))
    if (due === undefined) open.push(lacking('due', 'Give the last day for it', 'policy-task'))
    else if (due < acting.today) open.push(lacking('due', 'The last day cannot be before today', 'policy-task'))
    const [first, ...rest] = open
    if (first || !owner || kind === undefined)
      return missing(witness, [first ?? lacking('kind', 'Say which kind of task it is', 'policy-task'), ...rest])

    const task = await openTask(tx, acting, {
      ...{ matter: file.matter.id, kind, due, words },
      owner: { kind: 'person', person: owner.staff_person },
    })

    return { ok: true, task }
  })
}

export type EndOneTask = {
  readonly matter: string
  readonly task: string
  readonly how: TaskEnd | undefined
  readonly words: string | undefined
}

/** Say how a task ended, with words. */
export function endOneTask(acting: Acting, command: EndOneTask): Promise<Recorded<object>> {
  return atDesk(acting, 'end task', command.matter, async ({ tx, witness, file }) => {
    const { how, words } = command
    const task = file.tasks.find(({ id }) => id === command.task)
    const open: Missing[] = []
    if (how === undefined || !TASK_ENDS.includes(how)) open.push(lacking('how', 'Say how it ended', 'policy-task'))
    if (!isWritten(words)) open.push(lacking('words', 'Say what was done, or why it is not needed', 'policy-task'))
    if (task?.now.kind !== 'open') open.push(lacking('how', 'This task has ended already', 'policy-task'))
    const [first, ...rest] = open
    if (first || how === undefined || !task)
      return missing(witness, [first ?? lacking('how', 'Say how it ended', 'policy-task'), ...rest])
    await end(tx, acting, { task: task.id, how, words, on: acting.today })

    return { ok: true }
  })
}
