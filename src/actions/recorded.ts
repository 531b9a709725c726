import type { CalendarDate } from '../domain/calendar-date.ts'
import type { Missing } from '../domain/decision.ts'
import type { Witness } from './acting.ts'

/** What was recorded, or why nothing was. Nothing is ever half recorded. */
export type Recorded<T> = ({ readonly ok: true } & T) | NotRecorded

export type NotRecorded =
  | { readonly ok: false; readonly why: 'missing'; readonly missing: readonly [Missing, ...Missing[]] }
  | { readonly ok: false; readonly why: 'decided meanwhile'; readonly say: string; readonly latest: LatestDecision }
  | { readonly ok: false; readonly why: 'conflict'; readonly say: string }

/** The decision that came in between. */
export type LatestDecision = {
  readonly id: string
  readonly number: number
  readonly by: string
  readonly on: CalendarDate
}

/** The law asks for more than was given. The refusal is witnessed by its rule, never by what was typed. */
export function missing(witness: Witness, lacking: readonly [Missing, ...Missing[]]): NotRecorded {
  witness.refuses(`law/${lacking[0].provision}`)

  return { ok: false, why: 'missing', missing: lacking }
}

/** One thing lacks. */
export function missingOne(witness: Witness, lacking: Missing): NotRecorded {
  return missing(witness, [lacking])
}
