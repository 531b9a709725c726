import type { AllegationState, CaseToAnswer } from '../../domain/allegation.ts'
import type { Appeal } from '../../domain/appeal.ts'
import type { CaseToAnswerDecision } from '../../domain/case-to-answer.ts'
import type { ClosingStanding } from '../../domain/closing.ts'
import type { CriminalStatus } from '../../domain/criminal-strand.ts'
import type { ListReport } from '../../domain/list-report.ts'
import type { ModeDecision } from '../../domain/mode.ts'
import type { Panel } from '../../domain/panel-decision.ts'
import type { Dated, WorkerRole } from '../../domain/person-serving.ts'
import type { Proceedings } from '../../domain/proceedings.ts'
import type { ReflectivePractice } from '../../domain/reflective-practice.ts'
import type { SeverityAssessment } from '../../domain/severity.ts'
import {
  type AllegationRow,
  type AllegationStateRow,
  allegationsIn,
  currentAllegationStates,
} from '../../store/allegation.ts'
import { type ClosingStateRow, currentClosingStates } from '../../store/closing.ts'
import { type CriminalStateRow, criminalStatesIn } from '../../store/criminal.ts'
import type { Transaction } from '../../store/database.ts'
import { type DecisionKind, type DecisionRow, decisionsIn } from '../../store/decision.ts'
import {
  currentMatterStates,
  findMatters,
  intakesOf,
  type MatterIntakeRow,
  type MatterRow,
  type MatterStateRow,
} from '../../store/matter.ts'
import { eventsIn, type MatterEventKind, type MatterEventRow } from '../../store/matter-event.ts'
import { type AssignedPerson, assignedTo, type PartyRow, type Pronoun, partiesTo } from '../../store/matter-people.ts'
import { workerRolesOf } from '../../store/person-serving.ts'
import { clocksIn, type KeptClock } from '../../store/running-clock.ts'
import { type KeptTask, tasksIn } from '../../store/task.ts'
import type { OutcomeRecord } from '../decision/outcome-record.ts'
import type { ReferralRecord } from '../decision/referral-record.ts'

/** All structured facts of one live matter, with no word that a person typed at length. */
export type CaseFile = {
  readonly matter: MatterRow
  readonly state: MatterStateRow
  readonly intake: MatterIntakeRow | undefined
  readonly parties: readonly PartyRow[]
  readonly allegations: readonly AllegationRow[]
  readonly states: ReadonlyMap<string, AllegationStateRow>
  readonly decisions: readonly DecisionRow[]
  readonly criminal: readonly CriminalStateRow[]
  readonly events: readonly MatterEventRow[]
  readonly onIt: readonly AssignedPerson[]
  /** What each person concerned was to the police, and when. */
  readonly roles: ReadonlyMap<string, readonly Dated<WorkerRole>[]>
  /** Absent where the matter was never closed. */
  readonly closing: ClosingStateRow | undefined
  /** Every clock that was started in it, whether it still runs or not, in the order in which they were started. */
  readonly clocks: readonly KeptClock[]
  readonly tasks: readonly KeptTask[]
}

/** The case files of these matters, in fourteen queries however many they are. One that is not visible is not there. */
export async function caseFilesOf(tx: Transaction, ids: readonly string[]): Promise<readonly CaseFile[]> {
  const matters = await findMatters(tx, ids)
  const found = matters.map((matter) => matter.id)
  const states = await currentMatterStates(tx, found)
  const intakes = await intakesOf(tx, found)
  const parties = byMatter(await partiesTo(tx, found))
  const allegationRows = await allegationsIn(tx, found)
  const allegations = byMatter(allegationRows)
  const allegationStates = await currentAllegationStates(
    tx,
    allegationRows.map((row) => row.id),
  )
  const decisions = byMatter(await decisionsIn(tx, found))
  const criminal = byMatter(await criminalStatesIn(tx, found))
  const events = byMatter(await eventsIn(tx, found))
  const onIt = byMatter(await assignedTo(tx, found))
  const roles = await workerRolesOf(
    tx,
    allegationRows.flatMap((row) => row.person_serving ?? []),
  )
  const closing = await currentClosingStates(tx, found)
  const clocks = byMatter(await clocksIn(tx, found))
  const tasks = byMatter(await tasksIn(tx, found))

  return matters.flatMap((matter) => {
    const state = states.get(matter.id)
    if (!state) return []

    return [
      {
        matter,
        state,
        intake: intakes.get(matter.id),
        parties: parties.get(matter.id) ?? [],
        allegations: allegations.get(matter.id) ?? [],
        states: allegationStates,
        decisions: decisions.get(matter.id) ?? [],
        criminal: criminal.get(matter.id) ?? [],
        events: events.get(matter.id) ?? [],
        onIt: onIt.get(matter.id) ?? [],
        roles,
        closing: closing.get(matter.id),
        clocks: clocks.get(matter.id) ?? [],
        tasks: tasks.get(matter.id) ?? [],
      },
    ]
  })
}

/** The case file of the matter that an act is upon; that it may be acted upon was asked before. */
export async function caseFileOf(tx: Transaction, id: string): Promise<CaseFile> {
  const [file] = await caseFilesOf(tx, [id])
  if (!file) throw new Error('A live matter that may be acted upon has no state.')

  return file
}

type Answers = {
  readonly referral: ReferralRecord
  readonly severity: SeverityAssessment
  readonly mode: ModeDecision
  readonly 'case to answer': CaseToAnswerDecision
  readonly outcome: OutcomeRecord
  readonly proceedings: Proceedings
  readonly panel: Panel
  readonly appeal: Appeal
  readonly 'reflective practice': ReflectivePractice
  readonly 'list report': ListReport
}

/** The latest decision of a kind, on one allegation or person where it is about one. */
export function latestDecision(
  file: CaseFile,
  kind: DecisionKind,
  about: { readonly allegation?: string | undefined; readonly person?: string | undefined } = {},
): DecisionRow | undefined {
  return file.decisions.findLast(
    (each) =>
      each.kind === kind &&
      (about.allegation === undefined || each.allegation === about.allegation) &&
      (about.person === undefined || each.person_serving === about.person),
  )
}

/** What that decision answered. The row's type is a promise that the act which wrote it keeps. */
export function latestAnswer<Kind extends keyof Answers>(
  file: CaseFile,
  kind: Kind,
  allegation?: string,
): Answers[Kind] | undefined {
  return latestDecision(file, kind, { allegation })?.decided as Answers[Kind] | undefined
}

/** How the criminal side of one allegation stands: what was recorded of it, or of the matter as a whole. */
export function criminalStateOf(file: CaseFile, allegation: string): CriminalStateRow | undefined {
  return file.criminal.findLast((state) => state.allegation === allegation || state.allegation === null)
}

export function criminalStatusOf(file: CaseFile, allegation: string): CriminalStatus | undefined {
  return criminalStateOf(file, allegation)?.status
}

export function misconductStateOf(file: CaseFile, allegation: string): AllegationState | undefined {
  return file.states.get(allegation)?.state
}

export function caseToAnswerOf(file: CaseFile, allegation: string): CaseToAnswer | undefined {
  return latestAnswer(file, 'case to answer', allegation)?.finding
}

export function latestEvent(file: CaseFile, kind: MatterEventKind): MatterEventRow | undefined {
  return file.events.findLast((event) => event.kind === kind)
}

/** Whether the matter is worked, or closed. */
export function closingStandingOf(file: CaseFile): ClosingStanding {
  return file.closing?.standing ?? 'open'
}

/** The allegation of this number. */
export function allegationNumbered(file: CaseFile, number: number): AllegationRow | undefined {
  return file.allegations.find((allegation) => allegation.number === number)
}

/** The people serving with the police whom an allegation of the matter names, each once. */
export function concernedIn(file: CaseFile): readonly string[] {
  return [
    ...new Set(file.allegations.flatMap(({ person_serving }) => (person_serving === null ? [] : [person_serving]))),
  ]
}

function byMatter<Row extends { readonly matter: string }>(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  return Map.groupBy(rows, (row) => row.matter)
}

/** How the person who told, or to whom it happened, is spoken of. */
export function pronounOf(file: CaseFile): Pronoun {
  return file.parties.find((party) => party.role !== 'officer concerned')?.pronoun ?? 'they'
}
