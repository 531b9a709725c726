import { type Appeal, outcomeAfter } from './appeal.ts'
import type { CalendarDate } from './calendar-date.ts'
import type { CategoryCode, CountedEnd } from './counting-record.ts'
import type { Forum, Outcome } from './outcome.ts'

/**
 * One step of an allegation, in the order in which they were recorded: `worked` is any state that is no outcome; `closed`, that
 * its matter was closed. Taking up the matter is no step of the allegation, and a withdrawal is none either.
 */
export type CountedStep = { readonly kind: 'worked' | 'outcome' | 'closed'; readonly on: CalendarDate }

/** What was decided last, and the latest appeal after it. */
export type DecidedOutcome = {
  readonly outcome: Outcome
  readonly forum: Forum
  readonly appeal: Appeal | undefined
}

/**
 * How far an allegation has come. The first end since it was last worked stands: an outcome recorded twice ended it once, and a
 * matter that was taken up again and closed a second time moves no figure of the first closing.
 *
 * @see our own rule; the guide to the national statistics is still to be compared
 */
export function endOf(steps: readonly CountedStep[], decided: DecidedOutcome | undefined): CountedEnd {
  const since = steps.slice(steps.findLastIndex(({ kind }) => kind === 'worked') + 1)
  const [first] = since.map(({ on }) => on).toSorted()
  if (first === undefined) return { kind: 'open' }
  if (decided) return { kind: 'finalised', on: first, outcome: outcomeThatStands(decided) }
  const code = since.some(({ kind }) => kind === 'outcome') ? 'not known' : 'closed without an outcome'

  return { kind: 'finalised', on: first, outcome: { scheme: OUTCOME_SCHEME, code } }
}

/** The scheme under which what came of officers is counted. What staff discipline brings is under its own: they are not added. */
export const OUTCOME_SCHEME = 'outcome'

/** What came of an allegation once an appeal is counted in, under the scheme of its forum. */
export function outcomeThatStands({ outcome, forum, appeal }: DecidedOutcome): CategoryCode {
  return {
    scheme: forum === 'staff discipline' ? 'outcome of staff discipline' : OUTCOME_SCHEME,
    code: outcomeAfter(outcome, appeal) ?? 'set aside on appeal',
  }
}
