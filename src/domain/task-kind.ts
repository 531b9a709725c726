import type { Capacity } from './act-rule.ts'
import type { ProvisionId } from './provision.ts'
import { TASK_KINDS_OF_RISK } from './task-kinds-of-risk.ts'
import { TASK_KINDS_OF_WORK } from './task-kinds-of-work.ts'

/** One kind of task as data: what its link says, why, by which rule, and who does it unless somebody else is named. */
export type TaskKindEntry = {
  readonly say: string
  readonly because: string
  readonly provision: ProvisionId
  readonly owner: Capacity
  /** Where safety hangs on it: when it is late, somebody outside the unit is told. */
  readonly whenLate?: 'told outside'
}

/** The kinds of task. A subject with tasks of its own gathers them in a file `task-kinds-of-<subject>.ts` and adds one line here. */
export const TASK_KINDS = { ...TASK_KINDS_OF_WORK, ...TASK_KINDS_OF_RISK } as const satisfies Record<
  string,
  TaskKindEntry
>

/** One kind of task. */
export type TaskKind = keyof typeof TASK_KINDS

/** The kind of this name, with everything it may say of itself. */
export function taskKindNamed(kind: TaskKind): TaskKindEntry {
  return TASK_KINDS[kind]
}

/** Whose a task is: one person’s, or of whoever holds a capacity in the matter at the time. */
export type TaskOwner =
  | { readonly kind: 'person'; readonly person: string }
  | { readonly kind: 'capacity'; readonly capacity: Capacity }

/** How a task ends. */
export const TASK_ENDS = ['done', 'not needed'] as const

/** One way in which a task ends. */
export type TaskEnd = (typeof TASK_ENDS)[number]
