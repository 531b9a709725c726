import type { ProvisionId } from './provision.ts'

/** One reason in law for an answer: the rule, and what makes it apply, in words that hold nothing a person typed. */
export type Ground = { readonly provision: ProvisionId; readonly because: string }

/**
 * What stands between a person and a decision that the law would accept: the question it is about, words that an error
 * summary shows as they stand, and the rule that asks. It never repeats what was typed.
 */
export type Missing = { readonly about: string; readonly say: string; readonly provision: ProvisionId }

/** One thing that is missing, in the order in which it is read. */
export function lacking(about: string, say: string, provision: ProvisionId): Missing {
  return { about, say, provision }
}

/** A decision that holds, or all that is missing from it, never only the first. */
export type Decided<Decision> =
  | { readonly ok: true; readonly decision: Decision }
  | { readonly ok: false; readonly missing: readonly [Missing, ...Missing[]] }

/** Answers of which none is left open. */
export type Given<Answers> = { readonly [Key in keyof Answers]: Exclude<Answers[Key], undefined> }

/**
 * The decision, unless something is missing.
 *
 * @param answers those that the decision rests on; each one that may be left open must have been asked for in `missing`
 */
export function decidedUnless<Answers extends Readonly<Record<string, unknown>>, Decision>(
  missing: readonly Missing[],
  answers: Answers,
  decision: (given: Given<Answers>) => Decision,
): Decided<Decision> {
  const [first, ...rest] = missing
  if (first) return { ok: false, missing: [first, ...rest] }
  if (Object.values(answers).includes(undefined))
    throw new TypeError('A rule decides on an answer that it did not ask for.')

  return { ok: true, decision: decision(answers as Given<Answers>) }
}

/** True when a person has written something: spaces are not a reason. */
export function isWritten(words: string | undefined): words is string {
  return words !== undefined && words.trim().length > 0
}
