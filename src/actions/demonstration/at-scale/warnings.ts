import type { CalendarDate } from '../../../domain/calendar-date.ts'
import { inForceOn, type Warning } from '../../../domain/warning.ts'

/** The final written warnings of a force as its matters are told: in the order in which they end, so that earlier ones are known. */
export class Warnings {
  readonly #given = new Map<string, Warning[]>()

  give(person: string, warning: Warning): void {
    const before = this.#given.get(person)
    if (before) before.push(warning)
    else this.#given.set(person, [warning])
  }

  /** As `warningInForce` asks the record, for the day on which severity was assessed. */
  standOn(person: string, day: CalendarDate): 'in force' | 'not in force' {
    const given = this.#given.get(person) ?? []

    return given.some((warning) => inForceOn(warning, day)) ? 'in force' : 'not in force'
  }
}
