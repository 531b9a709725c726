import type { CalendarDate } from '../../domain/calendar-date.ts'
import { openTo } from '../../domain/closing.ts'
import { leftOn } from '../../domain/concerned.ts'
import { type ClosableDecision, closedDecision } from '../../domain/matter-kind.ts'
import type { AllegationProgress, MatterProgress, OpenClock } from '../../domain/matter-progress.ts'
import { ACTS, type ActName, decidePermission } from '../../domain/permission.ts'
import { nextStep, stepsOf } from '../../domain/progress.ts'
import type { AllegationRow } from '../../store/allegation.ts'
import type { MatterEventKind } from '../../store/matter-event.ts'
import { startOf } from '../../store/running-clock.ts'
import { isOpen } from '../clock/kept-clock.ts'
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
import { matterName } from './names.ts'
import { type Reader, taskView, toReader } from './task-view.ts'
import type { TaskView } from './view.ts'
import { pressingBefore, type Wait, waitsFrom } from './waits.ts'
import { listReportAwaited, whatCameOf } from './what-came-of-it.ts'

/** What the domain asks of a matter before it says what comes next. */
export function progressOf(file: CaseFile, today: CalendarDate): MatterProgress {
  const day = (kind: MatterEventKind): CalendarDate | undefined => latestEvent(file, kind)?.valid_from
  const referral = latestAnswer(file, 'referral')

  return {
    kind: file.state.kind,
    cameToAttention: file.state.came_to_attention,
    clocks: openClocksIn(file),
    danger: dangerAsked(file) ? 'asked' : 'not asked',
    allegations: file.allegations.map((allegation) => allegationProgress(file, allegation, today)),
    referral: { decision: referral?.kind, sentOn: day('referral sent') },
    duty: stillServing(file, today).map((person) => ({
      decision: latestDecision(file, 'duty status', { person }) ? ('decided' as const) : ('none' as const),
    })),
    mode: latestAnswer(file, 'mode')?.mode,
    investigation: {
      began: day('investigation began'),
      report: latestEvent(file, 'report received') ? 'received' : 'not received',
    },
    ending: { standing: closingStandingOf(file), ...endingOf(file) },
  }
}

/** The clocks of a matter that run or stand still for a while, each with the allegation it concerns. */
export function openClocksIn(file: CaseFile): readonly OpenClock[] {
  return file.clocks.filter(isOpen).map((kept): OpenClock => {
    const latest = kept.states.at(-1)

    return {
      id: kept.id,
      clock: kept.clock,
      event: startOf(kept).event,
      due: latest?.due ?? undefined,
      allegation: file.allegations.find(({ id }) => id === kept.about)?.number,
      stillUntil: latest?.until ?? undefined,
    }
  })
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

/** Everything the matter waits for: its steps in lawful order, then the clocks and tasks that are no step. */
export function waitsOf(file: CaseFile, today: CalendarDate): readonly Wait[] {
  const progress = progressOf(file, today)

  return waitsFrom(file, stepsOf(progress), progress.clocks)
}

/** The same as this reader meets it. */
export function tasksOf(file: CaseFile, reader: Reader, today: CalendarDate): readonly TaskView[] {
  return waitsOf(file, today).map((wait) => taskView(wait, matterName(file.matter), toReader(file, reader), today))
}

/** The one thing that comes next in a matter: its nearest lawful act, unless a clock or task presses before that. */
export function nextTaskOf(file: CaseFile, reader: Reader, today: CalendarDate): TaskView {
  const progress = progressOf(file, today)
  const [step] = waitsFrom(file, [nextStep(progress, today)], [])
  const others = waitsFrom(file, stepsOf(progress), progress.clocks).filter(({ kind }) => kind !== 'step')
  const next = pressingBefore(step, others, today) ?? step
  if (!next) throw new Error('A matter always has a next act.')

  return taskView(next, matterName(file.matter), toReader(file, reader), today)
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

/** "Not known" leaves the question open until somebody has asked. */
function dangerAsked(file: CaseFile): boolean {
  return (
    (file.intake !== undefined && file.intake.danger !== 'not known') || latestEvent(file, 'danger asked') !== undefined
  )
}
