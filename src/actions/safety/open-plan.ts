import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { Agency, PlanWords } from '../../domain/safety-plan.ts'
import { wordsOf } from '../../store/narrative.ts'
import { type PlanRow, plansIn } from '../../store/safety-plan.ts'
import type { Acting } from '../acting.ts'
import { caseFileOf } from '../matter/case-file.ts'
import { matterName } from '../matter/names.ts'
import type { MatterName } from '../matter/view.ts'
import { uponMatter } from '../upon.ts'
import { staffNames, type WorkerView, workersOn } from './people.ts'

export type PlanView = Pick<PlanRow, 'number' | 'kept' | 'workplace' | 'children'> & {
  readonly writtenOn: CalendarDate
  readonly reviewBy: CalendarDate
  readonly owner: { readonly person: string; readonly name: string }
  readonly words: Readonly<Partial<Record<PlanWords, string>>>
  readonly actions: readonly { readonly words: string; readonly agency: Agency; readonly by: CalendarDate }[]
}

export type PlansView = {
  readonly matter: MatterName
  /** Every version, the latest first. */
  readonly plans: readonly PlanView[]
  readonly workers: readonly WorkerView[]
}

/** Open the safety plan in every version. */
export function openPlan(acting: Acting, { matter }: { readonly matter: string }): Promise<PlansView> {
  return acting.once('open safety plan', uponMatter(matter), async (tx, witness, id) => {
    const file = await caseFileOf(tx, id)
    const rows = (await plansIn(tx, id)).toReversed()
    const words = await wordsOf(
      tx,
      rows.flatMap((row) => [...Object.values(row.words), ...row.actions.map((each) => each.words)]),
    )
    const nameOf = await staffNames(
      tx,
      rows.map(({ owner }) => owner),
    )
    const said = (narrative: string) => words.get(narrative)?.words ?? ''
    witness.shows([id, ...rows.map((row) => row.id), ...words.keys()])

    return {
      matter: matterName(file.matter),
      plans: rows.map((row) => ({
        number: row.number,
        kept: row.kept,
        workplace: row.workplace,
        children: row.children,
        writtenOn: row.written_on,
        reviewBy: row.review_by,
        owner: { person: row.owner, name: nameOf(row.owner) },
        words: Object.fromEntries(Object.entries(row.words).map(([about, narrative]) => [about, said(narrative)])),
        actions: row.actions.map((each) => ({ ...each, words: said(each.words) })),
      })),
      workers: workersOn(file),
    }
  })
}
