import type { CalendarDate } from '../../domain/calendar-date.ts'
import { type Regime, regimeName } from '../../domain/law.ts'
import { type LiveMatterKind, matterKindName } from '../../domain/matter.ts'
import { type Leaving, mayLeave } from '../../domain/may-leave.ts'
import type { ActName } from '../../domain/permission.ts'
import type { Transaction } from '../../store/database.ts'
import { dutyStatesOf } from '../../store/duty.ts'
import { findForces } from '../../store/force.ts'
import type { Pronoun } from '../../store/matter-people.ts'
import type { Acting, Witness } from '../acting.ts'
import { dutyOn } from '../duty/duty-view.ts'
import { type SafetyToday, safetyTodayOf } from '../safety/today.ts'
import { uponMatter } from '../upon.ts'
import { allegationViews, around } from './allegation-views.ts'
import { byDay } from './by-day.ts'
import { caseFileOf, concernedIn, pronounOf } from './case-file.ts'
import { type HangingTogether, hangingTogether } from './hanging-together.ts'
import { leavingFactsOf } from './leaving.ts'
import { matterName } from './names.ts'
import { mayDo, nextTaskOf, tasksOf } from './progress.ts'
import { readerOf } from './reader.ts'
import { isRipe } from './ripe.ts'
import { strandsOf } from './strands.ts'
import {
  type AllegationView,
  type DutyView,
  HAS_QUESTIONS,
  type HasAnswer,
  type HasQuestion,
  type MatterName,
  type NarrativeRef,
  type OnItView,
  type StrandView,
  type TaskView,
} from './view.ts'

export type MatterView = {
  readonly matter: MatterName
  readonly id: string
  readonly kind: LiveMatterKind
  readonly kindName: string
  readonly cameToAttention: CalendarDate
  readonly regime: Regime
  readonly regimeName: string
  readonly force: string
  readonly unit: string
  /** What this reader may do here, so that a page offers nothing that would be refused. */
  readonly mayDo: readonly ActName[]
  readonly next: TaskView
  /** The day on which it closed, while it is closed. */
  readonly closed: CalendarDate | undefined
  /** Whether a record of it may leave in any form that could point to a person. */
  readonly leaving: Leaving
  readonly tasks: readonly TaskView[]
  readonly clocks: readonly TaskView[]
  readonly allegations: readonly AllegationView[]
  readonly strands: { readonly criminal: StrandView; readonly misconduct: StrandView }
  readonly safety: { readonly danger: HasAnswer; readonly has: Readonly<Record<HasQuestion, HasAnswer>> }
  /** What was assessed, and what is in force or open, beside what the report said. */
  readonly safetyToday: SafetyToday
  readonly duty: readonly DutyView[]
  readonly onIt: readonly OnItView[]
  readonly together: HangingTogether
  readonly pronoun: Pronoun
  /** What she said, closed: opening it is an act of its own. */
  readonly accounts: readonly NarrativeRef[]
}

/** Open a live matter: where it stands on both strands and what comes next. */
export function openMatter(acting: Acting, { matter }: { readonly matter: string }): Promise<MatterView> {
  return acting.once('open matter', uponMatter(matter), (tx, witness, id) => matterView(tx, acting, witness, id))
}

export async function matterView(tx: Transaction, acting: Acting, witness: Witness, id: string): Promise<MatterView> {
  const file = await caseFileOf(tx, id)
  const reader = readerOf(tx, acting)
  const shown = await around(tx, acting, file.allegations)
  const concerned = concernedIn(file)
  const duty = await dutyStatesOf(tx, concerned)
  const force = (await findForces(tx, [file.matter.force])).get(file.matter.force)
  const tasks = tasksOf(file, reader, acting.today)
  const together = await hangingTogether(tx, id)
  const allegations = allegationViews(file, shown)
  const { kind, came_to_attention, regime } = file.state
  witness.shows([
    id,
    ...file.allegations.map((each) => each.id),
    ...file.decisions.map((each) => each.id),
    ...concerned,
    ...together.shown,
  ])

  return {
    matter: matterName(file.matter),
    id,
    kind,
    kindName: matterKindName(kind),
    cameToAttention: came_to_attention,
    regime,
    regimeName: regimeName(regime),
    force: force?.name ?? '',
    unit: force?.unit ?? '',
    mayDo: mayDo(file, reader).filter((act) => isRipe(file, act, acting.today) === 'yes'),
    next: nextTaskOf(file, reader, acting.today),
    closed: file.closing?.standing === 'closed' ? file.closing.valid_from : undefined,
    leaving: mayLeave(leavingFactsOf(file)),
    tasks,
    clocks: byDay(tasks).filter((task) => task.due !== undefined),
    allegations,
    strands: strandsOf(file, tasks, acting.today),
    safety: {
      danger: file.intake?.danger ?? 'not known',
      has: Object.fromEntries(
        HAS_QUESTIONS.map((question) => [question, file.intake?.answers[question] ?? 'not known']),
      ) as Record<HasQuestion, HasAnswer>,
    },
    safetyToday: await safetyTodayOf(tx, file),
    duty: concerned.flatMap((person) => {
      const name = shown.names.get(person)

      return name
        ? [
            dutyOn(
              name,
              duty.filter((state) => state.person_serving === person),
              acting.today,
              acting.today,
            ),
          ]
        : []
    }),
    onIt: file.onIt.map(({ capacity, staff_person, name }) => ({ capacity, person: staff_person, name })),
    together: together.view,
    pronoun: pronounOf(file),
    accounts: allegations.flatMap(({ account }) => account ?? []),
  }
}
