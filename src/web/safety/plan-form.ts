import { z } from 'zod'
import type { PlanView } from '../../actions/safety/open-plan.ts'
import type { WritePlan } from '../../actions/safety/write-plan.ts'
import type { Missing } from '../../domain/decision.ts'
import { AGENCIES, CHILDREN, PLAN_PLACES, PLAN_WORDS, WORKPLACE } from '../../domain/safety-plan.ts'
import type { FormError } from '../../page/form-error.ts'
import { dayError, dayFields, dayIn, oneOf, type Reading, type Typed, words } from '../answers.ts'

/** How many actions a form has room for; a later version has room for as many again. */
export const ROOM = 5

const schema = z.object({
  owner: z.uuid().optional().catch(undefined),
  kept: oneOf(PLAN_PLACES),
  work: oneOf(WORKPLACE),
  minors: oneOf(CHILDREN),
})

export const wordsField = (about: string) => `w-${about.replaceAll(' ', '-')}`
export const actionField = (number: number, part: 'words' | 'agency' | 'by') => `action-${number}-${part}`

const numbers = Array.from({ length: ROOM }, (_, at) => at + 1)

/** A plan as it was typed; what is missing is for the rule to say. */
export function readPlan(form: Typed, matter: string): Reading<WritePlan> {
  const { owner, kept, work, minors } = schema.parse(form)
  const days = [...numbers.map((number) => actionField(number, 'by')), 'review'].map(
    (name) => [name, dayIn(form, name)] as const,
  )
  const errors = days
    .filter(([, { kind }]) => kind === 'no day')
    .map(([name]) => dayError(name, 'Give the day, month and year'))
  if (errors.length > 0) return { ok: false, errors }

  return {
    ok: true,
    value: {
      matter,
      owner,
      kept,
      workplace: work,
      children: minors,
      reviewBy: dayIn(form, 'review').day,
      words: Object.fromEntries(PLAN_WORDS.map((about) => [about, words.parse(form[wordsField(about)])])),
      actions: numbers.map((number) => ({
        words: words.parse(form[actionField(number, 'words')]),
        agency: oneOf(AGENCIES).parse(form[actionField(number, 'agency')]),
        by: dayIn(form, actionField(number, 'by')).day,
      })),
    },
  }
}

/** Where what is missing is asked. */
export function planError({ about, say }: Missing): FormError {
  if (about === 'review') return dayError('review', say)
  const number = /^action (\d+)$/.exec(about)?.[1]
  if (number !== undefined) return { field: actionField(Number(number), 'words'), message: say }
  const asked = (PLAN_WORDS as readonly string[]).includes(about)

  return { field: asked ? wordsField(about) : about, message: say }
}

/** The form filled with the version before: a plan is rarely written anew from nothing. */
export function filledWith(plan: PlanView | undefined): Typed {
  if (!plan) return {}

  return {
    owner: plan.owner.person,
    kept: plan.kept,
    work: plan.workplace,
    minors: plan.children,
    ...Object.fromEntries(Object.entries(plan.words).map(([about, said]) => [wordsField(about), said])),
    ...Object.assign(
      {},
      ...plan.actions.slice(0, ROOM).map(({ words: said, agency, by }, at) => ({
        [actionField(at + 1, 'words')]: said,
        [actionField(at + 1, 'agency')]: agency,
        ...dayFields(actionField(at + 1, 'by'), by),
      })),
    ),
  }
}
