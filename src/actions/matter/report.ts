import type { CalendarDate } from '../../domain/calendar-date.ts'
import type { RecordableGround } from '../../domain/classification.ts'
import type { Channel, LiveMatterKind, Teller } from '../../domain/matter.ts'
import type { PoliceBodyId } from '../../domain/police-body.ts'
import type { Service } from '../../domain/role.ts'
import type { Pronoun } from '../../store/matter-people.ts'
import type { AllegationGiven } from '../allegation/given.ts'
import type { HasAnswer, HasQuestion } from './view.ts'

/** A first report, as a person took it down: safety first, then who tells, since when, about whom, and what. */
export type RecordReport = AllegationGiven & {
  readonly danger: 'yes' | 'no' | 'not known'
  readonly teller: Teller
  readonly service: Service
  readonly channel: Channel
  /** What the one who tells is to be called; kept as free text. */
  readonly called: string | undefined
  readonly pronoun: Pronoun
  /** The day this unit first knew, which fixes the rules that apply; and the time, where somebody knows it. */
  readonly knownOn: CalendarDate
  readonly knownAt: string | undefined
  /** The police body it is about; a force in England or Wales where nobody says otherwise. */
  readonly police?: PoliceBodyId | undefined
  /** The reference of an earlier matter about the same substance, where one is being handled. */
  readonly prior?: string | undefined
  readonly has: Readonly<Partial<Record<HasQuestion, HasAnswer>>>
  readonly kind: LiveMatterKind
  readonly recordableGrounds: readonly RecordableGround[]
  readonly reason: string | undefined
}
