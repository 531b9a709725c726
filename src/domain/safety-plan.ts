import type { CalendarDate } from './calendar-date.ts'
import { type Decided, decidedUnless, isWritten, lacking, type Missing } from './decision.ts'
import type { ProvisionId } from './provision.ts'

/** Who does something of a plan. */
export const AGENCIES = [
  'this unit',
  'another part of this force',
  'another force',
  'an advocate (IDVA or ISVA)',
  'a refuge',
  'housing',
  'health',
  'children’s services',
  'her employer',
  'herself, as she wishes',
] as const

/** One of them. */
export type Agency = (typeof AGENCIES)[number]

/** Where a plan is kept. A plan in a police system is one that the suspect may search for. */
export const PLAN_PLACES = [
  'here only',
  'here, and on paper with her advocate',
  'here, and in her own hands',
  'with her advocate only; here stands that there is one',
] as const

/** One of them. */
export type PlanPlace = (typeof PLAN_PLACES)[number]

/** How she and the officer are kept apart at work, where she serves too: shift, building, training, radio channel, line of supervision. */
export const WORKPLACE = [
  'she does not serve with the police',
  'kept apart at work',
  'to be kept apart at work',
] as const

/** One of them. */
export type Workplace = (typeof WORKPLACE)[number]

/** Whether children were referred. */
export const CHILDREN = [
  'no children',
  'referred',
  'to be referred',
  'not referred, with a reason',
  'not known',
] as const

/** One of them. */
export type Children = (typeof CHILDREN)[number]

/** One thing that is done, by whom and by when. */
export type PlanAction = { readonly words: string; readonly agency: Agency; readonly by: CalendarDate }

/** What a person writes in a plan, by what it answers. */
export const PLAN_WORDS = ['threats', 'not in police systems', 'her view', 'workplace', 'children'] as const

/** One of them. */
export type PlanWords = (typeof PLAN_WORDS)[number]

/** A plan as it is kept, apart from its words. */
export type SafetyPlan = {
  readonly owner: string
  readonly kept: PlanPlace
  readonly workplace: Workplace
  readonly children: Children
  readonly reviewBy: CalendarDate
  readonly provision: ProvisionId
}

/** What whoever writes a plan proposes. */
export type ProposedPlan = {
  readonly words: Readonly<Partial<Record<PlanWords, string | undefined>>>
  readonly actions: readonly {
    readonly words: string | undefined
    readonly agency: Agency | undefined
    readonly by: CalendarDate | undefined
  }[]
  readonly owner: string | undefined
  readonly kept: PlanPlace | undefined
  readonly workplace: Workplace | undefined
  readonly children: Children | undefined
  readonly reviewBy: CalendarDate | undefined
  readonly writtenOn: CalendarDate
}

/**
 * A plan that assumes that the suspect can search police systems: what threatens her, what is done by whom and by when, and
 * what must not be written where he could find it.
 *
 * @returns the plan and its actions; or what is missing, about a name of `PLAN_WORDS`, `action N`, `owner`, `kept`, `work`,
 *   `minors` or `review`
 * @see policy, safety plan and high risk
 */
export function decidePlan(
  proposed: ProposedPlan,
): Decided<{ readonly plan: SafetyPlan; readonly actions: readonly PlanAction[] }> {
  const { words, owner, kept, workplace, children, reviewBy, writtenOn } = proposed
  const missing: Missing[] = []
  const ask = (about: string, say: string, provision: ProvisionId = 'policy-safety-plan') =>
    missing.push(lacking(about, say, provision))
  if (!isWritten(words.threats)) ask('threats', 'Say what threatens her')
  const actions = proposed.actions.flatMap((each, at): readonly PlanAction[] => {
    const { words: what, agency, by } = each
    if (!isWritten(what) && agency === undefined && by === undefined) return []
    if (isWritten(what) && agency !== undefined && by !== undefined) return [{ words: what.trim(), agency, by }]
    ask(`action ${at + 1}`, `Say of action ${at + 1} what is done, who does it and by when`)
    return []
  })
  if (actions.length === 0 && missing.every(({ about }) => !about.startsWith('action')))
    ask('action 1', 'Say what is done: at least one action')
  if (!isWritten(words['not in police systems']))
    ask('not in police systems', 'Say what must not be written into police systems')
  if (!isWritten(words['her view'])) ask('her view', 'Write down her view, or why she could not be asked')
  if (!workplace) ask('work', 'Say whether she serves with the police, and how they are kept apart')
  if ((workplace === 'kept apart at work' || workplace === 'to be kept apart at work') && !isWritten(words.workplace))
    ask('workplace', 'Say how: shift, building, training, radio channel and line of supervision')
  if (!children) ask('minors', 'Say whether there are children, and whether they were referred')
  if (children === 'not referred, with a reason' && !isWritten(words.children))
    ask('children', 'Say why they were not referred')
  if (!kept) ask('kept', 'Say where the plan is kept')
  if (owner === undefined) ask('owner', 'Name who answers for the plan', 'policy-high-risk')
  if (!reviewBy) ask('review', 'Say when the plan is looked at again', 'policy-high-risk')
  else if (reviewBy <= writtenOn) ask('review', 'The day to look again must come after today', 'policy-high-risk')

  return decidedUnless(missing, { owner, kept, workplace, children, reviewBy }, (given) => ({
    plan: { ...given, provision: 'policy-safety-plan' },
    actions,
  }))
}
