import type { StaffRole } from '../../domain/act-rule.ts'
import { type CalendarDate, daysBetween } from '../../domain/calendar-date.ts'
import { standing } from '../../domain/clock.ts'
import { openTo } from '../../domain/closing.ts'
import { leftOn } from '../../domain/concerned.ts'
import { type ClosableDecision, closedDecision } from '../../domain/matter-kind.ts'
import type { AllegationProgress, MatterProgress } from '../../domain/matter-progress.ts'
import { ACTS, type ActName, decidePermission } from '../../domain/permission.ts'
import { nextStep, stepsOf } from '../../domain/progress.ts'
import type { Step, StepAct } from '../../domain/step.ts'
import type { AllegationRow } from '../../store/allegation.ts'
import type { MatterEventKind } from '../../store/matter-event.ts'
import type { AssignedPerson } from '../../store/matter-people.ts'
import {
  type CaseFile,
  caseToAnswerOf,
  closingStandingOf,
  concernedIn,
  criminalStatusOf,
  latestAnswer,
  latestDecision,
  latestEvent,
} from './case-file.ts'
import { endingOf } from './ending.ts'
import { matterName, provisionView } from './names.ts'
import type { TaskView } from './view.ts'
import { listReportAwaited, whatCameOf } from './what-came-of-it.ts'

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

/** What the domain asks of a matter before it says what comes next. */
export function progressOf(file: CaseFile, today: CalendarDate): MatterProgress {
  const day = (kind: MatterEventKind): CalendarDate | undefined => latestEvent(file, kind)?.valid_from
  const referral = latestAnswer(file, 'referral')

  return {
    kind: file.state.kind,
    cameToAttention: file.state.came_to_attention,
    danger: dangerAsked(file) ? 'asked' : 'not asked',
    allegations: file.allegations.map((allegation) => allegationProgress(file, allegation, today)),
    referral: { decision: referral?.kind, clearOn: referral?.clearOn, sentOn: day('referral sent') },
    duty: stillServing(file, today).map((person) => {
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
    ending: { standing: closingStandingOf(file), ...endingOf(file) },
  }
}

/** Whoever has left can be neither suspended nor moved, so nothing is asked about their duty. PCR 2020 reg. 11. */
function stillServing(file: CaseFile, today: CalendarDate): readonly string[] {
  return concernedIn(file).filter((person) => leftOn(file.roles.get(person) ?? [], today) === undefined)
}

function allegationProgress(file: CaseFile, allegation: AllegationRow, today: CalendarDate): AllegationProgress {
  const { id, number } = allegation
  const proceedings = latestAnswer(file, 'proceedings', id)
  const began = latestAnswer(file, 'reflective practice', id)
  const reflects = whatCameOf(file, id)?.stands === 'reflective practice review process' && began?.kind !== 'ended'

  return {
    number,
    severity: latestAnswer(file, 'severity', id)?.level,
    criminal: criminalStatusOf(file, id),
    caseToAnswer: caseToAnswerOf(file, id),
    outcome: latestAnswer(file, 'outcome', id)?.outcome,
    proceedings: proceedings && { forum: proceedings.forum, panel: panelNamed(file, id) },
    reflectivePractice: reflects ? (began ? 'to end' : 'to begin') : undefined,
    listReport: listReportAwaited(file, allegation, today),
  }
}

/** A panel was named for the referral that stands: one named before a later referral was for other proceedings. */
function panelNamed(file: CaseFile, allegation: string): 'named' | 'not named' {
  const referred = latestDecision(file, 'proceedings', { allegation })
  const panel = latestDecision(file, 'panel', { allegation })

  return referred && panel && panel.number > referred.number ? 'named' : 'not named'
}

/** Everything the matter waits for, in lawful order, as this reader meets it. */
export function tasksOf(file: CaseFile, reader: Reader, today: CalendarDate): readonly TaskView[] {
  const able = mayDo(file, reader)

  return stepsOf(progressOf(file, today)).map((step) => taskOf(file, step, able, today))
}

/** The one thing that comes next in a matter. */
export function nextTaskOf(file: CaseFile, reader: Reader, today: CalendarDate): TaskView {
  return taskOf(file, nextStep(progressOf(file, today), today), mayDo(file, reader), today)
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

  return open.filter(
    (act) => decidePermission(act, asked).kind === 'permitted' && openTo(closingStandingOf(file), act) === 'yes',
  )
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
