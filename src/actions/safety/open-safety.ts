import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { ConferenceRepeat } from '../../domain/conference.ts'
import { MEASURE_KINDS, MEASURES, type MeasureKind, type MeasureStanding } from '../../domain/measure.ts'
import type { ActName } from '../../domain/permission.ts'
import { type OrderKind, type OrderStanding, orderKind } from '../../domain/protective-order.ts'
import { asksForOwner, gravest } from '../../domain/risk-assessment.ts'
import type { RiskGrade } from '../../domain/risk-form.ts'
import { type TaskEnd, type TaskKind, taskKindNamed } from '../../domain/task-kind.ts'
import { TASK_KINDS_OF_RISK } from '../../domain/task-kinds-of-risk.ts'
import { conferencesIn, hearingsIn } from '../../store/conference.ts'
import type { Transaction } from '../../store/database.ts'
import { dutyStatesOf } from '../../store/duty.ts'
import { heldAddressOf } from '../../store/held-address.ts'
import { measureStatesIn, measuresIn } from '../../store/measure.ts'
import { wordsOf } from '../../store/narrative.ts'
import { orderStatesIn, ordersIn } from '../../store/protective-order.ts'
import { assessmentsIn } from '../../store/risk-assessment.ts'
import { plansIn } from '../../store/safety-plan.ts'
import { safetyTasksIn } from '../../store/safety-task.ts'
import type { Acting } from '../acting.ts'
import { dutyOn } from '../duty/duty-view.ts'
import { around } from '../matter/allegation-views.ts'
import { type CaseFile, caseFileOf, concernedIn, latestDecision } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import { mayDo } from '../matter/progress.ts'
import { readerOf } from '../matter/reader.ts'
import type { DutyView, MatterName } from '../matter/view.ts'
import { everyForm } from '../risk/forms.ts'
import { type AssessmentHead, headsOf } from '../risk/open-assessment.ts'
import { uponMatter } from '../upon.ts'
import { staffNames } from './people.ts'

export type MeasureView = {
  readonly kind: MeasureKind
  readonly name: string
  readonly standing: MeasureStanding
  readonly since: CalendarDate
  readonly by: string
  readonly words: string | undefined
}

export type OrderView = {
  readonly number: number
  readonly kind: OrderKind
  readonly name: string
  readonly standing: OrderStanding
  readonly since: CalendarDate
  readonly endsOn: CalendarDate | undefined
  readonly monitoredUntil: CalendarDate | undefined
  readonly breaches: number
  readonly words: string | undefined
}

export type SafetyTaskView = {
  readonly kind: TaskKind
  readonly say: string
  readonly standing: 'open' | TaskEnd
  readonly since: CalendarDate
  readonly due: CalendarDate | undefined
  /** Whose it is, while it is open; who ended it afterwards. */
  readonly who: string
}

export type ConferenceView = {
  readonly referredOn: CalendarDate
  readonly repeat: ConferenceRepeat
  readonly reason: string | undefined
  readonly heard:
    | {
        readonly on: CalendarDate
        readonly attended: string | undefined
        readonly conflict: string | undefined
        readonly actions: string | undefined
      }
    | undefined
}

export type SafetyView = {
  readonly matter: MatterName
  readonly mayDo: readonly ActName[]
  /** The gravest of the latest grades, one for each form; none where risk was never assessed. */
  readonly grade: RiskGrade | undefined
  /** The latest assessment by each form. */
  readonly current: readonly AssessmentHead[]
  /** Every assessment, the latest first. */
  readonly assessments: readonly AssessmentHead[]
  readonly policeSuspect: 'asked' | 'not asked'
  readonly measures: readonly MeasureView[]
  readonly tasks: readonly SafetyTaskView[]
  readonly duty: readonly DutyView[]
  readonly orders: readonly OrderView[]
  readonly ordersDecided: 'decided' | 'not decided'
  readonly conferences: readonly ConferenceView[]
  /** Whoever only watches is not told what a plan says, nor whether there is one. */
  readonly plan:
    | { readonly kind: 'read by others' | 'none' | 'missing at high risk' }
    | {
        readonly kind: 'written'
        readonly number: number
        readonly on: CalendarDate
        readonly reviewBy: CalendarDate
        readonly owner: string
      }
  readonly address: 'held' | 'not held'
}

const KINDS = Object.keys(TASK_KINDS_OF_RISK) as (keyof typeof TASK_KINDS_OF_RISK)[]

/** Open how safe she is today: the grade, what is in force, what is open, and what was looked at. */
export function openSafety(acting: Acting, { matter }: { readonly matter: string }): Promise<SafetyView> {
  return acting.once('open safety', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const able = mayDo(file, await readerOf(tx, acting))
    const forms = await everyForm(tx)
    const rows = await assessmentsIn(tx, id)
    const heads = await headsOf(tx, rows, forms)
    const current = heads.filter(
      (head) => !heads.some((other) => other.form === head.form && other.number > head.number),
    )
    const grade = gravest(current.map(({ professionalGrade }) => professionalGrade))
    const measures = await measureViews(tx, id)
    const orders = await orderViews(tx, id)
    const conferences = await conferenceViews(tx, id)
    witness.shows([id, ...rows.map((row) => row.id), ...measures.shown, ...orders.shown, ...conferences.shown])

    return {
      matter: matterName(file.matter),
      mayDo: able,
      grade,
      current,
      assessments: heads.toReversed(),
      policeSuspect: rows.some(({ form }) => form === 'police-suspect') ? 'asked' : 'not asked',
      measures: measures.views,
      tasks: await taskViews(tx, file),
      duty: await dutyViews(tx, acting, file),
      orders: orders.views,
      ordersDecided: latestDecision(file, 'protective orders', {}) ? 'decided' : 'not decided',
      conferences: conferences.views,
      plan: able.includes('open safety plan') ? await planOf(tx, id, grade) : { kind: 'read by others' },
      address: able.includes('open held address') && (await heldAddressOf(tx, id)) ? 'held' : 'not held',
    }
  })
}

async function measureViews(tx: Transaction, matter: string) {
  const measures = await measuresIn(tx, matter)
  const states = await measureStatesIn(tx, matter)
  const latest = MEASURE_KINDS.flatMap((kind) => measures.findLast((each) => each.kind === kind) ?? [])
  const nowOf = latest.flatMap(({ id, kind }) => {
    const now = states.findLast(({ measure }) => measure === id)
    return now ? [{ kind, now }] : []
  })
  const words = await wordsOf(
    tx,
    nowOf.flatMap(({ now }) => now.words ?? []),
  )
  const nameOf = await staffNames(
    tx,
    nowOf.map(({ now }) => now.done_by),
  )

  return {
    shown: [...latest.map(({ id }) => id), ...words.keys()],
    views: nowOf.map(({ kind, now }): MeasureView => {
      return {
        kind,
        name: MEASURES[kind],
        standing: now.standing,
        since: now.valid_from,
        by: nameOf(now.done_by),
        words: now.words === null ? undefined : words.get(now.words)?.words,
      }
    }),
  }
}

async function orderViews(tx: Transaction, matter: string) {
  const orders = await ordersIn(tx, matter)
  const states = await orderStatesIn(tx, matter)
  const words = await wordsOf(
    tx,
    states.flatMap((state) => state.words ?? []),
  )

  return {
    shown: [...orders.map(({ id }) => id), ...words.keys()],
    views: orders.flatMap(({ id, kind, number }): readonly OrderView[] => {
      const own = states.filter((state) => state.protective_order === id)
      const now = own.at(-1)
      const made = own.findLast(({ standing }) => standing === 'made')
      if (!now) return []

      return [
        {
          number,
          kind,
          name: orderKind(kind).name,
          standing: now.standing,
          since: now.valid_from,
          endsOn: made?.ends_on ?? undefined,
          monitoredUntil: made?.monitored_until ?? undefined,
          breaches: own.filter(({ standing }) => standing === 'breached').length,
          words: now.words === null ? undefined : words.get(now.words)?.words,
        },
      ]
    }),
  }
}

async function conferenceViews(tx: Transaction, matter: string) {
  const conferences = await conferencesIn(tx, matter)
  const hearings = await hearingsIn(tx, matter)
  const words = await wordsOf(tx, [
    ...conferences.map(({ reason }) => reason),
    ...hearings.flatMap(({ attended, conflict, actions }) => [attended, conflict, actions]),
  ])
  const said = (narrative: string) => words.get(narrative)?.words

  return {
    shown: [...conferences.map(({ id }) => id), ...hearings.map(({ id }) => id), ...words.keys()],
    views: conferences.map(({ id, referred_on, repeat, reason }): ConferenceView => {
      const heard = hearings.find(({ conference }) => conference === id)

      return {
        referredOn: referred_on,
        repeat,
        reason: said(reason),
        heard: heard && {
          on: heard.heard_on,
          attended: said(heard.attended),
          conflict: said(heard.conflict),
          actions: said(heard.actions),
        },
      }
    }),
  }
}

async function taskViews(tx: Transaction, { matter, onIt }: CaseFile): Promise<readonly SafetyTaskView[]> {
  const rows = await safetyTasksIn(tx, matter.id, KINDS)
  const nameOf = await staffNames(
    tx,
    rows.map(({ owner_person }) => owner_person),
  )

  return rows.map(({ kind, standing, since, due, owner_person, owner_capacity, by }) => {
    const owner = onIt.find(({ capacity }) => capacity === owner_capacity)?.name ?? nameOf(owner_person)

    return {
      kind,
      say: taskKindNamed(kind).say,
      standing,
      since,
      due: due ?? undefined,
      who: standing === 'open' ? owner : (by ?? ''),
    }
  })
}

async function dutyViews(tx: Transaction, acting: Acting, file: CaseFile): Promise<readonly DutyView[]> {
  const concerned = concernedIn(file)
  const { names } = await around(tx, acting, file.allegations)
  const states = await dutyStatesOf(tx, concerned)

  return concerned.flatMap((person) => {
    const name = names.get(person)
    const own = states.filter((state) => state.person_serving === person)

    return name ? [dutyOn(name, own, acting.today, acting.today)] : []
  })
}

async function planOf(tx: Transaction, matter: string, grade: RiskGrade | undefined): Promise<SafetyView['plan']> {
  const plan = (await plansIn(tx, matter)).at(-1)
  if (!plan) return { kind: asksForOwner(grade) ? 'missing at high risk' : 'none' }
  const nameOf = await staffNames(tx, [plan.owner])

  return {
    kind: 'written',
    number: plan.number,
    on: plan.written_on,
    reviewBy: plan.review_by,
    owner: nameOf(plan.owner),
  }
}
