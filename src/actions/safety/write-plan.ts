import { decidePlan, type PlanWords, type ProposedPlan } from '../../domain/safety-plan.ts'
import { insertPlan, plansIn } from '../../store/safety-plan.ts'
import type { Acting } from '../acting.ts'
import { atDesk } from '../decision/deciding.ts'
import { missing, type Recorded } from '../recorded.ts'
import { workerOn } from '../risk/assess.ts'
import { endSafetyTasks, openKind } from './safety-tasks.ts'
import { keepSafetyWords } from './words.ts'

export type WritePlan = Omit<ProposedPlan, 'writtenOn'> & { readonly matter: string }

/** Write a version of the safety plan. Earlier ones stay, and the day to look again is opened as a task. */
export function writePlan(acting: Acting, command: WritePlan): Promise<Recorded<{ readonly number: number }>> {
  return atDesk(acting, 'write safety plan', command.matter, async (desk) => {
    const { tx, witness, file } = desk
    const matter = file.matter.id
    const decided = decidePlan({ ...command, owner: workerOn(desk, command.owner), writtenOn: acting.today })
    if (!decided.ok) return missing(witness, decided.missing)

    const { plan, actions } = decided.decision
    const number = (await plansIn(tx, matter)).length + 1
    const words = await keepSafetyWords<PlanWords>(tx, acting, matter, command.words)
    const done = await keepSafetyWords<string>(
      tx,
      acting,
      matter,
      Object.fromEntries(actions.map((each, at) => [`action ${at + 1}`, each.words])),
    )
    await insertPlan(tx, {
      id: acting.newId(),
      matter,
      number,
      written_on: acting.today,
      owner: plan.owner,
      kept: plan.kept,
      workplace: plan.workplace,
      children: plan.children,
      review_by: plan.reviewBy,
      words,
      actions: actions.map(({ agency, by }, at) => ({ words: done[`action ${at + 1}`] ?? '', agency, by })),
    })
    const at = { tx, acting, matter }
    await endSafetyTasks(at, { kinds: ['write the safety plan', 'look at the safety plan again'] }, acting.today)
    await openKind(at, 'look at the safety plan again', plan.reviewBy)
    if (plan.workplace === 'kept apart at work') await endSafetyTasks(at, { kinds: ['separate at work'] }, acting.today)

    return { ok: true, number }
  })
}
