import type { CalendarDate } from '../../domain/calendar-date.ts'
import { isWritten } from '../../domain/decision.ts'
import type { TaskId } from '../../domain/id.ts'
import type { TaskKind, TaskOwner } from '../../domain/task-kind.ts'
import type { Transaction } from '../../store/database.ts'
import { insertNarratives } from '../../store/narrative.ts'
import { enterTaskState, insertTask } from '../../store/task.ts'
import type { Acting } from '../acting.ts'

/** A task that an act opens in a matter. */
export type OpenTask = {
  readonly matter: string
  readonly kind: TaskKind
  /** The last day, to its end; undefined where nothing sets one. */
  readonly due: CalendarDate | undefined
  readonly owner: TaskOwner
  /** The id of what it concerns besides the matter. */
  readonly about?: string | undefined
  readonly words?: string | undefined
}

/** Open a task within an act upon the matter: it shows under My work and on the page of the matter until it is ended. */
export async function openTask(tx: Transaction, acting: Acting, task: OpenTask): Promise<TaskId> {
  const { matter, kind, due, owner, about, words } = task
  const id = acting.newId<'Task'>()
  const narrative = await keepWords(tx, acting, { matter, about: kind, words })
  await insertTask(tx, { id, matter, kind, about: about ?? null, words: narrative })
  await enterTaskState(tx, {
    id: acting.newId(),
    matter,
    task: id,
    kind: 'open',
    valid_from: acting.today,
    due: due ?? null,
    ...ownerColumns(owner),
    words: null,
  })

  return id
}

/** What a person wrote about a task, kept with the other free text; nothing where nothing was written. */
export async function keepWords(
  tx: Transaction,
  acting: Acting,
  given: { readonly matter: string; readonly about: string; readonly words: string | undefined },
): Promise<string | null> {
  const { matter, about, words } = given
  if (!isWritten(words)) return null
  const id = acting.newId()
  await insertNarratives(tx, [{ id, matter, purpose: 'task', about, words: words.trim() }])

  return id
}

function ownerColumns(owner: TaskOwner) {
  return owner.kind === 'person'
    ? { owner_person: owner.person, owner_capacity: null }
    : { owner_person: null, owner_capacity: owner.capacity }
}
