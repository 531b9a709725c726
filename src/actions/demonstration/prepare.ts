import type { Store } from '../../store/database.ts'
import { beginMaking, noteMaking } from '../../store/demonstration-making.ts'
import { anyForce } from '../../store/founding.ts'
import { actingAs } from '../acting.ts'
import type { EvidenceHouse } from '../evidence/house.ts'
import { actOut, type Progress } from './act-out.ts'
import { planForce, type Size, whyNot } from './plan.ts'

/** Small enough to be made while somebody waits for the first page. */
const AT_FIRST_START = { officers: 60, years: 6, seed: 'northmoor' } as const

/** Whether a demonstration force was made, or in one line why none was. */
export type DemonstrationMade =
  | { readonly ok: true; readonly acts: number; readonly matters: number }
  | { readonly ok: false; readonly say: string }

/** Make a demonstration force of this size on a database that holds no force; on any other, nothing at all is done. */
export async function makeDemonstration(
  store: Store,
  operator: string,
  size: Size,
  progress?: Progress,
  evidence?: EvidenceHouse,
): Promise<DemonstrationMade> {
  const say = whyNot(size)
  if (say) return { ok: false, say }
  if (await anyForce(store))
    return {
      ok: false,
      say: 'a demonstration force is made only on an empty database, and this one holds a force already. Set CANDOUR_DATA to a new folder.',
    }
  const plan = planForce(size)
  await beginMaking(store, operator, size)
  await actOut(store, operator, plan, progress, evidence)
  await noteMaking(store, operator, 'finished')

  return { ok: true, acts: plan.steps.length, matters: new Set(plan.steps.map((step) => step.matter)).size }
}

/** At the first start: the small force that ends today, where the database is empty; nothing on any other. */
export async function prepareDemonstration(store: Store, operator: string, evidence?: EvidenceHouse): Promise<void> {
  if (await anyForce(store)) return
  const size = { ...AT_FIRST_START, until: actingAs(store, operator).today }
  await makeDemonstration(store, operator, size, undefined, evidence)
}
