import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { standing } from '../../domain/clock.ts'
import { type ClosableDecision, closedDecision } from '../../domain/matter-kind.ts'
import type { MatterProgress } from '../../domain/matter-progress.ts'
import { ACTS, type ActName, decidePermission, type StaffRole } from '../../domain/permission.ts'
import { nextStep, stepsOf } from '../../domain/progress.ts'
import type { Step, StepAct } from '../../domain/step.ts'
import type { MatterEventKind } from '../../store/matter-event.ts'
import type { AssignedPerson } from '../../store/matter-people.ts'
import {
  type CaseFile,
  caseToAnswerOf,
  concernedIn,
  criminalStatusOf,
  latestAnswer,
  latestDecision,
  latestEvent,
} from './case-file.ts'
import { matterName, provisionView } from './names.ts'
import type { TaskView } from './view.ts'

/** Who asks what there is to do: the roles held and the person, whose capacities the case file knows. */
export type Reader = { readonly person: string; readonly roles: readonly StaffRole[] }

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
  'bring to an outcome': 'record outcome',
  'record a criminal decision': 'record criminal step',
  'record an update': 'record event',
  'report the delay': 'record event',
  'close the matter': 'reclassify matter',
}

/** What the domain asks of a matter before it says what comes next. */
export function progressOf(file: CaseFile): MatterProgress {
  const day = (kind: MatterEventKind): CalendarDate | undefined => latestEvent(file, kind)?.valid_from
  const referral = latestAnswer(file, 'referral')

  return {
    kind: file.state.kind,
    cameToAttention: file.state.came_to_attention,
    danger: dangerAsked(file) ? 'asked' : 'not asked',
    allegations: file.allegations.map(({ id, number }) => ({
      number,
      severity: latestAnswer(file, 'severity', id)?.level,
      criminal: criminalStatusOf(file, id),
      caseToAnswer: caseToAnswerOf(file, id),
      outcome: latestAnswer(file, 'outcome', id)?.outcome,
    })),
    referral: { decision: referral?.kind, clearOn: referral?.clearOn, sentOn: day('referral sent') },
    duty: concernedIn(file).map((person) => {
      const decision = latestDecision(file, 'duty status', { person })
      const choice = (decision?.decided as { readonly choice: string } | undefined)?.choice

      return {
        decision: choice === undefined ? 'none' : choice === 'suspend' ? 'suspended' : 'other',
        lookedAtOn: decision?.valid_from,
      }
    }),
    mode: latestAnswer(file, 'mode')?.mode,
    investigation: {
      began: day('investigation began'),
      report: latestEvent(file, 'report received') ? 'received' : 'not received',
    },
    updates: updatesTo(file, day('update given')),
    delayReportedOn: day('delay reported'),
  }
}

/** Everything the matter waits for, in lawful order, as this reader meets it. */
export function tasksOf(file: CaseFile, reader: Reader, today: CalendarDate): readonly TaskView[] {
  const able = mayDo(file, reader)

  return stepsOf(progressOf(file)).map((step) => taskOf(file, step, able, today))
}

/** The one thing that comes next in a matter. */
export function nextTaskOf(file: CaseFile, reader: Reader, today: CalendarDate): TaskView {
  return taskOf(file, nextStep(progressOf(file), today), mayDo(file, reader), today)
}

/** Acts that some kinds of matter leave no room for. */
const DECIDED_BY: Readonly<Partial<Record<ActName, ClosableDecision>>> = {
  'decide referral': 'referral',
  'decide mode': 'mode',
  'assess severity': 'severity',
  'decide case to answer': 'case to answer',
  'record outcome': 'outcome',
}

/** The acts that this reader may do upon this matter now. What an act decides, when it is done, is the same question. */
export function mayDo(file: CaseFile, reader: Reader): readonly ActName[] {
  const capacities = file.onIt.filter((each) => each.staff_person === reader.person).map((each) => each.capacity)
  const asked = { roles: reader.roles, matter: { kind: 'live', capacities, standsApart: 'yes' } } as const
  const upon = (Object.keys(ACTS) as ActName[]).filter(
    (act) => ACTS[act].upon === 'live matter' || ACTS[act].upon === 'any matter',
  )

  const open = upon.filter((act) => {
    const decision = DECIDED_BY[act]

    return decision === undefined || closedDecision(file.state.kind, decision) === undefined
  })

  return open.filter((act) => decidePermission(act, asked).kind === 'permitted')
}

function taskOf(file: CaseFile, step: Step, able: readonly ActName[], today: CalendarDate): TaskView {
  const { due, allegation } = step
  const act = ACT_OF[step.act]

  return {
    act: step.say,
    kind: step.act,
    matter: matterName(file.matter),
    allegation,
    reason: step.because,
    provision: provisionView(step.provision),
    due,
    standing: due === undefined ? 'no date' : standing(due, today),
    lateBy: due === undefined ? 0 : Math.max(0, daysBetween(due, today)),
    waitingFor: able.includes(act) ? undefined : whoDoes(act, file.onIt),
  }
}

/** Those on the matter who may do it, else the role that may. */
function whoDoes(act: ActName, onIt: readonly AssignedPerson[]): string {
  const rule: { readonly roles: readonly StaffRole[]; readonly capacities?: readonly string[] } = ACTS[act]
  const hand = onIt.find((each) => rule.capacities?.includes(each.capacity))

  return hand?.name ?? rule.roles[0] ?? 'the unit'
}

/** "Not known" leaves the question open until somebody has asked. */
function dangerAsked(file: CaseFile): boolean {
  return (
    (file.intake !== undefined && file.intake.danger !== 'not known') || latestEvent(file, 'danger asked') !== undefined
  )
}

function updatesTo(file: CaseFile, last: CalendarDate | undefined): MatterProgress['updates'] {
  const told = file.parties.find(({ role }) => role === 'complainant' || role === 'interested person')
  if (!told) return undefined

  return { to: told.service === 'this force' ? 'officer-reporter' : 'complainant or interested person', last }
}
