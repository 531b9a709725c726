import type { AbuseKind, ConductDescription } from '../../../domain/allegation.ts'
import type { CalendarDate } from '../../../domain/calendar-date.ts'
import type { CriminalStatus } from '../../../domain/criminal-strand.ts'
import type { Decided } from '../../../domain/decision.ts'
import { regimeFor } from '../../../domain/law.ts'
import type { LiveMatterKind } from '../../../domain/matter.ts'
import { makeReference } from '../../../domain/reference.ts'
import type { ReferralQuestion } from '../../../domain/referral.ts'
import { spokenNameFrom } from '../../../domain/spoken-name.ts'
import { JsonText } from '../../../store/add-rows.ts'
import type { AllegationRow } from '../../../store/allegation.ts'
import type { DecisionKind, DecisionRow } from '../../../store/decision.ts'
import type { MatterStateRow } from '../../../store/matter.ts'
import type { MatterBatch } from '../../../store/matter-batch.ts'
import type { MatterEventKind } from '../../../store/matter-event.ts'
import type { NarrativePurpose } from '../../../store/narrative.ts'
import { lawUsed } from '../../decision/deciding.ts'
import type { Chance } from './chance.ts'

const MORNING = 8 * 60 + 10
const MINUTE = 60_000

/** One decision as its act would have it: see `recordDecision`. */
type Deciding<Decision> = {
  readonly kind: DecisionKind
  readonly on: CalendarDate
  readonly from?: CalendarDate
  readonly by: string
  readonly allegation?: string
  readonly person?: string
  readonly decided: Decided<Decision>
  readonly keeps?: (decision: Decision) => unknown
  readonly reasons: readonly (readonly [about: string, words: string | undefined])[]
}

/**
 * One matter under way, writing into a batch the rows that the acts of a person would write one by one, in their order:
 * the same domain functions decide, and what they find missing stops the making.
 */
export class MatterFile {
  readonly id: string
  readonly state: MatterStateRow
  readonly allegations: AllegationRow[] = []
  readonly #batch: MatterBatch
  readonly #chance: Chance
  readonly #decisions: Pick<DecisionRow, 'id' | 'kind' | 'allegation' | 'person_serving'>[] = []
  /** How the criminal side stands, so that it is not recorded twice. */
  crime: CriminalStatus | undefined
  readonly #concerned = new Set<string>()
  #decided = ''
  readonly #advisory = new Map<string, string>()
  #minute = 0
  #day: CalendarDate | undefined
  #morning = 0

  constructor(
    batch: MatterBatch,
    chance: Chance,
    opened: {
      readonly force: string
      readonly on: CalendarDate
      readonly kind: LiveMatterKind
      readonly grounds: MatterStateRow['grounds']
      readonly reference: Uint8Array
    },
  ) {
    this.#batch = batch
    this.#chance = chance
    const { force, on, kind, grounds } = opened
    this.id = this.newId(on)
    batch.matters.push({
      id: this.id,
      reference: makeReference(opened.reference),
      spoken_name: spokenNameFrom(chance.bytes(4)),
      force,
      former_reference: null,
      history: false,
    })
    this.state = {
      id: this.newId(on),
      matter: this.id,
      valid_from: on,
      kind,
      came_to_attention: on,
      regime: regimeFor({ cameToAttention: on }).regime,
      grounds,
      reason: null,
    }
    batch.states.push(this.state)
  }

  /** An id of that day; what is written later has a later one. */
  newId(on: CalendarDate): string {
    return this.#chance.idAt(this.#millisecond(on))
  }

  instant(on: CalendarDate): Date {
    return new Date(this.#millisecond(on))
  }

  #millisecond(on: CalendarDate): number {
    if (on !== this.#day) {
      this.#day = on
      this.#morning = Date.parse(`${on}T00:00:00Z`) + MORNING * MINUTE
    }

    return this.#morning + this.#minute++ * 1000
  }

  /** Whether this is the first time that somebody is named in this matter. */
  nameConcerned(person: string): boolean {
    if (this.#concerned.has(person)) return false
    this.#concerned.add(person)

    return true
  }

  /** The decision that reported somebody to the advisory list for an allegation: a report to the barred list names it. */
  reportedToAdvisoryList(allegation: string): string | undefined {
    return this.#advisory.get(allegation)
  }

  noteAdvisoryReport(allegation: string, decision: string): void {
    this.#advisory.set(allegation, decision)
  }

  /** What people said the conduct alleged is, for the headings. */
  described(): ReferralQuestion['allegations'] {
    return this.allegations.map(({ number, conduct, abuse }) => ({
      number,
      conduct: conduct as readonly ConductDescription[],
      abuse: abuse as readonly AbuseKind[],
    }))
  }

  narrative(on: CalendarDate, purpose: NarrativePurpose, about: string, words: string): string {
    const id = this.newId(on)
    this.#batch.narratives.push({ id, matter: this.id, purpose, about, words })

    return id
  }

  event(on: CalendarDate, kind: MatterEventKind, words?: string): void {
    const told = words === undefined ? null : this.narrative(on, 'event', kind, words)
    this.#batch.events.push({ id: this.newId(on), matter: this.id, valid_from: on, kind, words: told })
  }

  /** The decision and what it was decided to be; throws where the law asks for more than the drawing gave. */
  decide<Decision>(deciding: Deciding<Decision>): { readonly id: string; readonly decision: Decision } {
    const { kind, on, by, allegation = null, person = null, decided } = deciding
    if (!decided.ok) {
      const asked = decided.missing.map(({ about, provision }) => `${about} (${provision})`).join(', ')
      throw new Error(`The drawing of a matter is not lawful at ${kind}: ${asked}.`)
    }
    const reasons = deciding.reasons.flatMap(([about, words]) =>
      words === undefined ? [] : [this.narrative(on, 'reason', about, words)],
    )
    const { decision } = decided
    const before = this.#decisions.findLast(
      (each) => each.kind === kind && each.allegation === allegation && each.person_serving === person,
    )
    const known = this.#knownOn(on)
    const id = this.newId(on)
    this.#decisions.push({ id, kind, allegation, person_serving: person })
    this.#decided += `${this.#decided && ','}"${id}"`
    this.#batch.decisions.push({
      id,
      matter: this.id,
      number: this.#decisions.length,
      allegation,
      person_serving: person,
      kind,
      valid_from: deciding.from ?? on,
      decided: deciding.keeps ? deciding.keeps(decision) : decision,
      law: lawUsed(this.state.regime, decision),
      known,
      reasons,
      decided_by: by,
      later_than: before?.id ?? null,
    })

    return { id, decision }
  }

  /** What was on record when something was decided, as text: each decision names all before it, and nothing is looked at twice. */
  #knownOn(on: CalendarDate): JsonText {
    const alleged = this.allegations.map(({ id }) => `"${id}"`).join()

    return new JsonText(
      `{"allegations":[${alleged}],"decisions":[${this.#decided}],"asOf":"${this.instant(on).toISOString()}"}`,
    )
  }
}
