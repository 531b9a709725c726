import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { DecisionKind } from '../../store/decision.ts'
import type { PersonName, ProvisionView } from '../matter/view.ts'

export type { DecisionKind } from '../../store/decision.ts'

/** One decision as it was made, with everything that bears on it. It is never edited; a later one may come after it. */
export type DecisionView = {
  readonly id: string
  readonly number: number
  readonly kind: DecisionKind
  readonly allegation: number | undefined
  readonly about: PersonName | undefined
  /** The answer in a line. */
  readonly answer: string
  readonly decided: unknown
  readonly grounds: readonly { readonly provision: ProvisionView; readonly because: string }[]
  readonly law: { readonly regime: string; readonly provisions: readonly ProvisionView[] }
  readonly reasons: readonly { readonly about: string; readonly words: string }[]
  readonly reasonsWithheld: 'yes' | 'no'
  readonly known: {
    readonly allegations: readonly number[]
    readonly decisions: readonly number[]
    readonly asOf: string
  }
  readonly decidedBy: string
  readonly decidedOn: CalendarDate
  readonly recordedAt: string
  readonly laterThan: number | undefined
  readonly supersededBy: number | undefined
}
