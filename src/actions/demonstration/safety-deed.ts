import { addDays } from '../../domain/calendar-date.ts'
import type { MeasureKind, MeasureStanding } from '../../domain/measure.ts'
import type { OrderAnswer } from '../../domain/no-protective-order.ts'
import type { OrderKind, OrderStanding } from '../../domain/protective-order.ts'
import { questionsOf, type RiskGrade } from '../../domain/risk-form.ts'
import { SHIPPED_FORMS } from '../../domain/risk-forms/shipped.ts'
import type { Acting } from '../acting.ts'
import type { Recorded } from '../recorded.ts'
import { assessRisk } from '../risk/assess.ts'
import { decideOrders } from '../safety/decide-orders.ts'
import { type FinishSafetyTask, finishSafetyTask } from '../safety/finish-task.ts'
import { holdAddress } from '../safety/held-address.ts'
import { recordHearing, referToConference } from '../safety/record-conference.ts'
import { recordMeasure } from '../safety/record-measure.ts'
import { recordOrder } from '../safety/record-order.ts'
import { type WritePlan, writePlan } from '../safety/write-plan.ts'
import type { StaffKey } from './cast.ts'

/** One thing done for somebody's safety, on the day of its step. Whoever answers for it is named by the key of the founding. */
export type SafetyDeed =
  | {
      readonly does: 'assess'
      readonly form: string
      /** Answers that are not no, or never. */
      readonly answers: Readonly<Record<string, string>>
      readonly comments?: Readonly<Record<string, string>>
      readonly grade: RiskGrade
      readonly reason?: string
      readonly owner?: StaffKey
      readonly later?: 'by a specialist'
    }
  | { readonly does: 'measure'; readonly kind: MeasureKind; readonly standing: MeasureStanding; readonly words: string }
  | { readonly does: 'finish'; readonly kind: NonNullable<FinishSafetyTask['kind']>; readonly words: string }
  | {
      readonly does: 'plan'
      readonly plan: Omit<WritePlan, 'matter' | 'owner' | 'reviewBy' | 'actions'>
      readonly actions: readonly (Omit<WritePlan['actions'][number], 'by'> & { readonly within: number })[]
      readonly owner: StaffKey
      readonly reviewIn: number
    }
  | {
      readonly does: 'order'
      readonly order?: number
      readonly kind: OrderKind
      readonly standing: OrderStanding
      readonly lasts?: number
      readonly words?: string
    }
  | {
      readonly does: 'orders'
      readonly answer: OrderAnswer
      readonly considered: readonly OrderKind[]
      readonly reason: string
    }
  | { readonly does: 'refer'; readonly reason: string }
  | { readonly does: 'heard'; readonly attended: string; readonly conflict: string; readonly actions: string }
  | { readonly does: 'address'; readonly words: string }

/** Do it, by whoever is acting. */
export function performSafety(
  acting: Acting,
  deed: SafetyDeed,
  known: { readonly matter: string; readonly staff: (key: StaffKey) => string },
): Promise<Recorded<object>> {
  const { matter, staff } = known
  const on = acting.today
  switch (deed.does) {
    case 'assess':
      return assessRisk(acting, {
        matter,
        form: deed.form,
        phase: deed.later ? 'secondary' : 'primary',
        answers: answersTo(deed.form, deed.answers),
        comments: deed.comments ?? {},
        professionalGrade: deed.grade,
        reason: deed.reason,
        owner: deed.owner && staff(deed.owner),
        reviewBy: undefined,
      })
    case 'measure':
      return recordMeasure(acting, { matter, kind: deed.kind, standing: deed.standing, on, words: deed.words })
    case 'finish':
      return finishSafetyTask(acting, { matter, kind: deed.kind, on, words: deed.words })
    case 'plan':
      return writePlan(acting, {
        ...deed.plan,
        matter,
        owner: staff(deed.owner),
        reviewBy: addDays(on, deed.reviewIn),
        actions: deed.actions.map(({ within, ...action }) => ({ ...action, by: addDays(on, within) })),
      })
    case 'order':
      return recordOrder(acting, {
        matter,
        order: deed.order,
        kind: deed.kind,
        standing: deed.standing,
        on,
        endsOn: deed.lasts === undefined ? undefined : addDays(on, deed.lasts),
        monitoredUntil: undefined,
        area: undefined,
        words: deed.words,
      })
    case 'orders':
      return decideOrders(acting, { ...deed, matter, after: undefined })
    case 'refer':
      return referToConference(acting, { matter, on, reason: deed.reason })
    case 'heard':
      return recordHearing(acting, { ...deed, matter, on })
    case 'address':
      return holdAddress(acting, { matter, address: deed.words })
  }
}

function answersTo(named: string, given: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const form = SHIPPED_FORMS.find(({ id }) => id === named)
  if (!form) throw new Error(`The plan assesses by ${named}, which is no form.`)

  return Object.fromEntries(
    questionsOf(form).map(({ id, answer }) => [id, given[id] ?? (answer.kind === 'how often' ? 'never' : 'no')]),
  )
}
