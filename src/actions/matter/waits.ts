import type { Capacity, StaffRole } from '../../domain/act-rule.ts'
import type { CalendarDate } from '../../domain/calendar-date.ts'
import { clockSays } from '../../domain/clock-words.ts'
import type { OpenClock } from '../../domain/matter-progress.ts'
import { ACTS, type ActName } from '../../domain/permission.ts'
import type { ProvisionId } from '../../domain/provision.ts'
import { clockNamed } from '../../domain/running-clock.ts'
import type { Step, StepAct } from '../../domain/step.ts'
import { dayFrom } from '../../domain/step-clock.ts'
import { taskKindNamed } from '../../domain/task-kind.ts'
import type { KeptTask } from '../../store/task.ts'
import type { CaseFile } from './case-file.ts'
import type { TaskKind } from './view.ts'

/** One thing that a matter waits for, whoever looks: what, why, by when, and who may do it. */
export type Wait = {
  readonly kind: 'step' | 'clock' | 'task'
  readonly act: TaskKind
  readonly say: string
  readonly because: string
  readonly provision: ProvisionId
  readonly due: CalendarDate | undefined
  readonly allegation: number | undefined
  readonly clock: string | undefined
  readonly task: string | undefined
  readonly stillUntil: CalendarDate | undefined
  readonly roles: readonly StaffRole[]
  readonly capacities: readonly Capacity[]
  readonly person: string | undefined
}

const ACT_OF: Readonly<Record<StepAct, ActName>> = {
  'assess danger': 'record event',
  'record an allegation': 'record allegation',
  'decide on referral': 'decide referral',
  'send the referral': 'record event',
  'decide on duty': 'decide duty status',
  'review duty': 'decide duty status',
  'assess severity': 'assess severity',
  'record the mode': 'decide mode',
  'begin the investigation': 'record event',
  'receive the report': 'record event',
  'decide on case to answer': 'decide case to answer',
  'refer to proceedings': 'refer to proceedings',
  'constitute the panel': 'constitute panel',
  'bring to an outcome': 'record outcome',
  'carry out reflective practice': 'record reflective practice',
  'report to a list': 'record list report',
  'record a criminal decision': 'record criminal step',
  'record an update': 'record event',
  'report the delay': 'record event',
  'decide after withdrawal': 'decide after withdrawal',
  'tell the IOPC of the withdrawal': 'record event',
  'decide on vetting': 'decide vetting review',
  'decide on safeguarding': 'decide safeguarding',
  'tell the outcome': 'record event',
  'close the matter': 'close matter',
  'reopen the matter': 'reopen matter',
}

/** The steps, then the clocks that give no step its day, then the tasks that are open. */
export function waitsFrom(
  { tasks, closing }: Pick<CaseFile, 'tasks' | 'closing'>,
  steps: readonly Step[],
  clocks: readonly OpenClock[],
): readonly Wait[] {
  const taken = new Set(steps.map((step) => step.clock))
  const byId = new Map(clocks.map((clock) => [clock.id, clock]))
  const open = closing?.standing === 'closed' ? [] : tasks.filter(({ now }) => now.kind === 'open')

  return [
    ...steps.map((step) => stepWait(step, byId.get(step.clock ?? ''))),
    ...clocks.filter(({ id }) => !taken.has(id)).map(clockWait),
    ...open.map(taskWait),
  ]
}

function stepWait(step: Step, clock: OpenClock | undefined): Wait {
  const rule: { readonly roles: readonly StaffRole[]; readonly capacities?: readonly Capacity[] } =
    ACTS[ACT_OF[step.act]]
  const { act, say, because, provision, due, allegation } = step

  return {
    ...{ kind: 'step', act, say, because, provision, due, allegation },
    ...{ clock: step.clock, task: undefined, stillUntil: clock?.stillUntil },
    ...{ roles: rule.roles, capacities: rule.capacities ?? [], person: undefined },
  }
}

function clockWait(clock: OpenClock): Wait {
  const { who } = clockNamed(clock.clock)
  const nobody = who === 'somebody else'

  return {
    ...{ kind: 'clock', act: 'meet a clock', say: clockSays(clock.clock, clock.event), ...dayFrom(clock) },
    ...{ allegation: clock.allegation, task: undefined, stillUntil: clock.stillUntil, person: undefined },
    roles: who === 'information officer' || who === 'vetting officer' ? [who] : answering(who),
    capacities: nobody || who === 'information officer' || who === 'vetting officer' ? [] : [who],
  }
}

function taskWait({ id, kind, now }: KeptTask): Wait {
  const { say, because, provision } = taskKindNamed(kind)

  return {
    ...{ kind: 'task', act: 'end a task', say, because, provision, due: now.due ?? undefined, allegation: undefined },
    ...{ clock: undefined, task: id, stillUntil: undefined, person: now.owner_person ?? undefined },
    roles: answering(now.owner_capacity),
    capacities: now.owner_capacity ? [now.owner_capacity] : [],
  }
}

/** Whoever answers for the force may do what falls to the one who decides. */
function answering(who: string | null): readonly StaffRole[] {
  return who === 'decides' ? ['appropriate authority'] : []
}

/** What of these was due before the step, or is due today while the step is not; danger goes before everything. */
export function pressingBefore(step: Wait | undefined, others: readonly Wait[], today: CalendarDate): Wait | undefined {
  if (step?.act === 'assess danger') return undefined
  const [first] = others
    .filter((each) => each.due !== undefined && each.due <= today && !standsStill(each, today) && isOurs(each))
    .toSorted((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1))
  const stepDue = step?.due

  return first && (stepDue === undefined || stepDue > today || (first.due ?? '') < stepDue) ? first : undefined
}

/** Whether its clock stands still on a day. */
export function standsStill({ stillUntil }: Pick<Wait, 'stillUntil'>, today: CalendarDate): boolean {
  return stillUntil !== undefined && today < stillUntil
}

/** What vetting decides for itself is nobody’s next act on the matter. */
function isOurs({ roles, capacities, person }: Wait): boolean {
  const here = roles.filter((role) => role !== 'vetting officer')

  return here.length + capacities.length > 0 || person !== undefined
}
