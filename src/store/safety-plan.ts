import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Agency, Children, PlanPlace, PlanWords, Workplace } from '../domain/safety-plan.ts'
import type { Transaction } from './database.ts'

/** A plan as it is kept: its words are narratives, named by what they answer. */
export type PlanRow = {
  readonly id: string
  readonly matter: string
  readonly number: number
  readonly written_on: CalendarDate
  readonly owner: string
  readonly kept: PlanPlace
  readonly workplace: Workplace
  readonly children: Children
  readonly review_by: CalendarDate
  readonly words: Readonly<Partial<Record<PlanWords, string>>>
  readonly actions: readonly { readonly words: string; readonly agency: Agency; readonly by: CalendarDate }[]
}

export async function insertPlan(tx: Transaction, plan: PlanRow): Promise<void> {
  await tx
    .insertInto('safety_plan')
    .values({ ...plan, words: JSON.stringify(plan.words), actions: JSON.stringify(plan.actions) })
    .execute()
}

/** Every version of the plan of this matter, the first first; none for those who do not work it. */
export async function plansIn(tx: Transaction, matter: string): Promise<readonly PlanRow[]> {
  const rows = await tx
    .selectFrom('safety_plan')
    .select(['id', 'matter', 'number', 'written_on', 'owner', 'kept', 'workplace', 'children', 'review_by'])
    .select(['words', 'actions'])
    .where('matter', '=', matter)
    .orderBy('number')
    .execute()

  return rows as PlanRow[]
}
